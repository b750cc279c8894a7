"""The page on which a lead changes the list: what there is at the left, the chosen concept at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.command import Command
from labeler.app.commands.concept_edits import Move
from labeler.app.commands.dictionary_entries import RemoveExample
from labeler.app.commands.together import Together
from labeler.app.commands.undo import Redo, Undo
from labeler.app.taxonomy_history import labels_by_concept, last_list_act, last_list_undo
from labeler.app.taxonomy_preview import Preview, preview
from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.gui.bridge import Bridge
from labeler.gui.concepts.deeds import Deeds
from labeler.gui.concepts.editor import ConceptEditor
from labeler.gui.concepts.examples import ExamplesView
from labeler.gui.concepts.plan_place import PlanPlace
from labeler.gui.concepts.plans import ClosePlan, MergePlan, Plan, SplitPlan
from labeler.gui.concepts.table import ConceptTable
from labeler.gui.concepts.words import act_words, standing_words
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import breakable, plain_label, set_tone
from labeler.gui.widgets.section_title import SectionTitle

_TABLE_SHARE, _EDITOR_SHARE = 4, 5


class ConceptsPage(QWidget):
    """`left` by Back or Esc; `new_asked` where a concept is to be added."""

    left = Signal()
    new_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme = bridge, theme
        self._labels: dict[ConceptUid, int] = {}
        self._is_acting = False
        self.table = ConceptTable(theme)
        self.editor = ConceptEditor(theme)
        self.examples = ExamplesView(theme, pictures)
        self.deeds = Deeds(theme)
        self.title = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.standing = plain_label(tone=Tone.MUTED, wrap=True)
        self.note = plain_label(tone=Tone.WRONG, wrap=True)
        self.note.hide()
        self.plans = PlanPlace()
        self._lay_out()
        self._connect()

    @property
    def plan(self) -> Plan | None:
        return self.plans.plan

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would never come to Back.
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def read(self, chosen: ConceptUid | None = None) -> None:
        """Reads the list again; the cursor stays where it was, or comes to `chosen`."""
        project = self._bridge.project
        self._labels = labels_by_concept(project)
        self.table.show_concepts(project.taxonomy(), self._labels, chosen=chosen or self.table.chosen)
        self._show_chosen()
        self._show_history()

    def say(self, text: str, *, tone: Tone = Tone.WRONG) -> None:
        set_tone(self.note, tone)
        self.note.setText(breakable(text))
        self.note.setVisible(bool(text))
        announce(self, text)

    def save(self) -> None:
        """What was typed of the chosen concept, all of it or nothing."""
        commands = self.editor.commands()
        if commands and not self.editor.hotkey.is_refused:
            self._do(Together(commands=commands))

    def plan_merge(self) -> None:
        concept = self._concept()
        if concept:
            self.plans.begin(MergePlan(self._theme, self._previewed, concept, self._bridge.project.taxonomy()))

    def plan_split(self) -> None:
        concept = self._concept()
        if concept is not None:
            self.plans.begin(SplitPlan(self._theme, self._previewed, concept))

    def plan_closing(self) -> None:
        concept = self._concept()
        if concept is not None:
            self.plans.begin(ClosePlan(self._theme, self._previewed, concept))

    def shift(self, step: int) -> None:
        uid = self.table.chosen
        if uid is not None:
            self._do(Move(concept=uid, to=max(self.table.currentRow() + step, 0)))

    def undo(self) -> None:
        if self.deeds.undo.isEnabled():
            self._do(Undo(uid=self._bridge.project.clock.new_uid()))

    def redo(self) -> None:
        if self.deeds.redo.isEnabled():
            self._do(Redo(uid=self._bridge.project.clock.new_uid()))

    def _concept(self) -> Concept | None:
        uid = self.table.chosen
        return None if uid is None else self._bridge.project.taxonomy().find(uid)

    def _previewed(self, command: Command) -> Preview:
        return preview(self._bridge.project, command)

    def _do(self, command: Command) -> None:
        self.say("")
        self._is_acting = True
        self._bridge.execute(command)
        self._is_acting = False

    def _show_chosen(self) -> None:
        concept = self._concept()
        if concept is None:
            return
        labels = self._labels.get(concept.uid, 0)
        self.title.setText(breakable(concept.name))
        self.editor.show_concept(concept, self._bridge.project.taxonomy(), labels=labels)
        self.examples.show_concept(concept)
        self.standing.setText(standing_words(preview(self._bridge.project, Move(concept=concept.uid, to=0))))
        self.deeds.show_concept(concept)

    def _show_history(self) -> None:
        labeler = self._bridge.labeler
        done = last_list_act(self._bridge.project, labeler) if labeler else None
        undone = last_list_undo(self._bridge.project, labeler) if labeler else None
        self.deeds.show_history(done=act_words(done) if done else "", undone=act_words(undone) if undone else "")

    def _on_chosen(self, _uid: str) -> None:
        self.plans.clear()
        self.say("")
        self._show_chosen()

    def _on_changed(self, changes: Changes) -> None:
        if not self.isVisible() or not (changes.taxonomy or changes.answers):
            return
        if self._is_acting:
            self.plans.leave()
        self.read()

    def _on_refused(self, why: str) -> None:
        if self._is_acting:
            self.say(why)

    def _connect(self) -> None:
        self.table.concept_chosen.connect(self._on_chosen)
        self.plans.done_asked.connect(self._do)
        self.plans.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.editor.save_asked.connect(self.save)
        self.examples.removed.connect(lambda uid: self._do(RemoveExample(uid=uid)))
        self._bridge.changed.connect(self._on_changed)
        self._bridge.refused.connect(self._on_refused)
        self._bridge.labeler_changed.connect(lambda: self._show_history() if self.isVisible() else None)
        deeds = {
            "Ctrl+S": (None, self.save),
            "Ctrl+M": (self.deeds.merge, self.plan_merge),
            "Ctrl+T": (self.deeds.split, self.plan_split),
            "Ctrl+E": (self.deeds.close_or_open, self.plan_closing),
            "Alt+Up": (self.deeds.up, lambda: self.shift(-1)),
            "Alt+Down": (self.deeds.down, lambda: self.shift(1)),
            "Ctrl+Z": (self.deeds.undo, self.undo),
            "Ctrl+Shift+Z": (self.deeds.redo, self.redo),
            "Ctrl+N": (self.deeds.new, self.new_asked.emit),
        }
        for key, (button, deed) in deeds.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
            if button is not None:
                button.clicked.connect(lambda _checked=False, deed=deed: deed())

    def _lay_out(self) -> None:
        back = QPushButton(self.tr("Back"))
        back.setAutoDefault(False)
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, SPACE)
        head.addWidget(plain_label(self.tr("Concepts"), size=TextSize.LARGE, strong=True), 1)
        for button in (self.deeds.undo, self.deeds.redo):
            head.addWidget(button)
        head.addWidget(back)
        list_side = QVBoxLayout()
        list_side.setSpacing(SPACE)
        list_side.addWidget(self.table, 1)
        list_side.addWidget(self.deeds.moving())
        sides = QHBoxLayout()
        sides.setContentsMargins(3 * SPACE, 0, 0, 2 * SPACE)
        sides.setSpacing(2 * SPACE)
        sides.addLayout(list_side, _TABLE_SHARE)
        sides.addWidget(self._right_side(), _EDITOR_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(sides, 1)

    def _right_side(self) -> QScrollArea:
        column = QVBoxLayout()
        column.setContentsMargins(SPACE, 0, 3 * SPACE, SPACE)
        column.setSpacing(SPACE + 4)
        column.addWidget(self.title)
        column.addWidget(self.standing)
        column.addWidget(self.deeds.changing())
        column.addWidget(self.note)
        column.addWidget(self.plans)
        column.addWidget(self.editor)
        column.addWidget(SectionTitle(self._theme, self.tr("Examples")))
        column.addWidget(self.examples)
        column.addStretch(1)
        return _scrolling(column)


def _scrolling(column: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
