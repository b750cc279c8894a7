"""A chart in the window: drawn elsewhere in the colours of the look, and again when its room changes."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from labeler.app.charts.described import described
from labeler.app.charts.sizes import height_of
from labeler.app.charts.spec import Chart
from labeler.gui.language import said
from labeler.gui.readiness.drawer import ChartDrawer
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.plain import breakable, plain_label

_SETTLE_MS = 60
"""How long a width must hold before it is drawn for: whoever pulls at a window is not waited for."""


class ChartView(QWidget):
    """The title, and below it the drawing as wide as there is room."""

    def __init__(self, theme: Theme, drawer: ChartDrawer, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = ChartDrawing(theme, drawer, chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(plain_label(breakable(said(chart.title)), tone=Tone.MUTED, wrap=True))
        column.addWidget(self.drawing)


class ChartDrawing(QWidget):
    """The drawing alone: empty until it is made."""

    def __init__(self, theme: Theme, drawer: ChartDrawer, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._drawer, self._chart = theme, drawer, chart
        self._picture: QImage | None = None
        self._number = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._want)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        drawer.drawn.connect(self._on_drawn)
        theme.changed.connect(self._on_look)
        self.setAccessibleName(said(described(chart)))

    @property
    def is_drawn(self) -> bool:
        return self._picture is not None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return height_of(self._chart, width, text_scale=self._theme.tokens.text_scale)

    def sizeHint(self) -> QSize:
        width = self._theme.tokens.scaled(360)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settling.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._picture)
        painter.end()

    def _want(self) -> None:
        self._number = self._drawer.want(self._chart, self.size(), ratio=self.devicePixelRatioF())

    def _on_look(self) -> None:
        self.updateGeometry()
        self._settling.start()

    def _on_drawn(self, number: int, picture: QImage) -> None:
        if number == self._number and not picture.isNull():
            self._picture = picture
            self.update()
