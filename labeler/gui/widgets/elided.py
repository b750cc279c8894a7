"""A line of text that gives way in the middle where there is no room for all of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.plain import tooltip


class ElidedLabel(QLabel):
    """For paths: the beginning and the end say most. The whole text is in its tooltip."""

    def __init__(self, text: str, *, tone: Tone = Tone.TEXT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone.value)
        self.setText(text)
        self.setToolTip(tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # As high as any other line, so that it stands beside them on one line.
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRect(0, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
