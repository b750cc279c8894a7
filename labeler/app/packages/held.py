"""What is settled and what was sent back, as the revisions of two projects tell it together."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from labeler.app.command import Within
from labeler.app.commands.settling import settlement_plain
from labeler.domain.answer import Answer
from labeler.domain.errors import AppError
from labeler.domain.geometry import checked
from labeler.domain.ids import ImageId, LabelerId, RevisionUid
from labeler.domain.image import Image
from labeler.domain.sent_back import SentBack, sent_back_from_plain
from labeler.domain.settlement import Settlement, holds_the_same, settlement_from_plain
from labeler.domain.snapshot import Plain, says_the_same
from labeler.store import images, labelers, returns, revisions, settlements
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import MET, RETURN, SETTLEMENT, Revision

_PASTS = "SELECT uid, number, verb, before, after FROM revisions WHERE subject = ? AND subject_uid = ?"
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, LookupError)


def meet_settlements(within: Within, uids: Iterable[str], meet: Callable[[Answer], Answer]) -> frozenset[ImageId]:
    """The images whose settlement is another now; each by the uid of its revisions."""
    changed = set()
    for uid in uids:
        image, told = _standing(within, SETTLEMENT, uid)
        now = settlements.of(within.transaction, image.id)
        then = _read(partial(_settlement, within, told, image)) if told else None
        met = replace(then, answer=meet(then.answer)) if then else None
        if not holds_the_same(now, met):
            settlements.save(within.transaction, now, met)
            changed.add(image.id)
        if then is not None and met is not None and not says_the_same(then.answer, met.answer):
            _say_met(within, uid, image, told, met)
    return frozenset(changed)


def meet_returns(within: Within, uids: Iterable[str]) -> frozenset[ImageId]:
    """The images of which something was sent back, or no longer is; each by the uid of what was sent back."""
    changed = set()
    for uid in uids:
        image, told = _standing(within, RETURN, uid)
        now = returns.with_uid(within.transaction, uid)
        then = _read(partial(_sent_back, within, told, image, uid)) if told else None
        if now != then:
            returns.save(within.transaction, now, then)
            changed.add(image.id)
    return frozenset(changed)


def _standing(within: Within, subject: str, uid: str) -> tuple[Image, Plain | None]:
    """Of which image it is, and what of it stands."""
    rows = [row for row in within.transaction.each(_PASTS, (subject, uid)) if row["verb"] != MET]
    last = max(rows, key=lambda row: standing_key(number=row["number"], verb=row["verb"], uid=row["uid"]))
    told = side_of(last["after"])
    about = told or side_of(last["before"]) or {}
    image = images.by_digest(within.transaction, str(about.get("image")))
    if image is None:
        raise AppError("it tells of an image that is not in it", safe="Nothing of it was taken in")
    return image, told


def _settlement(within: Within, told: Plain, image: Image) -> Settlement:
    by = _who(within, told["by"])
    settlement = settlement_from_plain(told, image_id=image.id, labeler_id=by)
    for label in settlement.answer.labels:
        for region in label.regions:
            checked(region.box, image.size)
    return settlement


def _sent_back(within: Within, told: Plain, image: Image, uid: str) -> SentBack:
    whose = _who(within, told["labeler"])
    if whose is None:
        raise LookupError("nobody")
    sent_by = _who(within, told["sent_by"])
    return sent_back_from_plain(told, uid=uid, image_id=image.id, labeler_id=whose, sent_by_id=sent_by)


def _who(within: Within, name: str | None) -> LabelerId | None:
    found = labelers.named(within.transaction, name) if name else None
    return found.id if found else None


def _read(made: Callable[[], Any]) -> Any:  # noqa: ANN401 - a settlement or what was sent back
    try:
        return made()
    except _UNREADABLE as error:
        raise AppError("it settles or sends back what cannot be", safe="Nothing of it was taken in") from error


def _say_met(within: Within, uid: str, image: Image, told: Plain | None, met: Settlement) -> None:
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.SETTLEMENT,
        subject_uid=uid,
        verb=MET,
        before=told,
        after=settlement_plain(within, met, image),
        labeler_id=None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
