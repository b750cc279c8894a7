"""Draws how a figure is spread: one sample filled, the other as a dashed line."""

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.sheet import OUTLINE, Sheet, number_words
from labeler.app.charts.spec import Spread

_POINTS = 160
_MOST = 4_000
"""Values of a sample that are looked at: more do not change a curve that anybody sees."""


def draw_spread(sheet: Sheet, chart: Spread) -> None:
    filled, outline = _known(chart.filled), _known(chart.outline)
    look = sheet.look
    entries = [(sheet.say(chart.filled_name), look.of, "")]
    if chart.outline_name:
        entries.append((sheet.say(chart.outline_name), look.inside, OUTLINE))
    line = sheet.size * 1.6
    below = sheet.legend(entries, left=4)
    axes = sheet.axes(left=4, right=4, top=6, bottom=below + line)
    both = np.concatenate([filled, outline])
    if both.size:
        at = _axis(both)
        for sample, is_filled in ((filled, True), (outline, False)):
            if not sample.size:
                continue
            curve = density(sample, at)
            if is_filled:
                axes.fill_between(at, curve, color=look.of, alpha=0.75, linewidth=0)
                axes.plot(at, curve, color=look.of, linewidth=1)
            else:
                axes.plot(at, curve, color=look.inside, linewidth=2, linestyle="--")
        axes.set_xlim(at[0], at[-1])
        low, high = sheet.say(chart.low) or number_words(float(at[0])), sheet.say(chart.high) or number_words(at[-1])
        sheet.write(4, below, low)
        sheet.write(sheet.width - 4, below, high, ha="right")
    axes.set_ylim(bottom=0)
    axes.axhline(0, color=look.line, linewidth=1)
    axes.set_xticks([])
    axes.set_yticks([])


def density(sample: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """A Gaussian kernel density estimate at points of shape (p,), its highest point 1; `sample` has shape (n,), n > 0.

    The bandwidth is Silverman's (1986, eq. 3.31), never narrower than a hundredth of the axis: a sample of one value is
    seen as a narrow peak.
    """
    few = sample[:: -(-sample.size // _MOST)]
    spread = min(float(few.std()), float(np.subtract(*np.percentile(few, [75, 25]))) / 1.34)
    width = max(0.9 * spread * few.size**-0.2, 0.01 * float(at[-1] - at[0]), 1e-12)
    curve: NDArray[np.float64] = np.exp(-0.5 * ((at[:, None] - few[None, :]) / width) ** 2).sum(axis=1)
    highest: NDArray[np.float64] = curve / curve.max()
    return highest


def _known(values: tuple[float, ...]) -> NDArray[np.float64]:
    sample: NDArray[np.float64] = np.array(values, float)
    known: NDArray[np.float64] = sample[np.isfinite(sample)]
    return known


def _axis(both: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = float(both.min()), float(both.max())
    around = (high - low) * 0.08 or max(abs(low) * 0.1, 0.5)
    return np.linspace(low - around, high + around, _POINTS)
