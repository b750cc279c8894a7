"""The first few images of a finding, small, side by side: a click shows all of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize
from labeler.gui.widgets.plain import tooltip, wrapped_lines

COLUMNS = 4
_LARGEST = 192
"""Logical pixels of a square: what thumbnails are made for."""
_NOTE_LINES = 3


class Thumbnails(QWidget):
    """Squares in rows of four, with room below each for the longest of the notes. `clicked` by the mouse.

    One thing to a screen reader; the button beside it opens the same images.
    """

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        images: Sequence[Image],
        notes: Mapping[ImageId, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._pictures, self._images, self._notes = theme, pictures, tuple(images), notes
        self._shown: dict[str, QPixmap] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        names = self.tr("The first images: {names}")
        self.setAccessibleName(names.format(names=", ".join(map(self._told, self._images))))
        pictures.ready.connect(self._on_ready)
        theme.changed.connect(self.updateGeometry)
        for image in self._images:
            pictures.ask_image(image)

    @property
    def shown(self) -> frozenset[str]:
        """The digests of the images that are there to be seen."""
        return frozenset(self._shown)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._images) // COLUMNS)
        return rows * self._row_height(width) + (rows - 1) * SPACE

    def sizeHint(self) -> QSize:
        width = COLUMNS * 88 + (COLUMNS - 1) * SPACE
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            under = (image for image, cell in self._cells() if cell.contains(event.pos()))
            image = next(under, None)
            QToolTip.showText(event.globalPos(), tooltip(self._told(image) if image else ""), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for image, cell in self._cells():
            square = QRectF(cell.left(), cell.top(), cell.width(), cell.width())
            self._paint_picture(painter, square, self._shown.get(image.digest))
            self._paint_note(painter, square, self._notes.get(image.id, ""))
        painter.end()

    def _paint_picture(self, painter: QPainter, square: QRectF, picture: QPixmap | None) -> None:
        path = QPainterPath()
        path.addRoundedRect(square, CORNER_SMALL, CORNER_SMALL)
        if picture is None:
            painter.fillPath(path, QColor(self._theme.tokens.line))
            return
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(square, picture, _middle(QSizeF(picture.size())))
        painter.restore()
        # A white picture on a white ground would have no end.
        painter.setPen(QColor(self._theme.tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_note(self, painter: QPainter, square: QRectF, note: str) -> None:
        font = self._theme.font(TextSize.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        metrics = QFontMetricsF(font)
        for number, text in enumerate(wrapped_lines(note, metrics, width=square.width(), limit=_NOTE_LINES)):
            top = square.bottom() + 2 + number * metrics.lineSpacing()
            line = QRectF(square.left(), top, square.width(), metrics.lineSpacing())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _cells(self) -> list[tuple[Image, QRect]]:
        side, height = self._side(self.width()), self._row_height(self.width())
        return [
            (image, QRect(place % COLUMNS * (side + SPACE), place // COLUMNS * (height + SPACE), side, height))
            for place, image in enumerate(self._images)
        ]

    def _side(self, width: int) -> int:
        return min(max((width - (COLUMNS - 1) * SPACE) // COLUMNS, 1), _LARGEST)

    def _row_height(self, width: int) -> int:
        metrics, side = QFontMetricsF(self._theme.font(TextSize.SMALL)), self._side(width)
        noted = (self._notes.get(image.id, "") for image in self._images)
        lines = max((len(wrapped_lines(note, metrics, width=side, limit=_NOTE_LINES)) for note in noted), default=0)
        return side + (round(lines * metrics.lineSpacing() + 2.5) if lines else 0)

    def _told(self, image: Image) -> str:
        note = self._notes.get(image.id, "")
        return f"{image.name} ({note})" if note else image.name

    def _on_ready(self, digest: str, picture: QPixmap) -> None:
        if any(image.digest == digest for image in self._images):
            self._shown[digest] = picture
            self.update()


def _middle(size: QSizeF) -> QRectF:
    """The largest square in the middle of a picture, in its own pixels."""
    side = min(size.width(), size.height())
    return QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
