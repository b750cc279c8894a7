"""Visually distinct? Which concepts look alike to a model, by neighbours, after harm to the picture, and when tried."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Matrix
from labeler.app.readiness.baseline import Shown, disagreements, shown
from labeler.app.readiness.doubts import every_and_subtle, unclear_figures, unclear_findings
from labeler.app.readiness.harm import Harms, harm_figures, harm_findings, harm_wanted, harms
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Altered, Material
from labeler.app.readiness.subjects import (
    FEWEST,
    Rows,
    Subjects,
    facets,
    image_ids,
    name_of,
    subjects,
    twin_groups,
    vectors_of,
)
from labeler.app.readiness.verdict import has_model, line_of, no_model, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase
from labeler.quality.neighbours import ASKED_AT_MOST, AT_MOST, disputed, neighbour_confusion
from labeler.quality.sampling import some_of_each

_NEIGHBOURS = 10
_TOLD = 0.05
"""Share of neighbours of another concept from which on it is among the figures."""
_TWINS = Phrase("The photos of each concept are copies of one another: photos of other things would tell")
_MOST_NAMES = 30
"""Concepts in the chart: those that are confused most."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Facet:
    """The concepts of one facet: `confusion` has shape (concepts, concepts) by place, rows are own.

    Of more photos than AT_MOST there are so many in `found`, with those that were looked at again; `of` is how many
    there are in all.
    """

    found: Subjects
    of: int
    groups: Rows
    confusion: NDArray[np.float64]
    harms: Harms
    shown: Shown | None


def wanted(material: Material) -> tuple[Altered, ...]:
    """Some photos of each concept, to be looked at again blurred, compressed and at half their size."""
    if not has_model(material):
        return ()
    return tuple(each for found in _facets(material) for each in harm_wanted(material, found))


def line(material: Material) -> Line:
    """Judged for concepts with at least FEWEST photos, against the others of their facet."""
    both = every_and_subtle(material)
    told, doubts = unclear_figures(material, both), list(unclear_findings(material, both))
    found = [_facet(material, each) for each in _facets(material)] if has_model(material) else []
    if not found:
        why = Phrase("Two concepts with {fewest} finished photos of each are needed to tell them apart", fewest=FEWEST)
        missing = why if has_model(material) else no_model(material)
        unjudged = [Finding(state=LineState.UNKNOWN, sentence=missing)]
        if not doubts:
            return unknown(LineId.DISTINCT, missing, told)
        return line_of(LineId.DISTINCT, [*doubts, *unjudged], well=missing, figures=told)
    findings = [finding for each in found for finding in _findings(material, each)]
    if not any(_pairs(each) for each in found):
        findings.append(Finding(state=LineState.UNKNOWN, sentence=_TWINS))
    figures: dict[str, Figure] = dict(told)
    for each in found:
        more = _figures(material, each)
        facet = material.taxonomy.concepts[each.found.places()[0]].facet
        figures |= {f"{facet}.{key}" if key in figures else key: figure for key, figure in more.items()}
    best = next((each.shown for each in found if each.shown is not None), None)
    return line_of(
        LineId.DISTINCT,
        [*findings, *doubts],
        well=Phrase("No two concepts look alike to a model"),
        figures=figures,
        figure=UNSAID if best is None else Phrase("{share:.0%} told right", share=best.of.accuracy),
        charts=[_chart(material, each) for each in found],
    )


def _facets(material: Material) -> Iterator[Subjects]:
    for places in facets(material):
        found = subjects(material, places)
        enough = found.places(FEWEST)
        if len(enough) > 1:
            yield found.of_places(enough)


def _facet(material: Material, every: Subjects) -> _Facet:
    again = np.array(sorted({altered.image for altered in material.altered}), dtype=np.int64)
    found = every.some(AT_MOST, also=again)
    groups = _held_out(material, found)
    return _Facet(
        found=found,
        of=len(every),
        groups=groups,
        confusion=neighbour_confusion(vectors_of(material, found.rows), found.concept, groups, k=_NEIGHBOURS),
        harms=harms(material, found, groups),
        shown=shown(material, found.places()),
    )


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


def _findings(material: Material, facet: _Facet) -> Iterator[Finding]:
    yield from _alike(material, facet)
    yield from harm_findings(material, facet.found, facet.harms)
    if facet.shown is not None:
        yield from _baseline_findings(material, facet.shown)


