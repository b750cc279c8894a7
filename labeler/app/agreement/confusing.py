"""What somebody confuses: held against what others said of the same images, or against what is settled of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.agreement.figures import Confusion
from labeler.app.agreement.told import Told, Whole
from labeler.app.readiness.material import ABSENT, IN, OF
from labeler.app.readiness.shared_images import Said, is_there
from labeler.domain.feedback import Confused
from labeler.quality.taken_for import images_taken_for, taken_for

FEWEST = 2
"""Times: what happens once is a slip, and would tell which image it was."""
_MOST = 12
Which = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Against:
    """What one labeler said, shape (images, concepts), and what it is held against, shape (others, images, concepts).

    `rows` are those of the images.
    """

    rows: Whole
    mine: Said
    others: Said


def confusions(told: Told, against: Against) -> tuple[Confusion, ...]:
    """The most frequent first; what is said of swapped concepts is not said of each of the two again."""
    swapped = list(_swapped(told, against))
    covered = {(each.kind, each.concept): set(each.images) for each in _as_missed_and_added(swapped)}
    single = [
        each
        for each in _single(told, against)
        if 2 * len(covered.get((each.kind, each.concept), set()) & set(each.images)) < len(each.images)
    ]
    return tuple(sorted((*swapped, *single), key=lambda each: (-each.times, -each.times / each.of))[:_MOST])


def _single(told: Told, against: Against) -> Iterator[Confusion]:
    """Of each concept by itself. `of` are the images on which both sides said what could be confused."""
    mine, others = against.mine, against.others
    mine_there, mine_told = _any_of(mine[None], OF, IN), _any_of(mine[None], OF, IN, ABSENT)
    of, in_, absent = _any_of(others, OF), _any_of(others, IN), _any_of(others, ABSENT)
    for kind, base, wrong in (
        (Confused.OF_FOR_IN, in_ & mine_there, mine == OF),
        (Confused.IN_FOR_OF, of & mine_there, mine == IN),
        (Confused.MISSED, (of | in_) & mine_told, mine == ABSENT),
        (Confused.ADDED, absent & mine_told, mine_there),
    ):
        times, bases = (base & wrong).sum(axis=0), base.sum(axis=0)
        for place in np.flatnonzero(times >= FEWEST).tolist():
            name = told.taxonomy.concepts[place].name
            which = (base & wrong)[:, place]
            yield _confusion(told, against, kind, name, "", which, int(bases[place]))


def _swapped(told: Told, against: Against) -> Iterator[Confusion]:
    """`concept` is what others say, `instead` what this labeler says for it."""
    mine, others = is_there(against.mine), [is_there(each) for each in against.others]
    for instead, place in _most_swapped(told, mine, others):
        which = _any_image(images_taken_for(mine, each, instead, place) for each in others)
        if which.sum() >= FEWEST:
            base = np.stack(others)[:, :, place].max(axis=0) == 1
            base &= mine[:, place] >= 0
            names = told.taxonomy.concepts[place].name, told.taxonomy.concepts[instead].name
            yield _confusion(told, against, Confused.SWAPPED, *names, which, int(base.sum()))


def _most_swapped(told: Told, mine: Said, others: Sequence[Said]) -> list[tuple[int, int]]:
    """Of one facet, what is said and what for, by how often over all others: more than are told are not looked for."""
    facets = np.unique([concept.facet for concept in told.taxonomy.concepts], return_inverse=True)[1]
    counts = sum((taken_for(mine, each) for each in others), np.zeros((len(facets),) * 2, dtype=np.int64))
    counts = np.where(facets[:, None] == facets[None, :], counts, 0)
    found = [(instead, place) for instead, place in np.argwhere(counts >= FEWEST).tolist()]
    return sorted(found, key=lambda pair: -int(counts[pair]))[:_MOST]


def _confusion(
    told: Told, against: Against, kind: Confused, concept: str, instead: str, which: Which, of: int
) -> Confusion:
    images = told.images(against.rows[which])
    return Confusion(kind=kind, concept=concept, instead=instead, times=int(which.sum()), of=of, images=images)


def _as_missed_and_added(swapped: Sequence[Confusion]) -> Iterator[Confusion]:
    """What each swap would be told as, were its two concepts told one by one; together where one is in several."""
    for kind in (Confused.MISSED, Confused.ADDED):
        names = [each.concept if kind is Confused.MISSED else each.instead for each in swapped]
        for name in dict.fromkeys(names):
            its = [each for each, its_name in zip(swapped, names, strict=True) if its_name == name]
            images = tuple(dict.fromkeys(image for each in its for image in each.images))
            yield Confusion(kind=kind, concept=name, instead="", times=len(images), of=len(images), images=images)


def _any_image(which: Iterable[Which]) -> Which:
    found: Which = np.logical_or.reduce(list(which))
    return found


def _any_of(said: Said, *words: int) -> Which:
    """Whether any of them says one of these words, shape (images, concepts)."""
    found = np.zeros(said.shape[1:], dtype=np.bool_)
    for word in words:
        found |= (said == word).any(axis=0)
    return found
