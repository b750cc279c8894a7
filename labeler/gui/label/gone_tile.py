"""A grey tile in the place of an image that cannot be shown: why, and the way to find it again."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.domain.geometry import Size
from labeler.gui.keys import Keys, PageAction
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_LARGE, SPACE
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.key_button import KeyButton
from labeler.gui.widgets.plain import breakable, plain_label

_LEAST_WIDTH = 400
"""Logical pixels, scaled with the text: enough for the words whatever shape the image has."""


class GoneTile(QWidget):
    """As large as the image would be. `find_asked` by its button; the key printed there is the page's."""

    find_asked = Signal()

    def __init__(self, theme: Theme, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = Size(width=1, height=1)
        self._room = QRect()
        self._can_be_found = True
        self._name = plain_label(strong=True, wrap=True)
        self._why = plain_label(wrap=True)
        self._safe = plain_label(self.tr("Your answers to it are safe, and you can go on answering."), wrap=True)
        for label in (self._name, self._why, self._safe):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button_row = QHBoxLayout()
        self.button = self._made_button(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._why)
        column.addWidget(self._safe)
        column.addLayout(self._button_row)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def words(self) -> str:
        """All that it says, whether or not there is room for it."""
        return "\n".join(label.text() for label in (self._name, self._why, self._safe))

    def use_keys(self, keys: Keys) -> None:
        """Print this key on the button."""
        before, self.button = self.button, self._made_button(keys)
        self.button.setHidden(before.isHidden())
        before.hide()
        self._button_row.removeWidget(before)
        before.deleteLater()

    def tell(self, name: str, why: str, image: Size, *, can_be_found: bool = True) -> None:
        """Stands for the image of this name and size in pixels until `leave`; no search helps a broken one."""
        self._image = image
        self._name.setText(breakable(name))
        self._why.setText(why)
        self._can_be_found = can_be_found
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{why} {self._safe.text()}")
        self._fit()
        self.show()
        announce(self, f"{name}. {why} {self._safe.text()}")

    def leave(self) -> None:
        self.hide()

    def fit_into(self, room: QRect) -> None:
        """Where the image would be fitted into."""
        self._room = room
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.line))
        painter.drawRoundedRect(QRectF(self.rect()), CORNER_LARGE, CORNER_LARGE)
        painter.end()

    def _fit(self) -> None:
        """The shape of the image, but never so small that the words have no room, if there is any."""
        room = self._room.size()
        shape = QSize(max(self._image.width, 1), max(self._image.height, 1))
        fitted = shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        width = min(max(fitted.width(), self._theme.tokens.scaled(_LEAST_WIDTH)), room.width())
        parts: tuple[QWidget, ...] = (self._safe, self.button, self._name)
        for part in parts:
            part.setVisible(part is not self.button or self._can_be_found)
        if self._height_at(width) > room.height():
            width = room.width()
        for part in parts:
            # What is the matter comes last: its key works without the button, and the name stands elsewhere too.
            if self._height_at(width) > room.height():
                part.hide()
        height = min(max(fitted.height(), self._height_at(width)), room.height())
        corner = self._room.center() - QPoint(width // 2, height // 2)
        self.setGeometry(QRect(corner, QSize(width, height)))

    def _height_at(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(width)

    def _made_button(self, keys: Keys) -> KeyButton:
        button = KeyButton(self._theme, key=keys.shown(PageAction.FIND_AGAIN), text=self.tr("Find them again …"))
        button.clicked.connect(self.find_asked)
        self._button_row.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        return button
