"""Contact sheets: what was said of each concept, looked over by the hundred; one key accepts a page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.disputes import Opinions, opinions_on
from labeler.domain.ids import ImageId
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.contact_sheet.grid import SheetGrid
from labeler.gui.contact_sheet.over import OverTheSheet
from labeler.gui.contact_sheet.supply import Supply
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.pictures import Pictures
from labeler.gui.review.deeds import Deed, DeedRow
from labeler.gui.review.review_keys import OF_SHEETS, ReviewAction, keys_of, words_of
from labeler.gui.review.reviewing import Reviewing
from labeler.gui.review.send_back import SendBackCard
from labeler.gui.review.sheet_accepting import SheetAccepting
from labeler.gui.review.sheet_pages import SheetPages
from labeler.gui.review.sheet_table import SheetTable
from labeler.gui.review.words import no_sheet_words, sheet_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.key_button import ButtonVariant
from labeler.gui.widgets.plain import breakable, plain_label

if TYPE_CHECKING:
    from labeler.app.review.sheets import Sheet

_TABLE, _WIDEST_TABLE = 320, 480
"""Logical pixels of the table: it grows with the text, but the images keep most of the window."""


class SheetsView(QWidget):
    """`opened` carries the id of an image that is wanted with everybody's answers beside it; `keys_asked` wants the
    sheet of all keys."""

    opened = Signal(object)
    keys_asked = Signal()

    def __init__(
        self, bridge: Bridge, reviewing: Reviewing, theme: Theme, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing, self._theme = bridge, reviewing, theme
        self._shown: Sheet | None = None
        self._asked_back: Opinions | None = None
        self.accepting = SheetAccepting(bridge, reviewing, self)
        self._supply = Supply(bridge, pictures, self)
        self.table = SheetTable(theme)
        self.grid = SheetGrid(theme, self._supply)
        self.pages = SheetPages(self.grid, self)
        self.deeds = DeedRow(theme)
        self.back = SendBackCard(theme, self)
        self._over = OverTheSheet(self.back, theme, self)
        self.heading = plain_label(strong=True, wrap=True)
        self.said = plain_label(tone=Tone.LOOK, wrap=True)
        self.empty = EmptyCard(theme)
        self._parts = QWidget()
        self._lay_out()
        self._connect()
        self.use_keys(Keys())
        self._measure()
        self._on_looked()

    @property
    def is_waiting(self) -> bool:
        """Whether something in sight is still being read."""
        return self.grid.is_waiting or self._supply.is_waiting

    def use_keys(self, now: Keys) -> None:
        does = {
            ReviewAction.ACCEPT: self.accept,
            ReviewAction.ACCEPT_CHOSEN: self.accept_chosen,
            ReviewAction.SEND_ONE_BACK: self.ask_back,
            ReviewAction.WHO_SAID_WHAT: self.look_closer,
            ReviewAction.NEXT_PAGE: lambda: self.pages.turn(1),
            ReviewAction.PREVIOUS_PAGE: lambda: self.pages.turn(-1),
            ReviewAction.TAKE_BACK: self.accepting.take_back,
        }
        deeds = (
            Deed(
                keys=keys_of(action, now),
                words=words_of(action),
                do=does[action],
                variant=ButtonVariant.PRIMARY if action is ReviewAction.ACCEPT else ButtonVariant.PLAIN,
            )
            for action in OF_SHEETS
        )
        self.deeds.show_deeds((*deeds, Deed(keys=now.of(PageAction.KEYS), do=self.keys_asked.emit)))

    def accept(self) -> None:
        """All of the page on which those who finished agree is settled; what was not in sight comes into it first."""
        if not self.pages.is_seen:
            self.pages.scroll_on()
            self.say(self.tr("There is more on this page: look at it, then accept."))
            return
        self.accepting.accept(self.pages.ids)

    def accept_chosen(self) -> None:
        """The images that are chosen, and no others."""
        if not self.grid.chosen:
            self.say(self.tr("Choose images first: arrows and Space choose, Shift a stretch of them."))
            return
        self.accepting.accept(self.grid.chosen)

    def ask_back(self) -> None:
        """The image the keyboard is at is sent back: to whom of those who answered it, and why."""
        current = self.grid.current
        if current is not None and self.back.isHidden():
            self._asked_back = opinions_on(self._bridge.project, current)
            self.back.ask([each.labeler for each in self._asked_back.opinions])

    def look_closer(self) -> None:
        """The image the keyboard is at, with everybody's answers beside it."""
        if self.grid.current is not None:
            self.opened.emit(self.grid.current)

    def say(self, text: str) -> None:
        self.said.setText(breakable(text))
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)

    def take_focus(self) -> None:
        self.focus_place.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focus_place(self) -> QWidget:
        """What hears the keys when the view is opened."""
        if not self.back.isHidden():
            return self.back
        return self.grid if self._shown is not None else self

    def close_down(self) -> None:
        self.grid.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self.grid.bring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.back.isHidden():
            # Tab has led away from what is asked: it is still what the keys answer.
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            self.back.keyPressEvent(event)
        elif not self.deeds.press(event):
            super().keyPressEvent(event)

    def _on_given(self, labelers: tuple[Labeler, ...], reason: str) -> None:
        if self._asked_back is not None:
            self.accepting.send_back(self._asked_back, labelers, reason)

    def _on_looked(self) -> None:
        now = self._reviewing.now
        sheets = now.sheets if now else {}
        named = {uid for uid, _ in sheets}
        concepts = tuple(each for each in self._bridge.project.taxonomy().concepts if each.uid in named)
        self.table.show_counts(concepts, {key: len(sheet.ids) for key, sheet in sheets.items()})
        self._parts.setVisible(bool(sheets))
        self.deeds.setVisible(bool(sheets))
        self.empty.setVisible(not sheets)
        self.empty.say(*no_sheet_words(has_looked=now is not None, aligning=now.aligning if now else 0))

    def _on_chosen(self) -> None:
        """Another sheet, or the same with other images."""
        now, key = self._reviewing.now, self.table.key
        sheet = now.sheets.get(key) if now and key is not None else None
        is_same = sheet is not None and self._shown is not None and set(sheet.ids) <= set(self._shown.ids)
        self._shown = sheet
        notes = {image_id: sheet.note(image_id) for image_id in sheet.ids} if sheet else {}
        self._supply.begin(notes)
        self.grid.painting.show_notes(note for note in notes.values() if note)
        self.pages.show_images(sheet.ids if sheet else (), first=not is_same)

    def _on_turned(self) -> None:
        concept = self._bridge.project.taxonomy().find(self.table.key[0]) if self.table.key else None
        if concept is None or self.table.key is None:
            self.heading.setText("")
            return
        words = sheet_words(concept.name, self.table.key[1], len(self.pages.all), self.pages.number, self.pages.count)
        self.heading.setText(breakable(words))
        self.grid.setAccessibleName(words)

    def _on_changed(self, changes: Changes) -> None:
        if changes.answers or changes.taxonomy:
            self._supply.forget_answers(None if changes.taxonomy else changes.images)
        if self.isVisible():
            self.grid.bring()

    def _connect(self) -> None:
        self._reviewing.looked.connect(self._on_looked)
        self._reviewing.went.connect(lambda _ids: self._on_looked())
        self._reviewing.refused.connect(lambda why: self.say(why) if self.isVisible() else None)
        self.accepting.told.connect(self.say)
        self._bridge.changed.connect(self._on_changed)
        self.table.chosen.connect(self._on_chosen)
        self.table.entered.connect(self.take_focus)
        self.pages.turned.connect(self._on_turned)
        self.grid.opened.connect(self.look_closer)
        self.grid.pointed.connect(lambda image_id: self.opened.emit(ImageId(image_id)))
        self.back.given.connect(self._on_given)
        self.back.left.connect(self.take_focus)
        self._theme.changed.connect(self._measure)

    def _measure(self) -> None:
        self.table.setFixedWidth(min(self._theme.tokens.scaled(_TABLE), _WIDEST_TABLE))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self.heading)
        right.addWidget(self.grid, 1)
        row = QHBoxLayout(self._parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.table)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 0, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._parts, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.said)
        column.addWidget(self.deeds)
        self.said.hide()
