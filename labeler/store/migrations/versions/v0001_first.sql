-- The first version of the project file, as it was released: never edited, only built upon.

CREATE TABLE row_digests (
    id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_row_digests PRIMARY KEY (id),
    CONSTRAINT uq_row_digests_table_row UNIQUE (table_name, row_id)
)
 STRICT;

CREATE TABLE sources (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT DEFAULT 'training' NOT NULL,
    CONSTRAINT pk_sources PRIMARY KEY (id),
    CONSTRAINT purpose_is_in_its_list CHECK (purpose IN ('training', 'target')),
    CONSTRAINT uq_sources_uid UNIQUE (uid),
    CONSTRAINT uq_sources_name UNIQUE (name)
)
 STRICT;

CREATE TABLE meta (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY (id),
    CONSTRAINT uq_meta_key UNIQUE ("key")
)
 STRICT;

CREATE TABLE labelers (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    role TEXT DEFAULT 'annotator' NOT NULL,
    created_at TEXT NOT NULL,
    retired_at TEXT,
    CONSTRAINT pk_labelers PRIMARY KEY (id),
    CONSTRAINT role_is_in_its_list CHECK (role IN ('annotator', 'lead')),
    CONSTRAINT uq_labelers_uid UNIQUE (uid),
    CONSTRAINT uq_labelers_folded_name UNIQUE (folded_name)
)
 STRICT;

CREATE TABLE concepts (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    parent_id INTEGER,
    facet TEXT DEFAULT 'subject' NOT NULL,
    definition TEXT DEFAULT '' NOT NULL,
    must_see TEXT DEFAULT '' NOT NULL,
    must_not_see TEXT DEFAULT '' NOT NULL,
    confused_with TEXT DEFAULT '[]' NOT NULL,
    hotkey TEXT DEFAULT '' NOT NULL,
    color TEXT DEFAULT '' NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    export_id INTEGER NOT NULL,
    since_revision INTEGER DEFAULT 1 NOT NULL,
    closed_at TEXT,
    CONSTRAINT pk_concepts PRIMARY KEY (id),
    CONSTRAINT uq_concepts_id_facet UNIQUE (id, facet),
    CONSTRAINT uq_concepts_uid UNIQUE (uid),
    CONSTRAINT uq_concepts_folded_name UNIQUE (folded_name),
    CONSTRAINT fk_concepts_parent_id FOREIGN KEY(parent_id) REFERENCES concepts (id),
    CONSTRAINT uq_concepts_export_id UNIQUE (export_id)
)
 STRICT;

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
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT uq_revisions_subject_number UNIQUE (subject, subject_uid, number),
    CONSTRAINT uq_revisions_undoes UNIQUE (undoes),
    CONSTRAINT uq_revisions_uid UNIQUE (uid),
    CONSTRAINT uq_revisions_seq UNIQUE (seq),
    CONSTRAINT fk_revisions_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
)
 STRICT;

CREATE INDEX ix_revisions_labeler_seq ON revisions (labeler_id, seq);

CREATE TABLE tallies (
    id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    relation TEXT NOT NULL,
    day TEXT NOT NULL,
    labels INTEGER DEFAULT 0 NOT NULL,
    boxes INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_tallies PRIMARY KEY (id),
    CONSTRAINT uq_tallies_key UNIQUE (labeler_id, concept_id, relation, day),
    CONSTRAINT fk_tallies_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id),
    CONSTRAINT fk_tallies_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
)
 STRICT;

CREATE TABLE answer_tallies (
    id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    standing TEXT NOT NULL,
    day TEXT NOT NULL,
    answers INTEGER DEFAULT 0 NOT NULL,
    none INTEGER DEFAULT 0 NOT NULL,
    active_ms INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_answer_tallies PRIMARY KEY (id),
    CONSTRAINT uq_answer_tallies_key UNIQUE (labeler_id, standing, day),
    CONSTRAINT fk_answer_tallies_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
)
 STRICT;

