"""A chart in a sentence, for those who do not see it."""

import math
import statistics
from collections.abc import Sequence

from labeler.app.charts.spec import Bars, Chart, Matrix, Parts, Spread
from labeler.domain.phrase import Phrase, joined

_MOST = 12
"""Figures that are told one by one."""


def described(chart: Chart) -> Phrase:
    """Its title, and the figures in it: all of a few, the first of many."""
    match chart:
        case Bars():
            return _told(chart.title, _bars(chart))
        case Parts():
            return _told(chart.title, _parts(chart))
        case Spread():
            return _told(chart.title, _middles(chart))
        case Matrix():
            return _told(chart.title, _fields(chart))


def _bars(chart: Bars) -> list[Phrase]:
    return [
        Phrase("{name} {value:g}{unit}", name=name, value=value, unit=chart.unit)
        for name, value in zip(chart.names, chart.values, strict=True)
        if math.isfinite(value)
    ]


def _parts(chart: Parts) -> list[Phrase]:
    return [
        Phrase("{name}: {parts}", name=name, parts=_row(chart, values))
        for name, values in zip(chart.names, chart.values, strict=True)
        if any(value and math.isfinite(value) for value in values)
    ]


def _row(chart: Parts, values: Sequence[float]) -> Phrase:
    return joined(
        ", ",
        [
            Phrase("{part} {value:g}", part=part, value=value)
            for part, value in zip(chart.parts, values, strict=True)
            if value and math.isfinite(value)
        ],
    )


def _middles(chart: Spread) -> list[Phrase]:
    told = []
    for name, sample in ((chart.filled_name, chart.filled), (chart.outline_name, chart.outline)):
        known = [value for value in sample if math.isfinite(value)]
        if known:
            middle = statistics.median(known)
            told.append(
                Phrase("{name}: median {middle:.3g} of {count} images", name=name, middle=middle, count=len(known))
            )
    return told


def _fields(chart: Matrix) -> list[Phrase]:
    """The largest figures off the diagonal."""
    fields = [
        (value, row, column)
        for row, values in zip(chart.rows, chart.values, strict=True)
        for column, value in zip(chart.columns, values, strict=True)
        if row != column and math.isfinite(value) and value > 0
    ]
    fields.sort(key=lambda field: -field[0])
    return [
        Phrase("{row} and {column} {value:.2g}", row=row, column=column, value=value) for value, row, column in fields
    ]


def _told(title: Phrase, figures: Sequence[Phrase]) -> Phrase:
    if not figures:
        return title
    told = joined("; ", figures[:_MOST])
    if len(figures) > _MOST:
        return Phrase("{title}: {told}; and {count} more", title=title, told=told, count=len(figures) - _MOST)
    return Phrase("{title}: {told}", title=title, told=told)
