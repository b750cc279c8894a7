"""The tables of what was handed out to whom, what came in, and what everyone was aligned on before."""

from sqlalchemy import Index, Table, UniqueConstraint

from labeler.domain.words import Assigned, Ended, Entry
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

hand_outs = Table(
    "hand_outs",
    metadata,
    row_id(),
    uid(),
    refers("labeler_id", "labelers"),
    refers("made_by_id", "labelers", nullable=True),
    text("made_at"),
    text("file_name", default=""),
    flag("proxies"),
    maybe_text("taken_back_at"),
    is_flag("proxies"),
    Index("ix_hand_outs_labeler_id", "labeler_id"),
    **STRICT,
)
"""One package that was made for one labeler."""

assignments = Table(
    "assignments",
    metadata,
    row_id(),
    refers("hand_out_id", "hand_outs"),
    refers("image_id", "images"),
    text("kind", default="work"),
    maybe_text("taken_back_at"),
    one_of("kind", Assigned),
    UniqueConstraint("hand_out_id", "image_id", name="uq_assignments_hand_out_image"),
    Index("ix_assignments_image_id", "image_id"),
    **STRICT,
)
"""The images of a package, and why each is in it: only the lead's project knows that."""

hand_ins = Table(
    "hand_ins",
    metadata,
    row_id(),
    uid(),
    text("digest"),
    maybe_text("hand_out_uid"),
    refers("labeler_id", "labelers", nullable=True),
    text("made_at"),
    text("taken_in_at"),
    integer("answers", default=0),
    integer("revisions", default=0),
    integer("conflicts", default=0),
    **STRICT,
)
"""A package that was taken in, by its uid; `answers` and `revisions` are how many of it were new."""

alignments = Table(
    "alignments",
    metadata,
    row_id(),
    uid(),
    text("name"),
    text("opened_at"),
    refers("opened_by_id", "labelers", nullable=True),
    maybe_text("ended_at"),
    maybe_text("ended"),
    maybe_text("reason"),
    check("(ended_at IS NULL) = (ended IS NULL)", name="what_has_ended_says_how"),
    one_of("ended", Ended),
    check("ended IS NULL OR ended <> 'given up' OR (reason IS NOT NULL AND trim(reason) <> '')", name="given_up_why"),
    Index("ix_alignments_ended_at", "ended_at"),
    **STRICT,
)
"""A round in which all answer the same few images, blind, before the mass of them."""

alignment_images = Table(
    "alignment_images",
    metadata,
    row_id(),
    refers("alignment_id", "alignments"),
    refers("image_id", "images"),
    UniqueConstraint("alignment_id", "image_id", name="uq_alignment_images_alignment_image"),
    **STRICT,
)

alignment_entries = Table(
    "alignment_entries",
    metadata,
    row_id(),
    uid(),
    refers("alignment_id", "alignments"),
    refers("image_id", "images"),
    refers("concept_id", "concepts"),
    text("entry"),
    text("made_at"),
    refers("made_by_id", "labelers", nullable=True),
    one_of("entry", Entry),
    Index("ix_alignment_entries_alignment_id", "alignment_id", "image_id"),
    **STRICT,
)
"""What of the visual dictionary each disagreement of a round ended in."""
