"""Draws bars: one a name, or one a name made of parts that follow one another."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from labeler.app.charts.sheet import HATCHES, Sheet, number_words
from labeler.app.charts.sizes import MOST_BARS
from labeler.app.charts.spec import Bars, Parts
from labeler.domain.checklist import LineState

_LABELS = 0.4
"""The share of the width that names may take."""
_THICK = 0.62


def draw_bars(sheet: Sheet, chart: Bars) -> None:
    names, values = chart.names[:MOST_BARS], _known(chart.values[:MOST_BARS])
    states = chart.states[:MOST_BARS] or (None,) * len(names)
    left = sheet.room_for(names, most=_LABELS)
    axes = sheet.axes(left=left, right=sheet.size * 4.5, top=4, bottom=6)
    places = range(len(names))
    colors = {
        LineState.GREEN: (sheet.look.good, ""),
        LineState.AMBER: (sheet.look.look, HATCHES[2]),
        LineState.RED: (sheet.look.wrong, HATCHES[1]),
        LineState.UNKNOWN: (sheet.look.muted, ""),
        None: (sheet.look.of, ""),
    }
    most = max([*values, *(aim for aim in chart.aims[:MOST_BARS] if aim is not None), 0.0]) or 1.0
    for place, value, state in zip(places, values, states, strict=True):
        color, hatch = colors[state]
        axes.barh(place, value, height=_THICK, color=color, edgecolor=sheet.look.panel, linewidth=0, hatch=hatch)
        _write(sheet, axes, f"{number_words(chart.values[place])}{chart.unit}", max(value, 0), place)
    for place, aim in zip(places, chart.aims[:MOST_BARS], strict=False):
        if aim is not None:
            axes.plot([aim, aim], [place - 0.46, place + 0.46], color=sheet.look.text, linewidth=1.4)
    _name(sheet, axes, names, left)
    low = min(values.min(initial=0.0), 0.0)
    axes.set_xlim(low, most * 1.02 if most > low else low + 1)
    axes.set_xticks([])


def draw_parts(sheet: Sheet, chart: Parts) -> None:
    names = chart.names[:MOST_BARS]
    values = _known(chart.values[:MOST_BARS]).reshape(len(names), len(chart.parts))
    look = sheet.look
    colors = (look.of, look.inside, look.muted, look.good, look.look)
    entries = [
        (sheet.say(part), colors[number % len(colors)], HATCHES[number % len(HATCHES)])
        for number, part in enumerate(chart.parts)
    ]
    left = sheet.room_for(names, most=_LABELS)
    axes = sheet.axes(left=left, right=sheet.size * 4.5, top=4, bottom=sheet.legend(entries, left=4) + 4)
    begun = np.zeros(len(names))
    for number, (_, color, hatch) in enumerate(entries):
        part = values[:, number]
        axes.barh(
            np.arange(len(names)),
            part,
            left=begun,
            height=_THICK,
            color=color,
            edgecolor=look.panel,
            linewidth=0.6,
            hatch=hatch,
        )
        begun = begun + part
    for place, total in enumerate(begun):
        _write(sheet, axes, number_words(float(total)), total, place)
    _name(sheet, axes, names, left)
    axes.set_xlim(0, max(begun.max(initial=0.0) * 1.02, 1e-9))
    axes.set_xticks([])


def _known(values: Sequence[float] | Sequence[Sequence[float]]) -> NDArray[np.float64]:
    """No bar where nothing is known, or where it would have no end."""
    told = np.array(values, np.float64)
    return np.where(np.isfinite(told), told, 0.0)


def _write(sheet: Sheet, axes: Axes, words: str, end: float, place: int) -> None:
    """A figure behind the end of its bar."""
    axes.annotate(
        words,
        (end, place),
        xytext=(4, 0),
        textcoords="offset points",
        va="center",
        color=sheet.look.text,
        fontsize=sheet.size,
    )


def _name(sheet: Sheet, axes: Axes, names: tuple[str, ...], left: float) -> None:
    axes.set_yticks(range(len(names)), [sheet.cut(name, left - 8) for name in names])
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.axvline(0, color=sheet.look.line, linewidth=1)