CREATE TABLE images (
    id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    format TEXT DEFAULT '' NOT NULL,
    width INTEGER DEFAULT 0 NOT NULL,
    height INTEGER DEFAULT 0 NOT NULL,
    orientation INTEGER DEFAULT 1 NOT NULL,
    frames INTEGER DEFAULT 1 NOT NULL,
    source_id INTEGER NOT NULL,
    split TEXT NOT NULL,
    near_group INTEGER,
    hash TEXT,
    health TEXT DEFAULT 'ok' NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    taken_at TEXT,
    camera TEXT,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_images PRIMARY KEY (id),
    CONSTRAINT split_is_in_its_list CHECK (split IN ('train', 'evaluation')),
    CONSTRAINT health_is_in_its_list CHECK (health IN ('ok', 'refused')),
    CONSTRAINT orientation_is_1_to_8 CHECK (orientation BETWEEN 1 AND 8),
    CONSTRAINT size_is_not_negative CHECK (width >= 0 AND height >= 0),
    CONSTRAINT uq_images_digest UNIQUE (digest),
    CONSTRAINT fk_images_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
)
 STRICT;

CREATE INDEX ix_images_source_id ON images (source_id);

CREATE TABLE examples (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    concept_id INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    picture BLOB,
    CONSTRAINT pk_examples PRIMARY KEY (id),
    CONSTRAINT verdict_is_in_its_list CHECK (verdict IN ('ideal', 'in', 'not ideal')),
    CONSTRAINT uq_examples_uid UNIQUE (uid),
    CONSTRAINT fk_examples_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
)
 STRICT;

CREATE TABLE answers (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    image_id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    state TEXT DEFAULT 'open' NOT NULL,
    scope TEXT DEFAULT 'asked' NOT NULL,
    taxonomy_revision INTEGER DEFAULT 0 NOT NULL,
    none INTEGER DEFAULT 0 NOT NULL,
    reason TEXT,
    active_ms INTEGER DEFAULT 0 NOT NULL,
    submitted_at TEXT,
    submitted_day TEXT,
    CONSTRAINT pk_answers PRIMARY KEY (id),
    CONSTRAINT state_is_in_its_list CHECK (state IN ('open', 'submitted', 'skipped')),
    CONSTRAINT scope_is_in_its_list CHECK (scope IN ('all', 'asked')),
    CONSTRAINT none_is_0_or_1 CHECK (none IN (0, 1)),
    CONSTRAINT active_ms_is_not_negative CHECK (active_ms >= 0),
    CONSTRAINT a_skip_has_a_reason CHECK (state <> 'skipped' OR (reason IS NOT NULL AND trim(reason) <> '')),
    CONSTRAINT uq_answers_image_labeler UNIQUE (image_id, labeler_id),
    CONSTRAINT uq_answers_uid UNIQUE (uid),
    CONSTRAINT fk_answers_image_id FOREIGN KEY(image_id) REFERENCES images (id),
    CONSTRAINT fk_answers_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
)
 STRICT;

CREATE INDEX ix_answers_labeler_id ON answers (labeler_id, image_id);

CREATE INDEX ix_answers_labeler_submitted ON answers (labeler_id, submitted_at);

CREATE TABLE claims (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    image_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    x REAL,
    y REAL,
    width REAL,
    height REAL,
    origin TEXT DEFAULT 'imported' NOT NULL,
    CONSTRAINT pk_claims PRIMARY KEY (id),
    CONSTRAINT a_claim_has_a_whole_box_or_none CHECK ((x IS NULL AND y IS NULL AND width IS NULL AND height IS NULL) OR (x IS NOT NULL AND y IS NOT NULL AND width IS NOT NULL AND height IS NOT NULL AND x >= 0 AND x < 1000000000.0 AND y >= 0 AND y < 1000000000.0 AND width > 0 AND width < 1000000000.0 AND height > 0 AND height < 1000000000.0)),
    CONSTRAINT origin_is_in_its_list CHECK (origin IN ('drawn', 'copied', 'snapped', 'frame', 'imported')),
    CONSTRAINT uq_claims_uid UNIQUE (uid),
    CONSTRAINT fk_claims_image_id FOREIGN KEY(image_id) REFERENCES images (id),
    CONSTRAINT fk_claims_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
)
 STRICT;

CREATE UNIQUE INDEX uq_claims_image_concept_box ON claims (image_id, concept_id, ifnull(x, -1), ifnull(y, -1), ifnull(width, -1), ifnull(height, -1));

