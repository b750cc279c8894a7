"""A button that takes the next key pressed for its own, whatever that key does elsewhere."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.gui.physical_keys import PhysicalKeys

_K = Qt.Key
_HELD = frozenset({_K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_AltGr, _K.Key_Meta, _K.Key_CapsLock})
"""Pressed on the way to another key."""


class KeyCatcher(QPushButton):
    """Listens after a click, until a key is pressed, Esc, or the focus leaves. `caught` carries a Key."""

    caught = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._usual = text
        self._listening_text = self.tr("Press a key …")
        self._places = PhysicalKeys()
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def event(self, event: QEvent) -> bool:
        if self.isChecked() and isinstance(event, QKeyEvent):
            # Accepting the first of these keeps shortcuts of the window from taking the key, Tab from moving the focus.
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
            return event.type() == QEvent.Type.KeyRelease
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setChecked(False)
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _HELD or event.isAutoRepeat():
            return
        self.setChecked(False)
        if event.key() != _K.Key_Escape:
            self.caught.emit(self._places.readings(event)[0])

    def _on_toggled(self, is_on: bool) -> None:
        self.setText(self._listening_text if is_on else self._usual)
        if is_on:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
