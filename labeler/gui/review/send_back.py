"""Sends an answer back to whoever gave it: to whom, where there are several, and why."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.gui.physical_keys import PhysicalKeys
from labeler.gui.review.name_button import NameButton
from labeler.gui.review.words import again_reasons
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import breakable, plain_label

EVERYONE, TYPE = "A", "T"
_NAMES_KEYS = (*"123456789", *"BCDEFGHIJKLMNOPQRSTUVWXYZ")
"""Of those who answered, one after the other: everyone has A."""
_IN_A_ROW = 2
_LONGEST_REASON = 500


class SendBackCard(Card):
    """`given` carries the labelers and the reason; `left` when the card was put away, given or not."""

    given = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._theme = theme
        self._all: tuple[Labeler, ...] = ()
        self._to: tuple[Labeler, ...] = ()
        self._physical = PhysicalKeys()
        self._sentence = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self._rows = ButtonRows(theme)
        self.buttons: tuple[KeyButton, ...] = ()
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.setPlaceholderText(self.tr("or in your own words, then Enter"))
        self.reason.setAccessibleName(self.tr("Reason in your own words"))
        self.reason.returnPressed.connect(lambda: self._give(self.reason.text().strip()))
        self._typing = QWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Send back"))
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def ask(self, labelers: Sequence[Labeler]) -> None:
        """Opens it for the answers of these people."""
        self._all = tuple(labelers)
        self._to = self._all if len(self._all) == 1 else ()
        self.reason.clear()
        self.show()
        self._ask_next()

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing goes through to what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif not self.reason.hasFocus() and not event.isAutoRepeat():
            self._answer(event)

    def _answer(self, event: QKeyEvent) -> None:
        readings = {reading.name for reading in self._physical.readings(event)}
        if self._to and TYPE in readings:
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        pressed = next((button for button in self.buttons if button.key in readings), None)
        if pressed is not None:
            pressed.click()

    def _step_back(self) -> None:
        if self.reason.hasFocus():
            self.take_focus()
        elif self._to and len(self._all) > 1:
            self._to = ()
            self._ask_next()
        else:
            self.leave()

    def _ask_next(self) -> None:
        self._typing.setVisible(bool(self._to))
        self._ask_why() if self._to else self._ask_whom()
        self.take_focus()

    def _ask_whom(self) -> None:
        self._say(self.tr("Whose answer is sent back?"))
        buttons: list[KeyButton] = []
        for key, labeler in zip(_NAMES_KEYS, self._all, strict=False):
            button = NameButton(self._theme, key=key, name=shown(labeler.name))
            button.clicked.connect(partial(self._choose, (labeler,)))
            buttons.append(button)
        everyone = KeyButton(self._theme, key=EVERYONE, text=self.tr("everyone's"), variant=ButtonVariant.PRIMARY)
        everyone.clicked.connect(partial(self._choose, self._all))
        self._fill([*buttons, everyone])

    def _ask_why(self) -> None:
        if len(self._to) == 1:
            self._say(self.tr("Why is it sent back to {name}?").format(name=shown(self._to[0].name)))
        else:
            self._say(self.tr("Why is it sent back to everyone?"))
        buttons = []
        for number, words in enumerate(again_reasons(), start=1):
            button = KeyButton(self._theme, key=str(number), text=words)
            button.clicked.connect(partial(self._give, words))
            buttons.append(button)
        self._fill(buttons)

    def _choose(self, labelers: tuple[Labeler, ...], _is_checked: bool = False) -> None:
        self._to = labelers
        self._ask_next()

    def _give(self, reason: str, _is_checked: bool = False) -> None:
        if self._to and reason:
            to = self._to
            self.leave()
            self.given.emit(to, reason)

    def _fill(self, buttons: list[KeyButton]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(buttons)
        self._rows.set_buttons(self.buttons, stretches=(1,) * _IN_A_ROW)

    def _say(self, text: str) -> None:
        self._sentence.setText(breakable(text))
        announce(self, text)

    def _lay_out(self) -> None:
        typing = QHBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.setSpacing(SPACE)
        typing.addWidget(Keycap(self._theme, TYPE))
        typing.addWidget(self.reason, 1)
        away = QPushButton(self.tr("Leave it (Esc)"))
        away.setAutoDefault(True)
        away.clicked.connect(self.leave)
        below = QHBoxLayout()
        told = self.tr("What was said stays until it is said again.")
        below.addWidget(plain_label(told, tone=Tone.MUTED, wrap=True), 1)
        below.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE + 4,) * 4)
        column.setSpacing(SPACE + 4)
        column.addWidget(self._sentence)
        column.addWidget(self._rows)
        column.addWidget(self._typing)
        column.addLayout(below)
