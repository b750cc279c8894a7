"""Draws charts with matplotlib: as a picture for the window, as SVG for a page. Loaded when a chart is first shown."""

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG

from labeler.app.charts.bars import draw_bars, draw_parts
from labeler.app.charts.look import Look
from labeler.app.charts.matrix import draw_matrix
from labeler.app.charts.sheet import Say, Sheet
from labeler.app.charts.sizes import height_of
from labeler.app.charts.spec import Bars, Chart, Matrix, Parts, Spread
from labeler.app.charts.spread import draw_spread

_SVG_WIDTH = 460
"""Logical pixels."""


def png(chart: Chart, *, width: int, height: int, scale: float, look: Look, say: Say = str) -> bytes:
    """A PNG on clear ground, `width` × `height` logical pixels, `scale` dots to each. Its title is not in it."""
    sheet = _drawn(chart, Sheet(width, height, scale=scale, look=look, say=say))
    written = io.BytesIO()
    FigureCanvasAgg(sheet.figure)
    sheet.figure.savefig(written, format="png")
    return written.getvalue()


def svg(chart: Chart, *, look: Look, say: Say = str, width: int = _SVG_WIDTH) -> str:
    """An SVG element, as high as the chart needs, the same each time. Its title is not in it."""
    sheet = _drawn(chart, Sheet(width, height_of(chart, width), scale=1, look=look, say=say))
    written = io.StringIO()
    FigureCanvasSVG(sheet.figure)
    sheet.figure.savefig(written, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    text = written.getvalue()
    return text[text.index("<svg") :]


def _drawn(chart: Chart, sheet: Sheet) -> Sheet:
    match chart:
        case Bars():
            draw_bars(sheet, chart)
        case Parts():
            draw_parts(sheet, chart)
        case Spread():
            draw_spread(sheet, chart)
        case Matrix():
            draw_matrix(sheet, chart)
    return sheet
