"""What the project says of itself, by key."""

from sqlalchemy import select

from labeler.store.schema import meta
from labeler.store.transaction import Reader, Transaction


def get(reader: Reader, key: str, *, default: str = "") -> str:
    row = reader.row(select(meta.c.value).where(meta.c.key == key))
    return default if row is None else str(row["value"])


def put(transaction: Transaction, key: str, value: str) -> None:
    row = transaction.row(select(meta.c.id).where(meta.c.key == key))
    if row is None:
        transaction.insert(meta, key=key, value=value)
    else:
        transaction.update(meta, row["id"], value=value)


def taxonomy_revision(reader: Reader) -> int:
    return int(get(reader, "taxonomy_revision", default="0"))
