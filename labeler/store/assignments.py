"""What was handed out to whom: the packages that were made, their images, and which of these somebody still has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.words import Assigned, Health, State
from labeler.store.digests import row_digest
from labeler.store.schema import assignments, hand_outs
from labeler.store.transaction import Reader, Row, Transaction

_GIVEN = f"""EXISTS (
    SELECT 1 FROM answers WHERE answers.image_id = given.image_id AND answers.labeler_id = hand_out.labeler_id
        AND answers.state <> '{State.OPEN.value}'
)"""
_CAME_HOME = "EXISTS (SELECT 1 FROM hand_ins WHERE hand_ins.hand_out_uid = hand_out.uid)"
# What was answered before it was handed out (to be looked at again, say) is somebody's until they have handed in.
_OUT = f"""
SELECT given.id, given.image_id, given.kind, hand_out.id, hand_out.labeler_id, hand_out.file_name
FROM assignments AS given JOIN hand_outs AS hand_out ON hand_out.id = given.hand_out_id
WHERE given.taken_back_at IS NULL AND NOT ({_GIVEN} AND {_CAME_HOME})
ORDER BY given.id
"""
_TOLD = f"""
SELECT given.hand_out_id, given.kind, count(*), sum({_GIVEN}), sum(given.taken_back_at IS NOT NULL)
FROM assignments AS given JOIN hand_outs AS hand_out ON hand_out.id = given.hand_out_id
GROUP BY given.hand_out_id, given.kind
"""
_READABLE = f"SELECT id FROM images WHERE health = '{Health.OK.value}' ORDER BY id"
_SAID = f"SELECT labeler_id, image_id, state <> '{State.OPEN.value}' FROM answers ORDER BY id"
_ALIGNING = """
SELECT round.name, shown.image_id FROM alignments AS round
JOIN alignment_images AS shown ON shown.alignment_id = round.id
WHERE round.ended_at IS NULL ORDER BY shown.id
"""
_LAST_IN = "SELECT labeler_id, max(taken_in_at) FROM hand_ins WHERE labeler_id IS NOT NULL GROUP BY labeler_id"
_ADD = "INSERT INTO assignments (id, hand_out_id, image_id, kind, taken_back_at) VALUES (?, ?, ?, ?, NULL)"
_SEAL = "INSERT INTO row_digests (table_name, row_id, digest) VALUES ('assignments', ?, ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """One package for one labeler; `file_name` is empty where its images were moved there and wait for one."""

    uid: str
    labeler_id: LabelerId
    made_at: str
    made_by_id: LabelerId | None = None
    file_name: str = ""
    proxies: bool = False
    taken_back_at: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """An image that somebody has and has not answered since."""

    id: int
    image_id: ImageId
    kind: Assigned
    hand_out_id: int
    labeler_id: LabelerId
    has_package: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Images of one kind in one hand-out: how many, how many of them are answered, and how many were taken back."""

    kind: Assigned
    images: int
    answered: int
    taken_back: int


def every(reader: Reader) -> tuple[HandOut, ...]:
    """All hand-outs, in the order in which they were made."""
    return tuple(_hand_out(row) for row in reader.rows(select(hand_outs).order_by(hand_outs.c.id)))


def told(reader: Reader) -> dict[int, tuple[Told, ...]]:
    """Of each hand-out, by its id."""
    by_hand_out: dict[int, list[Told]] = defaultdict(list)
    for hand_out_id, kind, images, answered, back in reader.plain(_TOLD):
        by_hand_out[hand_out_id].append(Told(kind=Assigned(kind), images=images, answered=answered, taken_back=back))
    return {hand_out_id: tuple(each) for hand_out_id, each in by_hand_out.items()}


def out(reader: Reader) -> tuple[Out, ...]:
    """Every image that somebody has, whoever it is."""
    return tuple(
        Out(
            id=row_id,
            image_id=ImageId(image_id),
            kind=Assigned(kind),
            hand_out_id=hand_out_id,
            labeler_id=LabelerId(labeler_id),
            has_package=bool(file_name),
        )
        for row_id, image_id, kind, hand_out_id, labeler_id, file_name in reader.plain(_OUT)
    )


def add(transaction: Transaction, new: HandOut, images: Mapping[ImageId, Assigned]) -> int:
    """Keeps a hand-out with its images; its id."""
    hand_out_id = transaction.insert(
        hand_outs,
        uid=new.uid,
        labeler_id=new.labeler_id,
        made_by_id=new.made_by_id,
        made_at=new.made_at,
        file_name=new.file_name,
        proxies=int(new.proxies),
        taken_back_at=new.taken_back_at,
    )
    ((first,),) = transaction.plain("SELECT coalesce(max(id), 0) + 1 FROM assignments")
    rows = [(first + place, hand_out_id, image, kind.value) for place, (image, kind) in enumerate(images.items())]
    transaction.run_many(_ADD, rows)
    transaction.run_many(_SEAL, ((row[0], _digest(*row)) for row in rows))
    return hand_out_id


def take_back(transaction: Transaction, ids: Iterable[int], *, at: str) -> None:
    """Assignments by their ids; a hand-out of which nothing is left out is taken back as a whole."""
    for row_id in ids:
        transaction.update(assignments, row_id, taken_back_at=at)
    still = select(assignments.c.id).where(
        assignments.c.hand_out_id == hand_outs.c.id, assignments.c.taken_back_at.is_(None)
    )
    emptied = select(hand_outs.c.id).where(hand_outs.c.taken_back_at.is_(None), ~still.exists())
    for row in transaction.rows(emptied):
        transaction.update(hand_outs, row["id"], taken_back_at=at)


def readable(reader: Reader) -> list[ImageId]:
    """All images that can be shown, in the order in which they were added."""
    return [ImageId(image_id) for (image_id,) in reader.plain(_READABLE)]


def said(reader: Reader) -> list[tuple[LabelerId, ImageId, bool]]:
    """Who has an answer to which image, and whether it was given (submitted or skipped) or is only begun."""
    return [(LabelerId(who), ImageId(image), bool(given)) for who, image, given in reader.plain(_SAID)]


def aligning(reader: Reader) -> dict[str, list[ImageId]]:
    """The images of each round of alignment that has not ended, by its name."""
    rounds: dict[str, list[ImageId]] = defaultdict(list)
    for name, image_id in reader.plain(_ALIGNING):
        rounds[name].append(ImageId(image_id))
    return dict(rounds)


def last_handed_in(reader: Reader) -> dict[LabelerId, str]:
    """When something of each labeler last came home (UTC text)."""
    return {LabelerId(who): at for who, at in reader.plain(_LAST_IN)}


def _digest(row_id: int, hand_out_id: int, image_id: int, kind: str) -> str:
    row = {"id": row_id, "hand_out_id": hand_out_id, "image_id": image_id, "kind": kind, "taken_back_at": None}
    return row_digest(assignments, row)


def _hand_out(row: Row) -> HandOut:
    return HandOut(
        id=row["id"],
        uid=row["uid"],
        labeler_id=LabelerId(row["labeler_id"]),
        made_at=row["made_at"],
        made_by_id=None if row["made_by_id"] is None else LabelerId(row["made_by_id"]),
        file_name=row["file_name"],
        proxies=bool(row["proxies"]),
        taken_back_at=row["taken_back_at"],
    )
