"""The people of a project."""

from sqlalchemy import RowMapping, select

from labeler.domain.ids import LabelerId, LabelerUid
from labeler.domain.names import folded
from labeler.domain.people import Labeler
from labeler.domain.words import Role
from labeler.store.schema import labelers
from labeler.store.transaction import Reader, Transaction


def everyone(reader: Reader) -> tuple[Labeler, ...]:
    """In the order in which they came."""
    return tuple(_labeler(row) for row in reader.rows(select(labelers).order_by(labelers.c.id)))


def named(reader: Reader, name: str) -> Labeler | None:
    """The person of this name, compared folded; None says that nobody is called so."""
    row = reader.row(select(labelers).where(labelers.c.folded_name == folded(name)))
    return None if row is None else _labeler(row)


def by_id(reader: Reader, labeler_id: LabelerId) -> Labeler:
    row = reader.row(select(labelers).where(labelers.c.id == labeler_id))
    if row is None:
        raise LookupError(f"no labeler {labeler_id}")
    return _labeler(row)


def add(transaction: Transaction, *, uid: str, name: str, role: Role, at: str) -> LabelerId:
    row_id = transaction.insert(labelers, uid=uid, name=name, folded_name=folded(name), role=role.value, created_at=at)
    return LabelerId(row_id)


def set_role(transaction: Transaction, labeler_id: LabelerId, role: Role) -> None:
    transaction.update(labelers, labeler_id, role=role.value)


def set_retired(transaction: Transaction, labeler_id: LabelerId, at: str | None) -> None:
    transaction.update(labelers, labeler_id, retired_at=at)


def _labeler(row: RowMapping) -> Labeler:
    return Labeler(
        id=LabelerId(row["id"]),
        uid=LabelerUid(row["uid"]),
        name=row["name"],
        role=Role(row["role"]),
        retired=row["retired_at"] is not None,
    )
