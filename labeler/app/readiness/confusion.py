"""Of which concepts the photos are that look most like those of each: what a model would take for what."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import Material
from labeler.app.readiness.subjects import Rows, Subjects, twin_groups, vectors_of
from labeler.quality.neighbours import ASKED_AT_MOST, AT_MOST, disputed, neighbour_confusion
from labeler.quality.sampling import some_of_each

_NEIGHBOURS = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Confusion:
    """The concepts of one facet: `shares` has shape (concepts, concepts) by place, rows are own.

    Of more photos than AT_MOST there are so many in `found`, with those that were looked at again; `of` is how many
    there are in all. Those that share one of the `groups`, of shape (n, kinds), were not held against each other.
    """

    found: Subjects
    of: int
    groups: Rows
    shares: NDArray[np.float64]

    def pairs(self) -> list[tuple[float, int, int]]:
        """Share, the concept whose neighbours these are, and the other; the largest share first, each pair once."""
        places = self.found.places()
        found = [
            max((float(self.shares[one, other]), one, other), (float(self.shares[other, one]), other, one))
            for number, one in enumerate(places)
            for other in places[:number]
            if not np.isnan(self.shares[[one, other], [other, one]]).any()
        ]
        return sorted(found, reverse=True)


def confusion_of(material: Material, every: Subjects) -> Confusion:
    again = np.array(sorted({altered.image for altered in material.altered}), dtype=np.int64)
    found = every.some(AT_MOST, also=again)
    groups = _held_out(material, found)
    shares = neighbour_confusion(vectors_of(material, found.rows), found.concept, groups, k=_NEIGHBOURS)
    return Confusion(found=found, of=len(every), groups=groups, shares=shares)


def doubt_of(material: Material, confusion: Confusion, places: set[int]) -> NDArray[np.float64]:
    """The share of each photo's neighbours that are of another concept, 0 where nobody asked; shape (n,).

    Asked are photos of these concepts, of more than ASKED_AT_MOST about as many of each.
    """
    found = confusion.found
    concerned = np.flatnonzero(np.isin(found.concept, sorted(places)))
    concerned = concerned[some_of_each(found.concept[concerned], ASKED_AT_MOST)]
    vectors = vectors_of(material, found.rows)
    return np.nan_to_num(disputed(vectors, found.concept, confusion.groups, _NEIGHBOURS, asked=concerned))


def _held_out(material: Material, found: Subjects) -> Rows:
    """Near-twins, and besides, what came from one source or was taken on one day, where enough is left then.

    Shape (n, kinds). Without it a model that knows the shop would seem to know the fruit.
    """
    kinds = [twin_groups(material, found.rows)]
    for column in (material.photos.source, material.photos.day):
        mine = column[found.rows]
        if all(_is_enough_elsewhere(mine[found.concept == place]) for place in found.places()):
            kinds.append(mine)
    return np.stack(kinds, axis=1)


def _is_enough_elsewhere(groups: Rows) -> bool:
    known = groups[groups >= 0]
    largest = int(np.unique(known, return_counts=True)[1].max()) if len(known) else 0
    return len(known) == len(groups) and len(groups) - largest >= _NEIGHBOURS
