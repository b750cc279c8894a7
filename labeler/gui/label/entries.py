"""The visual dictionary at the desk: the entry of the concept asked about, a change seen once, a new example."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from labeler.app.commands.dictionary_entries import AddExample, MarkSeen
from labeler.app.label_screen import LabelScreen
from labeler.app.taxonomy_seen import unseen
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.concept_dictionary import Change
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Relation
from labeler.gui.bridge import Bridge
from labeler.gui.concepts.add_example import AddExamplePanel
from labeler.gui.concepts.dictionary_change import DictionaryChange
from labeler.gui.concepts.example_picture import example_picture
from labeler.gui.label.desk import Desk
from labeler.gui.label.dictionary import Dictionary
from labeler.gui.label.showing import Showing
from labeler.gui.label.stage import Stage
from labeler.gui.theme.theme import Theme


class Entries(QObject):
    """`left` gives the focus back to the image."""

    left = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        stage: Stage,
        showing: Showing,
        dictionary: Dictionary,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._stage = stage
        self._showing = showing
        self._dictionary = dictionary
        self._concept: ConceptUid | None = None
        self._unseen: Mapping[ConceptUid, Change] | None = None
        self._unseen_of: Taxonomy | None = None
        self.change = DictionaryChange(theme, stage)
        self.example = AddExamplePanel(theme, stage)
        self.change.seen.connect(self._on_seen)
        dictionary.seen.connect(self._on_seen)
        self.example.given.connect(self._on_given)
        self.example.left.connect(self._on_left)
        bridge.labeler_changed.connect(self._on_labeler)

    @property
    def concept(self) -> ConceptUid | None:
        """The concept whose entry is shown."""
        return self._concept

    @property
    def is_open(self) -> bool:
        """Whether something stands in the place of the question."""
        return self.change.concept is not None or self.example.isVisibleTo(self._stage)

    def take_focus(self) -> None:
        """What stands in the place of the question hears the keys."""
        reason, example = self.example.reason, self.example
        describing = reason if reason.isVisibleTo(example) else example
        card = describing if example.isVisibleTo(self._stage) else self.change
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def show(self, concept: ConceptUid) -> None:
        """The entry of this concept beside the image."""
        self._concept = concept
        self._dictionary.show_concept(concept, self._bridge.project.taxonomy(), self._changes().get(concept))

    def look_at(self, screen: LabelScreen) -> None:
        """Where the entry of the concept asked about has changed, that is seen before it is answered."""
        concept = screen.question.concept
        change = self._changes().get(concept) if concept is not None else None
        if self.example.isVisibleTo(self._stage):
            return
        if change is None:
            self.change.hide()
            self._stage.put_in_place(None)
        elif self.change.concept != concept:
            self.change.show_change(change, self._bridge.project.taxonomy())
            self._stage.put_in_place(self.change)
            self.take_focus()

    def add_example(self) -> None:
        """The image on screen, or the selected box of it, for the visual dictionary."""
        screen, ready, labeler = self._desk.screen, self._showing.ready, self._bridge.labeler
        if screen is None or ready is None or labeler is None:
            return
        if not labeler.is_lead:
            self._stage.note(self.tr("Only a lead adds examples to the visual dictionary."))
            return
        if not self._bridge.project.is_writable:
            self._stage.note(self.tr("This project is open to read only: no example can be added here."))
            return
        key = self._stage.canvas.selected_key
        box = next((view.box for view in self._stage.canvas.boxes if view.key == key), None)
        self.change.hide()
        self.example.ask(self._candidates(screen), example_picture(ready.picture, ready.full, box))
        self._stage.put_in_place(self.example)

    def _candidates(self, screen: LabelScreen) -> tuple[Concept, ...]:
        """What was said to be there; else the concept that is asked about or was looked up."""
        taxonomy = self._bridge.project.taxonomy()
        said = [label.concept_uid for label in screen.draft.answer.labels_with(Relation.OF, Relation.IN)]
        asked = screen.question.concept or self._concept
        uids = said or ([asked] if asked is not None else [])
        return tuple(taxonomy.concept(uid) for uid in uids)

    def _changes(self) -> Mapping[ConceptUid, Change]:
        """What this labeler has not seen; read again when it, or the list, is another."""
        taxonomy = self._bridge.project.taxonomy()
        if self._unseen is None or self._unseen_of is not taxonomy:
            self._unseen_of = taxonomy
            project, labeler = self._bridge.project, self._bridge.labeler
            # Where nothing can be said, nobody can say that they saw it either.
            changes = unseen(project, labeler) if labeler and project.is_writable else ()
            self._unseen = {change.concept.uid: change for change in changes}
        return self._unseen

    def _on_seen(self, concept: str) -> None:
        self._bridge.execute(MarkSeen(concept=ConceptUid(concept)))
        self._unseen = None
        self.show(ConceptUid(concept))
        self._close()

    def _on_given(self, command: AddExample) -> None:
        self._bridge.execute(command)

    def _on_left(self) -> None:
        self._close()

    def _close(self) -> None:
        """The question is back, or the change of what it is about."""
        self._stage.put_in_place(None)
        if self._desk.screen is not None:
            self.look_at(self._desk.screen)
        if not self.is_open:
            self.left.emit()

    def _on_labeler(self) -> None:
        self._unseen = None
        self.change.hide()
        self.example.hide()
        self._stage.put_in_place(None)
