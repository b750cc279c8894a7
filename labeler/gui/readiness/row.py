"""One line of the checklist as a row: how it stands, what it asks, what was found, and the figure."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from labeler.app.readiness.line import Line
from labeler.app.readiness.names import LINE_NAMES
from labeler.domain.checklist import LineId, LineState
from labeler.gui.language import said
from labeler.gui.readiness.state_mark import MARK, TONES, draw_state, state_words
from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER, SPACE, TextSize
from labeler.gui.widgets.plain import breakable

_AROUND, _ABOVE = 2 * SPACE, SPACE + 4
"""Logical pixels at the sides, and above and below the words."""
_NAME_WIDTH, _FIGURE_WIDTH, _SENTENCE_WIDTH = 240, 120, 220
"""Logical pixels, scaled with the text: what name and figure have at most, and a sentence beside them at least."""
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}
"""The keys that walk, and how many rows."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """Where the parts of a row are, in logical pixels."""

    mark: QRect
    name: QRect
    sentence: QRect
    figure: QRect
    height: int


class LineRow(QAbstractButton):
    """Where there is no room for three columns, the sentence stands below the name and the figure."""

    def __init__(self, theme: Theme, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        self._name, self._figure = said(LINE_NAMES[line.id]), said(line.figure)
        self._words = breakable(said(line.sentence))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        told = (f"{self._name} {state_words(line.state)}.", said(line.sentence), self._figure)
        self.setAccessibleName(" ".join(part for part in told if part))

    @property
    def id(self) -> LineId:
        return self._line.id

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width).height

    def sizeHint(self) -> QSize:
        width = self._theme.tokens.scaled(_NAME_WIDTH + _FIGURE_WIDTH + 2 * _SENTENCE_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.tokens.scaled(_NAME_WIDTH), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            # For the list: a button of Qt's own would walk to any other button of the page.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, places = self._theme.tokens, self._places(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        draw_state(painter, self._line.state, QRectF(places.mark), tokens)
        painter.setFont(self._strong)
        painter.setPen(QColor(tokens.text))
        painter.drawText(places.name, _WRAPPED, self._name)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text if self._line.state in (LineState.RED, LineState.AMBER) else tokens.muted))
        painter.drawText(places.sentence, _WRAPPED, self._words)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(places.figure, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), self._figure)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        color, width = tokens.line, 1.0
        if self.hasFocus():
            color, width = tokens.accent, 2.0
        elif self.isChecked():
            color, width = tokens.tone(TONES[self._line.state]), 1.25
        ground = mixed(tokens.text, tokens.panel, share=0.04) if self.underMouse() else tokens.panel
        painter.setPen(QPen(QColor(color), width))
        painter.setBrush(QColor(tokens.chosen if self.isChecked() and self.hasFocus() else ground))
        inset = width / 2 + 0.25
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), CORNER, CORNER)

    def _places(self, width: int) -> _Places:
        tokens, line = self._theme.tokens, QFontMetrics(self._font).lineSpacing()
        side, gap = tokens.scaled(MARK), tokens.scaled(2 * SPACE)
        left, right = _AROUND + side + gap, width - _AROUND
        name_width = min(tokens.scaled(_NAME_WIDTH), right - left)
        figure_width = min(QFontMetrics(self._font).horizontalAdvance(self._figure) + 1, (right - left) // 2)
        column = max(figure_width, tokens.scaled(_FIGURE_WIDTH * 2 // 3))
        beside = right - left - name_width - column - 2 * gap
        is_beside = beside >= tokens.scaled(_SENTENCE_WIDTH)
        if not is_beside:
            name_width = right - left - (figure_width + gap if self._figure else 0)
        name = QRect(left, _ABOVE, name_width, _text_height(self._strong, self._name, name_width))
        if is_beside:
            words = QRect(name.right() + gap, _ABOVE, beside, _text_height(self._font, self._words, beside))
        else:
            below = right - left
            top = name.bottom() + 1 + SPACE // 2
            words = QRect(left, top, below, _text_height(self._font, self._words, below))
        return _Places(
            mark=QRect(_AROUND, _ABOVE + max((line - side) // 2, 0), side, side),
            name=name,
            sentence=words,
            figure=QRect(right - figure_width, _ABOVE, figure_width, line),
            height=max(name.bottom(), words.bottom(), _ABOVE + line) + 1 + _ABOVE,
        )

    @property
    def _font(self) -> QFont:
        return self._theme.font(TextSize.NORMAL)

    @property
    def _strong(self) -> QFont:
        return self._theme.font(TextSize.NORMAL, strong=True)


def _text_height(font: QFont, text: str, width: int) -> int:
    """Of a text broken into lines of `width` logical pixels."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 1 << 16), _WRAPPED, text).height()
