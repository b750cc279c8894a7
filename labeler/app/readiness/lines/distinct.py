"""Visually distinct? Which concepts look alike to a model, by neighbours, after harm to the picture, and when tried."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from labeler.app.charts.spec import Matrix
from labeler.app.readiness.baseline import Shown, shown
from labeler.app.readiness.baseline_told import baseline_figures, baseline_finding
from labeler.app.readiness.confusion import Confusion, confusion_of, doubt_of
from labeler.app.readiness.doubts import Doubts, unclear_figures, unclear_findings
from labeler.app.readiness.findings import finding
from labeler.app.readiness.harm import Harms, harm_figures, harm_findings, harm_wanted, harms
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Altered, Material
from labeler.app.readiness.subjects import FEWEST, Subjects, name_of, to_tell_apart
from labeler.app.readiness.verdict import has_model, line_of, no_model, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase

_TOLD = 0.05
"""Share of neighbours of another concept from which on it is among the figures."""
_TWINS = Phrase("The photos of each concept are copies of one another: photos of other things would tell")
_MOST_NAMES = 30
"""Concepts in the chart: those that are confused most."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Facet:
    """What was found of the concepts of one facet."""

    confusion: Confusion
    harms: Harms
    shown: Shown | None

    @property
    def places(self) -> tuple[int, ...]:
        return self.confusion.found.places()


def wanted(material: Material) -> tuple[Altered, ...]:
    """Some photos of each concept, to be looked at again blurred, compressed and at half their size."""
    if not has_model(material):
        return ()
    return tuple(each for found in to_tell_apart(material) for each in harm_wanted(material, found))


def line(material: Material) -> Line:
    """Judged for concepts with at least FEWEST photos, against the others of their facet."""
    doubts = Doubts(material)
    told, doubted = unclear_figures(material, doubts), list(unclear_findings(material, doubts))
    found = [_facet(material, each) for each in to_tell_apart(material)] if has_model(material) else []
    if not found:
        why = Phrase("Two concepts with {fewest} finished photos of each are needed to tell them apart", fewest=FEWEST)
        missing = why if has_model(material) else no_model(material)
        if not doubted:
            return unknown(LineId.DISTINCT, missing, told)
        unjudged = finding(material, LineState.UNKNOWN, missing)
        return line_of(LineId.DISTINCT, [*doubted, unjudged], well=missing, figures=told)
    findings = [each for facet in found for each in _findings(material, facet)]
    if not any(facet.confusion.pairs() for facet in found):
        findings.append(finding(material, LineState.UNKNOWN, _TWINS))
    best = next((facet.shown for facet in found if facet.shown is not None), None)
    return line_of(
        LineId.DISTINCT,
        [*findings, *doubted],
        well=Phrase("No two concepts look alike to a model"),
        figures=_figures(material, told, found),
        figure=UNSAID if best is None else Phrase("{share:.0%} told right", share=best.of.accuracy),
        charts=[_chart(material, facet) for facet in found],
    )


def _facet(material: Material, every: Subjects) -> _Facet:
    confusion = confusion_of(material, every)
    return _Facet(
        confusion=confusion,
        harms=harms(material, confusion.found, confusion.groups),
        shown=shown(material, confusion.found.places()),
    )


def _findings(material: Material, facet: _Facet) -> Iterator[Finding]:
    yield from _alike(material, facet.confusion)
    yield from harm_findings(material, facet.confusion.found, facet.harms)
    if facet.shown is not None:
        yield baseline_finding(material, facet.shown)


def _alike(material: Material, confusion: Confusion) -> Iterator[Finding]:
    """Pairs of concepts, the most alike first; the share is that of the side that is taken for the other more often."""
    judged = [(material.thresholds.state("distinct.confused", pair[0]), *pair) for pair in confusion.pairs()]
    told = [each for each in judged if each[0] is not LineState.GREEN]
    if not told:
        return
    found = confusion.found
    doubt = doubt_of(material, confusion, {place for _, _, *pair in told for place in pair})
    for state, share, one, other in told:
        sentence = Phrase(
            "{one} and {other} look alike to a model: {share:.0%}",
            one=name_of(material, one),
            other=name_of(material, other),
            share=share,
        )
        which = np.isin(found.concept, (one, other)) & (doubt > 0)
        rows = found.rows[which][np.argsort(-doubt[which], kind="stable")]
        yield finding(material, state, sentence, rows, place=one)


def _figures(material: Material, told: dict[str, Figure], found: list[_Facet]) -> dict[str, Figure]:
    """Those of a second facet go by its name where the first has one of the same."""
    figures = dict(told)
    for each in found:
        facet = material.taxonomy.concepts[each.places[0]].facet
        more = _figures_of(material, each)
        figures |= {f"{facet}.{key}" if key in figures else key: figure for key, figure in more.items()}
    return figures


def _figures_of(material: Material, facet: _Facet) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    confusion = facet.confusion
    for one in facet.places:
        for other in facet.places:
            share = float(confusion.shares[one, other])
            if one != other and share >= _TOLD:
                figures[f"{name_of(material, one)}.taken_for.{name_of(material, other)}"] = share
    if len(confusion.found) < confusion.of:
        figures["sampled"] = len(confusion.found)
    return figures | harm_figures(facet.harms) | baseline_figures(facet.shown)


def _chart(material: Material, facet: _Facet) -> Matrix:
    places, shares = facet.places, facet.confusion.shares
    if len(places) > _MOST_NAMES:
        confused = sorted(places, key=lambda place: float(np.nan_to_num(shares[place, place])))
        places = tuple(sorted(confused[:_MOST_NAMES]))
    names = tuple(name_of(material, place) for place in places)
    return Matrix(
        title=Phrase("Of what concept the photos are that look most like it"),
        rows=names,
        columns=names,
        values=tuple(tuple(float(shares[one, other]) for other in places) for one in places),
        row_name=Phrase("photos of"),
        column_name=Phrase("look like"),
    )
