"""The tables and views of a project file, in the order in which they refer to each other."""

from labeler.store.schema.answers import answers, claims, drafts, labels, regions
from labeler.store.schema.columns import metadata
from labeler.store.schema.history import (
    answer_tallies,
    image_tallies,
    pace_tallies,
    revisions,
    row_digests,
    tallies,
    vectors,
)
from labeler.store.schema.images import images, places, sources
from labeler.store.schema.packages import (
    alignment_entries,
    alignment_images,
    alignments,
    assignments,
    hand_ins,
    hand_outs,
)
from labeler.store.schema.settling import returns, settled_labels, settled_regions, settlements
from labeler.store.schema.taxonomy import concepts, dictionary_seen, examples, labelers, meta
from labeler.store.schema.views import (
    VIEWS,
    answer_counts,
    complete_labels,
    counts,
    finished_answers,
    finished_settlements,
    image_counts,
    pace_counts,
)

APPLICATION_ID = 0x4C41424C
"""“LABL” in the header of the file: what tells a project from any other SQLite file."""
SCHEMA_VERSION = 4
"""Kept as user_version in the header, so that a newer file is known before it is opened."""

SEALED = (
    meta,
    labelers,
    concepts,
    examples,
    sources,
    images,
    places,
    answers,
    labels,
    regions,
    claims,
    drafts,
    revisions,
    dictionary_seen,
    vectors,
    settlements,
    settled_labels,
    settled_regions,
    returns,
    hand_outs,
    assignments,
    hand_ins,
    alignments,
    alignment_images,
    alignment_entries,
)
"""The tables whose every row has a digest in `row_digests`."""

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "SEALED",
    "VIEWS",
    "alignment_entries",
    "alignment_images",
    "alignments",
    "answer_counts",
    "answer_tallies",
    "answers",
    "assignments",
    "claims",
    "complete_labels",
    "concepts",
    "counts",
    "dictionary_seen",
    "drafts",
    "examples",
    "finished_answers",
    "finished_settlements",
    "hand_ins",
    "hand_outs",
    "image_counts",
    "image_tallies",
    "images",
    "labelers",
    "labels",
    "meta",
    "metadata",
    "pace_counts",
    "pace_tallies",
    "places",
    "regions",
    "returns",
    "revisions",
    "row_digests",
    "settled_labels",
    "settled_regions",
    "settlements",
    "sources",
    "tallies",
    "vectors",
]
