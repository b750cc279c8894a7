"""Single bits flipped in a project file: whatever changes it is found by `labeler check`, and nothing else is."""

import io
import random
import runpy
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from labeler.cli.check import check
from labeler.cli.outcome import BUG, DAMAGED, DONE, ended
from labeler.store.create import create_project_file
from labeler.store.project_file import open_project_file
from tests.faults.promise import Promise, Reached, Trial

_RELEASED = Path(__file__).parents[1] / "store" / "released" / "make.py"
_HEADER = (slice(0, 20), slice(21, 24), slice(44, 48), slice(56, 64), slice(68, 72))
"""What the header of the file says of how to read it; the rest are counters, which SQLite may find as they come."""
Content = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """How `labeler check` ended, and what it said."""

    code: int
    text: str


def prove(trial: Trial) -> Reached:
    """Every other flip falls anywhere in the file, the others on bytes that are in use."""
    whole, path = _used_project(trial.folder), trial.folder / "flipped.labeler"
    before, kinds, failures = _content(path, whole), Counter[str](), list[str]()
    for place, bit in _flips(whole, trial):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << bit
        after = _content(path, bytes(flipped))
        kind = _kind(path, before, after, has_other_header=_header(flipped) != _header(whole))
        kinds[kind] += 1
        expected = DONE if kind == "nothing" else DAMAGED
        told = _checked(path)
        if told.code != expected or (expected == DAMAGED and not _is_told_in_lines(told.text)):
            failures.append(f"byte {place}, bit {bit} changed {kind}: exit {told.code}, {told.text.strip()[:300]}")
    note = (
        f"{kinds['the content']} changed the content, {kinds['what opens']} barred the file or a part of it, "
        f"{kinds['how it is kept']} broke how it is kept, {kinds['nothing']} changed nothing"
    )
    return Reached(tried=sum(kinds.values()), failures=tuple(failures), note=note)


def _used_project(folder: Path) -> bytes:
    """One of everything, as the program writes it."""
    path = folder / "used.labeler"
    create_project_file(path)
    with closing(open_project_file(path, writes=True, now="2026-11-21T10:00:00Z")) as file:
        runpy.run_path(str(_RELEASED))["fill"](file)
    return path.read_bytes()


def _flips(whole: bytes, trial: Trial) -> Iterator[tuple[int, int]]:
    chance = random.Random(trial.seed)
    in_use = [place for place, byte in enumerate(whole) if byte]
    for number in range(trial.times):
        place = chance.choice(in_use) if number % 2 else chance.randrange(len(whole))
        yield place, chance.randrange(8)


def _content(path: Path, content: bytes) -> Content | None:
    """Every row of every table, and every definition; None where they cannot be read to the end."""
    path.write_bytes(content)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            # As bytes and told apart from those of a BLOB: what is no UTF-8 is a change like any other.
            connection.text_factory = lambda text: ("text", text)
            schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
            tables = [name[1].decode("utf-8", "replace") for kind, name, *_ in schema if kind == ("text", b"table")]
            rows = [row for table in tables for row in connection.execute(f'SELECT * FROM "{table}" NOT INDEXED')]
            return tuple(sorted(repr(row) for row in (*schema, *rows)))
    except (sqlite3.Error, ValueError, AttributeError, TypeError):  # also what an error says can be no UTF-8
        return None


def _kind(path: Path, before: Content | None, after: Content | None, *, has_other_header: bool) -> str:
    assert before is not None
    if after is None:
        return "what opens"
    if after != before:
        return "the content"
    return "how it is kept" if has_other_header or not _is_well_formed(path) else "nothing"


def _is_well_formed(path: Path) -> bool:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        except sqlite3.Error:
            return False


def _header(content: bytes | bytearray) -> bytes:
    return b"".join(bytes(content[part]) for part in _HEADER)


def _checked(path: Path) -> _Told:
    """As the command ends, in this process: a thousand starts of Python would take minutes."""
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        code = ended(lambda: check(path))
    return _Told(code=code, text=said.getvalue() if code != BUG else complained.getvalue())


def _is_told_in_lines(text: str) -> bool:
    """The count, then a line for each thing that was found."""
    lines = text.splitlines()
    return "damaged" in lines[0] and lines[1].startswith("  ") and all(len(line) < 400 for line in lines)


FLIPS = Promise(
    words="A damaged file is noticed",
    proof="single bits flipped in a used project; every change of its content is found by `labeler check`",
    short=100,
    full=1_000,
    prove=prove,
)
