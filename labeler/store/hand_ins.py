"""What was taken in, and when: each package once, however often it comes."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace

from sqlalchemy import select

from labeler.domain.ids import LabelerId
from labeler.store.schema import hand_ins
from labeler.store.transaction import Reader, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """One package by its uid; times are UTC text, and `made_at` is what a clock elsewhere said."""

    uid: str
    digest: str
    hand_out_uid: str | None
    labeler_id: LabelerId | None
    made_at: str
    taken_in_at: str
    answers: int
    revisions: int
    conflicts: int


def keep(transaction: Transaction, new: HandIn) -> None:
    """Only what is a package, and was not taken in before."""
    if new.uid and transaction.value(select(hand_ins.c.id).where(hand_ins.c.uid == new.uid)) is None:
        transaction.insert(hand_ins, **asdict(new))


def keep_those_of(transaction: Transaction, other: Reader, *, who: Callable[[LabelerId], LabelerId | None]) -> None:
    """What another home of the same project took in; `who` is somebody of there, as they are here."""
    for each in every(other):
        keep(transaction, replace(each, labeler_id=None if each.labeler_id is None else who(each.labeler_id)))


def every(reader: Reader) -> tuple[HandIn, ...]:
    """In the order in which they were taken in."""
    names = [field.name for field in fields(HandIn)]
    rows = reader.rows(select(hand_ins).order_by(hand_ins.c.id))
    return tuple(HandIn(**{name: row[name] for name in names}) for row in rows)
