"""Words on the canvas that the image is not shown as usual: in another light, turned, or at a zoom that is kept."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from labeler.gui.canvas.light import PLAIN, Light
from labeler.gui.canvas.turns import Turn
from labeler.gui.canvas.viewing import Viewing
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize
from labeler.gui.widgets.keycap import draw_keycap, keycap_size

_PADDING = SPACE * 0.75


class MarkKind(Enum):
    """What can be other than usual."""

    LIGHT = "light"
    TURNED_RIGHT = "turned right"
    TURNED_LEFT = "turned left"
    ZOOM = "zoom"


class ViewMarks(QWidget):
    """A row over the upper left corner of `canvas`; a click on a mark takes away what it says.

    `keys` are printed on the marks: those that do the same.
    """

    def __init__(self, canvas: Viewing, theme: Theme, keys: dict[MarkKind, str]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._marks = {kind: ViewMark(theme, self, key=keys[kind]) for kind in MarkKind}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        taken_away: dict[MarkKind, Callable[[], object]] = {
            MarkKind.LIGHT: lambda: canvas.set_light(PLAIN),
            MarkKind.TURNED_RIGHT: canvas.turn_upright,
            MarkKind.TURNED_LEFT: canvas.turn_upright,
            MarkKind.ZOOM: lambda: canvas.keep_zoom(False),
        }
        for kind, mark in self._marks.items():
            mark.clicked.connect(taken_away[kind])
            row.addWidget(mark)
        self.move(SPACE, SPACE)
        canvas.viewing_changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def use_keys(self, keys: dict[MarkKind, str]) -> None:
        """Print these keys on the marks."""
        for kind, mark in self._marks.items():
            mark.set_key(keys[kind])
        self._show()

    def _show(self) -> None:
        canvas = self._canvas
        is_left = canvas.turn is Turn.LEFT
        words = {
            MarkKind.LIGHT: light_words(canvas.light),
            MarkKind.TURNED_RIGHT: "" if is_left else turn_words(canvas.turn),
            MarkKind.TURNED_LEFT: turn_words(canvas.turn) if is_left else "",
            MarkKind.ZOOM: self.tr("zoom is kept") if canvas.is_zoom_kept else "",
        }
        for kind, mark in self._marks.items():
            mark.say(words[kind])
        self.setVisible(any(words.values()))
        self.adjustSize()


class ViewMark(QAbstractButton):
    """A small tile with words and the key that takes it away; it never takes the focus, as its key is heard anyway."""

    def __init__(self, theme: Theme, parent: QWidget, *, key: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """What is printed beside the words."""
        self._key = key

    def say(self, words: str) -> None:
        """Show these words; none hide the mark."""
        self.setText(words)
        name = self.tr("For viewing only: {words}. Key {key} ends it.").format(words=words, key=self._key)
        self.setAccessibleName(name)
        self.setVisible(bool(words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        cap = keycap_size(self._key, self._theme)
        width = cap.width() + self._metrics().horizontalAdvance(self.text()) + 3 * _PADDING
        return QSize(round(width + 1.5), round(cap.height() + 2 * _PADDING - 1.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        cap = keycap_size(self._key, self._theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.look), 1.0))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER_SMALL, CORNER_SMALL)
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(QColor(tokens.accent if self.underMouse() else tokens.text))
        words = QRectF(_PADDING, 0.0, self.width() - cap.width() - 2 * _PADDING, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        left, top = self.width() - cap.width() - _PADDING, (self.height() - cap.height()) / 2
        draw_keycap(painter, QRectF(left, top, cap.width(), cap.height()), self._key, self._theme)
        painter.end()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(TextSize.SMALL))


def light_words(light: Light) -> str:
    """How the light differs from the file's, or "" where it does not."""
    parts = []
    if light.brightness:
        text = tr("lighter by {share} %") if light.brightness > 0 else tr("darker by {share} %")
        parts.append(text.format(share=abs(light.brightness)))
    if light.contrast:
        text = tr("{share} % more contrast") if light.contrast > 0 else tr("{share} % less contrast")
        parts.append(text.format(share=abs(light.contrast)))
    return ", ".join(parts)


def turn_words(turn: Turn) -> str:
    """How the image is shown turned, or "" where it is not."""
    return {
        Turn.UPRIGHT: "",
        Turn.RIGHT: tr("turned to the right"),
        Turn.OVER: tr("turned upside down"),
        Turn.LEFT: tr("turned to the left"),
    }[turn]


def tr(text: str) -> str:
    return QCoreApplication.translate("ViewMarks", text)
