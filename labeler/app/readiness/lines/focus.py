"""Is the photo really of it? Where the subject is and how large: the focal point, and how the photos are composed."""

from collections.abc import Iterator, Sequence

import numpy as np

from labeler.app.charts.spec import Chart, Spread
from labeler.app.readiness.boxed import Boxed, boxed_labels
from labeler.app.readiness.doubts import Doubts
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.in_chart import in_chart
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import IN, OF, Material
from labeler.app.readiness.naming import counted
from labeler.app.readiness.painting import to_box
from labeler.app.readiness.subjects import name_of, open_places
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.geometry import NEARLY_ALL
from labeler.domain.phrase import UNSAID, Phrase
from labeler.domain.reasons import Reason
from labeler.quality.concentration import middle_half

_SMALL = 0.05
"""Share of the photo below which a subject is hardly what it is of."""
_FEWEST = 5
"""Boxed photos below which nothing is said of a concept."""
_FEWEST_COMPOSED = 20
"""Drawn boxes below which it is chance that they all are alike."""
_SAME_SIZE, _SAME_PLACE = 0.1, 0.05
"""Spreads of area, as a share of the photo, and of place, as one of its half diagonal, below which all are alike."""
_MISSING = Phrase("No subject is boxed, so nobody can say how large it is and where: box some of them")


def line(material: Material) -> Line:
    """Judged by the boxes of subjects, and by how often labelers cannot tell *of* from *in*."""
    boxed, doubts = boxed_labels(material), Doubts(material)
    judged_places = [place for place in open_places(material) if len(boxed.of(place)) >= _FEWEST]
    figures = _figures(material, boxed, judged_places) | {
        f"{name_of(material, place)}.of_or_in_unclear": doubts.share(place, Reason.OF_OR_IN_UNCLEAR)
        for place in doubts.places()
    }
    findings = [*_undecided(material, doubts), *_in_but_large(material, boxed)]
    findings += [each for place in judged_places for each in _of_findings(material, boxed, place)]
    well = Phrase("The boxed subjects are what their photos are of")
    if not judged_places:
        queue = _to_box(material)
        if not findings:
            asking = line_of(LineId.FOCUS, queue, well=_MISSING, figures=figures)
            return asking if queue else unknown(LineId.FOCUS, _MISSING, figures)
        findings += queue
    return line_of(LineId.FOCUS, findings, well=well, figures=figures, figure=_figure(boxed), charts=_charts(boxed))


def _to_box(material: Material) -> Sequence[Finding]:
    """One finding with some photos of every concept whose subject is boxed nowhere."""
    rows = [mine for mine in to_box(material).values() if len(mine)]
    return [finding(material, LineState.UNKNOWN, _MISSING, np.concatenate(rows))] if rows else []


def _of_findings(material: Material, boxed: Boxed, place: int) -> Iterator[Finding]:
    mine = boxed.of(place)
    yield from _small(material, mine, place)
    yield from _outgrown(material, boxed, mine, place)
    drawn = mine.chosen(mine.is_drawn)
    if len(drawn) >= _FEWEST_COMPOSED and _is_composed_alike(drawn):
        sentence = Phrase(
            "In {n} photos {name} has the same size and place: a model has never seen it small, or at the edge",
            n=len(drawn),
            name=name_of(material, place),
        )
        yield finding(material, LineState.AMBER, sentence, drawn.rows, place=place)


def _is_composed_alike(drawn: Boxed) -> bool:
    return middle_half(drawn.area) < _SAME_SIZE and middle_half(drawn.away) < _SAME_PLACE


def _small(material: Material, mine: Boxed, place: int) -> Iterator[Finding]:
    found = mine.chosen(mine.area < _SMALL)
    sentence = Phrase(
        "In {small} of {n} boxed photos of {name} it fills less than a twentieth: are they of it, or is it in them?",
        small=len(found),
        n=len(mine),
        name=name_of(material, place),
    )
    rows = found.rows[np.argsort(found.area, kind="stable")]
    yield from judged(material, "focus.small", len(found) / len(mine), sentence, rows, place=place)


def _outgrown(material: Material, boxed: Boxed, mine: Boxed, place: int) -> Iterator[Finding]:
    """Photos in which something that is merely in them is larger than what they are of."""
    inside = boxed.chosen((boxed.relation == IN) & np.isin(boxed.rows, mine.rows))
    largest = np.zeros(len(material.photos.ids))
    np.maximum.at(largest, inside.rows, inside.area)
    rows = mine.rows[largest[mine.rows] > mine.area]
    sentence = Phrase(
        "In {less} of {n} boxed photos of {name} something else is larger: what are they of?",
        less=len(rows),
        n=len(mine),
        name=name_of(material, place),
    )
    yield from judged(material, "focus.outgrown", len(rows) / len(mine), sentence, rows, place=place)


def _in_but_large(material: Material, boxed: Boxed) -> Iterator[Finding]:
    """Concepts that are merely in photos, and fill them."""
    for place in open_places(material):
        mine = boxed.of(place, IN)
        if len(mine) < _FEWEST:
            continue
        rows = mine.rows[mine.area > NEARLY_ALL]
        sentence = counted(
            len(rows),
            Phrase("{name} is said to be merely in one photo that it fills: is the photo of it?"),
            Phrase("{name} is said to be merely in {large} photos that it fills: are they of it?"),
            name=name_of(material, place),
            large=len(rows),
        )
        yield from judged(material, "focus.in_but_large", len(rows) / len(mine), sentence, rows, place=place)


def _undecided(material: Material, doubts: Doubts) -> Iterator[Finding]:
    for place in doubts.places():
        share = doubts.share(place, Reason.OF_OR_IN_UNCLEAR)
        sentence = Phrase(
            "Labelers cannot tell of from in for {name} in {share:.0%} of what they say of it: say in the dictionary "
            "where one ends",
            name=name_of(material, place),
            share=share,
        )
        rows = doubts.rows(place, Reason.OF_OR_IN_UNCLEAR)
        yield from judged(material, "focus.undecided", share, sentence, rows, place=place)


def _figures(material: Material, boxed: Boxed, places: Sequence[int]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for place in places:
        name, mine = name_of(material, place), boxed.of(place)
        figures |= {
            f"{name}.boxed": len(mine),
            f"{name}.area": float(np.median(mine.area)),
            f"{name}.off_centre": float(np.median(mine.away)),
            f"{name}.small": float((mine.area < _SMALL).mean()),
        }
    return figures


def _figure(boxed: Boxed) -> Phrase:
    area = boxed.area[boxed.relation == OF]
    return Phrase("fills {share:.0%}", share=float(np.median(area))) if len(area) else UNSAID


def _charts(boxed: Boxed) -> Sequence[Chart]:
    of, inside = (boxed.area[boxed.relation == relation] for relation in (OF, IN))
    if not len(of):
        return []
    return [
        Spread(
            title=Phrase("Share of the photo that the boxes fill"),
            filled_name=Phrase("of"),
            filled=in_chart(of),
            outline_name=Phrase("in") if len(inside) else UNSAID,
            outline=in_chart(inside),
            low=Phrase("small"),
            high=Phrase("fills it"),
        )
    ]
