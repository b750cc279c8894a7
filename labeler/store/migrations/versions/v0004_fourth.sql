-- The fourth version: work goes out and comes home. A revision says which one it followed, since two places may go on
-- from the same one; what is settled, sent back, handed out, taken in and aligned on is kept; and a place may hold a
-- smaller picture in place of the image's own bytes.

ALTER TABLE places ADD COLUMN proxy_digest TEXT;

ALTER TABLE revisions RENAME TO older_revisions;

CREATE TABLE revisions (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    seq INTEGER NOT NULL,
    subject TEXT NOT NULL,
    subject_uid TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    labeler_id INTEGER,
    verb TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    undoes TEXT,
    digest TEXT NOT NULL,
    parent TEXT,
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT uq_revisions_uid UNIQUE (uid),
    CONSTRAINT uq_revisions_seq UNIQUE (seq),
    CONSTRAINT fk_revisions_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
) STRICT;

INSERT INTO revisions (
    id, uid, seq, subject, subject_uid, number, at, labeler_id, verb, "before", "after", undoes, digest, parent
)
SELECT
    id, uid, seq, subject, subject_uid, number, at, labeler_id, verb, "before", "after", undoes, digest, (
        SELECT one.uid FROM older_revisions AS one
        WHERE one.subject = older.subject AND one.subject_uid = older.subject_uid AND one.number = older.number - 1
    )
FROM older_revisions AS older;

DROP TABLE older_revisions;

CREATE INDEX ix_revisions_labeler_seq ON revisions (labeler_id, seq);
CREATE INDEX ix_revisions_parent ON revisions (parent);
CREATE INDEX ix_revisions_subject_number ON revisions (subject, subject_uid, number);
CREATE INDEX ix_revisions_undoes ON revisions (undoes);

CREATE TABLE hand_outs (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    labeler_id INTEGER NOT NULL,
    made_by_id INTEGER,
    made_at TEXT NOT NULL,
    file_name TEXT DEFAULT '' NOT NULL,
    proxies INTEGER DEFAULT 0 NOT NULL,
    taken_back_at TEXT,
    CONSTRAINT pk_hand_outs PRIMARY KEY (id),
    CONSTRAINT proxies_is_0_or_1 CHECK (proxies IN (0, 1)),
    CONSTRAINT uq_hand_outs_uid UNIQUE (uid),
    CONSTRAINT fk_hand_outs_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id),
    CONSTRAINT fk_hand_outs_made_by_id FOREIGN KEY(made_by_id) REFERENCES labelers (id)
) STRICT;

CREATE TABLE assignments (
    id INTEGER NOT NULL,
    hand_out_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    kind TEXT DEFAULT 'work' NOT NULL,
    taken_back_at TEXT,
    CONSTRAINT pk_assignments PRIMARY KEY (id),
    CONSTRAINT kind_is_in_its_list CHECK (kind IN ('work', 'overlap', 'gold', 'alignment', 'again')),
    CONSTRAINT uq_assignments_hand_out_image UNIQUE (hand_out_id, image_id),
    CONSTRAINT fk_assignments_hand_out_id FOREIGN KEY(hand_out_id) REFERENCES hand_outs (id),
    CONSTRAINT fk_assignments_image_id FOREIGN KEY(image_id) REFERENCES images (id)
) STRICT;

CREATE TABLE hand_ins (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    digest TEXT NOT NULL,
    hand_out_uid TEXT,
    labeler_id INTEGER,
    made_at TEXT NOT NULL,
    taken_in_at TEXT NOT NULL,
    answers INTEGER DEFAULT 0 NOT NULL,
    revisions INTEGER DEFAULT 0 NOT NULL,
    conflicts INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_hand_ins PRIMARY KEY (id),
    CONSTRAINT uq_hand_ins_uid UNIQUE (uid),
    CONSTRAINT fk_hand_ins_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
) STRICT;

CREATE TABLE alignments (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by_id INTEGER,
    ended_at TEXT,
    ended TEXT,
    reason TEXT,
    CONSTRAINT pk_alignments PRIMARY KEY (id),
    CONSTRAINT what_has_ended_says_how CHECK ((ended_at IS NULL) = (ended IS NULL)),
    CONSTRAINT ended_is_in_its_list CHECK (ended IN ('aligned', 'given up')),
    CONSTRAINT given_up_why CHECK (ended IS NULL OR ended <> 'given up' OR (reason IS NOT NULL AND trim(reason) <> '')),
    CONSTRAINT uq_alignments_uid UNIQUE (uid),
    CONSTRAINT fk_alignments_opened_by_id FOREIGN KEY(opened_by_id) REFERENCES labelers (id)
) STRICT;

CREATE TABLE alignment_images (
    id INTEGER NOT NULL,
    alignment_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    CONSTRAINT pk_alignment_images PRIMARY KEY (id),
    CONSTRAINT uq_alignment_images_alignment_image UNIQUE (alignment_id, image_id),
    CONSTRAINT fk_alignment_images_alignment_id FOREIGN KEY(alignment_id) REFERENCES alignments (id),
    CONSTRAINT fk_alignment_images_image_id FOREIGN KEY(image_id) REFERENCES images (id)
) STRICT;

CREATE TABLE alignment_entries (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    alignment_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    entry TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by_id INTEGER,
    CONSTRAINT pk_alignment_entries PRIMARY KEY (id),
    CONSTRAINT entry_is_in_its_list CHECK (entry IN ('example', 'must see', 'must not see')),
    CONSTRAINT uq_alignment_entries_uid UNIQUE (uid),
    CONSTRAINT fk_alignment_entries_alignment_id FOREIGN KEY(alignment_id) REFERENCES alignments (id),
    CONSTRAINT fk_alignment_entries_image_id FOREIGN KEY(image_id) REFERENCES images (id),
    CONSTRAINT fk_alignment_entries_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id),
    CONSTRAINT fk_alignment_entries_made_by_id FOREIGN KEY(made_by_id) REFERENCES labelers (id)
) STRICT;

