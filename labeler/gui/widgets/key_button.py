"""A button that shows the key it stands for; the key answers, the button is for the mouse."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER, TextSize, Tone
from labeler.gui.widgets.keycap import draw_keycap, keycap_size
from labeler.gui.widgets.marks import Mark, draw_mark

_TEXT_HEIGHT, _ABOVE_AND_BELOW = 20, 10
"""Logical pixels: the first grows with the text, the room around it does not."""
_PADDING = 14.0
_GAP = 10.0
_MARK = 14.0
_DASHES = [4.0, 2.5]


class ButtonVariant(StrEnum):
    """What a key button looks like, by what it says."""

    OF = "of"
    IN = "in"
    PRIMARY = "primary"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How one variant is drawn; no `edge` is the quiet line of a card."""

    edge: Tone | None
    dashed: bool
    strong: bool
    mark: Mark | None


_LOOKS = {
    ButtonVariant.OF: _Look(edge=Tone.OF, dashed=False, strong=True, mark=Mark.OF),
    ButtonVariant.IN: _Look(edge=Tone.IN, dashed=True, strong=True, mark=Mark.IN),
    ButtonVariant.PRIMARY: _Look(edge=Tone.OF, dashed=False, strong=True, mark=None),
    ButtonVariant.PLAIN: _Look(edge=None, dashed=False, strong=False, mark=None),
}
assert set(_LOOKS) == set(ButtonVariant)


class KeyButton(QAbstractButton):
    """`[key] ■ text`. It never takes focus, so Enter and Space can never press it by themselves."""

    def __init__(
        self,
        theme: Theme,
        *,
        key: str,
        text: str,
        variant: ButtonVariant = ButtonVariant.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        # Not QAbstractButton's own text: an ampersand in it would become a shortcut.
        self._caption = text
        self._reason = ""
        self._look = _LOOKS[variant]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)
        self._say()

    @property
    def caption(self) -> str:
        """What is written on the button now: its text, or why it is off."""
        return self._reason or self._caption

    @property
    def key(self) -> str:
        return self._key

    def set_caption(self, text: str) -> None:
        self._caption = text
        self._say()

    def block(self, reason: str) -> None:
        """Switch the button off and write on it why; an empty reason switches it on again."""
        self._reason = reason
        self.setEnabled(not reason)
        self._say()

    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * _PADDING
        return QSize(round(width + 0.5), self._theme.tokens.scaled(_TEXT_HEIGHT) + 2 * _ABOVE_AND_BELOW)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_content(painter)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("{text}, key {key}").format(text=self._caption, key=self._key))
        self.setAccessibleDescription(self._reason)
        self.updateGeometry()
        self.update()

    def _paint_frame(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        color = tokens.tone(self._look.edge) if self._look.edge and self.isEnabled() else tokens.line
        pen = QPen(QColor(color), 1.25)
        if self._look.dashed:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(QColor(self._ground()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)

    def _ground(self) -> str:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.panel
        resting = mixed(tokens.background, tokens.panel, share=0.35)
        if self.isDown():
            return mixed(tokens.text, resting, share=0.12)
        return mixed(tokens.text, resting, share=0.06) if self.underMouse() else resting

    def _paint_content(self, painter: QPainter) -> None:
        cap = keycap_size(self._key, self._theme)
        left = max(_PADDING, (self.width() - self._content_width()) / 2)
        middle = self.height() / 2
        rect = QRectF(left, middle - cap.height() / 2, cap.width(), cap.height())
        draw_keycap(painter, rect, self._key, self._theme, faded=not self.isEnabled())
        left = rect.right() + _GAP
        if self._look.mark and self.isEnabled():
            side = self._theme.tokens.scaled(_MARK)
            square = QRectF(left, middle - side / 2, side, side)
            draw_mark(painter, self._look.mark, square, self._theme.tokens)
            left = square.right() + _GAP
        # What gives way keeps off the edge as far as what is whole.
        self._paint_text(painter, QRectF(left, 0, self.width() - left - _PADDING + 1, self.height()))

    def _paint_text(self, painter: QPainter, rect: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._text_font())
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        shown = QFontMetricsF(self._text_font()).elidedText(self.caption, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _text_font(self) -> QFont:
        return self._theme.font(TextSize.NORMAL, strong=self._look.strong and self.isEnabled())

    def _content_width(self) -> float:
        width = keycap_size(self._key, self._theme).width() + _GAP
        if self._look.mark and self.isEnabled():
            width += self._theme.tokens.scaled(_MARK) + _GAP
        return width + QFontMetricsF(self._text_font()).horizontalAdvance(self.caption) + 1.0
