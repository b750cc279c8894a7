"""The commands that take a concept off the list and put it back: what was said of it stays."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_edits import edit
from labeler.app.commands.concept_record import Along, change_answers, remember, write
from labeler.app.commands.settlements_along import change_settlements
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.concept_merge import with_absent
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import first_free, taken_keys
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase
from labeler.store import concept_traces, meta, revisions, settled_traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """No longer asked about. Its labels stay."""

    concept: ConceptUid

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        if not concept.is_open:
            raise RuleBroken(Phrase("“{name}” is closed already", name=concept.name))
        images = concept_traces.forget_drafts(within.transaction, {concept.uid})
        closed = edit(within, concept, replace(concept, closed_at=within.clock.at()), verb="close")
        return replace(closed, images=images)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """Asked about again: of images that were answered while it was closed, too."""

    concept: ConceptUid

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        closed = within.taxonomy.concept(self.concept)
        if closed.is_open:
            raise RuleBroken(Phrase("“{name}” is open already", name=closed.name))
        taken = taken_keys(within.taxonomy.concepts, but=closed)
        hotkey = first_free(taken) if closed.hotkey in taken else closed.hotkey
        concept, along = opened_again(within, closed)
        written = write(within, closed, replace(concept, hotkey=hotkey))
        also = {"along": along.revisions} if along.revisions else None
        remember(within, written, verb=revisions.REOPEN, also=also)
        return Changes(taxonomy=True, answers=bool(along.images), images=frozenset(along.images), said=closed.name)


def opened_again(within: Within, closed: Concept, *, verb: str = revisions.REOPEN) -> tuple[Concept, Along]:
    """The concept on the list again, not yet written, with the answers changed that must not be asked again.

    Answers that were given while it was closed did not look for it: with a new revision they are asked about it.
    Those given before did, and keep saying so in so many words: absent.
    """
    concept = replace(closed, closed_at=None)
    transaction, uid = within.transaction, closed.uid
    since = concept_traces.count_given_since_closed(transaction, uid)
    if not since and not settled_traces.count_given_since_closed(transaction, uid):
        return concept, Along()

    def change(answer: Answer) -> Answer:
        return with_absent(answer, [closed], like=None, new_uid=within.clock.new_uid)

    along = change_answers(within, concept_traces.implying_absent(transaction, uid), change, verb=verb)
    along += change_settlements(within, settled_traces.implying_absent(transaction, uid), change, verb=verb)
    return replace(concept, since_revision=meta.rise_taxonomy_revision(within.transaction)), along
