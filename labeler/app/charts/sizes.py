"""How high a chart is: told without what draws it, which takes longer to load than a window."""

from collections.abc import Sequence

from labeler.app.charts.spec import Bars, Chart, Matrix, Parts, Spread

MOST_BARS = 60
"""Beyond, nobody reads them, and a sentence says how many more there are."""
_FEWEST_BARS = 3
_AXIS, _BAR, _PART = 30, 22, 10
"""Logical pixels with text of the usual size: of what stands below bars, of one bar, and of what one part is called."""
_FLAT, _SQUARE = 0.5, 0.9
"""Height by width."""


def height_of(chart: Chart, width: int, *, text_scale: float = 1.0) -> int:
    """Logical pixels that a chart is high at this width; bars are as high as there are names, and as the text is."""
    match chart:
        case Bars(names=names):
            return round((_AXIS + _bars(names)) * text_scale)
        case Parts(names=names, parts=parts):
            return round((_AXIS + _bars(names) + _PART * len(parts)) * text_scale)
        case Matrix():
            return round(width * _SQUARE)
        case Spread():
            return round(width * _FLAT + _AXIS * (text_scale - 1))


def _bars(names: Sequence[str]) -> int:
    return max(min(len(names), MOST_BARS), _FEWEST_BARS) * _BAR
