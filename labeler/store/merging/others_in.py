"""Revisions of all that is no answer, on their way into the file."""

from collections.abc import Iterable, Mapping
from typing import Any

from labeler.store.revisions import CHAINED, chained
from labeler.store.schema import revisions
from labeler.store.transaction import Transaction

_DIGEST = "SELECT digest FROM revisions WHERE uid = ?"


def keep(transaction: Transaction, rows: Iterable[Mapping[str, Any]]) -> None:
    """As they were told, each chained to the one that it followed; those that others followed come first."""
    for row in rows:
        previous = ""
        if row["parent"] is not None:
            ((previous,),) = transaction.plain(_DIGEST, (row["parent"],))
        values = {name: row[name] for name in CHAINED}
        transaction.insert(revisions, **values, digest=chained(previous, values), parent=row["parent"])
