"""Undo and redo of what was done to a concept, with all that it carried along: the whole of it, or nothing."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_closing import opened_again
from labeler.app.commands.concept_edits import in_order, put_in_order
from labeler.app.commands.concept_record import (
    Along,
    AnswerChange,
    Written,
    batches,
    concept_told,
    pictures_told,
    remember,
    write,
    write_answers,
)
from labeler.app.commands.concept_return import (
    check_can_go,
    check_facet_is_free,
    check_fits,
    check_name_is_free,
    check_nothing_new,
)
from labeler.app.commands.settlements_along import restore_settlements
from labeler.domain.concept import Concept
from labeler.domain.concept_plain import Plain, describes_the_same
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import AnswerUid, ConceptUid, RevisionUid
from labeler.domain.phrase import Phrase
from labeler.domain.snapshot import answer_from_plain, says_the_same
from labeler.store import answers, concept_traces, concepts, meta, revisions
from labeler.store.concept_traces import HandedOver
from labeler.store.revisions import Revision

_ALONG = {revisions.UNDO: revisions.UNDO_ALONG, revisions.REDO: revisions.REDO_ALONG}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """One concept on its way back: as it is now, and as it is to be (None: not there)."""

    revision: Revision
    now: Concept | None
    then: Concept | None


def reverse_concept(within: Within, target: Revision, *, uid: str, verb: str) -> Changes:
    """Restores what stood before `target`; RuleBroken, and nothing changes, where any of it was changed since."""
    within.leading()
    told = target.after or {}
    along, turns = Along(), [_turn(within, target)]
    answered: list[Revision] = []
    settled: list[Revision] = []
    for some in batches(told.get("along", [])):
        for revision in revisions.with_uids(within.transaction, some):
            if revision.subject == revisions.CONCEPT:
                turns.insert(0, _turn(within, revision))
            else:
                (settled if revision.subject == revisions.SETTLEMENT else answered).append(revision)
    written = _brought_back(within, turns)
    for revised in batches(answered):
        along += _restore_answers(within, revised, verb=_ALONG[verb])
    for revised in batches(settled):
        along += restore_settlements(within, revised, verb=_ALONG[verb])
    also = _turn_claims(within, target) | _turn_order(within, target)
    written |= _taken_away(within, turns, along)
    for turn in turns:
        if turn.now is not None and turn.then is not None:
            written[turn.revision.uid] = _changed(within, turn, along, now=turn.now, then=turn.then)
    check_fits(concepts.taxonomy(within.transaction), [ConceptUid(turn.revision.subject_uid) for turn in turns])
    for turn in turns[:-1]:
        change = written[turn.revision.uid]
        along.revisions.append(remember(within, change, verb=_ALONG[verb], undoes=turn.revision.uid))
    if along.revisions:
        also["along"] = along.revisions
    before = {"order": told["order"]} if "order" in told else None
    remember(within, written[target.uid], verb=verb, also=also, before=before, uid=uid, undoes=target.uid)
    return Changes(
        taxonomy=True,
        answers=bool(along.images),
        images=frozenset(along.images),
        said=_name(turns[-1]),
    )


def _turn(within: Within, revision: Revision) -> _Turn:
    """RuleBroken where the concept is no longer as the revision left it, or something else made it so."""
    now = within.taxonomy.find(ConceptUid(revision.subject_uid))
    turn = _Turn(revision=revision, now=now, then=concept_told(revision.before))
    is_as_left = describes_the_same(now, concept_told(revision.after))
    if not (is_as_left and revisions.leads_to_what_stands(within.transaction, revision)):
        raise RuleBroken(Phrase("“{name}” was changed since: it stays as it is", name=_name(turn)))
    return turn


def _name(turn: _Turn) -> str:
    concept = turn.now or turn.then
    return concept.name if concept else ""


def _brought_back(within: Within, turns: Sequence[_Turn]) -> dict[RevisionUid, Written]:
    """Concepts that are there again; whoever has looked for all meanwhile has not looked for them."""
    coming = [(turn, turn.then) for turn in turns if turn.now is None and turn.then is not None]
    if not coming:
        return {}
    revision = meta.rise_taxonomy_revision(within.transaction)
    again = [(turn, replace(then, since_revision=revision)) for turn, then in coming]
    for _, concept in again:
        check_name_is_free(within, concept)
        concepts.add(within.transaction, concept)
    return {
        turn.revision.uid: write(within, None, concept, pictures=pictures_told(turn.revision.before), is_there=True)
        for turn, concept in again
    }


def _taken_away(within: Within, turns: Sequence[_Turn], along: Along) -> dict[RevisionUid, Written]:
    going = [(turn, turn.now) for turn in turns if turn.then is None and turn.now is not None]
    uids = {concept.uid for _, concept in going}
    for _, concept in going:
        check_can_go(within, concept, going=uids)
        # One of them may be the parent of another.
        concepts.change(within.transaction, replace(concept, parent_uid=None))
    along.images |= concept_traces.forget_drafts(within.transaction, uids)
    return {turn.revision.uid: write(within, concept, None) for turn, concept in going}


def _changed(within: Within, turn: _Turn, along: Along, *, now: Concept, then: Concept) -> Written:
    check_name_is_free(within, then)
    check_facet_is_free(within, now=now, then=then)
    then = replace(then, position=_position(within, now), dictionary_revision=now.dictionary_revision)
    if then.is_open and not now.is_open:
        again, more = opened_again(within, now)
        along += more
        if again.since_revision != now.since_revision:
            then = replace(then, since_revision=again.since_revision)
    if now.is_open and not then.is_open:
        along.images |= concept_traces.forget_drafts(within.transaction, {now.uid})
    return write(within, now, then, pictures=pictures_told(turn.revision.before))


def _position(within: Within, now: Concept) -> int:
    return concepts.taxonomy(within.transaction).concept(now.uid).position


def _restore_answers(within: Within, revised: Sequence[Revision], *, verb: str) -> Along:
    there = answers.with_uids(within.transaction, [AnswerUid(revision.subject_uid) for revision in revised])
    changes = []
    for revision in revised:
        now = there.get(AnswerUid(revision.subject_uid))
        if now is None or not says_the_same(now.answer, answer_from_plain(_side(revision.after)["answer"])):
            raise RuleBroken("an answer that it changed was changed again since: all of it stays as it is")
        then = answer_from_plain(_side(revision.before)["answer"])
        changes.append(AnswerChange(before=now, after=replace(now, answer=then), undoes=revision.uid))
    return write_answers(within, changes, verb=verb)


def _side(told: Plain | None) -> Plain:
    assert told is not None
    return told


def _turn_claims(within: Within, target: Revision) -> Plain:
    """A merge that is undone gives the claims back; done again, it takes them over again."""
    told = target.after or {}
    if "into" not in told:
        return {}
    giver, taker = ConceptUid(target.subject_uid), ConceptUid(told["into"])
    if "claims" in told:
        handed = HandedOver(moved=tuple(told["claims"]["moved"]), dropped=tuple(told["claims"]["dropped"]))
        concept_traces.give_back_claims(within.transaction, handed, giver=giver, taker=taker)
        return {"into": taker}
    within.taxonomy.concept(taker)
    check_nothing_new(within, within.taxonomy.concept(giver))
    handed = concept_traces.hand_over_claims(within.transaction, giver=giver, taker=taker)
    return {"into": taker, "claims": asdict(handed)}


def _turn_order(within: Within, target: Revision) -> Plain:
    """The order before a move, where nothing else was moved since; concepts added since stay behind."""
    if target.before is None or "order" not in target.before:
        return {}
    before, after = target.before["order"], (target.after or {})["order"]
    now = in_order(within.taxonomy)
    if [uid for uid in now if uid in after] != [uid for uid in after if uid in now]:
        raise RuleBroken("the concepts were put in another order since: it stays as it is")
    restored = [*(uid for uid in before if uid in now), *(uid for uid in now if uid not in before)]
    put_in_order(within, restored)
    return {"order": restored}
