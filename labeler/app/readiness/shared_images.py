"""What labelers said of the same images, as numbers side by side: what agreement is computed from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import ABSENT, IN, NOT_ASKED, OF, Material, Opinion
from labeler.app.readiness.subjects import Rows, by_digest

MOST = 20_000
"""Images; of more that several people answered, these many tell as much. Chosen by digest."""
_IS_THERE = {ABSENT: 0, IN: 1, OF: 1}
_IS_OF = {IN: 0, OF: 1}
Said = NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shared:
    """Finished answers to images that at least two people finished.

    `said` has shape (labelers, images, concepts): ABSENT, IN, OF or UNCLEAR; NOT_ASKED where nothing was said.
    """

    rows: Rows
    said: Said

    @property
    def is_there(self) -> Said:
        """As of the function; the same shape."""
        return is_there(self.said)

    @property
    def is_of(self) -> Said:
        """As of the function; the same shape."""
        return is_of(self.said)


def is_there(said: Said) -> Said:
    """1 where the concept is there, 0 where it is not, -1 where nobody could or would tell; the same shape."""
    return _as(said, _IS_THERE)


def is_of(said: Said) -> Said:
    """1 of, 0 in, -1 everything else; the same shape."""
    return _as(said, _IS_OF)


def shared(material: Material) -> Shared:
    by_image: Mapping[int, list[Opinion]] = defaultdict(list)
    for opinion in material.opinions:
        if not opinion.is_skip:
            by_image[opinion.image].append(opinion)
    several = np.array([image for image, each in by_image.items() if len(each) > 1], dtype=np.int64)
    rows = np.sort(several if len(several) <= MOST else by_digest(material, several, MOST))
    concepts = len(material.taxonomy.concepts)
    said = np.full((len(material.people), len(rows), concepts), NOT_ASKED, dtype=np.int8)
    known: dict[int, Said] = {}
    for place, row in enumerate(rows.tolist()):
        for opinion in by_image[row]:
            key = id(opinion.said)
            if key not in known:
                known[key] = _row(opinion.said, concepts)
            said[opinion.labeler, place] = known[key]
    return Shared(rows=rows, said=said)


def differing(said: Said) -> NDArray[np.bool_]:
    """Of shape (labelers, items): the items of which two people said different things, -1 being no word."""
    most = said.max(axis=0, initial=NOT_ASKED)
    least = np.where(said == NOT_ASKED, np.int8(np.iinfo(np.int8).max), said).min(axis=0)
    found: NDArray[np.bool_] = (most != NOT_ASKED) & (least < most)
    return found


def pairable(said: Said) -> int:
    """Of shape (labelers, items): how many items at least two people said something of."""
    return int(((said != NOT_ASKED).sum(axis=0) >= 2).sum())


def _row(said: Mapping[int, int], concepts: int) -> Said:
    row = np.full(concepts, NOT_ASKED, dtype=np.int8)
    row[list(said)] = list(said.values())
    return row


def _as(said: Said, names: Mapping[int, int]) -> Said:
    found = np.full_like(said, NOT_ASKED)
    for number, name in names.items():
        found[said == number] = name
    return found


def who_said(material: Material, said: Sequence[int]) -> Sequence[tuple[str, int]]:
    """Who said what of one image and concept, by name; those who said nothing are left out."""
    people = zip(material.people, said, strict=True)
    return [(labeler.name, int(word)) for labeler, word in people if word != NOT_ASKED]
