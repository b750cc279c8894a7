"""The brief of an open project, and the aims of single concepts: each holds as soon as it is said."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from labeler.app.briefs import brief_of, brief_to_tell, world_of
from labeler.app.changes import Changes
from labeler.app.commands.brief import SetBrief
from labeler.domain.brief import Brief, World
from labeler.domain.concept import Concept
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.brief.fields import BriefFields, aim_field
from labeler.gui.forms import FormPage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.plain import number_text, plain_label


class BriefPage(FormPage):
    """`left` by Esc or Back; what was typed and not yet left counts as said."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("The brief"),
            self.tr("What the data is judged by, written before anyone labels. Each line holds as soon as it is said."),
            parent,
        )
        self._bridge = bridge
        self._brief, self._world = Brief(), World.CLOSED
        self._is_closed = False
        self.fields = BriefFields(self)
        self.concept = QComboBox()
        self.concept.setAccessibleName(self.tr("Concept with an aim of its own"))
        self.aim = aim_field(self.tr("as all others"))
        self.aims = plain_label(tone=Tone.MUTED, wrap=True)
        one = QWidget()
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.concept, 2)
        row.addWidget(self.aim, 1)
        self.add_field(self.tr("Of one concept, so many"), one)
        self.aim.setAccessibleName(self.tr("Images of this concept that are enough"))
        self.body.addWidget(self.aims)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self.add_buttons(back)
        self.fields.edited.connect(self._on_edited)
        self.concept.currentIndexChanged.connect(self._show_aim)
        self.aim.valueChanged.connect(self._on_aim)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        self._take_what_was_typed()
        super().hideEvent(event)

    def close_down(self) -> None:
        """The project is about to be closed: what was typed is told before, and nothing after."""
        if self.isVisible():
            self._take_what_was_typed()
        self._is_closed = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.fields.purpose.setFocus(Qt.FocusReason.TabFocusReason)

    def _read(self) -> None:
        """What the file says; reading it is no decision."""
        self._hold()
        self.fields.show_brief(self._brief, self._world)
        chosen = self.concept.currentData()
        self.concept.blockSignals(True)
        self.concept.clear()
        for concept in self._concepts():
            self.concept.addItem(shown(concept.name), concept.uid)
        self.concept.setCurrentIndex(max(self.concept.findData(chosen), 0))
        self.concept.blockSignals(False)
        self._show_aim()

    def _hold(self) -> None:
        """What holds now. What cannot be read can be told anew, which takes its place."""
        project = self._bridge.project
        try:
            self._brief, self._world = brief_of(project), world_of(project)
        except AppError as error:
            self._brief, self._world = brief_to_tell(project)
            self.say(refused_words(error))
        self._tell_aims()

    def _concepts(self) -> Iterable[Concept]:
        return self._bridge.project.taxonomy().open_concepts

    def _show_aim(self) -> None:
        self.aim.blockSignals(True)
        self.aim.setValue(self._brief.aims.get(self.concept.currentData(), 0))
        self.aim.blockSignals(False)
        self.aim.setEnabled(self.concept.count() > 0)

    def _tell_aims(self) -> None:
        aims = self._brief.aims
        told = [
            self.tr("{name} {count}").format(name=shown(each.name), count=number_text(aims[each.uid]))
            for each in self._concepts()
            if each.uid in aims
        ]
        self.aims.setText(" · ".join(told))
        self.aims.setVisible(bool(told))

    def _take_what_was_typed(self) -> None:
        """A field that still has the focus has not told yet what is in it."""
        if not self._is_closed and self._bridge.project.is_writable:
            self._on_edited()

    def _on_edited(self) -> None:
        if not self._is_closed:
            self._decide(self.fields.brief(self._brief))

    def _on_aim(self, aim: int) -> None:
        uid: ConceptUid | None = self.concept.currentData()
        if uid is None:
            return
        others = {other: each for other, each in self._brief.aims.items() if other != uid}
        self._decide(replace(self._brief, aims={**others, uid: aim} if aim else others))

    def _decide(self, brief: Brief) -> None:
        world = self.fields.chosen_world
        if (brief, world) != (self._brief, self._world):
            self.say("")
            self._bridge.execute(SetBrief(brief=brief, world=world))

    def _on_changed(self, changes: Changes) -> None:
        """The fields say it already, or will when they are shown again."""
        if changes.policy and not self._is_closed:
            self._hold()

    def _on_refused(self, why: str) -> None:
        if self.isVisible():
            self._read()
            self.say(why)
