"""Reads one moment of a project as the material that the lines are judged by."""

import numpy as np
from numpy.typing import NDArray

from labeler.app.briefs import assets_in
from labeler.app.embedding.kept import seen_and_measured
from labeler.app.project import Project
from labeler.app.readiness.given import given_in
from labeler.app.readiness.material import Boxes, Material
from labeler.app.readiness.photo_rows import photos_in
from labeler.app.readiness.settling import UNNAMED, opinions_of, settled_of
from labeler.quality.thresholds import Thresholds
from labeler.store import briefs, labelers, near, readiness
from labeler.store.readiness import REGION_COLUMNS
from labeler.store.transaction import Reader


def material_of(project: Project) -> Material:
    """All of it, of one moment: of a snapshot, where nobody is to wait for it.

    What was seen in the pictures is what is kept of them; nothing is computed here.
    """
    with project.file.reading() as reader:
        photos, taxonomy = photos_in(reader), project.taxonomy_in(reader)
        people = labelers.everyone(reader)
        given = given_in(reader, photos, taxonomy, people)
        settled = settled_of(given)
        seen, measured = seen_and_measured(reader, photos)
        claims = readiness.open_claims(reader)
        return Material(
            taxonomy=taxonomy,
            brief=briefs.brief(reader),
            world=briefs.world(reader),
            thresholds=Thresholds(briefs.thresholds(reader)),
            people=people,
            photos=photos,
            settled=settled.settled,
            boxes=_boxes(reader, settled.label_ids),
            opinions=opinions_of(given),
            open_claims={given.concept_places[concept]: count for concept, count in claims.items()},
            refused=readiness.refused_images(reader),
            assets=assets_in(reader),
            uncompared=near.count_not_hashed(reader),
            seen=seen,
            measured=measured,
        )


def _boxes(reader: Reader, label_ids: NDArray[np.int64]) -> Boxes:
    """The regions of the settled labels; those of other answers to the same images are left out."""
    drawn = readiness.regions_drawn(reader) + readiness.settled_regions_drawn(reader)
    columns = np.frombuffer(drawn).reshape(-1, len(REGION_COLUMNS))
    named = np.flatnonzero(label_ids != UNNAMED)
    by_id = named[np.argsort(label_ids[named])]
    wanted = columns[:, 0].astype(np.int64)
    found = np.searchsorted(label_ids[by_id], wanted)
    is_settled = np.isin(wanted, label_ids[named])
    columns, label = columns[is_settled], by_id[found[is_settled]]
    _, x, y, width, height, is_frame = columns.T
    return Boxes(label=label, x=x, y=y, width=width, height=height, is_frame=is_frame.astype(np.bool_))
