"""What a lead decides about one image: whose answer is held, why, what others learn from it, or who looks again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.sending_back import SendBack
from labeler.app.commands.settling import Settle
from labeler.app.commands.together import Together
from labeler.app.commands.undo import Redo, Undo
from labeler.app.disputes import Opinion, Opinions, opinions_on
from labeler.app.settling import said_by, said_by_most
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.people import Labeler
from labeler.domain.words import Relation, Settling
from labeler.gui.bridge import Bridge
from labeler.gui.language import said
from labeler.gui.review.reviewing import Reviewing


class Judging(QObject):
    """`refused` carries a sentence, `entry_changed` says that something else, or nothing, goes into the dictionary with
    the next settlement; `done` that the image waits for somebody else now."""

    refused = Signal(str)
    entry_changed = Signal()
    done = Signal()

    def __init__(self, bridge: Bridge, reviewing: Reviewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._reviewing = bridge, reviewing
        self.opinions: Opinions | None = None
        self.entry: AddExample | None = None
        self.is_gold = False
        self.reason = ""

    def look_at(self, image_id: ImageId) -> Opinions:
        """Who said what of it; a reason and an entry for the dictionary are for one image alone."""
        if self.opinions is None or self.opinions.image.id != image_id:
            self.reason = ""
            self.settle_plainly()
        self.opinions = opinions_on(self._bridge.project, image_id)
        return self.opinions

    def clear(self) -> None:
        self.opinions, self.reason = None, ""
        self.settle_plainly()

    def opinion(self, place: int) -> Opinion | None:
        """The answer at this place, counted from 0, if there is one."""
        opinions = self.opinions.opinions if self.opinions else ()
        return opinions[place] if 0 <= place < len(opinions) else None

    def pick(self, place: int) -> None:
        """What one labeler said is held."""
        opinions, opinion = self.opinions, self.opinion(place)
        if opinions is not None and opinion is not None:
            self._settle_by(lambda: said_by(opinions, opinion.labeler.id), self.reason)

    def pick_most(self) -> None:
        """What more than half say of each concept is held."""
        opinions = self.opinions
        if opinions is not None:
            reason = self.reason or self.tr("what most say")
            self._settle_by(lambda: said_by_most(self._bridge.project, opinions), reason)

    def settle(self, answer: Answer, how: Settling, reason: str | None = None) -> None:
        """With its reason, and with what others learn from it, in one step."""
        if self.opinions is None:
            return
        image_id, entry = self.opinions.image.id, self.entry
        why = self.reason if reason is None else reason
        if entry is not None and not self.reason:
            why = entry.example.reason
        uid = self._bridge.project.clock.new_uid()
        gold = True if self.is_gold else None
        settle = Settle(uid=uid, image_id=image_id, answer=answer, how=how, reason=why, gold=gold, entry=entry)
        self._reviewing.carry_out(settle, settles=frozenset({image_id}))

    def send_back(self, labelers: Sequence[Labeler], reason: str) -> None:
        """Those who have it back already are not asked twice."""
        if self.opinions is None:
            return
        if send_back(self._bridge, self._reviewing, self.opinions, labelers, reason):
            self.done.emit()

    def take_entry(self, entry: AddExample | None) -> None:
        """What goes into the visual dictionary with the next settlement; None for nothing."""
        self.entry = entry
        self.entry_changed.emit()

    def toggle_gold(self) -> None:
        """Whether what is settled next is mixed into what is handed out, unseen, to see how well labelers do."""
        if self.opinions is not None:
            self.is_gold = not self.is_gold
            self.entry_changed.emit()

    def settle_plainly(self) -> None:
        """Nothing goes into the dictionary, and no gold is made, with the next settlement."""
        self.entry, self.is_gold = None, False
        self.entry_changed.emit()

    def candidates(self) -> tuple[Concept, ...]:
        """The concepts that anybody named, those at issue first."""
        taxonomy = self._bridge.project.taxonomy()
        opinions = self.opinions.opinions if self.opinions else ()
        labels = [label for each in opinions for label in each.answer.labels if label.relation is not Relation.ABSENT]
        named = dict.fromkeys(label.concept_uid for label in labels)
        relations = {uid: {each.relation for each in labels if each.concept_uid == uid} for uid in named}
        counts = {uid: sum(each.concept_uid == uid for each in labels) for uid in relations}
        everyone = sum(each.is_finished for each in opinions)
        at_issue = [uid for uid in relations if len(relations[uid]) > 1 or counts[uid] < everyone]
        found = [taxonomy.find(uid) for uid in dict.fromkeys((*at_issue, *relations))]
        return tuple(concept for concept in found if concept is not None) or taxonomy.open_concepts

    def undo(self) -> None:
        self._reviewing.carry_out(Undo(uid=self._bridge.project.clock.new_uid()))

    def redo(self) -> None:
        self._reviewing.carry_out(Redo(uid=self._bridge.project.clock.new_uid()))

    def _settle_by(self, choose: Callable[[], Answer], reason: str) -> None:
        try:
            answer = choose()
        except RuleBroken as refusal:
            self.refused.emit(said(refusal.what))
            return
        self.settle(answer, Settling.PICKED, reason)


def send_back(
    bridge: Bridge, reviewing: Reviewing, opinions: Opinions, labelers: Sequence[Labeler], reason: str
) -> bool:
    """Sends the answers of these people back, all or none; those who have it back already are not asked twice."""
    asked = {each.labeler.id for each in opinions.opinions if each.sent_back is not None}
    new_uid = bridge.project.clock.new_uid
    commands = tuple(
        SendBack(uid=new_uid(), image_id=opinions.image.id, labeler_id=labeler.id, reason=reason)
        for labeler in labelers
        # One alone is told why not.
        if labeler.id not in asked or len(labelers) == 1
    )
    return reviewing.carry_out(Together(commands=commands))
