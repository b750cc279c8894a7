"""The buttons of the page of concepts, each with its key on it; and which of them can be pressed now."""

from PySide6.QtCore import QObject

from labeler.domain.concept import Concept
from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.key_button import KeyButton
from labeler.gui.widgets.plain import tooltip

_LONGEST, _SHORTEST = 36, 12
"""Letters of what was done, on a button."""


class Deeds(QObject):
    """The keys are for the keyboard, the buttons for the mouse."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.merge = self._button("Ctrl+M", self.tr("Merge into …"))
        self.split = self._button("Ctrl+T", self.tr("Split …"))
        self.close_or_open = self._button("Ctrl+E", self.tr("Close …"))
        self.up = self._button("Alt+Up", self.tr("up"))
        self.down = self._button("Alt+Down", self.tr("down"))
        self.new = self._button("Ctrl+N", self.tr("New concept"))
        self.undo = self._button("Ctrl+Z", self.tr("Undo"))
        self.redo = self._button("Ctrl+Shift+Z", self.tr("Redo"))
        self.show_history(done="", undone="")

    def show_concept(self, concept: Concept) -> None:
        self.close_or_open.set_caption(self.tr("Close …") if concept.is_open else self.tr("Open again …"))
        self.split.setEnabled(concept.is_open)

    def show_history(self, *, done: str, undone: str) -> None:
        """`done`: what undo takes back; `undone`: what redo does again; "" where there is nothing of the list."""
        self.undo.setEnabled(bool(done))
        self.undo.set_caption(self._named(done) if done else self.tr("Undo"))
        self.undo.setToolTip(tooltip(done))
        self.redo.setVisible(bool(undone))
        self.redo.setEnabled(bool(undone))
        self.redo.set_caption(self.tr("Redo"))
        self.redo.setToolTip(tooltip(undone))

    def moving(self) -> ButtonRows:
        """What belongs to the list as a whole, below it."""
        rows = ButtonRows(self._theme)
        rows.set_buttons((self.up, self.down, self.new), stretches=(1, 1, 1))
        return rows

    def changing(self) -> ButtonRows:
        """Side by side, or one below the other where the text is large."""
        rows = ButtonRows(self._theme)
        rows.set_buttons((self.merge, self.split, self.close_or_open), stretches=(1, 1, 1))
        return rows

    def _named(self, done: str) -> str:
        """With what would be undone, as far as there is room for it where the text is large."""
        longest = round(_LONGEST / self._theme.tokens.text_scale**2)
        if longest < _SHORTEST:
            return self.tr("Undo")
        short = done if len(done) <= longest else f"{done[: longest - 1]}…"
        return self.tr("Undo {act}").format(act=short)

    def _button(self, key: str, text: str) -> KeyButton:
        return KeyButton(self._theme, key=Key.named(key).shown, text=text)
