"""Sends the images that are meant to a pass: under which name, to which pass; and takes such lists away again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.app.commands.lists import SendToPass, TakeListAway
from labeler.app.lists import free_name
from labeler.domain.concept import Taxonomy
from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ImageId
from labeler.domain.image_list import WAYS_OF_LISTS, ImageList
from labeler.domain.names import LONGEST_NAME
from labeler.gui.contact_sheet.words import list_words, sending_words
from labeler.gui.forms import primary
from labeler.gui.label.filter_choice import FilterChoice
from labeler.gui.passes import pass_name
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label

_FREE = Pass(way=Way.FREE)


class SendCard(Card):
    """`given` carries the command that was chosen; `left` when the card was put away."""

    given = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._ids: tuple[ImageId, ...] = ()
        self._sentence = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.note = plain_label(tone=Tone.WRONG, wrap=True)
        self.name = QLineEdit()
        self.asking: FilterChoice[Pass] = FilterChoice(self.tr("Pass"), self.tr("free pass"), _FREE)
        self.sent: FilterChoice[str] = FilterChoice(self.tr("Lists that were sent"), self.tr("a list …"), "")
        self.send_button = primary(self.tr("Send (Enter)"))
        self.away_button = QPushButton(self.tr("Take the list away"))
        self._lists = QWidget()
        self._dress()
        self._lay_out()

    def ask(self, title: str, ids: Sequence[ImageId], taxonomy: Taxonomy, lists: tuple[ImageList, ...]) -> None:
        """Opens it for these images; `title` is what the contact sheet calls them."""
        self._ids = tuple(ids)
        words = sending_words(len(self._ids))
        self._sentence.setText(words)
        self.name.setText(free_name(title[:LONGEST_NAME].strip(), lists))
        self.asking.offer([(asking, pass_name(asking, taxonomy)) for asking in _passes(taxonomy)])
        self.asking.choose(_FREE)
        self.sent.offer([(each.name, list_words(each, taxonomy)) for each in lists])
        self.sent.choose("")
        self._lists.setVisible(bool(lists))
        self.say("")
        self._look()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        # From its end to its beginning, which is what one reads of a long name.
        self.name.setSelection(len(self.name.text()), -len(self.name.text()))
        announce(self, words)

    def say(self, text: str) -> None:
        """Why what was asked cannot be done; "" takes the words away."""
        self.note.setText(breakable(text))
        self.note.setVisible(bool(text))
        announce(self.note, text)

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing goes through to the cells below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._send()

    def _send(self) -> None:
        if self.send_button.isEnabled():
            self.given.emit(SendToPass(name=self.name.text(), asking=self.asking.value, images=self._ids))

    def _take_away(self) -> None:
        if self.sent.value:
            self.given.emit(TakeListAway(name=self.sent.value))

    def _look(self) -> None:
        self.send_button.setEnabled(bool(self.name.text().strip()))
        self.away_button.setEnabled(bool(self.sent.value))

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Send to a pass"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("what labelers see in the filter"))
        self.name.setAccessibleName(self.tr("Name of the list"))
        self.name.textChanged.connect(self._look)
        self.sent.taken.connect(self._look)
        self.send_button.clicked.connect(self._send)
        self.away_button.setAutoDefault(False)
        self.away_button.clicked.connect(self._take_away)

    def _lay_out(self) -> None:
        leave = QPushButton(self.tr("Leave it (Esc)"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.leave)
        says = self.tr("Every labeler finds them in the filter of the Label page under this name, in this pass.")
        fields = QHBoxLayout()
        fields.setSpacing(SPACE)
        fields.addWidget(self.name, 3)
        fields.addWidget(self.asking, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.send_button)
        sent = QHBoxLayout(self._lists)
        sent.setContentsMargins(0, 0, 0, 0)
        sent.setSpacing(SPACE)
        sent.addWidget(plain_label(self.tr("Sent before:"), tone=Tone.MUTED))
        sent.addWidget(self.sent, 1)
        sent.addWidget(self.away_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(SPACE + 4)
        column.addWidget(self._sentence)
        column.addWidget(plain_label(says, tone=Tone.MUTED, wrap=True))
        column.addLayout(fields)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addWidget(self._lists)


def _passes(taxonomy: Taxonomy) -> list[Pass]:
    """Every pass but the free one, which is there from the start; a concept pass for each open concept."""
    plain = [Pass(way=way) for way in WAYS_OF_LISTS if way not in (Way.FREE, Way.CONCEPT)]
    return [*plain, *(Pass(way=Way.CONCEPT, concept=concept.uid) for concept in taxonomy.open_concepts)]
