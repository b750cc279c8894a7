"""A small picture with a mark for what was said of it, for the filmstrip and the visual dictionary."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, TextSize, Tone
from labeler.gui.widgets.marks import Mark, draw_mark, mark_words
from labeler.gui.widgets.plain import tooltip, wrapped_lines

_FRAME = 4
"""Logical pixels round the picture, for the frame of the current one."""
_MARK = 10.0
_CAPTION_GAP = 4


class ThumbnailTile(QAbstractButton):
    """A square picture, cropped to fill, with a caption below if it is given one."""

    def __init__(self, theme: Theme, *, side: int = 56, caption_lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._caption_lines = caption_lines
        self._caption = ""
        self._picture: QPixmap | None = None
        self._mark: Mark | None = None
        self._frame: Tone | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show `picture`, of any size and shape; None is a quiet empty tile."""
        self._picture = picture
        self.update()

    def set_mark(self, mark: Mark | None) -> None:
        self._mark = mark
        self.setAccessibleDescription(mark_words(mark) if mark else "")
        self.update()

    def set_frame(self, tone: Tone | None) -> None:
        """A frame that says something: `of` for the current image, `good` or `wrong` in the dictionary."""
        self._frame = tone
        self.update()

    def set_caption(self, text: str) -> None:
        """The words below; also the name for screen readers and, in full, the tooltip."""
        self._caption = text
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        self.update()

    def sizeHint(self) -> QSize:
        width = self._side + 2 * _FRAME
        line = QFontMetricsF(self._theme.font(TextSize.SMALL)).lineSpacing()
        below = _CAPTION_GAP + line * self._caption_lines if self._caption_lines else 0
        return QSize(width, round(width + below + 0.5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        square = QRectF(_FRAME, _FRAME, self._side, self._side)
        self._paint_picture(painter, square)
        self._paint_frame(painter, square)
        if self._mark:
            self._paint_mark(painter, square, self._mark)
        self._paint_caption(painter, square)
        painter.end()

    def _paint_picture(self, painter: QPainter, square: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(square, CORNER_SMALL, CORNER_SMALL)
        if self._picture is None or self._picture.isNull():
            painter.fillPath(path, QColor(self._theme.tokens.line))
            return
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(square, self._picture, _square_part(QSizeF(self._picture.size())))
        painter.restore()

    def _paint_frame(self, painter: QPainter, square: QRectF) -> None:
        tone = Tone.OF if self.hasFocus() else self._frame
        if tone is None and not self.underMouse():
            return
        tokens = self._theme.tokens
        color = tokens.tone(tone) if tone else tokens.muted
        painter.setPen(QPen(QColor(color), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = _FRAME - 1.0
        frame = square.adjusted(-reach, -reach, reach, reach)
        painter.drawRoundedRect(frame, CORNER_SMALL + reach, CORNER_SMALL + reach)

    def _paint_mark(self, painter: QPainter, square: QRectF, mark: Mark) -> None:
        plate = QRectF(0, 0, _MARK + 6, _MARK + 6)
        plate.moveBottomRight(square.bottomRight() - QPointF(2, 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.panel))
        painter.drawRoundedRect(plate, 4, 4)
        draw_mark(painter, mark, plate.adjusted(3, 3, -3, -3), self._theme.tokens)

    def _paint_caption(self, painter: QPainter, square: QRectF) -> None:
        font = self._theme.font(TextSize.SMALL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        lines = wrapped_lines(self._caption, metrics, width=self._side, limit=self._caption_lines)
        top = square.bottom() + _FRAME + _CAPTION_GAP + metrics.ascent()
        for number, line in enumerate(lines):
            painter.drawText(QPointF(square.left(), top + number * metrics.lineSpacing()), line)


def _square_part(size: QSizeF) -> QRectF:
    """The largest square in the middle of a picture, in its own pixels."""
    side = min(size.width(), size.height())
    return QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
