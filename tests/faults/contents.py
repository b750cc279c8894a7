"""What a folder holds, so that two runs can be compared: every row of every project, every byte of every other file."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_UID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T[0-9:.]+Z)?")
_IN_A_NAME = re.compile(r"\d{4}-?\d\d-?\d\d[ T.-]?\d\d[.:]?\d\d[.:]?\d\d(?:\.\d+)?(?:-\d)?|\d{14,20}(?:-\d)?")
_LEFT_OUT = {"row_digests": None, "revisions": "digest"}
"""Tables that follow from others by time and chance, or the column that does."""


def rows_in(project: Path) -> str:
    """A digest of all that a project says; times are left out, and uids count by their first appearance.

    The file must be at rest: it is opened by a connection of its own.
    """
    text = "\n".join(_lines(project))
    met: dict[str, str] = {}
    text = _UID.sub(lambda found: met.setdefault(found[0], f"uid {len(met)}"), text)
    return hashlib.sha256(_MOMENT.sub("moment", text).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _lines(project: Path) -> Iterator[str]:
    with closing(sqlite3.connect(f"{project.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        yield str(connection.execute("PRAGMA user_version").fetchone())
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        for (table,) in connection.execute(query).fetchall():
            if table in _LEFT_OUT and _LEFT_OUT[table] is None:
                continue
            columns = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
            kept = ", ".join(name for name in columns if name != _LEFT_OUT.get(table))
            yield table
            # By their content where their ids say nothing: tallies are counted anew in another order.
            order = "rowid" if not table.endswith("tallies") else ", ".join(columns[1:])
            columns_told = kept if not table.endswith("tallies") else ", ".join(columns[1:])
            yield from map(repr, connection.execute(f"SELECT {columns_told} FROM {table} ORDER BY {order}"))


def files_in(folder: Path) -> dict[str, str]:
    """What lies below a folder: a digest by name. Times in names are left out; of two alike one is told."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = _IN_A_NAME.sub("moment", str(path.relative_to(folder)))
        told = _told(path)
        while found.get(name, told) != told:
            name += " and another"
        found[name] = told
    return found


def _told(path: Path) -> str:
    if path.is_symlink():
        return "a link"
    if path.is_dir():
        return "a folder"
    if path.suffix == ".labeler":
        try:
            return rows_in(path)
        except sqlite3.Error as error:
            return f"unreadable: {error}"
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
