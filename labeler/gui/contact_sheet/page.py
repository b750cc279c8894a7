"""The contact sheet: the images behind a finding or a search, looked over, chosen, and sent where they are needed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.command import Command
from labeler.app.commands.lists import SendToPass
from labeler.app.lists import lists_of
from labeler.domain.ids import ImageId
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.concepts.add_example import AddExamplePanel
from labeler.gui.contact_sheet.deeds import AGAIN, EXAMPLE, SEND, SIMILAR, Deeds
from labeler.gui.contact_sheet.examples import NewExamples
from labeler.gui.contact_sheet.grid import SheetGrid
from labeler.gui.contact_sheet.over import OverTheSheet
from labeler.gui.contact_sheet.send import SendCard
from labeler.gui.contact_sheet.supply import Supply
from labeler.gui.contact_sheet.words import count_words, sent_words
from labeler.gui.label.pictures import Pictures
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.plain import breakable, plain_label, set_size

_SHORT = 48
"""Letters of a heading: a longer one is a whole sentence, and in large letters would take the room of the images."""
_NO_NOTES: Mapping[ImageId, str] = MappingProxyType({})


class ContactSheet(QWidget):
    """`left` by Back or Esc, to the page named by `back` ("": the Label page).

    `label_asked` carries the ids of images to be gone through again, `similar_asked` the id of the one that more
    like it are wanted of, `told` a sentence for the window's notice.
    """

    left = Signal()
    told = Signal(str)
    label_asked = Signal(object)
    similar_asked = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme = bridge, theme
        self._shown_to: Labeler | None = None
        self._refusal = ""
        self.back = ""
        self.heading = ""
        self._supply = Supply(bridge, pictures, self)
        self.grid = SheetGrid(theme, self._supply)
        self._title = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self._count = plain_label(tone=Tone.MUTED, wrap=True)
        self.deeds = Deeds(
            theme,
            {
                AGAIN: self.label_again,
                SIMILAR: self.ask_similar,
                SEND: self.ask_pass,
                EXAMPLE: self.add_examples,
            },
            self,
        )
        self.send = SendCard(theme, self)
        self.example = AddExamplePanel(theme, self)
        self.examples = NewExamples(bridge, self.example, self)
        self._over = [OverTheSheet(card, theme, self) for card in (self.send, self.example)]
        self._empty = EmptyCard(
            theme, self.tr("There is no image here"), self.tr("Whatever there was to look at has been seen to.")
        )
        self._middle = QStackedWidget()
        self._back = QPushButton(self.tr("Back"))
        self._lay_out()
        self._connect()
        self.show_images("", ())

    @property
    def ids(self) -> tuple[ImageId, ...]:
        """The images on it."""
        return self.grid.cells.ids

    @property
    def meant(self) -> tuple[ImageId, ...]:
        """The images that are chosen; all of them where none is."""
        return self.grid.chosen or self.ids

    @property
    def is_waiting(self) -> bool:
        """Whether something in sight is still being read."""
        return self.grid.is_waiting or self._supply.is_waiting

    def show_images(
        self,
        title: str,
        ids: Sequence[ImageId],
        *,
        notes: Mapping[ImageId, str] = _NO_NOTES,
        back: str = "",
    ) -> None:
        """Shows these images, in this order, each with its note; `back` names the page that Back leads to."""
        title = said(title)
        self.heading, self.back = title, back
        self.setAccessibleName(title or self.tr("Contact sheet"))
        self.examples.stop()
        self.send.hide()
        set_size(self._title, TextSize.LARGE if len(title) <= _SHORT else TextSize.NORMAL)
        self._title.setText(breakable(title))
        self.grid.setAccessibleName(title or self.tr("Images"))
        self._supply.begin(notes)
        labeler = self._shown_to = self._bridge.labeler
        is_lead = bool(labeler and labeler.is_lead)
        self.grid.painting.has_captions = is_lead
        self.grid.painting.show_notes(notes.values())
        self.deeds.show_to(is_lead=is_lead, may_write=self._bridge.project.is_writable)
        self._middle.setCurrentWidget(self.grid if ids else self._empty)
        self._title.setVisible(bool(title))
        self.setFocusProxy(self.grid if ids else self._back)
        self.deeds.row.setVisible(bool(ids))
        self.grid.show_images(ids)

    def label_again(self) -> None:
        """The images that are meant, one after the other."""
        if self.ids:
            self.label_asked.emit(self.meant)

    def ask_similar(self) -> None:
        """More like the image the keyboard is at."""
        current = self.grid.current
        if current is not None:
            self.similar_asked.emit(current)

    def ask_pass(self) -> None:
        """To which pass, and under which name, the images that are meant are sent."""
        if self.ids and self._is_free:
            project = self._bridge.project
            self.send.ask(self.heading, self.meant, project.taxonomy(), lists_of(project))

    def add_examples(self) -> None:
        """The images that are chosen, or the one the keyboard is at, for the visual dictionary."""
        current = self.grid.current
        if current is not None and self._is_free:
            self.examples.begin(self.grid.chosen or (current,))

    def close_down(self) -> None:
        """Ends what runs elsewhere, and reads nothing more."""
        self.examples.close_down()
        self.grid.close_down()

    @property
    def _is_free(self) -> bool:
        """Whether nothing lies over the cells."""
        return self.send.isHidden() and self.example.isHidden()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.bring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self) -> None:
        words = count_words(len(self.ids), len(self.grid.chosen))
        self._count.setText(words)
        self.deeds.show_count(len(self.ids), len(self.grid.chosen))
        announce(self._count, words)

    def _on_given(self, command: Command) -> None:
        """The card stays where the project refuses what it asked for, with the reason."""
        self._refusal = ""
        self._bridge.execute(command)
        if self._refusal:
            self.send.say(self._refusal)
            return
        if isinstance(command, SendToPass) and not self._bridge.is_waiting:
            self.told.emit(sent_words(command.name.strip(), len(command.images)))
        self.send.leave()

    def _on_refused(self, why: str) -> None:
        self._refusal = why
        if self.isVisible() and self.send.isHidden():
            self.told.emit(why)

    def _on_changed(self, changes: Changes) -> None:
        if changes.answers or changes.taxonomy:
            self._supply.forget_answers(None if changes.taxonomy else changes.images)
        if self.isVisible():
            self.grid.bring()

    def _on_labeler(self) -> None:
        """Nobody sees what was put together for somebody else."""
        if self._bridge.labeler != self._shown_to:
            self.show_images("", ())

    def _take_focus(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.send.given.connect(self._on_given)
        self.send.left.connect(self._take_focus)
        self.examples.left.connect(self._take_focus)
        self.examples.told.connect(self.told)
        self._bridge.refused.connect(self._on_refused)
        self.grid.chosen_changed.connect(self._on_chosen)
        self.grid.opened.connect(self.label_again)
        self.grid.pointed.connect(lambda image_id: self.label_asked.emit((ImageId(image_id),)))
        self._bridge.changed.connect(self._on_changed)
        self._bridge.labeler_changed.connect(self._on_labeler)

    def _lay_out(self) -> None:
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._title, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addWidget(self.grid)
        self._middle.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addWidget(self._middle, 1)
        column.addWidget(self.deeds.row)
