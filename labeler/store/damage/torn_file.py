"""Rows of a damaged project file, read table by table past whatever is broken: no index, view or rule of it is used."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table, create_engine

from labeler.domain.errors import AppError
from labeler.store.create import make_schema
from labeler.store.engine import open_file
from labeler.store.journal import beside, refuse_linked_journal
from labeler.store.schema import SEALED, row_digests

_PAGE = 4_096
_SMALLEST, _LARGEST = 512, 32_768
_TABLES = "SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table'"
_READ = (*SEALED, row_digests)
_SMALLEST_ROW = 4
"""Bytes."""
Row = Mapping[str, Any]


class TornFile:
    """A copy of a damaged file whose first page is written anew: what it defines is told by us and not by the file.

    `folder` is for the copy, and whoever made it removes it. Nothing is read from a hot journal that names others.
    """

    def __init__(self, path: Path, folder: Path) -> None:
        self._copy = folder / "torn.labeler"
        shutil.copyfile(path, self._copy)
        self._play_back_the_journal(path)
        self._page = _page_size(self._copy)
        defined = _defined_in(self._copy, folder / "mended.labeler", self._page)
        usual = _usual()
        self._columns = {name: columns for name, (_, columns) in (usual | defined).items()}
        self._roots = {
            name: tuple({given[name][0]: None for given in (defined, usual) if name in given}) for name in usual
        }
        # More rows than this only a page that leads back to itself can give.
        self._most = self._copy.stat().st_size // _SMALLEST_ROW

    def rows(self, table: Table, *, ids: Iterable[int] = ()) -> list[tuple[Row, ...]]:
        """What can be read of a table: once for each place at which it could begin.

        `ids` are those that it should have: where it cannot be walked, they are looked for one by one.
        """
        found = []
        for root in self._roots[table.name]:
            with closing(self._opened(table, root)) as connection:
                found.append(tuple(_rows(connection, table.name, self._columns[table.name], ids, self._most)))
        return found

    def columns(self, table: Table) -> tuple[str, ...]:
        """In the order in which the file keeps them; an older file has not all of them."""
        return self._columns[table.name]

    def _play_back_the_journal(self, path: Path) -> None:
        """What a killed writer began is taken back in the copy, where that can be done."""
        with suppress(AppError, OSError, sqlite3.Error, UnicodeDecodeError):
            refuse_linked_journal(path)
            for each in beside(path):
                if each.is_file():
                    shutil.copyfile(each, self._copy.with_name(self._copy.name + each.name.removeprefix(path.name)))
            if beside(self._copy):
                with closing(open_file(self._copy, writes=True)) as connection:
                    connection.execute("PRAGMA user_version").fetchall()
        for each in beside(self._copy):
            each.unlink()

    def _opened(self, table: Table, root: int) -> sqlite3.Connection:
        """The copy as a file of one table that begins at this page."""
        alone = self._copy.with_name("alone.labeler")
        alone.unlink(missing_ok=True)
        with closing(sqlite3.connect(alone)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(f"PRAGMA page_size = {self._page}")
            connection.execute(_plain_table(table, self._columns[table.name]))
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_schema SET rootpage = ?", (root,))
            connection.commit()
        _write_first_page(self._copy, alone.read_bytes()[: self._page])
        # What is no UTF-8 comes out as text that no digest agrees with.
        connection = sqlite3.connect(f"{self._copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        return connection


def _plain_table(table: Table, columns: Iterable[str]) -> str:
    """The table without any of its rules, but with what a column holds in rows from before there was such a column."""
    return f'CREATE TABLE "{table.name}" ({", ".join(_plain_column(table.columns[name]) for name in columns)})'


def _plain_column(column: Column[Any]) -> str:
    if column.primary_key:
        return f'"{column.name}" INTEGER PRIMARY KEY'
    default = getattr(column.server_default, "arg", None)
    told = "" if default is None else f" DEFAULT '{default}'" if isinstance(default, str) else f" DEFAULT {default}"
    return f'"{column.name}"{told}'


def _rows(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], ids: Iterable[int], most: int
) -> Iterator[Row]:
    """From the first row on as far as it goes, from the last one back, and one by one what is left between."""
    query = f'SELECT {", ".join(columns)} FROM "{table}"'
    place = columns.index("id")
    found: dict[int, tuple[Any, ...]] = {}
    for order in ("ASC", "DESC"):
        rows, is_whole = _walked(connection, f"{query} ORDER BY id {order}", most)
        found.update((row[place], row) for row in rows)
        if is_whole:
            break
    else:
        for number in sorted(set(ids) - found.keys()):
            rows, _ = _walked(connection, f"{query} WHERE id = {int(number)}", 1)
            found.update((row[place], row) for row in rows)
    for number in sorted(found):
        yield dict(zip(columns, found[number], strict=True))


def _walked(connection: sqlite3.Connection, query: str, most: int) -> tuple[list[tuple[Any, ...]], bool]:
    """The rows until the reading breaks off, and whether it did not."""
    rows: list[tuple[Any, ...]] = []
    try:
        for row in connection.execute(query):
            rows.append(row)
            if len(rows) > most:
                return rows, False
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return rows, False
    return rows, True


def _page_size(path: Path) -> int:
    """As the header says, or the usual one where what it says cannot be."""
    with path.open("rb") as file:
        told = int.from_bytes(file.read(18)[16:18], "big")
    is_possible = _SMALLEST <= told <= _LARGEST and told & (told - 1) == 0
    return told if is_possible else _PAGE


def _write_first_page(path: Path, page: bytes) -> None:
    size = path.stat().st_size
    header = bytearray(page)
    header[28:32] = (size // len(page)).to_bytes(4, "big")
    # The count of pages holds only where these two agree.
    header[92:96] = header[24:28]
    with path.open("r+b") as file:
        file.write(header)


def _defined_in(path: Path, mended: Path, page: int) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Where each of our tables begins and which columns it has, as far as the file still tells."""
    shutil.copyfile(path, mended)
    _mend_header(mended, page)
    found = {}
    with closing(sqlite3.connect(mended)) as connection:
        # So that one definition which cannot be read does not hide the others.
        connection.execute("PRAGMA writable_schema = ON")
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        for name, root, sql in _walked(connection, _TABLES, len(_READ) * 10)[0]:
            ours = {table.name: table for table in _READ}.get(name)
            columns = _columns(str(sql), ours) if ours is not None else ()
            if ours is not None and isinstance(root, int) and root > 1 and "id" in columns:
                found[name] = (root, columns)
    return found