CREATE TABLE settlements (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    image_id INTEGER NOT NULL,
    scope TEXT DEFAULT 'all' NOT NULL,
    taxonomy_revision INTEGER DEFAULT 0 NOT NULL,
    none INTEGER DEFAULT 0 NOT NULL,
    gold INTEGER DEFAULT 0 NOT NULL,
    how TEXT NOT NULL,
    reason TEXT,
    labeler_id INTEGER,
    settled_at TEXT NOT NULL,
    settled_day TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_settlements PRIMARY KEY (id),
    CONSTRAINT scope_is_in_its_list CHECK (scope IN ('all', 'asked')),
    CONSTRAINT how_is_in_its_list CHECK (how IN ('picked', 'drawn', 'agreed')),
    CONSTRAINT none_is_0_or_1 CHECK (none IN (0, 1)),
    CONSTRAINT gold_is_0_or_1 CHECK (gold IN (0, 1)),
    CONSTRAINT uq_settlements_image_id UNIQUE (image_id),
    CONSTRAINT uq_settlements_uid UNIQUE (uid),
    CONSTRAINT fk_settlements_image_id FOREIGN KEY(image_id) REFERENCES images (id),
    CONSTRAINT fk_settlements_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
) STRICT;

CREATE TABLE settled_labels (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    settlement_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    facet TEXT DEFAULT 'subject' NOT NULL,
    relation TEXT NOT NULL,
    joint INTEGER DEFAULT 0 NOT NULL,
    later INTEGER DEFAULT 0 NOT NULL,
    reason TEXT,
    said_at TEXT DEFAULT '' NOT NULL,
    said_day TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_settled_labels PRIMARY KEY (id),
    CONSTRAINT relation_is_in_its_list CHECK (relation IN ('of', 'in', 'absent', 'unclear')),
    CONSTRAINT joint_is_0_or_1 CHECK (joint IN (0, 1)),
    CONSTRAINT later_is_0_or_1 CHECK (later IN (0, 1)),
    CONSTRAINT only_of_is_joint CHECK (joint = 0 OR relation = 'of'),
    CONSTRAINT unclear_has_a_reason CHECK (relation <> 'unclear' OR (reason IS NOT NULL AND trim(reason) <> '')),
    CONSTRAINT uq_settled_labels_settlement_concept UNIQUE (settlement_id, concept_id),
    CONSTRAINT fk_settled_labels_facet_of_concept FOREIGN KEY(concept_id, facet) REFERENCES concepts (id, facet),
    CONSTRAINT uq_settled_labels_uid UNIQUE (uid),
    CONSTRAINT fk_settled_labels_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlements (id),
    CONSTRAINT fk_settled_labels_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
) STRICT;

CREATE TABLE settled_regions (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    settled_label_id INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    crowd INTEGER DEFAULT 0 NOT NULL,
    origin TEXT DEFAULT 'drawn' NOT NULL,
    CONSTRAINT pk_settled_regions PRIMARY KEY (id),
    CONSTRAINT corner_is_in_reach CHECK (x >= 0 AND x < 1000000000.0 AND y >= 0 AND y < 1000000000.0),
    CONSTRAINT sides_are_above_0 CHECK (width > 0 AND width < 1000000000.0 AND height > 0 AND height < 1000000000.0),
    CONSTRAINT crowd_is_0_or_1 CHECK (crowd IN (0, 1)),
    CONSTRAINT origin_is_in_its_list CHECK (origin IN ('drawn', 'copied', 'snapped', 'frame', 'imported')),
    CONSTRAINT uq_settled_regions_uid UNIQUE (uid),
    CONSTRAINT fk_settled_regions_settled_label_id FOREIGN KEY(settled_label_id) REFERENCES settled_labels (id)
) STRICT;

CREATE TABLE returns (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    image_id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    sent_by_id INTEGER,
    sent_at TEXT NOT NULL,
    ended_at TEXT,
    CONSTRAINT pk_returns PRIMARY KEY (id),
    CONSTRAINT a_return_has_a_reason CHECK (trim(reason) <> ''),
    CONSTRAINT uq_returns_uid UNIQUE (uid),
    CONSTRAINT fk_returns_image_id FOREIGN KEY(image_id) REFERENCES images (id),
    CONSTRAINT fk_returns_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id),
    CONSTRAINT fk_returns_sent_by_id FOREIGN KEY(sent_by_id) REFERENCES labelers (id)
) STRICT;

CREATE INDEX ix_hand_outs_labeler_id ON hand_outs (labeler_id);

CREATE INDEX ix_assignments_image_id ON assignments (image_id);

CREATE INDEX ix_alignments_ended_at ON alignments (ended_at);

CREATE INDEX ix_alignment_entries_alignment_id ON alignment_entries (alignment_id, image_id);

CREATE INDEX ix_settlements_labeler_id ON settlements (labeler_id);

CREATE INDEX ix_settled_labels_concept_id ON settled_labels (concept_id, relation);

CREATE UNIQUE INDEX uq_settled_labels_one_plain_of ON settled_labels (settlement_id, facet) WHERE relation = 'of' AND joint = 0;

CREATE INDEX ix_settled_regions_settled_label_id ON settled_regions (settled_label_id);

CREATE INDEX ix_returns_labeler_id ON returns (labeler_id, image_id);

PRAGMA user_version = 4;
