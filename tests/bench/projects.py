"""Large projects: made by the program's own door, then filled by plain inserts in seconds.

Their rows obey every constraint and their tallies equal the views; the digests of rows and revisions are fillers,
so `labeler check` would find fault with them, and nothing measured here reads them.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pictures import Picture

from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project

AT, DAY = "2026-11-21T10:00:00.000000Z", "2026-11-21"
LEAD = "Ann"
_BATCH = 10_000


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


def _fill(connection: sqlite3.Connection, plan: Plan) -> None:
    _insert(connection, "sources (id, uid, name)", [(1, "source", "photos")])
    _insert(
        connection,
        "images (id, digest, format, width, height, source_id, split, added_at)",
        (_image(number, plan.real.get(number)) for number in range(1, plan.images + 1)),
    )
    _insert(
        connection,
        "places (image_id, root, path, shown_path)",
        (_place(number, plan.real.get(number)) for number in range(1, plan.images + 1)),
    )
    answered = range(1, plan.answered + 1)
    _insert(
        connection,
        "answers (id, uid, image_id, labeler_id, state, scope, taxonomy_revision, active_ms, submitted_at, "
        "submitted_day)",
        ((n, f"a{n:031x}", n, 1, "submitted", "all", 1, 1500, AT, DAY) for n in answered),
    )
    _insert(
        connection,
        "labels (uid, answer_id, concept_id, relation, said_at, said_day)",
        (
            (f"b{n * plan.concepts + c:031x}", n, c, "of" if c == 1 else "absent", AT, DAY)
            for n in answered
            for c in range(1, plan.concepts + 1)
        ),
    )
    if plan.has_history:
        _fill_history(connection, plan)
    _tally(connection, plan)


def _fill_history(connection: sqlite3.Connection, plan: Plan) -> None:
    first = connection.execute("SELECT max(seq) FROM revisions").fetchone()[0] + 1
    _insert(
        connection,
        "revisions (uid, seq, subject, subject_uid, number, at, labeler_id, verb, digest)",
        (
            (f"c{n:031x}", first + n, "answer", f"a{n:031x}", 1, AT, 1, "NothingElse", "filler")
            for n in range(1, plan.answered + 1)
        ),
    )
    tables = ("images", "places", "answers", "labels", "revisions")
    for table in tables:
        connection.execute(
            "INSERT OR IGNORE INTO row_digests (table_name, row_id, digest) "
            f"SELECT '{table}', id, '0123456789abcdef0123456789abcdef' FROM {table} ORDER BY id"
        )


def _tally(connection: sqlite3.Connection, plan: Plan) -> None:
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


def _image(number: int, picture: Picture | None) -> tuple[object, ...]:
    if picture is None:
        return number, f"{number:064x}", "JPEG", 4000, 3000, 1, "train", AT
    return number, picture.digest, "JPEG", picture.width, picture.height, 1, "train", AT


def _place(number: int, picture: Picture | None) -> tuple[object, ...]:
    root = str(picture.path.parent) if picture else "/photos"
    name = picture.path.name if picture else f"{number:07d}.jpg"
    return number, root, name.encode(), name


def _insert(connection: sqlite3.Connection, into: str, rows: Iterable[tuple[object, ...]]) -> None:
    columns = into.count(",") + 1
    statement = f"INSERT INTO {into} VALUES ({', '.join('?' * columns)})"
    for batch in _batches(rows):
        connection.executemany(statement, batch)


def _batches(rows: Iterable[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    batch: list[tuple[object, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch
