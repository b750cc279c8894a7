"""Whether concepts are still told apart after blur, compression and at half size: what hangs on fine detail."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.findings import judged
from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import Altered, Change, Material
from labeler.app.readiness.subjects import Rows, Subjects, by_digest, name_of, vectors_of
from labeler.domain.phrase import Phrase
from labeler.quality.neighbours import neighbour_confusion

_OF_EACH = 8
"""Photos of a concept that are harmed and looked at again."""
_AT_MOST = 120
"""Photos in all: three changes of them are some seconds."""
Harms = Mapping[Change, tuple[NDArray[np.float64], NDArray[np.float64]]]
"""By what was done: the share of the own concept among the neighbours before and after, by place of the concept."""
_SAID: Mapping[Change, Phrase] = {
    Change.BLURRED: Phrase("blurred"),
    Change.COMPRESSED: Phrase("strongly compressed"),
    Change.HALVED: Phrase("at half their size"),
}


def harm_wanted(material: Material, found: Subjects) -> Iterator[Altered]:
    """The same few photos of each concept each time, in each change."""
    places = found.places()
    of_each = max(1, min(_OF_EACH, _AT_MOST // len(places)))
    for place in places:
        for row in by_digest(material, found.rows[found.concept == place], of_each):
            yield from (Altered(image=int(row), change=change) for change in _SAID)


def harms(material: Material, found: Subjects, groups: Rows) -> Harms:
    """What each change did to them; none that nobody looked at."""
    told = {change: _before_and_after(material, found, groups, change) for change in _SAID}
    return {change: each for change, each in told.items() if each is not None}


def harm_figures(told: Harms) -> dict[str, Figure]:
    """The share of neighbours of the own concept of the same photos before and after."""
    figures: dict[str, Figure] = {}
    for change, each in told.items():
        figures["unharmed.agreement"], figures[f"{change.value}.agreement"] = _means(each)
    return figures


def harm_findings(material: Material, found: Subjects, harms: Harms) -> Iterator[Finding]:
    for change, told in harms.items():
        before, after = _means(told)
        lost = np.nan_to_num(told[0] - told[1])
        sentence = Phrase(
            "Photos that are {change} are told apart less well: {after:.0%} of what looks most like them is of the "
            "same concept, not {before:.0%}; {name} suffers most",
            change=_SAID[change],
            after=after,
            before=before,
            name=name_of(material, max(found.places(), key=lambda place: float(lost[place]))),
        )
        asked = found.rows[_asked(material, found, change)]
        yield from judged(material, "distinct.harm", before - after, sentence, asked)


def _asked(material: Material, found: Subjects, change: Change) -> Rows:
    """Where among the subjects those stand that were looked at after this change."""
    there = [place for place, row in enumerate(found.rows) if Altered(int(row), change) in material.altered]
    return np.array(there, dtype=np.int64)


def _before_and_after(
    material: Material, found: Subjects, groups: Rows, change: Change
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """The share of the own concept among the neighbours of the photos that were harmed, by place of the concept.

    None where nobody looked at any, or nothing of their own concept is left to be held against.
    """
    asked = _asked(material, found, change)
    if not len(asked):
        return None
    harmed = np.stack([material.altered[Altered(int(row), change)] for row in found.rows[asked]])
    vectors = vectors_of(material, found.rows)
    before = neighbour_confusion(vectors, found.concept, groups, asked=asked)
    after = neighbour_confusion(vectors, found.concept, groups, asked=asked, seen_as=harmed)
    shares = np.diagonal(before), np.diagonal(after)
    return shares if all(np.isfinite(each).any() for each in shares) else None


def _means(told: tuple[NDArray[np.float64], NDArray[np.float64]]) -> tuple[float, float]:
    return float(np.nanmean(told[0])), float(np.nanmean(told[1]))
