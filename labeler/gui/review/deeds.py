"""What a lead can do on a view of the Review page: buttons with their keys, and which key presses which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.key import Key
from labeler.gui.physical_keys import PhysicalKeys
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """The first of its keys is printed; one without words has a control elsewhere."""

    keys: tuple[Key, ...]
    do: Callable[[], object]
    words: str = ""
    variant: ButtonVariant = ButtonVariant.PLAIN
    repeats: bool = False


def keys(names: str) -> tuple[Key, ...]:
    return tuple(Key.named(name) for name in names.split())


class DeedRow(ButtonRows):
    """Buttons that share a line as long as it has room for all their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self._physical = PhysicalKeys()
        self._deeds: tuple[Deed, ...] = ()
        self.buttons: tuple[KeyButton, ...] = ()

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """These from now on."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._deeds = tuple(deeds)
        self.buttons = tuple(self._button(deed) for deed in deeds if deed.words)
        self.set_buttons(self.buttons, stretches=(1,) * len(self.buttons))

    def press(self, event: QKeyEvent) -> bool:
        """Does what this key stands for; False where it stands for nothing."""
        readings = self._physical.readings(event)
        for reading in readings:
            for deed in self._deeds:
                if reading in deed.keys:
                    if deed.repeats or not event.isAutoRepeat():
                        deed.do()
                    return True
        return False

    def _button(self, deed: Deed) -> KeyButton:
        button = KeyButton(self._look, key=deed.keys[0].shown, text=deed.words, variant=deed.variant)
        button.clicked.connect(lambda: deed.do())
        return button
