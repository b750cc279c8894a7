-- The second version: what a labeler has seen of the visual dictionary, an index for the queues, and what the counts
-- of a large project are read from.

ALTER TABLE concepts ADD COLUMN dictionary_revision INTEGER DEFAULT 0 NOT NULL;

CREATE TABLE dictionary_seen (
    id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    concept_id INTEGER NOT NULL,
    dictionary_revision INTEGER NOT NULL,
    seen_at TEXT NOT NULL,
    CONSTRAINT pk_dictionary_seen PRIMARY KEY (id),
    CONSTRAINT uq_dictionary_seen_labeler_concept UNIQUE (labeler_id, concept_id),
    CONSTRAINT fk_dictionary_seen_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id),
    CONSTRAINT fk_dictionary_seen_concept_id FOREIGN KEY(concept_id) REFERENCES concepts (id)
)
 STRICT;

CREATE INDEX ix_claims_concept_id ON claims (concept_id, image_id);

CREATE TABLE image_tallies (
    id INTEGER NOT NULL,
    standing TEXT NOT NULL,
    images INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_image_tallies PRIMARY KEY (id),
    CONSTRAINT uq_image_tallies_standing UNIQUE (standing)
)
 STRICT;

CREATE TABLE pace_tallies (
    id INTEGER NOT NULL,
    labeler_id INTEGER NOT NULL,
    tenths INTEGER NOT NULL,
    answers INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_pace_tallies PRIMARY KEY (id),
    CONSTRAINT uq_pace_tallies_key UNIQUE (labeler_id, tenths),
    CONSTRAINT fk_pace_tallies_labeler_id FOREIGN KEY(labeler_id) REFERENCES labelers (id)
)
 STRICT;

PRAGMA user_version = 2;
