"""The tables that remember and prove: revisions, row digests, and the tallies kept beside the views."""

from sqlalchemy import Index, Table, UniqueConstraint

from labeler.store.schema.columns import (
    STRICT,
    blob,
    integer,
    maybe_text,
    metadata,
    refers,
    row_id,
    text,
    uid,
)

revisions = Table(
    "revisions",
    metadata,
    row_id(),
    uid(),
    integer("seq", unique=True),
    text("subject"),
    text("subject_uid"),
    integer("number"),
    text("at"),
    refers("labeler_id", "labelers", nullable=True),
    text("verb"),
    maybe_text("before"),
    maybe_text("after"),
    maybe_text("undoes"),
    text("digest"),
    maybe_text("parent"),
    Index("ix_revisions_subject_number", "subject", "subject_uid", "number"),
    Index("ix_revisions_undoes", "undoes"),
    Index("ix_revisions_parent", "parent"),
    Index("ix_revisions_labeler_seq", "labeler_id", "seq"),
    **STRICT,
)
"""`parent` is the uid of the revision that this one followed: two places that go on from one make two with a number."""

row_digests = Table(
    "row_digests",
    metadata,
    row_id(),
    text("table_name"),
    integer("row_id"),
    text("digest"),
    UniqueConstraint("table_name", "row_id", name="uq_row_digests_table_row"),
    **STRICT,
)

vectors = Table(
    "vectors",
    metadata,
    row_id(),
    refers("image_id", "images"),
    text("model_digest"),
    blob("vector", nullable=False),
    UniqueConstraint("image_id", "model_digest", name="uq_vectors_image_model"),
    **STRICT,
)

tallies = Table(
    "tallies",
    metadata,
    row_id(),
    refers("labeler_id", "labelers"),
    refers("concept_id", "concepts"),
    text("relation"),
    text("day"),
    integer("labels", default=0),
    integer("boxes", default=0),
    UniqueConstraint("labeler_id", "concept_id", "relation", "day", name="uq_tallies_key"),
    **STRICT,
)

answer_tallies = Table(
    "answer_tallies",
    metadata,
    row_id(),
    refers("labeler_id", "labelers"),
    text("standing"),
    text("day"),
    integer("answers", default=0),
    integer("none", default=0),
    integer("active_ms", default=0),
    UniqueConstraint("labeler_id", "standing", "day", name="uq_answer_tallies_key"),
    **STRICT,
)

image_tallies = Table(
    "image_tallies",
    metadata,
    row_id(),
    text("standing", unique=True),
    integer("images", default=0),
    **STRICT,
)

pace_tallies = Table(
    "pace_tallies",
    metadata,
    row_id(),
    refers("labeler_id", "labelers"),
    integer("tenths"),
    integer("answers", default=0),
    UniqueConstraint("labeler_id", "tenths", name="uq_pace_tallies_key"),
    **STRICT,
)