CREATE TABLE drafts (
    id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (id),
    CONSTRAINT uq_drafts_labeler_image UNIQUE (labeler_id, image_id),
    CONSTRAINT fk_drafts_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id),
    CONSTRAINT fk_drafts_image_id FOREIGN KEY(image_id) REFERENCES images (id)
)
 STRICT;

CREATE TABLE vectors (
    id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    model_digest TEXT NOT NULL,
    vector BLOB NOT NULL,
    CONSTRAINT pk_vectors PRIMARY KEY (id),
    CONSTRAINT uq_vectors_image_model UNIQUE (image_id, model_digest),
    CONSTRAINT fk_vectors_image_id FOREIGN KEY(image_id) REFERENCES images (id)
)
 STRICT;

CREATE TABLE places (
    id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    root TEXT NOT NULL,
    path BLOB NOT NULL,
    shown_path TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_places PRIMARY KEY (id),
    CONSTRAINT uq_places_root_path UNIQUE (root, path),
    CONSTRAINT fk_places_image_id FOREIGN KEY(image_id) REFERENCES images (id)
)
 STRICT;

CREATE INDEX ix_places_image_id ON places (image_id);

CREATE TABLE labels (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    answer_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    facet TEXT DEFAULT 'subject' NOT NULL,
    relation TEXT NOT NULL,
    joint INTEGER DEFAULT 0 NOT NULL,
    later INTEGER DEFAULT 0 NOT NULL,
    reason TEXT,
    said_at TEXT DEFAULT '' NOT NULL,
    said_day TEXT DEFAULT '' NOT NULL,
    CONSTRAINT pk_labels PRIMARY KEY (id),
    CONSTRAINT relation_is_in_its_list CHECK (relation IN ('of', 'in', 'absent', 'unclear')),
    CONSTRAINT joint_is_0_or_1 CHECK (joint IN (0, 1)),
    CONSTRAINT later_is_0_or_1 CHECK (later IN (0, 1)),
    CONSTRAINT only_of_is_joint CHECK (joint = 0 OR relation = 'of'),
    CONSTRAINT unclear_has_a_reason CHECK (relation <> 'unclear' OR (reason IS NOT NULL AND trim(reason) <> '')),
    CONSTRAINT uq_labels_answer_concept UNIQUE (answer_id, concept_id),
    CONSTRAINT fk_labels_facet_of_concept FOREIGN KEY(concept_id, facet) REFERENCES concepts (id, facet),
    CONSTRAINT uq_labels_uid UNIQUE (uid),
    CONSTRAINT fk_labels_answer_id FOREIGN KEY(answer_id) REFERENCES answers (id),
    CONSTRAINT fk_labels_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
)
 STRICT;

CREATE UNIQUE INDEX uq_labels_one_plain_of ON labels (answer_id, facet) WHERE relation = 'of' AND joint = 0;

CREATE INDEX ix_labels_concept_id ON labels (concept_id, relation);

CREATE TABLE regions (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    label_id INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    crowd INTEGER DEFAULT 0 NOT NULL,
    origin TEXT DEFAULT 'drawn' NOT NULL,
    CONSTRAINT pk_regions PRIMARY KEY (id),
    CONSTRAINT corner_is_in_reach CHECK (x >= 0 AND x < 1000000000.0 AND y >= 0 AND y < 1000000000.0),
    CONSTRAINT sides_are_above_0 CHECK (width > 0 AND width < 1000000000.0 AND height > 0 AND height < 1000000000.0),
    CONSTRAINT crowd_is_0_or_1 CHECK (crowd IN (0, 1)),
    CONSTRAINT origin_is_in_its_list CHECK (origin IN ('drawn', 'copied', 'snapped', 'frame', 'imported')),
    CONSTRAINT uq_regions_uid UNIQUE (uid),
    CONSTRAINT fk_regions_label_id FOREIGN KEY(label_id) REFERENCES labels (id)
)
 STRICT;

CREATE INDEX ix_regions_label_id ON regions (label_id);

PRAGMA application_id = 1279345228;

PRAGMA user_version = 1;