def _alike(material: Material, facet: _Facet) -> Iterator[Finding]:
    """Pairs of concepts, the most alike first; the share is that of the side that is taken for the other more often."""
    told = [
        (material.thresholds.state("distinct.confused", share), share, one, other)
        for share, one, other in _pairs(facet)
    ]
    told = [each for each in told if each[0] is not LineState.GREEN]
    if not told:
        return
    concerned = np.flatnonzero(
        np.isin(facet.found.concept, [place for _, _, one, other in told for place in (one, other)])
    )
    concerned = concerned[some_of_each(facet.found.concept[concerned], ASKED_AT_MOST)]
    vectors = vectors_of(material, facet.found.rows)
    doubt = disputed(vectors, facet.found.concept, facet.groups, _NEIGHBOURS, asked=concerned)
    for state, share, one, other in told:
        which = np.isin(facet.found.concept, (one, other)) & (np.nan_to_num(doubt) > 0)
        rows = facet.found.rows[which]
        names = name_of(material, one), name_of(material, other)
        yield Finding(
            state=state,
            sentence=Phrase(
                "{one} and {other} look alike to a model: {share:.0%}", one=names[0], other=names[1], share=share
            ),
            images=image_ids(material, rows[np.argsort(-doubt[which], kind="stable")]),
            concept=material.taxonomy.concepts[one].uid,
        )


def _pairs(facet: _Facet) -> list[tuple[float, int, int]]:
    """Share, the concept whose neighbours these are, and the other; the largest share first, each pair once."""
    places = facet.found.places()
    found = [
        max((float(facet.confusion[one, other]), one, other), (float(facet.confusion[other, one]), other, one))
        for number, one in enumerate(places)
        for other in places[:number]
        if not np.isnan(facet.confusion[[one, other], [other, one]]).any()
    ]
    return sorted(found, reverse=True)


def _baseline_findings(material: Material, found: Shown) -> Iterator[Finding]:
    of = found.of
    state = material.thresholds.state("distinct.baseline", of.accuracy)
    sentence = Phrase(
        "Learned from {learned} photos, a baseline is right on {share:.0%} of {n} evaluation photos ({low:.0%} to "
        "{high:.0%})",
        learned=of.learned,
        share=of.accuracy,
        n=of.n,
        low=of.low,
        high=of.high,
    )
    if found.with_in is not None:
        sentence = Phrase(
            "{said}; with the photos thrown in that merely have the concept in them, on {share:.0%}",
            said=sentence,
            share=found.with_in.accuracy,
        )
    if found.called is not None and found.called_with_in is not None:
        sentence = Phrase(
            "{said}, and it takes {after:.0%} of those it is merely in for photos of it, not {before:.0%}",
            said=sentence,
            after=found.called_with_in,
            before=found.called,
        )
    images, notes = disagreements(material, of)
    yield Finding(state=state, sentence=sentence, images=images, notes=notes)


def _figures(material: Material, facet: _Facet) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for one in facet.found.places():
        for other in facet.found.places():
            share = float(facet.confusion[one, other])
            if one != other and share >= _TOLD:
                figures[f"{name_of(material, one)}.taken_for.{name_of(material, other)}"] = share
    if len(facet.found) < facet.of:
        figures["sampled"] = len(facet.found)
    return figures | harm_figures(facet.harms) | _baseline_figures(facet.shown)


def _baseline_figures(found: Shown | None) -> dict[str, Figure]:
    if found is None:
        return {"baseline.accuracy": None}
    return {
        "baseline.accuracy": found.of.accuracy,
        "baseline.low": found.of.low,
        "baseline.high": found.of.high,
        "baseline.images": found.of.n,
        "baseline.learned": found.of.learned,
        "baseline.with_in": found.with_in.accuracy if found.with_in else None,
        "baseline.in_taken_for_of": found.called,
        "baseline.with_in_taken_for_of": found.called_with_in,
    }


def _chart(material: Material, facet: _Facet) -> Matrix:
    places = facet.found.places()
    if len(places) > _MOST_NAMES:
        confused = sorted(places, key=lambda place: float(np.nan_to_num(facet.confusion[place, place])))
        places = tuple(sorted(confused[:_MOST_NAMES]))
    names = tuple(name_of(material, place) for place in places)
    return Matrix(
        title=Phrase("Of what concept the photos are that look most like it"),
        rows=names,
        columns=names,
        values=tuple(tuple(float(facet.confusion[one, other]) for other in places) for one in places),
        row_name=Phrase("photos of"),
        column_name=Phrase("look like"),
    )
