"""Statements that are built once: building one anew costs ten times what SQLite takes to run it."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

DIALECT = SQLiteDialect_pysqlite(paramstyle="qmark")


class Prepared:
    """A statement over our tables whose `bindparam`s are told each time it is run; put into words at its first use.

    A list that is told later comes as JSON, by `in_told`: nobody knows yet how many question marks it needs.
    """

    def __init__(self, statement: ClauseElement, *, columns: Sequence[str] | None = None) -> None:
        """`columns` are those that an INSERT or UPDATE sets."""
        self._statement = statement
        self._columns = None if columns is None else list(columns)

    @property
    def sql(self) -> str:
        return self._words[0]

    def values(self, told: Mapping[str, Any]) -> tuple[Any, ...]:
        """In the order of the question marks; KeyError where one was not told."""
        _, names, given = self._words
        every = {**given, **told} if given else told
        return tuple([every[name] for name in names])

    @cached_property
    def _words(self) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
        """The words, the names of the values, and those values that were in the statement from the start."""
        compiled = self._compiled(self._statement)
        told_later = {name for name, bind in compiled.binds.items() if bind.required}
        if compiled.post_compile_params:
            # A list of values gets its question marks only when all values are there: any do for those told later.
            whole = compiled.construct_expanded_state(dict.fromkeys(told_later, 0))
            names, given = tuple(whole.positiontup or ()), whole.parameters
            return whole.statement, names, {name: given[name] for name in names if name not in told_later}
        names = tuple(compiled.positiontup or ())
        return str(compiled), names, {name: compiled.params[name] for name in names if name not in told_later}

    def _compiled(self, statement: ClauseElement) -> SQLCompiler:
        compiled = statement.compile(dialect=DIALECT, column_keys=self._columns)
        assert isinstance(compiled, SQLCompiler)
        return compiled


def in_told(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """True where the column is in a list that is told under this name, as JSON."""
    return column.in_(select(func.json_each(bindparam(name)).table_valued("value", name="told")))
