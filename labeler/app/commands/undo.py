"""Undo and redo: new revisions that restore what stood before, across images and restarts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.answers import plain
from labeler.app.commands.concept_record import batches
from labeler.app.commands.concept_undo import reverse_concept
from labeler.app.commands.image_told import image_of
from labeler.app.commands.list_of_now import met_here, with_answer_met
from labeler.app.commands.sending_back import reverse_return
from labeler.app.commands.settling_undo import reverse_settlement
from labeler.domain.answer import Answer
from labeler.domain.draft import Begun, Boxing, Draft, NothingBegun
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId, LabelerId, RevisionUid
from labeler.domain.labeling import begun_again
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.snapshot import Plain, answer_from_plain, says_the_same
from labeler.domain.words import Relation, State
from labeler.store import answers, drafts, meta, revisions
from labeler.store.kept import Kept
from labeler.store.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Takes back the labeler's own last act."""

    uid: str

    def carry_out(self, within: Within) -> Changes:
        labeler = within.acting()
        before = _done_before(within, RevisionUid(self.uid))
        if before is not None:
            return before
        target = revisions.last_done(within.transaction, labeler.id)
        if target is None:
            raise RuleBroken("there is nothing to undo")
        return _REVERSALS[target.subject](within, target, uid=self.uid, verb=revisions.UNDO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redo:
    """Takes back the labeler's own last undo, if nothing new was said since."""

    uid: str

    def carry_out(self, within: Within) -> Changes:
        labeler = within.acting()
        before = _done_before(within, RevisionUid(self.uid))
        if before is not None:
            return before
        target = revisions.last_undone(within.transaction, labeler.id)
        if target is None:
            raise RuleBroken("there is nothing to redo")
        return _REVERSALS[target.subject](within, target, uid=self.uid, verb=revisions.REDO)


def _done_before(within: Within, uid: RevisionUid) -> Changes | None:
    """What this very act changed when it was carried out, though its reply was lost; None where it was not yet."""
    if not revisions.is_recorded(within.transaction, uid):
        return None
    (revision,) = changed = revisions.with_uids(within.transaction, [uid])
    for some in batches((revision.after or {}).get("along", [])):
        changed += revisions.with_uids(within.transaction, some)
    changed_images = [image_of(within.transaction, each).id for each in changed if each.subject in _OF_IMAGES]
    return Changes(
        images=frozenset(changed_images),
        answers=bool(changed_images),
        taxonomy=any(each.subject == revisions.CONCEPT for each in changed),
        goes_to=changed_images[0] if revision.subject in _OF_IMAGES else None,
    )


def reverse_answer(within: Within, target: Revision, *, uid: str, verb: str) -> Changes:
    """Restores what stood before `target`; refused where something else was said of the answer since."""
    transaction, labeler = within.transaction, within.acting()
    image = image_of(transaction, target)
    # Of this image, and not by its uid: it may have been begun elsewhere under another.
    now = answers.of(transaction, image_id=image.id, labeler_id=labeler.id)
    left = _answer(target.after)
    if not _says(within, now.answer if now else None, left):
        raise RuleBroken(Phrase("the answer to {name} was changed since: it stays as it is", name=image.name))
    told = _kept(target.before, now, image_id=image.id, labeler=labeler)
    # A concept may have been merged since, or taken off the list.
    then = replace(told, answer=met_here(within, told.answer)) if told else None
    answers.save(transaction, now, then)
    begun = drafts.of(transaction, image_id=image.id, labeler_id=labeler.id)
    begun = _still_begun(begun, now.answer if now else None, then.answer if then else None)
    drafts.save(transaction, begun, image_id=image.id, labeler_id=labeler.id)
    revision = Revision(
        uid=RevisionUid(uid),
        subject=target.subject,
        subject_uid=target.subject_uid,
        verb=verb,
        before=plain(now, image),
        after=plain(told, image),
        labeler_id=labeler.id,
        undoes=target.uid,
    )
    revisions.record(transaction, revision, at=within.clock.at())
    changes = Changes(images=frozenset({image.id}), answers=True, goes_to=image.id)
    if then is None:
        return _with_another_standing(within, image.id, labeler.id, changes)
    return changes if then == told else with_answer_met(within, image.id, labeler.id, changes)


def _says(within: Within, now: Answer | None, left: Answer | None) -> bool:
    """Whether an answer stands as an act left it, if only made to fit a list that had changed when it came in."""
    if now is None or left is None or says_the_same(now, left):
        return says_the_same(now, left)
    last = revisions.last_of_subject(within.transaction, subject=revisions.ANSWER, uid=now.uid)
    return last is not None and last.verb == revisions.MET and says_the_same(now, met_here(within, left))


def _with_another_standing(within: Within, image_id: ImageId, labeler_id: LabelerId, changes: Changes) -> Changes:
    if not meta.get(within.transaction, meta.ANSWERED_TWICE):
        return changes
    # Late, as all that merges: it takes as long to load as a window does.
    from labeler.app.packages.meeting.met import with_another_standing

    return with_another_standing(within, image_id, labeler_id, changes)


def _answer(told: Plain | None) -> Answer | None:
    return answer_from_plain(told["answer"]) if told else None


def _kept(told: Plain | None, now: Kept | None, *, image_id: ImageId, labeler: Labeler) -> Kept | None:
    """The answer as it was; the time spent on it stays spent."""
    answer = _answer(told)
    if told is None or answer is None:
        return None
    active_ms = now.active_ms if now else told["active_ms"]
    return Kept(image_id=image_id, labeler_id=labeler.id, answer=answer, active_ms=active_ms)


def _still_begun(begun: Begun, now: Answer | None, answer: Answer | None) -> Begun:
    """Box mode stays open while its label still stands, unless it was opened only after what is undone.

    All else that was begun is dropped.
    """
    if answer is None:
        return NothingBegun()
    is_given_again = answer.state is State.SUBMITTED and now is not None and now.state is not State.SUBMITTED
    if isinstance(begun, Boxing) and not is_given_again:
        label = answer.label_of(begun.concept)
        goes_behind = now is not None and begun.before is not None and begun.before == now.label_of(begun.concept)
        if label is not None and label.relation is Relation.IN and (label == begun.before or not goes_behind):
            return replace(begun, half_box=None)
    return begun_again(Draft(answer=answer)).begun


_REVERSALS: dict[str, Callable[..., Changes]] = {
    revisions.ANSWER: reverse_answer,
    revisions.CONCEPT: reverse_concept,
    revisions.SETTLEMENT: reverse_settlement,
    revisions.RETURN: reverse_return,
}
"""How an act is taken back, by what it was done to."""
_OF_IMAGES = (revisions.ANSWER, revisions.SETTLEMENT, revisions.RETURN)
"""The subjects that are about one image."""
