"""What the project says of itself, by key."""

from sqlalchemy import bindparam, select

from labeler.store.prepared import Prepared
from labeler.store.schema import meta
from labeler.store.transaction import Reader, Transaction

ANSWERED_TWICE = "answered_twice"
"""The key of those answers that were begun under several uids and stand under each."""
_OF_KEY = Prepared(select(meta).where(meta.c.key == bindparam("key")))


def get(reader: Reader, key: str, *, default: str = "") -> str:
    row = reader.row(_OF_KEY, key=key)
    return default if row is None else str(row["value"])


def put(transaction: Transaction, key: str, value: str) -> None:
    row = transaction.row(_OF_KEY, key=key)
    if row is None:
        transaction.insert(meta, key=key, value=value)
    else:
        transaction.update(meta, row["id"], value=value)


def taxonomy_revision(reader: Reader) -> int:
    return int(get(reader, "taxonomy_revision", default="0"))


def taxonomy_edits(reader: Reader) -> int:
    """How often the list or the visual dictionary was changed, in whatever way."""
    return int(get(reader, "taxonomy_edits", default="0"))


def count_taxonomy_edit(transaction: Transaction) -> None:
    put(transaction, "taxonomy_edits", str(taxonomy_edits(transaction) + 1))


def rise_taxonomy_revision(transaction: Transaction) -> int:
    """The revision for what is to be asked again from now on."""
    revision = taxonomy_revision(transaction) + 1
    put(transaction, "taxonomy_revision", str(revision))
    return revision
