"""Draws charts one after the other on a thread of its own, for whoever still wants them."""

from itertools import count

from PySide6.QtCore import QObject, QRunnable, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage

from labeler.app.charts.spec import Chart
from labeler.gui.language import said
from labeler.gui.readiness.chart_look import chart_look
from labeler.gui.theme.theme import Theme


class ChartDrawer(QObject):
    """`drawn` carries the number of a wish and its picture."""

    drawn = Signal(int, QImage)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbers = count(1)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._is_closed = False

    def want(self, chart: Chart, size: QSize, *, ratio: float) -> int:
        """The number under which the chart will come: `size` logical pixels, `ratio` device pixels to each."""
        number = next(self._numbers)
        if not self._is_closed:
            self._pool.start(_Drawing(self, number, chart, size, ratio, self._theme))
        return number

    def forget(self) -> None:
        """Nobody wants what is not begun yet."""
        self._pool.clear()

    def close_down(self) -> None:
        """Waits for what is being drawn; nothing is begun any more."""
        self._is_closed = True
        self._pool.clear()
        self._pool.waitForDone()


class _Drawing(QRunnable):
    def __init__(self, drawer: ChartDrawer, number: int, chart: Chart, size: QSize, ratio: float, theme: Theme) -> None:
        super().__init__()
        self._drawer, self._number, self._chart = drawer, number, chart
        self._size, self._ratio = size, ratio
        self._look = chart_look(theme)

    def run(self) -> None:
        # Late, and here: matplotlib takes longer to load than the window, and only whoever looks at a chart needs it.
        from labeler.app.charts.draw import png

        width, height = self._size.width(), self._size.height()
        drawn = png(self._chart, width=width, height=height, scale=self._ratio, look=self._look, say=said)
        self._drawer.drawn.emit(self._number, QImage.fromData(drawn))
