"""One action in the list of keys: what it does, its keys, and ways to change them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from labeler.gui.key_words import words_of
from labeler.gui.keys import Action, Keys
from labeler.gui.language import said
from labeler.gui.settings.key_catcher import KeyCatcher
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import plain_label


class KeyRow(QWidget):
    """`chosen` carries the Key that was pressed; `restored` wants the usual keys again."""

    chosen = Signal(object)
    restored = Signal()

    def __init__(self, theme: Theme, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = action
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        self._words = said(words_of(action))
        self._caps = QHBoxLayout()
        self._caps.setSpacing(SPACE // 2)
        self.change = KeyCatcher(self.tr("Change"))
        self.before = QPushButton(self.tr("As before"))
        self._why = plain_label(tone=Tone.WRONG, wrap=True)
        self._why.hide()
        self._lay_out()
        self.change.caught.connect(self.chosen)
        self.change.toggled.connect(lambda is_on: self.say("") if is_on else None)
        self.before.clicked.connect(self.restored)

    def show_keys(self, keys: Keys) -> None:
        """Its keys now; “as before” where they are not the usual ones."""
        self.before.setVisible(self.action in keys.changes)
        shown = tuple(key.shown for key in keys.of(self.action))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._caps)
        for each in shown:
            self._caps.addWidget(Keycap(self._theme, each))
        name = self.tr("Change the key of “{action}”, now {key}")
        self.change.setAccessibleName(name.format(action=self._words, key=shown[0]))

    def say(self, why: str) -> None:
        """Why a key was refused; "" takes the words away."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        announce(self, why)

    @property
    def said(self) -> str:
        """Why the last key was refused, or ""."""
        return self._why.text()

    def _lay_out(self) -> None:
        for button in (self.change, self.before):
            button.setProperty("variant", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.before.setAutoDefault(False)
        self.before.setAccessibleName(self.tr("“{action}” as before").format(action=self._words))
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(plain_label(self._words, wrap=True), 1)
        line.addLayout(self._caps)
        line.addWidget(self.change)
        line.addWidget(self.before)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(line)
        column.addWidget(self._why)
