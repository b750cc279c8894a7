"""Large projects: made by the program's own door, then filled by plain inserts in seconds.

Their rows obey every constraint and their tallies equal the views; the digests of rows and revisions are fillers,
so `labeler check` would find fault with them, and nothing measured here reads them.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pictures import Picture

from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project

AT, DAY = "2026-11-21T10:00:00.000000Z", "2026-11-21"
LEAD = "Ann"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be in a project: the first `answered` of `images` have a finished answer with a label for each
    of `concepts`, the first *of*, the others absent. `real` are the images that can be shown, by id. Without
    history there are neither revisions nor digests of rows."""

    images: int
    answered: int
    concepts: int = 3
    real: dict[int, Picture] = field(default_factory=dict)
    has_history: bool = True

    @property
    def labels(self) -> int:
        return self.answered * self.concepts


def shown_from(first: int, pictures: Sequence[Picture]) -> dict[int, Picture]:
    """The pictures as the images with these ids, one after the other."""
    return dict(enumerate(pictures, start=first))


def make_project(path: Path, plan: Plan) -> Path:
    entries = tuple(NewConcept(name=f"concept {number}") for number in range(1, plan.concepts + 1))
    new_project(path, lead=LEAD, fill=lambda project: _add_concepts(project, entries)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("BEGIN")
        _fill(connection, plan)
        connection.execute("COMMIT")
    return path


def _add_concepts(project, entries: tuple[NewConcept, ...]) -> None:
    project.execute(AddConcepts(entries=entries))


_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :most)"
"""The rows are made by SQLite itself: a million of them take seconds."""
_ROWS = {
    "images": (
        "(id, digest, format, width, height, source_id, split, added_at)",
        "SELECT n, printf('%064x', n), 'JPEG', 4000, 3000, 1, 'train', :at FROM numbers",
    ),
    "places": (
        "(id, image_id, root, path, shown_path)",
        "SELECT n, n, '/photos', CAST(printf('%07d.jpg', n) AS BLOB), printf('%07d.jpg', n) FROM numbers",
    ),
    "answers": (
        "(id, uid, image_id, labeler_id, state, scope, taxonomy_revision, active_ms, submitted_at, submitted_day)",
        "SELECT n, printf('a%031x', n), n, 1, 'submitted', 'all', 1, 1500, :at, :day FROM numbers",
    ),
    "labels": (
        "(uid, answer_id, concept_id, relation, said_at, said_day)",
        "SELECT printf('b%031x', n * :concepts + concepts.id), n, concepts.id, "
        "CASE concepts.id WHEN 1 THEN 'of' ELSE 'absent' END, :at, :day FROM numbers, concepts ORDER BY n, concepts.id",
    ),
    "revisions": (
        "(uid, seq, subject, subject_uid, number, at, labeler_id, verb, digest)",
        "SELECT printf('c%031x', n), :seq + n, 'answer', printf('a%031x', n), 1, :at, 1, 'NothingElse', 'filler' "
        "FROM numbers",
    ),
}


def _fill(connection: sqlite3.Connection, plan: Plan) -> None:
    connection.execute("INSERT INTO sources (id, uid, name) VALUES (1, 'source', 'photos')")
    for table in ("images", "places"):
        _make_rows(connection, table, plan, plan.images)
    _show(connection, plan)
    if plan.answered:
        for table in ("answers", "labels", *(("revisions",) if plan.has_history else ())):
            _make_rows(connection, table, plan, plan.answered)
    if plan.has_history:
        _fill_digests(connection)
    _tally(connection, plan)


def _make_rows(connection: sqlite3.Connection, table: str, plan: Plan, most: int) -> None:
    columns, select = _ROWS[table]
    (seq,) = connection.execute("SELECT ifnull(max(seq), 0) FROM revisions").fetchone()
    values = {"most": most, "at": AT, "day": DAY, "concepts": plan.concepts, "seq": seq}
    connection.execute(f"INSERT INTO {table} {columns} {_NUMBERS} {select}", values)


def _show(connection: sqlite3.Connection, plan: Plan) -> None:
    """A few of the images are there to be shown."""
    for number, picture in plan.real.items():
        connection.execute(
            "UPDATE images SET digest = ?, width = ?, height = ? WHERE id = ?",
            (picture.digest, picture.width, picture.height, number),
        )
        connection.execute(
            "UPDATE places SET root = ?, path = ?, shown_path = ? WHERE image_id = ?",
            (str(picture.path.parent), picture.path.name.encode(), picture.path.name, number),
        )


def _fill_digests(connection: sqlite3.Connection) -> None:
    for table in _ROWS:
        connection.execute(
            "INSERT OR IGNORE INTO row_digests (table_name, row_id, digest) "
            f"SELECT '{table}', id, '0123456789abcdef0123456789abcdef' FROM {table} ORDER BY id"
        )


def _tally(connection: sqlite3.Connection, plan: Plan) -> None:
    _insert(connection, "image_tallies (standing, images)", _standings(plan))
    if not plan.answered:
        return
    _insert(
        connection,
        "tallies (labeler_id, concept_id, relation, day, labels)",
        [(1, c, "of" if c == 1 else "absent", DAY, plan.answered) for c in range(1, plan.concepts + 1)],
    )
    _insert(
        connection,
        "answer_tallies (labeler_id, standing, day, answers, active_ms)",
        [(1, "finished", DAY, plan.answered, 1500 * plan.answered)],
    )
    _insert(connection, "pace_tallies (labeler_id, tenths, answers)", [(1, 15, plan.answered)])


def _standings(plan: Plan) -> list[tuple[str, int]]:
    found = [("finished", plan.answered), ("untouched", plan.images - plan.answered)]
    return [(standing, images) for standing, images in found if images]


def _insert(connection: sqlite3.Connection, into: str, rows: Sequence[tuple[object, ...]]) -> None:
    columns = into.count(",") + 1
    connection.executemany(f"INSERT INTO {into} VALUES ({', '.join('?' * columns)})", rows)
