"""The tables of the project itself: what it is, who answers, and which concepts are asked about."""

from sqlalchemy import Table, UniqueConstraint

from labeler.domain.words import Role, Verdict
from labeler.store.schema.columns import (
    STRICT,
    blob,
    integer,
    maybe_text,
    metadata,
    one_of,
    refers,
    row_id,
    text,
    uid,
)

meta = Table("meta", metadata, row_id(), text("key", unique=True), text("value"), **STRICT)

labelers = Table(
    "labelers",
    metadata,
    row_id(),
    uid(),
    text("name"),
    text("folded_name", unique=True),
    text("role", default="annotator"),
    text("created_at"),
    maybe_text("retired_at"),
    one_of("role", Role),
    **STRICT,
)

concepts = Table(
    "concepts",
    metadata,
    row_id(),
    uid(),
    text("name"),
    text("folded_name", unique=True),
    refers("parent_id", "concepts", nullable=True),
    text("facet", default="subject"),
    text("definition", default=""),
    text("must_see", default=""),
    text("must_not_see", default=""),
    text("confused_with", default="[]"),
    text("hotkey", default=""),
    text("color", default=""),
    integer("position", default=0),
    integer("export_id", unique=True),
    integer("since_revision", default=1),
    maybe_text("closed_at"),
    integer("dictionary_revision", default=0),
    UniqueConstraint("id", "facet", name="uq_concepts_id_facet"),
    **STRICT,
)

examples = Table(
    "examples",
    metadata,
    row_id(),
    uid(),
    refers("concept_id", "concepts"),
    text("verdict"),
    text("reason", default=""),
    blob("picture"),
    one_of("verdict", Verdict),
    **STRICT,
)

dictionary_seen = Table(
    "dictionary_seen",
    metadata,
    row_id(),
    refers("labeler_id", "labelers"),
    refers("concept_id", "concepts"),
    integer("dictionary_revision"),
    text("seen_at"),
    UniqueConstraint("labeler_id", "concept_id", name="uq_dictionary_seen_labeler_concept"),
    **STRICT,
)
