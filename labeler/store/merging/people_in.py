"""People who come in, met by uid and then by name: the smaller uid, and its name, is theirs in both projects then."""

import json
from collections.abc import Iterable

from labeler.domain.ids import LabelerId
from labeler.domain.names import folded
from labeler.domain.words import Role
from labeler.store import labelers, meta
from labeler.store.merging.reading_out import everybody
from labeler.store.schema import labelers as labelers_table
from labeler.store.transaction import Transaction

_ALSO_KNOWN = "also_known"
"""The key under which a file keeps the other uids that somebody has in other files: uid to the id here."""


class PeopleIn:
    """Finds whoever a package tells of, and adds those who are not here yet. It makes nobody a lead."""

    def __init__(self, transaction: Transaction, *, at: str) -> None:
        self._transaction, self._at = transaction, at
        here = everybody(transaction)
        self._ids = {person.uid: person.id for person in here}
        self._uids = {person.id: person.uid for person in here}
        self._names = {folded(person.name): person.id for person in here}
        self._others = {uid: LabelerId(row_id) for uid, row_id in json.loads(self._kept()).items()}
        self.new = 0

    def meet(self, people: Iterable[tuple[str, str, bool]]) -> None:
        """Each by uid, name, and whether they have left."""
        before = dict(self._others)
        for uid, name, has_left in people:
            if uid in self._ids or uid in self._others:
                continue
            row_id = self._names.get(folded(name))
            if row_id is None:
                self._add(uid, name, has_left=has_left)
            else:
                self._call_too(row_id, uid, name)
        if self._others != before:
            meta.put(self._transaction, _ALSO_KNOWN, json.dumps(self._others, sort_keys=True))

    def id_of(self, uid: str) -> LabelerId | None:
        """Who this is here; None where nobody told of them."""
        return self._ids.get(uid, self._others.get(uid))

    def _add(self, uid: str, name: str, *, has_left: bool) -> None:
        row_id = labelers.add(self._transaction, uid=uid, name=name, role=Role.ANNOTATOR, at=self._at)
        if has_left:
            labelers.set_retired(self._transaction, row_id, self._at)
        self._ids[uid], self._uids[row_id], self._names[folded(name)] = row_id, uid, row_id
        self.new += 1

    def _call_too(self, row_id: LabelerId, uid: str, name: str) -> None:
        now = self._uids[row_id]
        smaller, other = sorted((now, uid))
        if smaller != now:
            self._transaction.update(labelers_table, row_id, uid=smaller, name=name)
            del self._ids[now]
            self._ids[smaller], self._uids[row_id] = row_id, smaller
        self._others[other] = row_id

    def _kept(self) -> str:
        return meta.get(self._transaction, _ALSO_KNOWN, default="{}")
