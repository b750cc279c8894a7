"""Each labeler against the others on the same images: what they agree on, their of-rate, their boxes, their pace."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from labeler.app.agreement.boxes import Fits
from labeler.app.agreement.by_concept import known
from labeler.app.agreement.confusing import Against, confusions
from labeler.app.agreement.figures import LabelerAgreement, OfRate, Pace, PairAgreement, Score, Share
from labeler.app.agreement.on_gold import gold_confusions, gold_scores
from labeler.app.agreement.told import Told
from labeler.app.readiness.material import IN, NOT_ASKED, OF
from labeler.app.readiness.shared_images import Said
from labeler.quality.of_rate import FEWEST, of_rates
from labeler.quality.pairs_of_labelers import Pairs, pairs

_MOST_FAST = 50
"""Images shown behind a pace."""


class Together:
    """What every two labelers say, on the concept and on the relation: counted once for all of them."""

    def __init__(self, told: Told) -> None:
        self.there, self.of = told.shared.is_there, told.shared.is_of
        self.on_concept, self.on_relation = (pairs(said.reshape(len(said), -1)) for said in (self.there, self.of))


def by_labeler(told: Told, boxed: Fits, together: Together) -> Iterator[LabelerAgreement]:
    """Those who finished anything."""
    for place in range(len(told.people)):
        if len(told.times[place].rows):
            yield _of(told, boxed, together, place)


def _of(told: Told, boxed: Fits, together: Together, place: int) -> LabelerAgreement:
    said = told.shared.said
    mine = (said[place] != NOT_ASKED).any(axis=1)
    others = np.delete(said, place, axis=0)[:, mine]
    return LabelerAgreement(
        labeler=told.people[place],
        answers=len(told.times[place].rows),
        shared=int(mine.sum()),
        concept=_score(told, together.there, together.on_concept, place),
        relation=_score(told, together.of, together.on_relation, place),
        of_rate=_of_rate(told, place, slice(None)),
        of_rates=_of_rates(told, place),
        boxes=boxed.agreement(told, boxed.of(place)),
        pace=_pace(told, place),
        gold=gold_scores(told, place),
        confusions=confusions(told, Against(rows=told.shared.rows[mine], mine=said[place, mine], others=others)),
        gold_confusions=gold_confusions(told, place),
    )


def _score(told: Told, said: Said, counted: Pairs, place: int) -> Score:
    """Over all pairs with somebody else: how often the same is said; and the images on which anybody differs."""
    same, items = counted.with_others(place)
    mine = said[place]
    differ = ((said != mine) & (said != NOT_ASKED) & (mine != NOT_ASKED)).any(axis=(0, 2))
    return Score(share=Share(count=same, of=items), wrong=told.images(told.shared.rows[differ]))


def _of_rates(told: Told, place: int) -> dict[str, OfRate]:
    found = {
        concept.name: _of_rate(told, place, slice(number, number + 1))
        for number, concept in enumerate(told.taxonomy.concepts)
        if concept.is_open
    }
    return {name: rate for name, rate in found.items() if min(rate.own.of, rate.others.of) >= FEWEST}


def _of_rate(told: Told, place: int, concepts: slice) -> OfRate:
    """Over the images that this labeler and somebody else finished."""
    said = told.shared.said[:, :, concepts]
    mine = said[place]
    its = (told.shared.said[place] != NOT_ASKED).any(axis=1)
    others = np.delete(said, place, axis=0)[:, its]
    own = _of_and_in(mine[its])
    theirs = _of_and_in(others)
    differ = (mine[its] == OF) & (others == IN).any(axis=0) | (mine[its] == IN) & (others == OF).any(axis=0)
    return OfRate(
        own=own,
        others=theirs,
        stands_out=of_rates((own.count, theirs.count), (own.of - own.count, theirs.of - theirs.count))[0].stands_out,
        images=told.images(told.shared.rows[its][differ.any(axis=1)]),
    )


def _of_and_in(said: Said) -> Share:
    of = int((said == OF).sum())
    return Share(count=of, of=of + int((said == IN).sum()))


def _pace(told: Told, place: int) -> Pace:
    """Answers without a time, as imported ones are, are left out."""
    rows, seconds = told.times[place]
    timed = seconds > 0
    rows, seconds = rows[timed], seconds[timed]
    fastest = np.argsort(seconds, kind="stable")[:_MOST_FAST]
    return Pace(
        answers=len(seconds),
        usual=float(np.median(seconds)) if len(seconds) else None,
        total=float(seconds.sum()),
        images=told.images(rows[fastest]),
    )


def by_pair(told: Told, together: Together) -> tuple[PairAgreement, ...]:
    """Those who told of the same, each pair once."""
    items = together.on_concept.items
    return tuple(_pair(told, together, int(one), int(other)) for one, other in np.argwhere(np.triu(items, k=1)))


def _pair(told: Told, together: Together, one: int, other: int) -> PairAgreement:
    differ = _differs(together.there, one, other) | _differs(together.of, one, other)
    return PairAgreement(
        one=told.people[one],
        other=told.people[other],
        items=int(together.on_concept.items[one, other]),
        concept=known(float(together.on_concept.kappa[one, other])),
        relation=known(float(together.on_relation.kappa[one, other])),
        images=told.images(told.shared.rows[differ]),
    )


def _differs(said: Said, one: int, other: int) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = ((said[one] != said[other]) & (said[one] != NOT_ASKED) & (said[other] != NOT_ASKED)).any(
        axis=1
    )
    return found
