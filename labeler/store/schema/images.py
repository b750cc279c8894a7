"""The tables of what is labeled: sources, images, and the places where their bytes were seen."""

from sqlalchemy import Index, Table, UniqueConstraint

from labeler.domain.words import Health, Purpose, Split
from labeler.store.schema.columns import (
    STRICT,
    blob,
    check,
    integer,
    maybe_integer,
    maybe_text,
    metadata,
    one_of,
    refers,
    row_id,
    text,
    uid,
)

sources = Table(
    "sources",
    metadata,
    row_id(),
    uid(),
    text("name", unique=True),
    text("purpose", default="training"),
    one_of("purpose", Purpose),
    **STRICT,
)

images = Table(
    "images",
    metadata,
    row_id(),
    text("digest", unique=True),
    text("format", default=""),
    integer("width", default=0),
    integer("height", default=0),
    integer("orientation", default=1),
    integer("frames", default=1),
    refers("source_id", "sources"),
    text("split"),
    maybe_integer("near_group"),
    maybe_text("hash"),
    text("health", default="ok"),
    text("problem", default=""),
    maybe_text("taken_at"),
    maybe_text("camera"),
    text("added_at"),
    one_of("split", Split),
    one_of("health", Health),
    check("orientation BETWEEN 1 AND 8", name="orientation_is_1_to_8"),
    check("width >= 0 AND height >= 0", name="size_is_not_negative"),
    Index("ix_images_source_id", "source_id"),
    **STRICT,
)

places = Table(
    "places",
    metadata,
    row_id(),
    refers("image_id", "images"),
    text("root"),
    blob("path", nullable=False),
    text("shown_path", default=""),
    maybe_integer("file_size"),
    maybe_integer("modified_ns"),
    maybe_text("proxy_digest"),
    UniqueConstraint("root", "path", name="uq_places_root_path"),
    Index("ix_places_image_id", "image_id"),
    **STRICT,
)
"""`proxy_digest` is that of a file which holds a smaller picture of the image, upright, and not its very bytes."""
