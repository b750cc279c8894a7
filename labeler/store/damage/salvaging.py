"""What can still be read of a damaged project and agrees with its digest, written into a new file."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Table
from sqlalchemy.exc import IntegrityError

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.settlement import holds_the_same
from labeler.domain.snapshot import says_the_same
from labeler.store import answers, meta, sealing, settlements, tallies
from labeler.store.damage.pasts import pasts
from labeler.store.damage.settled_pasts import settled_pasts
from labeler.store.damage.torn_file import Row, TornFile
from labeler.store.digests import Shape, shape_of
from labeler.store.kept import Kept
from labeler.store.project_file import ProjectFile
from labeler.store.revisions import CHAINED, chained
from labeler.store.schema import (
    SEALED,
    concepts,
    labelers,
    labels,
    regions,
    row_digests,
    settled_labels,
    settled_regions,
    sources,
    vectors,
)
from labeler.store.schema import answers as answers_table
from labeler.store.schema import settlements as settlements_table
from labeler.store.transaction import Transaction

_BEARERS = (labelers, concepts, sources)
"""On each of their few rows hang thousands of others: what has changed in one is taken as it now reads, and told."""
_SAID = (answers_table, labels, regions)
_SETTLED = (settlements_table, settled_labels, settled_regions)
_LEAST = {"brief": "", "world": "closed", "taxonomy_edits": "0", "settings": "{}"}
_RUN = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """How many rows of each table were kept, lost, and kept though they are not as they were written."""

    kept: Mapping[str, int]
    lost: Mapping[str, int]
    doubtful: Mapping[str, int]


def salvage_into(
    file: ProjectFile, torn: TornFile, *, name: str, new_uid: Callable[[], str], look: Callable[[], None]
) -> Salvage:
    """Fills an empty project file from a damaged one; `look` is called now and then, and what it raises ends it.

    AppError where nothing at all can be read. `name` and `new_uid` are for a project that has lost its own.
    """
    digests = _digests(torn)
    with file.writing() as transaction:
        salvaging = _Salvaging(transaction, torn, digests, look)
        for table in SEALED:
            salvaging.take(table)
        if not any(salvaging.kept.values()):
            raise AppError(
                "nothing in this file can be read", where=shown(name), safe="It was not touched", todo="Use a backup"
            )
        if any(salvaging.lost[table.name] for table in _SAID):
            salvaging.make_answers_whole()
        if any(salvaging.lost[table.name] for table in _SETTLED):
            salvaging.make_settlements_whole()
        _chain_again(transaction)
        _say_what_a_project_says(transaction, name=name, new_uid=new_uid)
        sealing.seal_all(transaction)
        tallies.rebuild(transaction)
        return salvaging.outcome()


class _Salvaging:
    """Table by table, in the order in which they refer to each other."""

    def __init__(
        self,
        transaction: Transaction,
        torn: TornFile,
        digests: Mapping[str, Mapping[int, str]],
        look: Callable[[], None],
    ) -> None:
        self._transaction, self._torn, self._digests, self._look = transaction, torn, digests, look
        self._ids: dict[str, set[int]] = defaultdict(set)
        self.kept, self.lost, self.doubtful = Counter[str](), Counter[str](), Counter[str]()

    def take(self, table: Table) -> None:
        """The rows of one table that are as they were written and whose parents were kept."""
        should = self._digests.get(table.name, {})
        good, changed = self._read(table, should)
        for row in self._parents_first(table, good):
            self._insert(table, row)
        if table in _BEARERS:
            for row in self._parents_first(table, changed):
                if self._insert(table, row):
                    self.doubtful[table.name] += 1
        self.kept[table.name] = len(self._ids[table.name])
        self.lost[table.name] = len((should.keys() | {row["id"] for row in changed}) - self._ids[table.name])

    def make_answers_whole(self) -> None:
        """An answer that lost a part would say something that nobody said: it is what its last revision says, or lost.

        So is one that lost its own row, where its image and whoever gave it are still there.
        """
        past = pasts(self._transaction)
        for kept in answers.every(self._transaction):
            self._look()
            told = past.pop(kept.answer.uid, None)
            if told is None or not says_the_same(kept.answer, told.answer):
                self._say(kept, None if told is None else replace(kept, answer=told.answer))
        for told in past.values():
            self._say(None, told)
        self._count_again(_SAID)

    def _count_again(self, tables: Iterable[Table]) -> None:
        for table in tables:
            ((now,),) = self._transaction.plain(f"SELECT count(*) FROM {table.name}")
            self.lost[table.name] = max(0, self.lost[table.name] + self.kept[table.name] - now)
            self.kept[table.name] = now

    def make_settlements_whole(self) -> None:
        """Likewise: what a lead settled is what its last revision says, or is settled no more."""
        past = settled_pasts(self._transaction)
        for kept in settlements.every(self._transaction):
            self._look()
            told = past.pop(kept.uid, None)
            if not holds_the_same(kept, told):
                settlements.save(self._transaction, kept, None)
                past |= {kept.uid: told} if told else {}
        for told in past.values():
            # Where a concept of it is gone, nothing is held of the image.
            with suppress(IntegrityError, LookupError), _part(self._transaction):
                settlements.save(self._transaction, None, told)
        self._count_again(_SETTLED)

    def _say(self, before: Kept | None, after: Kept | None) -> None:
        try:
            with _part(self._transaction):
                answers.save(self._transaction, before, after)
        except (IntegrityError, LookupError):
            # A concept of it is gone, or they have said something else of that image.
            if before is not None:
                answers.save(self._transaction, before, None)

    def outcome(self) -> Salvage:
        return Salvage(
            kept={name: count for name, count in self.kept.items() if count},
            lost={name: count for name, count in self.lost.items() if count},
            doubtful={name: count for name, count in self.doubtful.items() if count},
        )

    def _read(self, table: Table, should: Mapping[int, str]) -> tuple[list[Row], list[Row]]:
        """Those rows that agree with their digests, and the others; from where the table agrees best."""
        shape = Shape.of(table.name, ((n, r) for n, r in shape_of(table).columns if n in self._torn.columns(table)))
        best: tuple[list[Row], list[Row]] = ([], [])
        for rows in self._torn.rows(table, ids=should):
            good: list[Row] = []
            changed: list[Row] = []
            for number, row in enumerate(rows):
                if number % _RUN == 0:
                    self._look()
                digest = should.get(row["id"])
                is_good = table is vectors if digest is None else _digest(shape, row) == digest
                (good if is_good else changed).append(row)
            best = max(best, (good, changed), key=lambda each: (len(each[0]), len(each[1])))
        return best

    def _parents_first(self, table: Table, rows: Iterable[Row]) -> Iterator[Row]:
        """Rows that refer to others of their own table come after those."""
        own = [key.parent.name for key in table.foreign_keys if key.column.table is table]
        waiting = list(rows)
        while waiting and own:
            ids = {row["id"] for row in waiting}
            ready = [row for row in waiting if not any(row[name] in ids for name in own)]
            if not ready:
                break
            yield from ready
            given = {row["id"] for row in ready}
            waiting = [row for row in waiting if row["id"] not in given]
        yield from waiting

    def _insert(self, table: Table, row: Row) -> bool:
        values = self._with_parents(table, row)
        if values is None:
            return False
        names = ", ".join(values)
        try:
            marks = ", ".join("?" * len(values))
            self._transaction.run(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", tuple(values.values()))
        except IntegrityError:
            return False
        self._ids[table.name].add(row["id"])
        return True

    def _with_parents(self, table: Table, row: Row) -> dict[str, Any] | None:
        """The row where all that it refers to was kept, else None; it can do without a parent it need not have."""
        values = dict(row)
        for key in table.foreign_keys:
            name, parent = key.parent.name, key.column.table.name
            if key.column.name != "id" or values[name] is None or values[name] in self._ids[parent]:
                continue
            if not key.parent.nullable:
                return None
            values[name] = None
        return values


@contextmanager
def _part(transaction: Transaction) -> Iterator[None]:
    """Several statements of which all are kept or none."""
    transaction.run("SAVEPOINT part")
    try:
        yield
    except BaseException:
        transaction.run("ROLLBACK TO part")
        raise
    finally:
        transaction.run("RELEASE part")


def _digest(shape: Shape, row: Row) -> str:
    try:
        return shape.digest(row)
    except (TypeError, ValueError, OverflowError):
        # A value of a kind that nothing of ours has.
        return ""


def _digests(torn: TornFile) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for row in max(torn.rows(row_digests), key=len):
        if isinstance(row["table_name"], str) and isinstance(row["row_id"], int):
            found[row["table_name"]][row["row_id"]] = str(row["digest"])
    return found


def _chain_again(transaction: Transaction) -> None:
    """Where revisions were lost, those that followed them now follow the one before: digests are made anew."""
    known: dict[str, tuple[int, str]] = {}
    last: dict[tuple[str, str], str] = {}
    changed = []
    for row in transaction.each("SELECT * FROM revisions ORDER BY seq"):
        subject = row["subject"], row["subject_uid"]
        parent = row["parent"]
        if parent not in known:
            parent = last.get(subject) if parent is not None or row["number"] != 1 else None
        before, digest_before = known.get(parent, (0, "")) if parent is not None else (0, "")
        number = row["number"] if parent == row["parent"] else before + 1
        anew = chained(digest_before, {name: row[name] for name in CHAINED} | {"number": number})
        if (number, anew, parent) != (row["number"], row["digest"], row["parent"]):
            changed.append((number, anew, parent, row["id"]))
        known[row["uid"]] = number, anew
        last[subject] = row["uid"]
    transaction.run_many("UPDATE revisions SET number = ?, digest = ?, parent = ? WHERE id = ?", changed)


def _say_what_a_project_says(transaction: Transaction, *, name: str, new_uid: Callable[[], str]) -> None:
    """What of `meta` was lost is what a new project says; the revision of the list is the highest that is named."""
    there = {key for (key,) in transaction.plain("SELECT key FROM meta")}
    ((newest,),) = transaction.plain(
        "SELECT max(ifnull((SELECT max(since_revision) FROM concepts), 0),"
        " ifnull((SELECT max(taxonomy_revision) FROM answers), 0))"
    )
    least = {**_LEAST, "uid": new_uid(), "name": name, "taxonomy_revision": str(newest)}
    for key, value in least.items():
        if key not in there:
            meta.put(transaction, key, value)
