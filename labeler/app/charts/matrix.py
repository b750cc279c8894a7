"""Draws a matrix: a figure for each pair of names, the more the fuller of colour."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PatchCollection
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from labeler.app.charts.look import Look
from labeler.app.charts.sheet import Sheet
from labeler.app.charts.spec import Matrix

_WRITTEN = 10
"""Names beyond which figures are not written into the fields: nobody could read them."""
_STRONG = 0.6
"""The share from which on a field is so full of its colour that words on it have the colour of the ground."""
_NAMED = 40
"""Names beyond which not every row has its name."""


def draw_matrix(sheet: Sheet, chart: Matrix) -> None:
    values = np.array(chart.values, float).reshape(len(chart.rows), len(chart.columns))
    look = sheet.look
    left = sheet.room_for(chart.rows, most=0.3) + sheet.size * 1.6
    above = sheet.room_for(chart.columns, most=0.26)
    axes = sheet.axes(left=left, right=6, top=above + 4, bottom=sheet.size * 1.8)
    shares = np.clip(values / (chart.most or 1), 0, 1)
    _fill(axes, shares, look)
    axes.set_xlim(-0.5, max(len(chart.columns), 1) - 0.5)
    axes.set_ylim(max(len(chart.rows), 1) - 0.5, -0.5)
    step = -(-max(len(chart.rows), len(chart.columns), 1) // _NAMED)
    rows, columns = range(0, len(chart.rows), step), range(0, len(chart.columns), step)
    room = left - sheet.size * 1.6 - 8
    axes.set_yticks(rows, [sheet.cut(chart.rows[place], room) for place in rows])
    axes.xaxis.tick_top()
    axes.set_xticks(columns, [sheet.cut(chart.columns[place], above - 8) for place in columns], rotation=90)
    if max(values.shape, default=0) <= _WRITTEN:
        for (row, column), value in np.ndenumerate(values):
            if np.isfinite(value) and value > 0:
                axes.text(
                    column,
                    row,
                    f"{value:.0%}" if chart.most == 1 else f"{value:g}",
                    ha="center",
                    va="center",
                    fontsize=sheet.size * 0.9,
                    color=look.panel if shares[row, column] > _STRONG else look.text,
                )
    sheet.write(left, 2, sheet.say(chart.column_name))
    sheet.write(2, sheet.size * 1.8, sheet.say(chart.row_name), rotation=90)


def _fill(axes: Axes, shares: NDArray[np.float64], look: Look) -> None:
    """One colour, the more of it the larger the share: so that a page can choose another colour for it."""
    fields, colors = [], []
    for (row, column), share in np.ndenumerate(shares):
        is_known = bool(np.isfinite(share))
        if is_known and share == 0:
            continue
        fields.append(Rectangle((column - 0.5, row - 0.5), 1, 1))
        colors.append(to_rgba(look.of if is_known else look.line, float(share) if is_known else 1.0))
    axes.add_collection(PatchCollection(fields, facecolors=colors, edgecolors="none", linewidths=0))
