"""Balanced? How evenly the images lie over the concepts that answer one question."""

import math
from collections.abc import Iterator, Mapping, Sequence

from labeler.app.charts.spec import Bars
from labeler.app.readiness.amounts import Amounts, amounts
from labeler.app.readiness.findings import judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import IN, OF, Material
from labeler.app.readiness.naming import counted
from labeler.app.readiness.subjects import facets, name_of, rows_of
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId
from labeler.domain.phrase import UNSAID, Phrase
from labeler.quality.balance import normalised_entropy, ratio

_KEY = "balance.ratio"
_MORE_THAN_ANYTHING = 1e9
"""Stands for infinity: a concept without a single image."""


def line(material: Material) -> Line:
    """Judged for each facet of two concepts or more, by largest to smallest.

    Counted are images *of* the concepts; in a facet that has none of these, those with one *in* them.
    """
    counts = amounts(material)
    judged = [_Facet(material, counts, places) for places in facets(material) if len(places) > 1]
    judged = [facet for facet in judged if facet.total]
    if not judged:
        missing = Phrase("There are not two concepts with finished answers yet")
        return unknown(LineId.BALANCE, missing)
    worst = max(judged, key=lambda facet: facet.ratio)
    return line_of(
        LineId.BALANCE,
        [finding for facet in judged for finding in facet.findings()],
        well=Phrase(
            "The largest concept has {ratio:.1f} times as many images as the smallest",
            ratio=min(worst.ratio, _MORE_THAN_ANYTHING),
        ),
        figure=UNSAID if math.isinf(worst.ratio) else Phrase("{ratio:.1f} : 1", ratio=worst.ratio),
        figures={key: figure for facet in judged for key, figure in facet.figures().items()},
        charts=[facet.chart() for facet in judged],
    )


class _Facet:
    """How the images lie over the concepts of one facet."""

    def __init__(self, material: Material, counts: Amounts, places: Sequence[int]) -> None:
        self._material = material
        self._name = material.taxonomy.concepts[places[0]].facet
        self._relation = OF if any(counts.of(place, OF) for place in places) else IN
        self._counts: Mapping[int, int] = {place: counts.of(place, self._relation) for place in places}
        self.total = sum(self._counts.values())
        self.ratio = ratio(tuple(self._counts.values())) if self.total else math.nan

    @property
    def _figure(self) -> float:
        return min(self.ratio, _MORE_THAN_ANYTHING)

    def findings(self) -> Iterator[Finding]:
        small = min(self._counts, key=self._counts.__getitem__)
        large = max(self._counts, key=self._counts.__getitem__)
        sentence = counted(
            self._counts[large],
            Phrase("{large} has one image, {small} {fewest:,}: find more of {small}, or train with weights"),
            Phrase("{large} has {most:,} images, {small} {fewest:,}: find more of {small}, or train with weights"),
            large=name_of(self._material, large),
            most=self._counts[large],
            small=name_of(self._material, small),
            fewest=self._counts[small],
        )
        rows = rows_of(self._material, small, self._relation)
        yield from judged(self._material, _KEY, self._figure, sentence, rows, place=small)

    def figures(self) -> dict[str, Figure]:
        entropy = normalised_entropy(tuple(self._counts.values()))
        return {
            f"{self._name}.ratio": None if math.isinf(self.ratio) else self.ratio,
            f"{self._name}.entropy": entropy,
            f"{self._name}.largest": max(self._counts.values()),
            f"{self._name}.smallest": min(self._counts.values()),
            f"{self._name}.relation": "of" if self._relation == OF else "in",
        }

    def chart(self) -> Bars:
        most = max(self._counts.values())
        state = self._material.thresholds.state
        return Bars(
            title=Phrase("Finished images of each concept") if self._relation == OF else Phrase("Images it is in"),
            names=tuple(name_of(self._material, place) for place in self._counts),
            values=tuple(float(count) for count in self._counts.values()),
            states=tuple(
                state(_KEY, most / count if count else _MORE_THAN_ANYTHING) for count in self._counts.values()
            ),
        )
