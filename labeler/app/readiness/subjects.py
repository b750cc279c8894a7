"""Which images are of which concept, as rows: what the lines about pictures choose from the material."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import IN, NOT_ASKED, OF, Material
from labeler.domain.ids import ImageId
from labeler.quality.sampling import some_of_each

Rows = NDArray[np.int64]
"""Rows of `Photos`."""
FEWEST = 5
"""Images of a concept below which nothing is said of how they look: `quantity` asks for more of them anyway."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Subjects:
    """Images that are of one concept and no other of its facet, and were looked at. Both arrays have shape (n,)."""

    rows: Rows
    concept: Rows
    """A place in the taxonomy."""

    def __len__(self) -> int:
        return len(self.rows)

    def chosen(self, which: NDArray[np.bool_]) -> "Subjects":
        return Subjects(rows=self.rows[which], concept=self.concept[which])

    def of_places(self, places: tuple[int, ...]) -> "Subjects":
        return self.chosen(np.isin(self.concept, places))

    def some(self, at_most: int, *, also: Rows | None = None) -> "Subjects":
        """At most so many, about as many of each concept, the same ones each time; and `also` these rows of `Photos`.

        What is asked of how concepts look is told by some thousands as well as by a hundred thousand.
        """
        if len(self) <= at_most:
            return self
        which = np.zeros(len(self), dtype=np.bool_)
        which[some_of_each(self.concept, at_most)] = True
        return self.chosen(which if also is None else which | np.isin(self.rows, also))

    def places(self, fewest: int = 1) -> tuple[int, ...]:
        """The concepts that have at least so many."""
        if not len(self):
            return ()
        found, counts = np.unique(self.concept, return_counts=True)
        return tuple(int(place) for place in found[counts >= fewest])


def facets(material: Material) -> Iterator[tuple[int, ...]]:
    """The open concepts of each facet, by their places: only these can be taken for one another."""
    open_ = [(place, each) for place, each in enumerate(material.taxonomy.concepts) if each.is_open]
    for facet in dict.fromkeys(each.facet for _, each in open_):
        yield tuple(place for place, each in open_ if each.facet == facet)


def open_places(material: Material) -> tuple[int, ...]:
    return tuple(place for place, each in enumerate(material.taxonomy.concepts) if each.is_open)


def rows_of(material: Material, place: int, relation: int = OF) -> Rows:
    """The images in which this is said of a concept."""
    settled = material.settled
    found: Rows = settled.image[(settled.concept == place) & (settled.relation == relation)]
    return found


def subjects(material: Material, places: tuple[int, ...], relation: int = OF) -> Subjects:
    """The images that are of these concepts, or with `IN` those in which one is; joint ones are left out."""
    settled = material.settled
    which = (settled.relation == relation) & np.isin(settled.concept, places)
    if relation != IN:
        which &= ~settled.joint
    found = Subjects(rows=settled.image[which], concept=settled.concept[which])
    return found.chosen(is_seen(material, found.rows))


def to_tell_apart(material: Material) -> Iterator[Subjects]:
    """Of each facet the concepts with at least `FEWEST` such images, where there are two of them or more."""
    for places in facets(material):
        found = subjects(material, places)
        enough = found.places(FEWEST)
        if len(enough) > 1:
            yield found.of_places(enough)


def is_seen(material: Material, rows: Rows) -> NDArray[np.bool_]:
    """Which of these images could be looked at."""
    if material.seen is None:
        return np.zeros(len(rows), dtype=np.bool_)
    found: NDArray[np.bool_] = ~np.isnan(material.seen.vectors[rows, 0])
    return found


def vectors_of(material: Material, rows: Rows) -> NDArray[np.float32]:
    """What was seen in these images, shape (n, d), rows of length 1."""
    assert material.seen is not None
    found: NDArray[np.float32] = material.seen.vectors[rows]
    return found


def twin_groups(material: Material, rows: Rows) -> Rows:
    """The same number for images that are nearly the same picture, another for each that stands alone."""
    near = material.photos.near_group[rows]
    return np.where(near >= 0, near, -1 - rows)


def image_ids(material: Material, rows: Rows) -> tuple[ImageId, ...]:
    return tuple(ImageId(int(number)) for number in material.photos.ids[rows])


def by_digest(material: Material, rows: Rows, most: int) -> Rows:
    """At most so many of these images, chosen by digest: the same ones each time, wherever they stand."""
    digests = material.photos.digests
    chosen = sorted((int(row) for row in rows), key=lambda row: digests[row])[:most]
    return np.array(chosen, dtype=np.int64)


def name_of(material: Material, place: int) -> str:
    return material.taxonomy.concepts[place].name


def said(material: Material) -> NDArray[np.int8]:
    """What is settled, shape (photos, concepts): ABSENT, IN, OF or UNCLEAR, and NOT_ASKED where nothing is."""
    settled = material.settled
    found = np.full((len(material.photos.ids), len(material.taxonomy.concepts)), NOT_ASKED, dtype=np.int8)
    found[settled.image, settled.concept] = settled.relation
    return found
