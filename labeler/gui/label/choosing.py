"""Choosing a concept, by its key or in the list, and choosing the pass by its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from labeler.domain.acts import ChooseConcept
from labeler.domain.draft import Pass
from labeler.domain.ids import ConceptUid
from labeler.domain.question import Asked
from labeler.gui.bridge import Bridge
from labeler.gui.keys import PageAction
from labeler.gui.label.desk import Desk
from labeler.gui.label.entries import Entries
from labeler.gui.label.pass_keys import PASS_ACTIONS, PassKeys


class Choosing(QObject):
    """`chosen` follows a concept that was chosen."""

    chosen = Signal()

    def __init__(self, bridge: Bridge, desk: Desk, entries: Entries, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._entries = entries
        self.pass_keys = PassKeys()
        desk.pass_changed.connect(self._on_pass)

    @property
    def deeds(self) -> dict[PageAction, Callable[[], object]]:
        """What the keys of the passes do."""
        return {action: partial(self._bring, action) for action in PASS_ACTIONS}

    @property
    def passes_by_key(self) -> dict[Pass, PageAction]:
        """Every pass that one key brings now, with the action of that key."""
        taxonomy = self._bridge.project.taxonomy()
        return self.pass_keys.passes(self._desk.asking, taxonomy, shown=self._entries.concept)

    def press(self, key: str) -> None:
        """Chooses the concept that has this key, if one has."""
        concepts = self._bridge.project.taxonomy().open_concepts
        for uid in [concept.uid for concept in concepts if concept.hotkey == key]:
            self.choose(uid)

    def choose(self, uid: str) -> None:
        """Says which concept the next answer is about."""
        screen = self._desk.screen
        if screen is None or screen.question.asked is Asked.WHICH_ONE:
            return
        self._entries.show(ConceptUid(uid))
        self._desk.say(ChooseConcept(concept=ConceptUid(uid)))
        self.chosen.emit()

    def _bring(self, action: PageAction) -> None:
        taxonomy = self._bridge.project.taxonomy()
        asking = self.pass_keys.brought_by(action, self._desk.asking, taxonomy, shown=self._entries.concept)
        if asking is not None:
            self._desk.ask(asking)

    def _on_pass(self) -> None:
        self.pass_keys.remember(self._desk.asking)
