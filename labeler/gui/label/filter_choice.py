"""One criterion of the filter: a closed list of which one is chosen by arrows, by typing, or by a click."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from labeler.domain.names import folded
from labeler.gui.theme.tokens import SPACE

_Value = TypeVar("_Value")
_WIDEST_LIST = 480
_PADDING = 3 * SPACE
"""Logical pixels: the widest opened list, and what stands round the words and the arrow of a closed one."""
_PAUSE_MS = 1_000
"""After which typing begins anew."""
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ARROW = 1.25
"""Lines of text: the arrow grows with it."""


class FilterChoice(QComboBox, Generic[_Value]):
    """The first entry is *any*, of which the value is what `any_value` says. `taken` when somebody chose."""

    taken = Signal()

    def __init__(self, name: str, any_words: str, any_value: _Value, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._any_words = any_words
        self._values: list[_Value] = [any_value]
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.addItem(any_words)
        self.activated.connect(lambda _place: self.taken.emit())

    @property
    def value(self) -> _Value:
        return self._values[max(self.currentIndex(), 0)]

    @property
    def values(self) -> tuple[_Value, ...]:
        """All that can be chosen, any first."""
        return tuple(self._values)

    def offer(self, entries: Sequence[tuple[_Value, str]]) -> None:
        """What can be chosen besides any; what was chosen stays chosen where it is still there."""
        chosen = self.value
        self.clear()
        self._values = [self._values[0], *(value for value, _ in entries)]
        self.addItems([self._any_words, *(words for _, words in entries)])
        self.choose(chosen)
        self._widen_list()

    def choose(self, value: _Value) -> None:
        """Shows this value as chosen, without `taken`; any where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def sizeHint(self) -> QSize:
        """As wide as *any*: so a row of them has room; what is chosen is told in full elsewhere."""
        words = self.fontMetrics().horizontalAdvance(self._any_words)
        return QSize(words + self._around, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - self._around + SPACE // 2
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = words
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters choose what begins with them, or has a word that does; Qt would take a space for *open the list*."""
        letter = event.text()
        is_typed = letter.isprintable() and bool(letter) and not event.modifiers() & _NOT_TYPED
        if is_typed and (letter != " " or self._pause.isActive()):
            self._typed = f"{self._typed}{letter}" if self._pause.isActive() else letter
            self._pause.start()
            self._choose_typed()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over the bar on the way to the image, the wheel must not change what is shown."""
        event.ignore()

    def _choose_typed(self) -> None:
        wanted = folded(self._typed)
        words = [folded(self.itemText(place)) for place in range(self.count())]
        found = [place for place, each in enumerate(words) if each.startswith(wanted)]
        found += [place for place, each in enumerate(words) if f" {wanted}" in each]
        if found and found[0] != self.currentIndex():
            self.setCurrentIndex(found[0])
            self.taken.emit()

    @property
    def _around(self) -> int:
        """Logical pixels beside the words."""
        return _PADDING + round(_ARROW * self.fontMetrics().height())

    def _widen_list(self) -> None:
        words = [self.itemText(place) for place in range(self.count())]
        widest = max(self.fontMetrics().horizontalAdvance(each) for each in words)
        self.view().setMinimumWidth(min(widest + self._around, _WIDEST_LIST))
