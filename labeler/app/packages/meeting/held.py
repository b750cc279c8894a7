"""What is settled and what was sent back, as the revisions of two projects tell it together."""

from collections.abc import Callable, Iterable, Mapping
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
from labeler.domain.names import folded
from labeler.domain.sent_back import SentBack, sent_back_from_plain
from labeler.domain.settlement import Settlement, holds_the_same, settlement_from_plain
from labeler.domain.snapshot import Plain, says_the_same
from labeler.store import images, labelers, returns, revisions, settlements
from labeler.store.merging.told import side_of, standing_key
from labeler.store.revisions import MET, RETURN, SAID_AGAIN, SETTLEMENT, Revision
from labeler.store.schema import revisions as revisions_table
from labeler.store.transaction import Reader

_PASTS = "SELECT id, uid, number, parent, verb, before, after FROM revisions WHERE subject = ? AND subject_uid = ?"
_EVER_SETTLED = f"SELECT DISTINCT subject_uid FROM revisions WHERE subject = '{SETTLEMENT}' ORDER BY subject_uid"
_MET_ONES = f"""
SELECT DISTINCT subject_uid FROM revisions WHERE subject = '{SETTLEMENT}' AND verb = '{MET}' ORDER BY subject_uid
"""
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, LookupError)


def met_settlements(reader: Reader) -> list[str]:
    """Those that hold something else here than what was told of them; by the uids of their revisions."""
    return [row[0] for row in reader.plain(_MET_ONES)]


def every_settlement(reader: Reader) -> list[str]:
    """All that was ever settled, by the uids of their revisions."""
    return [row[0] for row in reader.plain(_EVER_SETTLED)]


def meet_settlements(within: Within, uids: Iterable[str], meet: Callable[[Answer], Answer]) -> frozenset[ImageId]:
    """The images whose settlement is another now; each by the uid of its revisions."""
    changed = set()
    for uid in uids:
        image, stands = _standing(within, SETTLEMENT, uid)
        told = side_of(stands["after"])
        now = settlements.of(within.transaction, image.id)
        then = _read(partial(_settlement, within, told, image)) if told else None
        met = replace(then, answer=meet(then.answer)) if then else None
        if not holds_the_same(now, met):
            settlements.save(within.transaction, now, met)
            changed.add(image.id)
        is_met = then is not None and met is not None and not says_the_same(then.answer, met.answer)
        _say_met(within, uid, stands["uid"], told, settlement_plain(within, met, image) if is_met else None)
    return frozenset(changed)


def meet_returns(within: Within, uids: Iterable[str]) -> frozenset[ImageId]:
    """The images of which something was sent back, or no longer is; each by the uid of what was sent back.

    What its labeler said again anywhere waits nowhere, whichever came first: that, or what was decided of it since.
    """
    changed = set()
    for uid in uids:
        image, stands = _standing(within, RETURN, uid)
        told = side_of(stands["after"])
        now = returns.with_uid(within.transaction, uid)
        then = _read(partial(_sent_back, within, told, image, uid)) if told else None
        if then is not None and then.is_open:
            then = replace(then, ended_at=_said_again_at(within, uid))
        if now != then:
            returns.save(within.transaction, now, then)
            changed.add(image.id)
    return frozenset(changed)


def _standing(within: Within, subject: str, uid: str) -> tuple[Image, Mapping[str, Any]]:
    """Of which image it is, and the revision of it that stands."""
    rows = [row for row in within.transaction.each(_PASTS, (subject, uid)) if row["verb"] != MET]
    last = max(rows, key=lambda row: standing_key(number=row["number"], verb=row["verb"], uid=row["uid"]))
    about = side_of(last["after"]) or side_of(last["before"]) or {}
    image = images.by_digest(within.transaction, str(about.get("image")))
    if image is None:
        raise AppError("it tells of an image that is not in it", safe="Nothing of it was taken in")
    return image, last


def _settlement(within: Within, told: Plain, image: Image) -> Settlement:
    by = _who(within, told["by"])
    settlement = settlement_from_plain(told, image_id=image.id, labeler_id=by)
    for label in settlement.answer.labels:
        for region in label.regions:
            checked(region.box, image.size)
    return settlement


def is_of_its_labeler(reader: Reader, row: Mapping[str, Any]) -> bool:
    """Whether a revision of what was sent back is told by whoever was to say it again."""
    who = next((each.name for each in labelers.everyone(reader) if each.id == row["labeler_id"]), "")
    return all(folded(told["labeler"]) == folded(who) for side in ("before", "after") if (told := side_of(row[side])))


def _said_again_at(within: Within, uid: str) -> str | None:
    """When, as the last of those tells it who have said so; None where nobody has."""
    rows = [row for row in within.transaction.each(_PASTS, (RETURN, uid)) if row["verb"] == SAID_AGAIN]
    told = [side_of(row["after"]) for row in sorted(rows, key=lambda row: (row["number"], row["uid"]))]
    return next((each["ended_at"] for each in reversed(told) if each), None)


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


def _say_met(within: Within, uid: str, stands: str, told: Plain | None, met: Plain | None) -> None:
    """Keeps what it holds with the list of here (`met`; None: just what was told) beside what was told."""
    rows = list(within.transaction.each(_PASTS, (SETTLEMENT, uid)))
    followed = {row["parent"] for row in rows}
    is_said = False
    for row in rows:
        if row["verb"] != MET:
            continue
        if met is not None and row["parent"] == stands and side_of(row["after"]) == met:
            is_said = True
        elif row["uid"] not in followed:
            within.transaction.delete(revisions_table, row["id"])
    if met is None or is_said:
        return
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=SETTLEMENT,
        subject_uid=uid,
        verb=MET,
        before=told,
        after=met,
        labeler_id=None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
