"""Too wide? Whether a concept is one thing to look at, or falls into looks as far apart as two concepts are."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Bars
from labeler.app.readiness.findings import finding
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.subjects import (
    Rows,
    facets,
    image_ids,
    is_seen,
    name_of,
    open_places,
    rows_of,
    subjects,
    twin_groups,
    vectors_of,
)
from labeler.app.readiness.verdict import has_model, line_of, no_model, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import UNSAID, Phrase
from labeler.quality.clusters import looks
from labeler.quality.neighbours import AT_MOST, neighbour_confusion

_FEWEST = 12
"""Photos below which two looks are two chances."""
_TYPICAL = 0.55
"""Cosine distance of two concepts where the project has too few to say: that of the groceries to the shipped model."""
_SHOWN_OF_EACH = 100
"""Images of each look that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Concept:
    """`looks` are rows, those nearest to the middle of the look first; `apart` 1 where two look like two concepts."""

    place: int
    name: str
    n: int
    looks: tuple[Rows, ...]
    gap: float
    apart: float
    spread: float


def line(material: Material) -> Line:
    """Judged for each concept with at least _FEWEST photos that are of it."""
    if not has_model(material):
        return unknown(LineId.VARIANCE, no_model(material))
    rows = {place: _seen_rows(material, place) for place in open_places(material)}
    judged = {place: mine for place, mine in rows.items() if len(mine) >= _FEWEST}
    if not judged:
        return unknown(
            LineId.VARIANCE, Phrase("No concept has {fewest} finished photos that are of it", fewest=_FEWEST)
        )
    typical = _typical_distance(material, rows)
    found = [_concept(material, place, mine, typical) for place, mine in judged.items()]
    widest = max(found, key=lambda each: each.apart)
    return line_of(
        LineId.VARIANCE,
        [told for each in found for told in _findings(material, each)],
        well=Phrase("Each concept looks like one thing"),
        figures={**_figures(found), **_agreements(material)},
        figure=Phrase("{looks} looks", looks=len(widest.looks)) if len(widest.looks) > 1 else UNSAID,
        charts=[_chart(material, found)],
    )


def _seen_rows(material: Material, place: int) -> Rows:
    rows = rows_of(material, place)
    seen: Rows = rows[is_seen(material, rows)]
    return seen


def _typical_distance(material: Material, rows: dict[int, Rows]) -> float:
    """The median cosine distance between the middles of two concepts, where there are at least three."""
    middles = [_middle(vectors_of(material, mine)) for mine in rows.values() if len(mine)]
    if len(middles) < 3:
        return _TYPICAL
    return max(float(np.median([1 - one @ other for one, other in combinations(middles, 2)])), 1e-3)


def _middle(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    mean = vectors.mean(axis=0)
    middle: NDArray[np.float32] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return middle


def _concept(material: Material, place: int, rows: Rows, typical: float) -> _Concept:
    vectors = vectors_of(material, rows)
    found = looks(vectors)
    middles = [_middle(vectors[members]) for members in found.members]
    apart = max((float(1 - one @ other) for one, other in combinations(middles, 2)), default=0.0)
    ordered = [
        members[np.argsort(-(vectors[members] @ middle), kind="stable")]
        for members, middle in zip(found.members, middles, strict=True)
    ]
    return _Concept(
        place=place,
        name=name_of(material, place),
        n=len(rows),
        looks=tuple(rows[members] for members in ordered),
        gap=found.gap,
        apart=apart / typical,
        spread=float(1 - (vectors @ _middle(vectors)).mean()) / typical,
    )


def _findings(material: Material, concept: _Concept) -> Iterator[Finding]:
    state = _state(material, concept)
    if state is LineState.GREEN:
        return
    shown = [rows[:_SHOWN_OF_EACH] for rows in concept.looks]
    # The middle of each look first, then the next of each: the first row of thumbnails shows all looks.
    longest = max(len(rows) for rows in shown)
    turns = [rows[turn : turn + 1] for turn in range(longest) for rows in shown]
    notes = {
        image: Phrase("look {number}", number=number)
        for number, rows in enumerate(shown, start=1)
        for image in image_ids(material, rows)
    }
    sizes = ", ".join(str(len(rows)) for rows in concept.looks)
    sentence = Phrase(
        "{name} falls into {looks} looks ({sizes} photos). One concept or more?",
        name=concept.name,
        looks=len(concept.looks),
        sizes=sizes,
    )
    yield finding(material, state, sentence, np.concatenate(turns), place=concept.place, notes=MappingProxyType(notes))


def _state(material: Material, concept: _Concept) -> LineState:
    return material.thresholds.state("variance.apart", concept.apart) if len(concept.looks) > 1 else LineState.GREEN


def _figures(found: list[_Concept]) -> dict[str, Figure]:
    return {
        f"{each.name}.{key}": figure
        for each in found
        for key, figure in (
            ("images", each.n),
            ("looks", len(each.looks)),
            ("gap", each.gap),
            ("apart", each.apart),
            ("spread", each.spread),
        )
    }


def _agreements(material: Material) -> dict[str, Figure]:
    """The share of each photo's nearest ten that are of its own concept, by concept; where there are two.

    Of more photos than AT_MOST so many are looked at; "sampled" says how many.
    """
    figures: dict[str, Figure] = {}
    for places in facets(material):
        every = subjects(material, places)
        found = every.some(AT_MOST)
        if len(found) < len(every):
            figures["sampled"] = len(found)
        if len(found.places()) < 2:
            continue
        groups = twin_groups(material, found.rows)
        confusion = neighbour_confusion(vectors_of(material, found.rows), found.concept, groups)
        own = {place: float(confusion[place, place]) for place in found.places()}
        figures |= {f"{name_of(material, place)}.agreement": share for place, share in own.items() if share == share}
    return figures


def _chart(material: Material, found: list[_Concept]) -> Bars:
    return Bars(
        title=Phrase("How far apart the looks of each concept are (1: as two concepts)"),
        names=tuple(each.name for each in found),
        values=tuple(each.apart for each in found),
        states=tuple(_state(material, each) for each in found),
    )
