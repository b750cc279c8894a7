"""The tables of what people say: answers, labels, regions, and what is claimed or begun but not yet said."""

from sqlalchemy import Index, Table, UniqueConstraint
from sqlalchemy import text as sql

from labeler.domain.words import Origin, Scope, State
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
from labeler.store.schema.said import LARGEST, label_table, region_table

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

labels = label_table("labels", of="answers")
regions = region_table("regions", of="labels")

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
        f"x >= 0 AND x < {LARGEST} AND y >= 0 AND y < {LARGEST} AND "
        f"width > 0 AND width < {LARGEST} AND height > 0 AND height < {LARGEST})",
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
