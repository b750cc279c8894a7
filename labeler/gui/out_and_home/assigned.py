"""Who has what: every hand-out, how much of it came home, and the ways to take it back or move it to another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.packages.out.assigned import AssignedTo, Move, TakeBack, assignments_of
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.out_and_home.leaving import Leaving
from labeler.gui.out_and_home.words import images_text, standing_text, waiting_text
from labeler.gui.project_pages import HAND_OUT
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.listing import Listing
from labeler.gui.widgets.page_head import page_head
from labeler.gui.widgets.plain import moment_text, number_text, plain_label, set_tone


class AssignedPage(Leaving):
    """`page_asked` carries the name of a page."""

    page_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.hand_outs: tuple[AssignedTo, ...] = ()
        name = self.tr("Who has what")
        self.table = Listing(self._titles(), name=name, narrow=2)
        self.said = plain_label(wrap=True)
        self.back_button = QPushButton(self.tr("Take back"))
        self.taker = QComboBox()
        self.taker.setAccessibleName(self.tr("Move to"))
        self.move_button = QPushButton(self.tr("Move"))
        self.out_button = QPushButton(self.tr("Hand out …"))
        self._empty = EmptyCard(
            theme,
            self.tr("Nothing is handed out"),
            self.tr("Hand out makes a package for each labeler, and notes here who has which images."),
        )
        self._tools = QWidget()
        self._lay_out(name)
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.back_button.clicked.connect(self.take_back)
        self.move_button.clicked.connect(self.move_on)
        self.out_button.clicked.connect(lambda: self.page_asked.emit(HAND_OUT))
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    @property
    def chosen(self) -> AssignedTo | None:
        """The hand-out that the keys are on."""
        rows = self.table.selectionModel().selectedRows()
        return self.hand_outs[rows[0].row()] if rows else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # No proxy: Tab would go round behind it, and never come to Back.
        (self.table if self.hand_outs else self.out_button).setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say("")
        self.read_again()

    def read_again(self) -> None:
        before, known = self.chosen, {each.uid for each in self.hand_outs}
        self.hand_outs = assignments_of(self._bridge.project)
        self.table.show_rows(_row(each) for each in self.hand_outs)
        for widget in (self.table, self._tools):
            widget.setVisible(bool(self.hand_outs))
        self._empty.setVisible(not self.hand_outs)
        uids = [each.uid for each in self.hand_outs]
        if uids:
            # What has just gone out is what is looked for.
            stays = before is not None and before.uid in uids and known.issuperset(uids)
            self.table.selectRow(uids.index(before.uid) if before is not None and stays else len(uids) - 1)
        self._show_choice()

    def take_back(self) -> None:
        """What is left of the hand-out that is chosen."""
        if self.chosen is not None:
            self._do(TakeBack(whom=self.chosen.uid))

    def move_on(self) -> None:
        """What its labeler still has to answer goes to another."""
        if self.chosen is not None and self.taker.currentData():
            self._do(Move(giver=self.chosen.labeler.name, taker=self.taker.currentData()))

    def _do(self, command: Move | TakeBack) -> None:
        self._say("")
        self._bridge.execute(command)

    def _show_choice(self) -> None:
        chosen = self.chosen
        has_left = chosen is not None and chosen.images > chosen.answered
        if not has_left and any(each.hasFocus() for each in (self.back_button, self.taker, self.move_button)):
            # Off, it would lose the keys to whatever comes next in the window.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back_button.setEnabled(has_left)
        people = [each for each in self._bridge.project.people() if not each.retired]
        others = [each.name for each in people if chosen is None or each.id != chosen.labeler.id]
        wanted = self.taker.currentData()
        self.taker.clear()
        for name in others:
            self.taker.addItem(shown(name), name)
        self.taker.setCurrentIndex(max(self.taker.findData(wanted), 0) if others else -1)
        for widget in (self.taker, self.move_button):
            widget.setEnabled(has_left and bool(others))

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.people or changes.answers):
            self.read_again()
            if changes.said.isdecimal():
                words = self.tr("{images} can be handed out again, or wait for a package.")
                self._say(words.format(images=images_text(int(changes.said))))

    def _on_refused(self, why: str) -> None:
        if self.isVisible():
            self._say(why, tone=Tone.WRONG)

    def _say(self, text: str, *, tone: Tone = Tone.TEXT) -> None:
        set_tone(self.said, tone)
        self.said.setText(text)
        self.said.setVisible(bool(text))
        announce(self.said, text)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Labeler"),
            self.tr("Handed out"),
            self.tr("Images"),
            self.tr("Of these"),
            self.tr("Package"),
            self.tr("Last handed in"),
        )

    def _lay_out(self, name: str) -> None:
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        for button in (self.back_button, self.move_button, self.out_button, back):
            button.setAutoDefault(True)
        words = self.tr(
            "What is taken back can be handed out to others; an answer that comes home all the same is taken in. What "
            "is moved waits for the next package of whoever gets it."
        )
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(SPACE)
        tools.addWidget(self.back_button)
        tools.addStretch(1)
        tools.addWidget(plain_label(self.tr("Move to"), tone=Tone.MUTED))
        tools.addWidget(self.taker)
        tools.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addLayout(page_head(name, self.out_button, back))
        column.addWidget(plain_label(words, tone=Tone.MUTED, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(self._tools)
        column.addWidget(self._empty, 1)


def _row(each: AssignedTo) -> tuple[str, ...]:
    return (
        shown(each.labeler.name),
        moment_text(each.made_at),
        number_text(each.images),
        standing_text(each),
        shown(each.file_name) if each.file_name else waiting_text(each),
        moment_text(each.handed_in_at),
    )
