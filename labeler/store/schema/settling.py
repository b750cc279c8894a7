"""The tables of what a lead settles, and of what a lead sends back to whoever said it."""

from sqlalchemy import Index, Table, UniqueConstraint

from labeler.domain.words import Scope, Settling
from labeler.store.schema.columns import (
    STRICT,
    check,
    flag,
    integer,
    is_flag,
    maybe_text,
    metadata,
    one_of,
    refers,
    row_id,
    text,
    uid,
)
from labeler.store.schema.said import label_table, region_table

settlements = Table(
    "settlements",
    metadata,
    row_id(),
    uid(),
    refers("image_id", "images"),
    text("scope", default="all"),
    integer("taxonomy_revision", default=0),
    flag("none"),
    flag("gold"),
    text("how"),
    maybe_text("reason"),
    refers("labeler_id", "labelers", nullable=True),
    text("settled_at"),
    text("settled_day", default=""),
    one_of("scope", Scope),
    one_of("how", Settling),
    is_flag("none"),
    is_flag("gold"),
    UniqueConstraint("image_id", name="uq_settlements_image_id"),
    Index("ix_settlements_labeler_id", "labeler_id"),
    **STRICT,
)
"""What an image is held to show. `gold`: it is mixed into what is handed out, to see how well labelers do."""

settled_labels = label_table("settled_labels", of="settlements")
settled_regions = region_table("settled_regions", of="settled_labels")

returns = Table(
    "returns",
    metadata,
    row_id(),
    uid(),
    refers("image_id", "images"),
    refers("labeler_id", "labelers"),
    text("reason"),
    refers("sent_by_id", "labelers", nullable=True),
    text("sent_at"),
    maybe_text("ended_at"),
    check("trim(reason) <> ''", name="a_return_has_a_reason"),
    Index("ix_returns_labeler_id", "labeler_id", "image_id"),
    **STRICT,
)
"""Answers that a lead sent back with a reason; `ended_at` once it was said again, or taken back."""
