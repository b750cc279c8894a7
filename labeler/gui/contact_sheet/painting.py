"""How a cell of the contact sheet is painted: the whole picture, its name, what is settled of it, and a note."""

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from labeler.gui.contact_sheet.cell import Cell, Line
from labeler.gui.contact_sheet.model import CELL_ROLE
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize, Tone
from labeler.gui.widgets.marks import Mark, draw_mark
from labeler.gui.widgets.plain import wrapped_lines

_SIDE, _GROWTH = 144, 0.4
"""Logical pixels of a picture; larger text makes it larger by this share of its own growth."""
_AROUND = SPACE
_LEAF = 12.0
_NOTE_LINES = 2
_NOTES_LOOKED_AT = 200


class CellPainting(QStyledItemDelegate):
    """The current cell has a frame, a chosen one a ground and a ticked corner: neither by colour alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.has_captions = True
        self._notes: tuple[str, ...] = ()
        self._note_lines = 0
        theme.changed.connect(self._measure)

    def show_notes(self, notes: Iterable[str]) -> None:
        """Keeps room for notes like the first few of these."""
        self._notes = tuple(said(note) for note in islice(notes, _NOTES_LOOKED_AT))
        self._measure()

    def _measure(self) -> None:
        """How many lines the notes take, once they are others or the text is of another size."""
        metrics = QFontMetricsF(self._theme.font(TextSize.SMALL))
        broken = (wrapped_lines(note, metrics, width=self._side(), limit=_NOTE_LINES) for note in self._notes)
        self._note_lines = max(map(len, broken), default=0)

    def least_size(self) -> QSize:
        """The height of every cell and the least width of it, in logical pixels."""
        lines = 1 + int(self.has_captions) + self._note_lines
        side = self._side()
        return QSize(side + 2 * _AROUND, round(side + lines * self._line() + 2.5 * _AROUND))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        rect = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if is_chosen:
            self._fill(painter, rect.adjusted(2, 2, -2, -2), self._theme.tokens.chosen)
        frame = QRectF(rect.left() + _AROUND, rect.top() + _AROUND, rect.width() - 2 * _AROUND, self._side())
        self._paint_picture(painter, frame, cell)
        self._paint_words(painter, frame, cell)
        if is_chosen:
            self._paint_tick(painter, frame)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_frame(painter, rect.adjusted(2, 2, -2, -2))
        painter.restore()

    def _side(self) -> int:
        return round(_SIDE * (1 + _GROWTH * (self._theme.tokens.text_scale - 1)))

    def _line(self) -> float:
        return QFontMetricsF(self._theme.font(TextSize.SMALL)).lineSpacing()

    def _paint_picture(self, painter: QPainter, frame: QRectF, cell: Cell) -> None:
        """All of it: what is at the edge may be what it was chosen for."""
        picture = cell.picture
        if picture is None or picture.isNull():
            self._fill(painter, frame, self._theme.tokens.line)
            if cell.is_lost:
                middle = QRectF(QPointF(), QSizeF(3 * _LEAF, 3 * _LEAF))
                middle.moveCenter(frame.center())
                draw_mark(painter, Mark.ABSENT, middle, self._theme.tokens)
            return
        size = QSizeF(picture.size()).scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(frame.center())
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_words(self, painter: QPainter, frame: QRectF, cell: Cell) -> None:
        font = self._theme.font(TextSize.SMALL)
        metrics, width = QFontMetricsF(font), frame.width()
        painter.setFont(font)
        baseline = frame.bottom() + _AROUND / 2 + metrics.ascent()
        name = metrics.elidedText(cell.name, Qt.TextElideMode.ElideMiddle, width)
        self._write(painter, QPointF(frame.left(), baseline), name, Tone.TEXT)
        if self.has_captions:
            baseline += metrics.lineSpacing()
            self._paint_caption(painter, QPointF(frame.left(), baseline), cell.caption, metrics, width)
        for line in wrapped_lines(cell.note, metrics, width=width, limit=_NOTE_LINES):
            baseline += metrics.lineSpacing()
            self._write(painter, QPointF(frame.left(), baseline), line, Tone.MUTED)

    def _paint_caption(
        self, painter: QPainter, start: QPointF, caption: Line, metrics: QFontMetricsF, width: float
    ) -> None:
        """Marks and words, as many as there is room for; the last words are cut."""
        left, end = start.x(), start.x() + width
        side = metrics.ascent()
        for mark, words in caption.parts:
            if end - left < 3 * side:
                break
            if mark is not None:
                draw_mark(painter, mark, QRectF(left, start.y() - side + 1, side, side), self._theme.tokens)
                left += side + 4
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, end - left)
            self._write(painter, QPointF(left, start.y()), shown, Tone.TEXT if mark is not None else Tone.MUTED)
            left += metrics.horizontalAdvance(shown) + SPACE

    def _paint_tick(self, painter: QPainter, frame: QRectF) -> None:
        plate = QRectF(frame.right() - 22, frame.top() + 2, 20, 20)
        self._fill(painter, plate, self._theme.tokens.accent)
        painter.setPen(QPen(QColor(self._theme.tokens.panel), 2.0))
        middle = plate.center()
        points = [middle + QPointF(-5, 0), middle + QPointF(-1.5, 4), middle + QPointF(5, -4)]
        painter.drawPolyline(points)

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, CORNER_SMALL, CORNER_SMALL)

    def _fill(self, painter: QPainter, rect: QRectF, color: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(rect, CORNER_SMALL, CORNER_SMALL)

    def _write(self, painter: QPainter, at: QPointF, text: str, tone: Tone) -> None:
        painter.setPen(QColor(self._theme.tokens.tone(tone)))
        painter.drawText(at, text)
