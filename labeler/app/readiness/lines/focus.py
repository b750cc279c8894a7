"""Is the photo really of it? Where the subject is and how large: the focal point, and how the photos are composed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Chart, Spread
from labeler.app.readiness.doubts import Doubts
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import IN, OF, Material
from labeler.app.readiness.painting import to_box
from labeler.app.readiness.subjects import Rows, image_ids, name_of, open_places
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.geometry import NEARLY_ALL
from labeler.domain.phrase import UNSAID, Phrase
from labeler.domain.reasons import Reason
from labeler.quality.concentration import middle_half
from labeler.quality.sampling import some

_SMALL = 0.05
"""Share of the photo below which a subject is hardly what it is of."""
_FEWEST = 5
"""Boxed photos below which nothing is said of a concept."""
_FEWEST_COMPOSED = 20
"""Drawn boxes below which it is chance that they all are alike."""
_SAME_SIZE, _SAME_PLACE = 0.1, 0.05
"""Spreads of area, as a share of the photo, and of place, as one of its half diagonal, below which all are alike."""
_IN_CHART = 2000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Boxed:
    """The labels with boxes; arrays of shape (n,), in no order that matters.

    `area` is that of all boxes of the label together, a share of the photo, 0 to 1 (boxes that overlap count twice, at
    most 1); `away` the distance of their middle from that of the photo, 0 to 1 (a corner); `is_drawn` that one at
    least was drawn.
    """

    row: Rows
    concept: Rows
    relation: NDArray[np.int8]
    area: NDArray[np.float64]
    away: NDArray[np.float64]
    is_drawn: NDArray[np.bool_]

    def chosen(self, which: NDArray[np.bool_]) -> "_Boxed":
        return _Boxed(
            row=self.row[which],
            concept=self.concept[which],
            relation=self.relation[which],
            area=self.area[which],
            away=self.away[which],
            is_drawn=self.is_drawn[which],
        )

    def of(self, place: int, relation: int = OF) -> "_Boxed":
        return self.chosen((self.concept == place) & (self.relation == relation))


def line(material: Material) -> Line:
    """Judged by the boxes of subjects, and by how often labelers cannot tell *of* from *in*."""
    boxed, doubts = _boxed(material), Doubts(material, Reason.OF_OR_IN_UNCLEAR)
    judged = [place for place in open_places(material) if len(boxed.of(place).row) >= _FEWEST]
    figures = _figures(material, boxed, judged) | {
        f"{name_of(material, place)}.of_or_in_unclear": doubts.share(place) for place in doubts.places()
    }
    findings = [*_undecided(material, doubts), *_in_but_large(material, boxed)]
    findings += [finding for place in judged for finding in _of_findings(material, boxed, place)]
    if not judged:
        queue = _to_box(material)
        if not findings:
            return unknown(LineId.FOCUS, _MISSING, figures) if not queue else _asking(queue, figures)
        findings += queue
    well = Phrase("The boxed subjects are what their photos are of")
    return line_of(LineId.FOCUS, findings, well=well, figures=figures, figure=_figure(boxed), charts=_charts(boxed))


_MISSING = Phrase("No subject is boxed, so nobody can say how large it is and where: box some of them")


def _asking(queue: list[Finding], figures: dict[str, Figure]) -> Line:
    return line_of(LineId.FOCUS, queue, well=_MISSING, figures=figures)


def _to_box(material: Material) -> list[Finding]:
    """One finding with some photos of every concept whose subject is boxed nowhere."""
    rows = [mine for mine in to_box(material).values() if len(mine)]
    if not rows:
        return []
    return [Finding(state=LineState.UNKNOWN, sentence=_MISSING, images=image_ids(material, np.concatenate(rows)))]


def _boxed(material: Material) -> _Boxed:
    """All labels with boxes at once: their boxes added up, and weighed by area for their middle."""
    boxes, settled, photos = material.boxes, material.settled, material.photos
    labels, at = np.unique(boxes.label, return_inverse=True)
    row = settled.image[labels]
    width, height = photos.width[row].astype(np.float64), photos.height[row].astype(np.float64)
    area = boxes.width * boxes.height
    total = np.maximum(_summed(at, area, len(labels)), 1e-9)
    middle_x = _summed(at, area * (boxes.x + boxes.width / 2), len(labels)) / total
    middle_y = _summed(at, area * (boxes.y + boxes.height / 2), len(labels)) / total
    away = np.hypot(middle_x - width / 2, middle_y - height / 2) / (np.hypot(width, height) / 2)
    return _Boxed(
        row=row,
        concept=settled.concept[labels],
        relation=settled.relation[labels],
        area=np.minimum(total / (width * height), 1.0),
        away=away,
        is_drawn=_summed(at, (~boxes.is_frame).astype(np.float64), len(labels)) > 0,
    )


def _summed(at: Rows, values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return np.bincount(at, weights=values, minlength=size).astype(np.float64)


def _of_findings(material: Material, boxed: _Boxed, place: int) -> Iterator[Finding]:
    mine = boxed.of(place)
    yield from _small(material, mine, place)
    yield from _outgrown(material, boxed, mine, place)
    drawn = mine.chosen(mine.is_drawn)
    if len(drawn.row) >= _FEWEST_COMPOSED and _is_composed_alike(drawn):
        yield Finding(
            state=LineState.AMBER,
            sentence=Phrase(
                "In {n} photos {name} has the same size and place: a model has never seen it small, or at the edge",
                n=len(drawn.row),
                name=name_of(material, place),
            ),
            images=image_ids(material, drawn.row),
            concept=material.taxonomy.concepts[place].uid,
        )


def _is_composed_alike(drawn: _Boxed) -> bool:
    return middle_half(drawn.area) < _SAME_SIZE and middle_half(drawn.away) < _SAME_PLACE


def _small(material: Material, mine: _Boxed, place: int) -> Iterator[Finding]:
    is_small = mine.area < _SMALL
    share = float(is_small.mean())
    state = material.thresholds.state("focus.small", share)
    if state is not LineState.GREEN:
        found = mine.chosen(is_small)
        yield Finding(
            state=state,
            sentence=Phrase(
                "In {small} of {n} boxed photos of {name} it fills less than a twentieth: are they of it, or is it in "
                "them?",
                small=len(found.row),
                n=len(mine.row),
                name=name_of(material, place),
            ),
            images=image_ids(material, found.row[np.argsort(found.area, kind="stable")]),
            concept=material.taxonomy.concepts[place].uid,
        )


def _outgrown(material: Material, boxed: _Boxed, mine: _Boxed, place: int) -> Iterator[Finding]:
    """Photos in which something that is merely in them is larger than what they are of."""
    inside = boxed.chosen((boxed.relation == IN) & np.isin(boxed.row, mine.row))
    largest = np.zeros(len(material.photos.ids))
    np.maximum.at(largest, inside.row, inside.area)
    is_less = largest[mine.row] > mine.area
    state = material.thresholds.state("focus.outgrown", float(is_less.mean()))
    if state is not LineState.GREEN:
        rows = mine.row[is_less]
        yield Finding(
            state=state,
            sentence=Phrase(
                "In {less} of {n} boxed photos of {name} something else is larger: what are they of?",
                less=len(rows),
                n=len(mine.row),
                name=name_of(material, place),
            ),
            images=image_ids(material, rows),
            concept=material.taxonomy.concepts[place].uid,
        )


def _in_but_large(material: Material, boxed: _Boxed) -> Iterator[Finding]:
    """Concepts that are merely in photos, and fill them."""
    for place in open_places(material):
        mine = boxed.of(place, IN)
        if len(mine.row) < _FEWEST:
            continue
        is_large = mine.area > NEARLY_ALL
        state = material.thresholds.state("focus.in_but_large", float(is_large.mean()))
        if state is not LineState.GREEN:
            rows = mine.row[is_large]
            yield Finding(
                state=state,
                sentence=Phrase(
                    "{name} is said to be merely in {large} photos that it fills: are they of it?",
                    name=name_of(material, place),
                    large=len(rows),
                ),
                images=image_ids(material, rows),
                concept=material.taxonomy.concepts[place].uid,
            )


def _undecided(material: Material, doubts: Doubts) -> Iterator[Finding]:
    for place in doubts.places():
        state = material.thresholds.state("focus.undecided", doubts.share(place))
        if state is not LineState.GREEN:
            yield Finding(
                state=state,
                sentence=Phrase(
                    "Labelers cannot tell of from in for {name} in {share:.0%} of what they say of it: say in the "
                    "dictionary where one ends",
                    name=name_of(material, place),
                    share=doubts.share(place),
                ),
                images=doubts.images(place),
                concept=material.taxonomy.concepts[place].uid,
            )


def _figures(material: Material, boxed: _Boxed, judged: list[int]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for place in judged:
        name, mine = name_of(material, place), boxed.of(place)
        figures |= {
            f"{name}.boxed": len(mine.row),
            f"{name}.area": float(np.median(mine.area)),
            f"{name}.off_centre": float(np.median(mine.away)),
            f"{name}.small": float((mine.area < _SMALL).mean()),
        }
    return figures


def _figure(boxed: _Boxed) -> Phrase:
    area = boxed.area[boxed.relation == OF]
    return Phrase("fills {share:.0%}", share=float(np.median(area))) if len(area) else UNSAID


def _charts(boxed: _Boxed) -> list[Chart]:
    of, inside = (boxed.area[boxed.relation == relation] for relation in (OF, IN))
    if not len(of):
        return []
    return [
        Spread(
            title=Phrase("Share of the photo that the boxes fill"),
            filled_name=Phrase("of"),
            filled=_sample(of),
            outline_name=Phrase("in") if len(inside) else UNSAID,
            outline=_sample(inside),
            low=Phrase("small"),
            high=Phrase("fills it"),
        )
    ]


def _sample(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(float(value) for value in values[some(len(values), _IN_CHART)])
