"""Out of place: images that look like another concept, likely wrong labels first; then those that look like none."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Bars
from labeler.app.readiness.findings import finding
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.subjects import (
    FEWEST,
    Rows,
    Subjects,
    facets,
    image_ids,
    name_of,
    subjects,
    to_tell_apart,
    twin_groups,
    vectors_of,
)
from labeler.app.readiness.verdict import has_model, line_of, no_model, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase
from labeler.quality.outliers import suspicion

_LIKELY = 0.6
"""Suspicion from which on a label is likely wrong: of 320 groceries rightly labeled 2 reach it, of ten exchanged ones
all ten and 3 more."""
_SHOWN = 100
"""Images of the queue, those most in doubt first."""
_ODD = 20
"""Images shown that are least like the others of their concept."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Doubted:
    """The images of all facets together; arrays of shape (n,)."""

    rows: Rows
    concept: Rows
    score: NDArray[np.float64]
    looks_like: Rows


def line(material: Material) -> Line:
    """Judged for concepts with at least FEWEST photos, against the others of their facet."""
    if not has_model(material):
        return unknown(LineId.OUTLIERS, no_model(material))
    parts = [_doubted(material, found) for found in to_tell_apart(material)]
    odd = tuple(_odd(material))
    if not parts:
        missing = Phrase(
            "Two concepts with {fewest} finished photos of each are needed to say what is out of place", fewest=FEWEST
        )
        return line_of(LineId.OUTLIERS, [finding(material, LineState.UNKNOWN, missing), *odd], well=missing, figures={})
    doubted = _Doubted(
        rows=np.concatenate([part.rows for part in parts]),
        concept=np.concatenate([part.concept for part in parts]),
        score=np.concatenate([part.score for part in parts]),
        looks_like=np.concatenate([part.looks_like for part in parts]),
    )
    likely = int((doubted.score >= _LIKELY).sum())
    share = likely / len(doubted.rows)
    figures: dict[str, Figure] = {"images": len(doubted.rows), "likely_wrong": likely, "share": share}
    figures |= {f"{name}.likely_wrong": count for name, count in _by_name(material, doubted).items()}
    return line_of(
        LineId.OUTLIERS,
        [_queue(material, doubted, likely, share), *odd],
        well=Phrase("Hardly any photo looks like another concept than its own"),
        figures=figures,
        figure=Phrase("{likely} of {n}", likely=likely, n=len(doubted.rows)),
        charts=[_chart(material, doubted)],
    )


def _doubted(material: Material, found: Subjects) -> _Doubted:
    assert material.seen is not None
    groups = twin_groups(material, found.rows)
    told = suspicion(material.seen.vectors, found.concept, groups, rows=found.rows)
    return _Doubted(rows=found.rows, concept=found.concept, score=told.score, looks_like=told.looks_like)


def _queue(material: Material, doubted: _Doubted, likely: int, share: float) -> Finding:
    """The whole queue is shown also where it is green: its first are worth a glance in any project."""
    queue = np.argsort(-doubted.score, kind="stable")[:_SHOWN]
    queue = queue[doubted.score[queue] > 0]
    rows = doubted.rows[queue]
    told = zip(image_ids(material, rows), doubted.concept[queue], doubted.looks_like[queue], strict=True)
    notes = {
        image: Phrase(
            "labeled {own}, looks like {other}", own=name_of(material, int(own)), other=name_of(material, int(other))
        )
        for image, own, other in told
        if own != other
    }
    state = material.thresholds.state("outliers.share", share)
    sentence = Phrase(
        "{likely} of {n} photos look like another concept than their own: wrong labels first",
        likely=likely,
        n=len(doubted.rows),
    )
    return finding(material, state, sentence, rows, notes=MappingProxyType(notes))


def _odd(material: Material) -> Iterator[Finding]:
    """Those that are farthest from the middle of their concept, in its own spread: unlike all, wrong or not."""
    rows, far = [np.empty(0, dtype=np.int64)], [np.empty(0)]
    for places in facets(material):
        found = subjects(material, places)
        for place in found.places(FEWEST):
            mine = found.rows[found.concept == place]
            vectors = vectors_of(material, mine)
            away = 1 - vectors @ vectors.mean(axis=0)
            rows.append(mine)
            far.append((away - away.mean()) / max(float(away.std()), 1e-6))
    order = np.argsort(-np.concatenate(far), kind="stable")[:_ODD]
    if len(order):
        sentence = Phrase("{n} photos are least like the others of their concept", n=len(order))
        yield finding(material, LineState.GREEN, sentence, np.concatenate(rows)[order])


def _by_name(material: Material, doubted: _Doubted) -> dict[str, int]:
    places = np.unique(doubted.concept)
    likely = doubted.concept[doubted.score >= _LIKELY]
    return {name_of(material, int(place)): int((likely == place).sum()) for place in places}


def _chart(material: Material, doubted: _Doubted) -> Bars:
    counts = _by_name(material, doubted)
    return Bars(
        title=Phrase("Photos that look like another concept than their own"),
        names=tuple(counts),
        values=tuple(float(count) for count in counts.values()),
    )
