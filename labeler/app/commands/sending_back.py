"""The commands by which a lead sends an answer back with a reason, and what ends that."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.image_told import image_of
from labeler.domain import acts
from labeler.domain.acts import Act
from labeler.domain.draft import Draft, NothingBegun, Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId, LabelerId, RevisionUid
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import checked_reason
from labeler.domain.rules import is_finished
from labeler.domain.sent_back import SentBack, sent_back_from_plain, sent_back_to_plain
from labeler.domain.snapshot import Plain
from labeler.domain.words import State
from labeler.store import answers, images, labelers, returns, revisions
from labeler.store.revisions import Revision

_LAST_WORDS = (acts.NothingElse, acts.NothingElseOf, acts.SayNone, acts.Skip)
_WAYS_WITH_LAST_WORDS = (Way.FREE, Way.ONE_IS_ENOUGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBack:
    """The labeler is asked again, and told why. What they said stays until they say otherwise."""

    uid: str
    image_id: ImageId
    labeler_id: LabelerId
    reason: str

    def carry_out(self, within: Within) -> Changes:
        lead = within.leading()
        transaction = within.transaction
        if revisions.is_recorded(transaction, RevisionUid(self.uid)):
            return _changes(self.image_id)
        image, labeler = images.by_id(transaction, self.image_id), labelers.by_id(transaction, self.labeler_id)
        reason = checked_reason(self.reason)
        if answers.of(transaction, image_id=image.id, labeler_id=labeler.id) is None:
            raise RuleBroken(Phrase("{who} has said nothing of {name} yet", who=labeler.name, name=image.name))
        if returns.open_to(transaction, image_id=image.id, labeler_id=labeler.id) is not None:
            raise RuleBroken(Phrase("{name} was sent back to {who} already", name=image.name, who=labeler.name))
        sent = SentBack(
            uid=within.clock.new_uid(),
            image_id=image.id,
            labeler_id=labeler.id,
            reason=reason,
            sent_at=within.clock.at(),
            sent_by_id=lead.id if lead else None,
        )
        return _write(within, self.uid, image, None, sent, verb="send back")


@dataclass(frozen=True, slots=True, kw_only=True)
class EndReturn:
    """The lead no longer asks for it again."""

    uid: str
    return_uid: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        before = returns.with_uid(within.transaction, self.return_uid)
        if before is None:
            raise RuleBroken("this was not sent back")
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return _changes(before.image_id)
        if not before.is_open:
            raise RuleBroken("this was said again by now")
        image = images.by_id(within.transaction, before.image_id)
        ended = replace(before, ended_at=within.clock.at())
        return _write(within, self.uid, image, before, ended, verb="end return")


def is_said_again(now: Draft, act: Act, asking: Pass, *, is_changed: bool) -> bool:
    """Whether what was sent back is given again by this act: by a last word, though it be the same as before.

    Where only what is asked counts there is none: any other answer will do, once it is whole.
    """
    answer = now.answer
    if answer.state is not State.SKIPPED and not is_finished(answer):
        return False
    if isinstance(act, _LAST_WORDS):
        return True
    is_given = is_changed or isinstance(act, acts.CloseBoxes)
    return is_given and asking.way not in _WAYS_WITH_LAST_WORDS and isinstance(now.begun, NothingBegun)


def end_return(within: Within, image: Image, labeler: Labeler) -> None:
    """It waits no longer: along with what was said again, which undo takes back alone."""
    before = returns.open_to(within.transaction, image_id=image.id, labeler_id=labeler.id)
    if before is not None:
        ended = replace(before, ended_at=within.clock.at())
        _write(within, within.clock.new_uid(), image, before, ended, verb=revisions.SAID_AGAIN)


def reverse_return(within: Within, target: Revision, *, uid: str, verb: str) -> Changes:
    """Restores what was before `target`; refused where it was said again since."""
    within.leading()
    image = image_of(within.transaction, target)
    now = returns.with_uid(within.transaction, target.subject_uid)
    if now != _told(within, target.after, image, uid=target.subject_uid):
        raise RuleBroken(Phrase("{name} was said again since: that stays as it is", name=image.name))
    then = _told(within, target.before, image, uid=target.subject_uid)
    if then is not None and then.is_open and returns.was_said_again(within.transaction, then.uid):
        raise RuleBroken(Phrase("{name} was said again since: that stays as it is", name=image.name))
    changes = _write(within, uid, image, now, then, verb=verb, undoes=target.uid)
    return replace(changes, goes_to=image.id)


def _told(within: Within, plain: Plain | None, image: Image, *, uid: str) -> SentBack | None:
    if plain is None:
        return None
    labeler = labelers.named(within.transaction, plain["labeler"])
    sent_by = labelers.named(within.transaction, plain["sent_by"]) if plain["sent_by"] else None
    if labeler is None:
        raise LookupError(f"return {uid} is about somebody who is not there")
    return sent_back_from_plain(
        plain, uid=uid, image_id=image.id, labeler_id=labeler.id, sent_by_id=sent_by.id if sent_by else None
    )


def _plain(within: Within, sent: SentBack | None, image: Image) -> Plain | None:
    if sent is None:
        return None
    names = {each.id: each.name for each in labelers.everyone(within.transaction)}
    sent_by = names[sent.sent_by_id] if sent.sent_by_id is not None else None
    return sent_back_to_plain(sent, digest=image.digest, labeler=names[sent.labeler_id], sent_by=sent_by)


def _write(
    within: Within,
    uid: str,
    image: Image,
    before: SentBack | None,
    after: SentBack | None,
    *,
    verb: str,
    undoes: RevisionUid | None = None,
) -> Changes:
    returns.save(within.transaction, before, after)
    some = after or before
    assert some is not None
    revision = Revision(
        uid=RevisionUid(uid),
        subject=revisions.RETURN,
        subject_uid=some.uid,
        verb=verb,
        before=_plain(within, before, image),
        after=_plain(within, after, image),
        labeler_id=within.labeler.id if within.labeler else None,
        undoes=undoes,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
    return _changes(image.id)


def _changes(image_id: ImageId) -> Changes:
    return Changes(images=frozenset({image_id}), answers=True)
