"""The commands by which a lead says what an image is held to show, or that nothing is held of it any more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.sending_back import EndReturn, SendBack
from labeler.domain.answer import Answer
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import checked
from labeler.domain.ids import ImageId, RevisionUid
from labeler.domain.image import Image
from labeler.domain.names import tidy
from labeler.domain.phrase import Phrase
from labeler.domain.settlement import (
    Settlement,
    as_settled,
    settlement_from_plain,
    settlement_to_plain,
    settlement_uid,
)
from labeler.domain.snapshot import Plain
from labeler.domain.words import Health, Settling
from labeler.store import images, labelers, revisions, settlements
from labeler.store.revisions import Revision

__all__ = ["EndReturn", "SendBack", "SetGold", "Settle", "Unsettle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """The image is held to show what `answer` says: what was on the lead's screen, whoever said it.

    `uid` is made once: told again after a lost reply, it changes nothing. `gold` None leaves it as it is. `entry` is
    what others learn from it: it goes into the visual dictionary in the same step, and is taken back with it.
    """

    uid: str
    image_id: ImageId
    answer: Answer
    how: Settling
    reason: str = ""
    gold: bool | None = None
    entry: AddExample | None = None

    def carry_out(self, within: Within) -> Changes:
        lead = within.leading()
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return replace(_changes(self.image_id), taxonomy=self.entry is not None)
        image = images.by_id(within.transaction, self.image_id)
        _check_fits(within, image, self.answer)
        before = settlements.of(within.transaction, image.id)
        uid = before.uid if before else settlement_uid(image.digest)
        was_gold = before.gold if before else False
        after = Settlement(
            uid=uid,
            image_id=image.id,
            answer=as_settled(self.answer, uid=uid, at=within.clock.at(), day=within.clock.day()),
            how=self.how,
            reason=tidy(self.reason),
            gold=was_gold if self.gold is None else self.gold,
            labeler_id=lead.id if lead else None,
        )
        along = (self.entry.write(within, verb=revisions.EXAMPLE_ALONG),) if self.entry is not None else ()
        return write_settlement(within, self.uid, image, before, after, verb="settle", along=along)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettle:
    """Nothing is held of the image any more; what labelers said of it stays."""

    uid: str
    image_id: ImageId

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return _changes(self.image_id)
        image, before = _settled(within, self.image_id)
        return write_settlement(within, self.uid, image, before, None, verb="unsettle")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetGold:
    """Whether a settled image is mixed in unseen, to see how well labelers do."""

    uid: str
    image_id: ImageId
    gold: bool

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return _changes(self.image_id)
        image, before = _settled(within, self.image_id)
        if before.gold is self.gold:
            return Changes()
        return write_settlement(within, self.uid, image, before, replace(before, gold=self.gold), verb="gold")


def settlement_plain(within: Within, settlement: Settlement | None, image: Image) -> Plain | None:
    """As a revision keeps it; None where the image is not settled."""
    if settlement is None:
        return None
    by = None
    if settlement.labeler_id is not None:
        by = labelers.by_id(within.transaction, settlement.labeler_id).name
    return settlement_to_plain(settlement, digest=image.digest, by=by)


def settlement_told(within: Within, plain: Plain | None, image: Image) -> Settlement | None:
    """What one side of a revision tells of an image; None where it was not settled."""
    if plain is None:
        return None
    by = labelers.named(within.transaction, plain["by"]) if plain["by"] else None
    return settlement_from_plain(plain, image_id=image.id, labeler_id=by.id if by else None)


def _settled(within: Within, image_id: ImageId) -> tuple[Image, Settlement]:
    image = images.by_id(within.transaction, image_id)
    found = settlements.of(within.transaction, image_id)
    if found is None:
        raise RuleBroken(Phrase("{name} is not settled", name=image.name))
    return image, found


def _check_fits(within: Within, image: Image, answer: Answer) -> None:
    """Of concepts of this list, each once, with boxes that lie in the image."""
    if image.health is not Health.OK:
        raise RuleBroken(Phrase("{name} cannot be shown: there is nothing to settle", name=image.name))
    uids = [label.concept_uid for label in answer.labels]
    if len(set(uids)) < len(uids):
        raise RuleBroken("a concept has one label in an image")
    for label in answer.labels:
        if within.taxonomy.concept(label.concept_uid).facet != label.facet:
            raise RuleBroken("a concept was moved to another facet since: look again")
        for region in label.regions:
            checked(region.box, image.size)


def write_settlement(
    within: Within,
    uid: str,
    image: Image,
    before: Settlement | None,
    after: Settlement | None,
    *,
    verb: str,
    undoes: RevisionUid | None = None,
    along: Sequence[RevisionUid] = (),
    met: Settlement | None = None,
) -> Changes:
    """What is held of the image from now on, with its revision; `along` are those of concepts that changed with it.

    `met` is what `after` says with the list of now, where that is something else.
    """
    settlements.save(within.transaction, before, met or after)
    was, now = settlement_plain(within, before, image), settlement_plain(within, after, image)
    told = now or was
    if along and told is not None:
        told["along"] = list(along)
    revision = Revision(
        uid=RevisionUid(uid),
        subject=revisions.SETTLEMENT,
        subject_uid=settlement_uid(image.digest),
        verb=verb,
        before=was,
        after=now,
        labeler_id=within.labeler.id if within.labeler else None,
        undoes=undoes,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
    return replace(_changes(image.id), taxonomy=bool(along))


def _changes(image_id: ImageId) -> Changes:
    """What is held of an image goes out with it and is judged with it, as answers are."""
    return Changes(images=frozenset({image_id}), answers=True)
