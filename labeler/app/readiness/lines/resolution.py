"""Resolution: whether the photos are large, sharp and light enough, and at which input size the boxes can be seen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Chart, Spread
from labeler.app.readiness.box_sizes import Sizes, box_chart, box_figures, box_findings, box_sizes
from labeler.app.readiness.findings import finding, judged
from labeler.app.readiness.line import Figure, Finding, Line
from labeler.app.readiness.material import Material, Measure, Measured
from labeler.app.readiness.naming import counted
from labeler.app.readiness.subjects import Rows
from labeler.app.readiness.verdict import line_of, unknown
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

_FEW = 5
"""Percent: the smallest ones are looked at, leaving out as many oddities."""
_LEAST_SHARPNESS = 1.5
"""`Measure.SHARPNESS`. Of 320 phone photos the least is 1.9; blurred by 1.5 of their 256 pixels, half are below 1.4."""
_LEAST_LIGHT = 0.15
"""`Measure.LIGHT`. The same photos have 0.29 and more; at four tenths of their light, half have less than 0.16."""
_MOST_BLOWN, _PLAIN = 0.1, 0.6
"""`Measure.BLOWN`, unless the frame is as plain as that: a product on white is meant to be so."""
_LONGEST = 3.0
"""Width to height, or height to width."""
_Which = NDArray[np.bool_]


def line(material: Material) -> Line:
    """Of all photos but those of target sources: what these lack is what the model will have to live with."""
    photos = material.photos
    rows = np.flatnonzero(~photos.is_target)
    rows = rows if len(rows) else np.arange(len(photos.ids))
    if not len(rows):
        missing = Phrase("None of the {count:,} images can be read", count=material.refused)
        said = missing if material.refused else Phrase("There are no images yet")
        return unknown(LineId.RESOLUTION, said, {"refused": material.refused})
    short = np.minimum(photos.width, photos.height)[rows]
    smallest = float(np.percentile(short, _FEW, method="lower"))
    boxed = box_sizes(material)
    figures: dict[str, Figure] = {
        "images": len(rows),
        "refused": material.refused,
        "short_side_5_percent": smallest,
        "short_side_median": float(np.median(short)),
        **_shares(material, rows),
        **box_figures(material, boxed),
    }
    findings = [
        *_too_small(material, rows, smallest),
        *_refused(material),
        *_flawed(material, rows),
        *box_findings(material, boxed),
    ]
    return line_of(
        LineId.RESOLUTION,
        findings,
        well=Phrase(
            "Large and sharp enough: nearly all are at least {smallest:.0f} pixels wide and high", smallest=smallest
        ),
        figure=Phrase("{smallest:.0f} px", smallest=smallest),
        figures=figures,
        charts=tuple(_charts(material, rows, short, boxed)),
    )


def _too_small(material: Material, rows: Rows, smallest: float) -> Iterator[Finding]:
    side = material.thresholds["resolution.short_side"].amber
    short = np.minimum(material.photos.width, material.photos.height)[rows]
    small = np.flatnonzero(short <= side)
    said = counted(
        len(small),
        Phrase("One photo is at most {side:.0f} pixels wide or high: less than a model looks at"),
        Phrase("{count:,} photos are at most {side:.0f} pixels wide or high: less than a model looks at"),
        side=side,
    )
    ordered = rows[small[np.argsort(short[small], kind="stable")]]
    yield from judged(material, "resolution.short_side", smallest, said, ordered)


def _refused(material: Material) -> Iterator[Finding]:
    if not material.refused:
        return
    share = material.refused / (material.refused + len(material.photos.ids))
    said = counted(
        material.refused,
        Phrase("One file cannot be read, and is in no export: put in a whole one"),
        Phrase("{count:,} files cannot be read, and are in no export: put in whole ones"),
    )
    yield finding(material, material.thresholds.state("resolution.refused", share), said)


def _blurred(measured: Measured) -> _Which:
    return measured.of(Measure.SHARPNESS) < _LEAST_SHARPNESS


def _dark(measured: Measured) -> _Which:
    return measured.of(Measure.LIGHT) < _LEAST_LIGHT


def _blown(measured: Measured) -> _Which:
    return (measured.of(Measure.BLOWN) > _MOST_BLOWN) & (measured.of(Measure.PLAINNESS) < _PLAIN)


_FLAWS: Mapping[str, tuple[Callable[[Measured], _Which], Measure, bool, Phrase]] = MappingProxyType(
    {
        "blurred": (_blurred, Measure.SHARPNESS, False, Phrase("{count:,} of {all:,} photos are blurred")),
        "dark": (_dark, Measure.LIGHT, False, Phrase("{count:,} of {all:,} photos are too dark to see much")),
        "blown": (
            _blown,
            Measure.BLOWN,
            True,
            Phrase("{count:,} of {all:,} photos are blown out: white, with nothing in it"),
        ),
    }
)
"""By name: which photos have it, what they are ordered by, whether much of that is worse, and the sentence."""
_ODD = Phrase("{count:,} of {all:,} photos are more than three times as long as they are wide: crop them")


def _flawed(material: Material, rows: Rows) -> Iterator[Finding]:
    odd = _odd(material, rows)
    yield from _flaw(material, "odd", _ODD, odd, len(rows))
    measured = material.measured
    known = np.zeros(0, dtype=np.int64) if measured is None else _known(measured, rows)
    if measured is None or not len(known):
        said = Phrase("Blur and light are not known: no picture was looked at yet. Run “labeler embed PROJECT”")
        yield Finding(state=LineState.UNKNOWN, sentence=said)
        return
    for name, (which, measure, is_worse, sentence) in _FLAWS.items():
        found = known[which(measured)[known]]
        by = measured.of(measure)[found] * (-1 if is_worse else 1)
        yield from _flaw(material, name, sentence, found[np.argsort(by, kind="stable")], len(known))


def _flaw(material: Material, name: str, sentence: Phrase, found: Rows, of: int) -> Iterator[Finding]:
    said = sentence.filled(count=len(found), all=of)
    yield from judged(material, f"resolution.{name}", len(found) / of, said, found)


def _known(measured: Measured, rows: Rows) -> Rows:
    found: Rows = rows[~np.isnan(measured.of(Measure.SHARPNESS)[rows])]
    return found


def _odd(material: Material, rows: Rows) -> Rows:
    """The longest first."""
    shape = np.abs(np.log2(material.photos.width[rows] / material.photos.height[rows]))
    order = np.argsort(-shape, kind="stable")
    found: Rows = rows[order][shape[order] > np.log2(_LONGEST)]
    return found


def _shares(material: Material, rows: Rows) -> dict[str, Figure]:
    measured = material.measured
    known = np.zeros(0, dtype=np.int64) if measured is None else _known(measured, rows)
    shares: dict[str, Figure] = {"odd": len(_odd(material, rows)) / len(rows)}
    for name, (which, *_) in _FLAWS.items():
        is_known = measured is not None and len(known)
        shares[name] = float(which(measured)[known].mean()) if is_known and measured is not None else None
    return shares


def _charts(material: Material, rows: Rows, short: NDArray[np.int64], boxed: Sequence[Sizes]) -> Iterator[Chart]:
    yield Spread(
        title=Phrase("Pixels of the shorter side"),
        filled_name=Phrase("photos"),
        filled=_values(short),
        low=Phrase("small"),
        high=Phrase("large"),
    )
    measured = material.measured
    if measured is not None:
        known = _known(measured, rows)
        if len(known):
            yield Spread(
                title=Phrase("Sharpness"),
                filled_name=Phrase("photos"),
                filled=_values(measured.of(Measure.SHARPNESS)[known]),
                low=Phrase("blurred"),
                high=Phrase("sharp"),
            )
    yield from box_chart(material, boxed)


def _values(column: NDArray[np.number]) -> tuple[float, ...]:
    return tuple(float(value) for value in column)
