"""What was settled is taken back, and settled again: with what went into the visual dictionary in the same step."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_undo import reverse_concept
from labeler.app.commands.image_told import image_of
from labeler.app.commands.list_of_now import met_here, with_settlement_met
from labeler.app.commands.settling import settlement_told, write_settlement
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId, RevisionUid
from labeler.domain.phrase import Phrase
from labeler.domain.settlement import Settlement, holds_the_same, settlement_uid
from labeler.store import images, revisions, settlements
from labeler.store.revisions import Revision

_ALONG = {revisions.UNDO: revisions.UNDO_ALONG, revisions.REDO: revisions.REDO_ALONG}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackSettling:
    """Restores what was held of the image before it was settled last, whoever did that."""

    uid: str
    image_id: ImageId

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        if revisions.is_recorded(within.transaction, RevisionUid(self.uid)):
            return Changes(images=frozenset({self.image_id}), answers=True, taxonomy=True)
        image = images.by_id(within.transaction, self.image_id)
        uid = settlement_uid(image.digest)
        target = revisions.last_done_to(within.transaction, subject=revisions.SETTLEMENT, uid=uid)
        if target is None:
            raise RuleBroken(Phrase("nothing that was settled of {name} can be taken back", name=image.name))
        return reverse_settlement(within, target, uid=self.uid, verb=revisions.UNDO)


def reverse_settlement(within: Within, target: Revision, *, uid: str, verb: str) -> Changes:
    """Restores what was held before `target`; RuleBroken, and nothing changes, where any of it was changed since."""
    within.leading()
    image = image_of(within.transaction, target)
    now = settlements.of(within.transaction, image.id)
    left = settlement_told(within, target.after, image)
    if not (holds_the_same(now, left) or holds_the_same(now, _met(within, left))):
        raise RuleBroken(Phrase("{name} was settled anew since: it stays as it is", name=image.name))
    then = settlement_told(within, target.before, image)
    told = target.after or target.before or {}
    along = _reverse_along(within, told.get("along", ()), verb=_ALONG[verb])
    met = _met(within, then)
    changes = write_settlement(within, uid, image, now, then, verb=verb, undoes=target.uid, along=along, met=met)
    if met != then:
        changes = with_settlement_met(within, settlement_uid(image.digest), changes)
    return replace(changes, goes_to=image.id)


def _met(within: Within, settlement: Settlement | None) -> Settlement | None:
    """With the list of now: a concept may have been merged since, or taken off it."""
    return replace(settlement, answer=met_here(within, settlement.answer)) if settlement else None


def _reverse_along(within: Within, uids: list[RevisionUid], *, verb: str) -> list[RevisionUid]:
    """What changed in the dictionary with it."""
    made = []
    for revision in revisions.with_uids(within.transaction, uids):
        made.append(RevisionUid(within.clock.new_uid()))
        reverse_concept(within, revision, uid=made[-1], verb=verb)
    return made
