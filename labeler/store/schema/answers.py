"""The tables of what people say: answers, labels, regions, and what is claimed or begun but not yet said."""

from sqlalchemy import ForeignKeyConstraint, Index, Table, UniqueConstraint
from sqlalchemy import text as sql

from labeler.domain.words import Origin, Relation, Scope, State
from labeler.store.schema.columns import (
    STRICT,
    check,
    flag,
    integer,
    is_flag,
    maybe_text,
    metadata,
    number,
    one_of,
    refers,
    row_id,
    text,
    uid,
)

_LARGEST = "1000000000.0"
"""Pixels. Keeps infinity out: no image is as wide."""

answers = Table(
    "answers",
    metadata,
    row_id(),
    uid(),
    refers("image_id", "images"),
    refers("labeler_id", "labelers"),
    text("state", default="open"),
    text("scope", default="asked"),
    integer("taxonomy_revision", default=0),
    flag("none"),
    maybe_text("reason"),
    integer("active_ms", default=0),
    maybe_text("submitted_at"),
    maybe_text("submitted_day"),
    one_of("state", State),
    one_of("scope", Scope),
    is_flag("none"),
    check("active_ms >= 0", name="active_ms_is_not_negative"),
    check(
        "state <> 'skipped' OR (reason IS NOT NULL AND trim(reason) <> '')",
        name="a_skip_has_a_reason",
    ),
    UniqueConstraint("image_id", "labeler_id", name="uq_answers_image_labeler"),
    Index("ix_answers_labeler_id", "labeler_id", "image_id"),
    Index("ix_answers_labeler_submitted", "labeler_id", "submitted_at"),
    **STRICT,
)

labels = Table(
    "labels",
    metadata,
    row_id(),
    uid(),
    refers("answer_id", "answers"),
    refers("concept_id", "concepts"),
    text("facet", default="subject"),
    text("relation"),
    flag("joint"),
    flag("later"),
    maybe_text("reason"),
    text("said_at", default=""),
    text("said_day", default=""),
    one_of("relation", Relation),
    is_flag("joint"),
    is_flag("later"),
    check("joint = 0 OR relation = 'of'", name="only_of_is_joint"),
    check(
        "relation <> 'unclear' OR (reason IS NOT NULL AND trim(reason) <> '')",
        name="unclear_has_a_reason",
    ),
    UniqueConstraint("answer_id", "concept_id", name="uq_labels_answer_concept"),
    ForeignKeyConstraint(["concept_id", "facet"], ["concepts.id", "concepts.facet"], name="fk_labels_facet_of_concept"),
    Index(
        "uq_labels_one_plain_of",
        "answer_id",
        "facet",
        unique=True,
        sqlite_where=sql("relation = 'of' AND joint = 0"),
    ),
    Index("ix_labels_concept_id", "concept_id", "relation"),
    **STRICT,
)

regions = Table(
    "regions",
    metadata,
    row_id(),
    uid(),
    refers("label_id", "labels"),
    number("x"),
    number("y"),
    number("width"),
    number("height"),
    flag("crowd"),
    text("origin", default="drawn"),
    check(f"x >= 0 AND x < {_LARGEST} AND y >= 0 AND y < {_LARGEST}", name="corner_is_in_reach"),
    check(
        f"width > 0 AND width < {_LARGEST} AND height > 0 AND height < {_LARGEST}",
        name="sides_are_above_0",
    ),
    is_flag("crowd"),
    one_of("origin", Origin),
    Index("ix_regions_label_id", "label_id"),
    **STRICT,
)

claims = Table(
    "claims",
    metadata,
    row_id(),
    uid(),
    refers("image_id", "images"),
    refers("concept_id", "concepts"),
    number("x", nullable=True),
    number("y", nullable=True),
    number("width", nullable=True),
    number("height", nullable=True),
    text("origin", default="imported"),
    check(
        "(x IS NULL AND y IS NULL AND width IS NULL AND height IS NULL) OR "
        "(x IS NOT NULL AND y IS NOT NULL AND width IS NOT NULL AND height IS NOT NULL AND "
        f"x >= 0 AND x < {_LARGEST} AND y >= 0 AND y < {_LARGEST} AND "
        f"width > 0 AND width < {_LARGEST} AND height > 0 AND height < {_LARGEST})",
        name="a_claim_has_a_whole_box_or_none",
    ),
    one_of("origin", Origin),
    Index("ix_claims_concept_id", "concept_id", "image_id"),
    **STRICT,
)
Index(
    "uq_claims_image_concept_box",
    claims.c.image_id,
    claims.c.concept_id,
    sql("ifnull(x, -1)"),
    sql("ifnull(y, -1)"),
    sql("ifnull(width, -1)"),
    sql("ifnull(height, -1)"),
    unique=True,
)

drafts = Table(
    "drafts",
    metadata,
    row_id(),
    refers("labeler_id", "labelers"),
    refers("image_id", "images"),
    text("state"),
    UniqueConstraint("labeler_id", "image_id", name="uq_drafts_labeler_image"),
    **STRICT,
)
