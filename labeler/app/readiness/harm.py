"""Whether concepts are still told apart after blur, compression and at half size: what hangs on fine detail."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import Altered, Change, Material
from labeler.app.readiness.subjects import Rows, Subjects, by_digest, image_ids, name_of, vectors_of
from labeler.domain.checklist import LineState
from labeler.domain.phrase import Phrase
from labeler.quality.neighbours import neighbour_confusion

_OF_EACH = 8
"""Photos of a concept that are harmed and looked at again."""
_AT_MOST = 120
"""Photos in all: three changes of them are some seconds."""
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


def harm_figures(material: Material, found: Subjects, groups: Rows) -> dict[str, Figure]:
    """The share of neighbours of the own concept of the same photos before and after; none that nobody looked at."""
    figures: dict[str, Figure] = {}
    for change in _SAID:
        told = _before_and_after(material, found, groups, change)
        if told is not None:
            figures["unharmed.agreement"], figures[f"{change.value}.agreement"] = _means(told)
    return figures


def harm_findings(material: Material, found: Subjects, groups: Rows) -> Iterator[Finding]:
    for change, words in _SAID.items():
        told = _before_and_after(material, found, groups, change)
        if told is None:
            continue
        before, after = _means(told)
        state = material.thresholds.state("distinct.harm", before - after)
        if state is LineState.GREEN:
            continue
        places = found.places()
        worst = max(places, key=lambda place: float(np.nan_to_num(told[0][place] - told[1][place])))
        asked = found.rows[_asked(material, found, change)]
        yield Finding(
            state=state,
            sentence=Phrase(
                "Photos that are {change} are told apart less well: {after:.0%} of what looks most like them is of the "
                "same concept, not {before:.0%}; {name} suffers most",
                change=words,
                after=after,
                before=before,
                name=name_of(material, worst),
            ),
            images=image_ids(material, asked),
        )


def _asked(material: Material, found: Subjects, change: Change) -> Rows:
    """Where among the subjects those stand that were looked at after this change."""
    there = [place for place, row in enumerate(found.rows) if Altered(int(row), change) in material.altered]
    return np.array(there, dtype=np.int64)


def _before_and_after(
    material: Material, found: Subjects, groups: Rows, change: Change
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """The share of the own concept among the neighbours of the photos that were harmed, by place of the concept."""
    asked = _asked(material, found, change)
    if not len(asked):
        return None
    harmed = np.stack([material.altered[Altered(int(row), change)] for row in found.rows[asked]])
    vectors = vectors_of(material, found.rows)
    before = neighbour_confusion(vectors, found.concept, groups, asked=asked)
    after = neighbour_confusion(vectors, found.concept, groups, asked=asked, seen_as=harmed)
    return np.diagonal(before), np.diagonal(after)


def _means(told: tuple[NDArray[np.float64], NDArray[np.float64]]) -> tuple[float, float]:
    return float(np.nanmean(told[0])), float(np.nanmean(told[1]))