@cache
def _usual() -> dict[str, tuple[int, tuple[str, ...]]]:
    """Where the tables begin in a file that was made by this version, and their columns."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        make_schema(connection)
        roots = {name: root for name, root, _ in connection.exec_driver_sql(_TABLES)}
    engine.dispose()
    return {table.name: (roots[table.name], tuple(column.name for column in table.columns)) for table in _READ}


def _columns(sql: str, table: Table) -> tuple[str, ...]:
    """The columns in the order in which the definition names them, those of them that are ours."""
    ours = {column.name for column in table.columns}
    words, depth, start = [], 0, 0
    body = sql.partition("(")[2]
    for place, character in enumerate(body + ","):
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            words.append(body[start:place].split())
            start = place + 1
    names = [part[0].strip('"') for part in words if part]
    return tuple(name for name in names if name in ours)


def _mend_header(path: Path, page: int) -> None:
    """Of the header, what SQLite refuses to read the file without."""
    with path.open("r+b") as file:
        header = bytearray(file.read(100).ljust(100, b"\0"))
        header[:16] = b"SQLite format 3\x00"
        header[16:24] = page.to_bytes(2, "big") + bytes((1, 1, 0, 64, 32, 32))
        header[28:32] = (max(path.stat().st_size, page) // page).to_bytes(4, "big")
        header[44:48], header[56:60] = (4).to_bytes(4, "big"), (1).to_bytes(4, "big")
        header[52:56], header[64:68] = bytes(4), bytes(4)
        header[92:96] = header[24:28]
        file.seek(0)
        file.write(header)
