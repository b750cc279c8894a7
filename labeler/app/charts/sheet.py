"""The paper that charts are drawn on: measured in logical pixels, with words that are never formulas."""

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from labeler.app.charts.look import Look

Say = Callable[[str], str]
"""How a phrase is said: in English as it is, or in the language of the window."""
_POINT = 72
"""Dots to an inch: a logical pixel is a point, and a point is what matplotlib measures text in."""
_LETTER = 0.56
"""The width of a letter, as a share of its height: what a label takes, about."""
HATCHES = ("", "///", "\\\\\\", "xxx", "---")
"""Parts differ in these as well as in colour, so that a grey print tells them apart."""
_OTHER_SCRIPTS = (
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "Droid Sans Fallback", "WenQuanYi Zen Hei", "Microsoft YaHei"),
    *("Malgun Gothic", "PingFang SC", "Hiragino Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Nirmala UI"),
)
_MISSING = r"Glyph \d+ .*missing from"


def _families() -> list[str]:
    """The font that matplotlib brings, then those of this machine that know letters which it lacks."""
    installed = {font.name for font in fontManager.ttflist}
    return ["DejaVu Sans", *(name for name in _OTHER_SCRIPTS if name in installed)]


# A dollar in a name is a dollar. Set once and for all: nobody else draws here.
mpl.rcParams.update(
    {
        "text.parse_math": False,
        "font.family": _families(),
        "hatch.linewidth": 0.8,
        "svg.fonttype": "none",
        "svg.hashsalt": "labeler",
        "axes.unicode_minus": False,
    }
)


class Sheet:
    """A figure of `width` × `height` logical pixels."""

    def __init__(self, width: int, height: int, *, scale: float, look: Look, say: Say) -> None:
        # A name in a script that the font lacks is drawn as boxes, and is no reason to stop or to complain.
        if not any(message is not None and message.pattern == _MISSING for _, message, *_ in warnings.filters):
            warnings.filterwarnings("ignore", message=_MISSING, category=UserWarning)
        self.width, self.height = max(width, 40), max(height, 40)
        self.look, self.say = look, say
        self.size = look.text_size
        self.figure = Figure(figsize=(self.width / _POINT, self.height / _POINT), dpi=_POINT * scale)
        self.figure.set_facecolor("none")

    def axes(self, *, left: float, right: float, top: float, bottom: float) -> Axes:
        """What is left of the sheet within these margins, without a frame."""
        wide, high = max(self.width - left - right, 8), max(self.height - top - bottom, 8)
        axes = self.figure.add_axes((left / self.width, bottom / self.height, wide / self.width, high / self.height))
        axes.set_facecolor("none")
        axes.tick_params(length=0, labelsize=self.size, labelcolor=self.look.text, pad=5)
        for side in axes.spines.values():
            side.set_visible(False)
        return axes

    def write(self, x: float, y: float, words: str, **how: Any) -> Text:
        """Words at logical pixels from the lower left corner."""
        how = {"color": self.look.muted, "fontsize": self.size, "va": "bottom", **how}
        return self.figure.text(x / self.width, y / self.height, words, **how)

    def cut(self, name: str, room: float) -> str:
        """A name that fits into so many logical pixels, about."""
        most = max(int(room / (_LETTER * self.size)), 4)
        return name if len(name) <= most else f"{name[: most - 1]}…"

    def room_for(self, names: Sequence[str], *, most: float) -> float:
        """Logical pixels that the longest of the names takes, no more than this share of the width."""
        longest = max((len(name) for name in names), default=0) * _LETTER * self.size
        return min(longest + 10, most * self.width)

    def legend(self, entries: Sequence[tuple[str, str, str]], *, left: float) -> float:
        """Names with a swatch (colour, hatch) each, in lines at the lower edge; the height of them all."""
        line = self.size * 1.7
        rows: list[list[tuple[str, str, str]]] = [[]]
        x = left
        for name, color, hatch in entries:
            wide = self.size * 2 + len(name) * _LETTER * self.size + 12
            if rows[-1] and x + wide > self.width:
                rows.append([])
                x = left
            rows[-1].append((name, color, hatch))
            x += wide
        for number, row in enumerate(rows):
            x, y = left, (len(rows) - 1 - number) * line + 2
            for name, color, hatch in row:
                self._swatch(x, y, color, hatch)
                self.write(x + self.size * 1.5, y, name)
                x += self.size * 2 + len(name) * _LETTER * self.size + 12
        return len(rows) * line + 4

    def _swatch(self, x: float, y: float, color: str, hatch: str) -> None:
        is_outline = hatch == OUTLINE
        self.figure.add_artist(
            Rectangle(
                (x / self.width, (y + 1) / self.height),
                self.size / self.width,
                self.size * 0.9 / self.height,
                facecolor="none" if is_outline else color,
                edgecolor=color if is_outline else self.look.panel,
                linestyle="--" if is_outline else "-",
                linewidth=1.2 if is_outline else 0,
                hatch="" if is_outline else hatch,
                transform=self.figure.transFigure,
            )
        )


OUTLINE = "outline"
"""In place of a hatch: a sample that is drawn as a dashed line."""


def number_words(value: float) -> str:
    """A figure at the end of a bar."""
    if not np.isfinite(value):
        return "–"
    if value == int(value) and abs(value) < 1e9:
        return f"{int(value):,}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:,.0f}"
