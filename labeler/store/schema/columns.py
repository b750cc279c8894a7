"""The parts that every table is made of: strict types, named constraints, closed lists."""

from enum import StrEnum
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Integer, LargeBinary, MetaData, Text
from sqlalchemy import text as sql

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def row_id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def uid() -> Column[str]:
    """The client's own name for a row that travels between projects."""
    return Column("uid", Text, nullable=False, unique=True)


def text(name: str, *, default: str | None = None, unique: bool = False) -> Column[str]:
    """Text that is never NULL."""
    return Column(name, Text, nullable=False, unique=unique, server_default=default)


def maybe_text(name: str) -> Column[str]:
    return Column(name, Text, nullable=True)


def integer(name: str, *, default: int | None = None, unique: bool = False) -> Column[int]:
    """A whole number that is never NULL."""
    given = None if default is None else sql(str(default))
    return Column(name, Integer, nullable=False, unique=unique, server_default=given)


def maybe_integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=True)


def flag(name: str) -> Column[int]:
    """0 or 1; `is_flag` holds it to that."""
    return integer(name, default=0)


def number(name: str, *, nullable: bool = False) -> Column[float]:
    return Column(name, REAL, nullable=nullable)


def blob(name: str, *, nullable: bool = True) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


def refers(name: str, target: str, *, nullable: bool = False) -> Column[int]:
    """A foreign key that the table's rows cannot do without unless `nullable`."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=nullable)


def one_of(name: str, words: type[StrEnum], *more: str) -> CheckConstraint:
    """The closed list of words that a column may hold."""
    listed = ", ".join(f"'{word}'" for word in (*(member.value for member in words), *more))
    return CheckConstraint(f"{name} IN ({listed})", name=f"{name}_is_in_its_list")


def is_flag(name: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_is_0_or_1")


def check(rule: str, *, name: str) -> CheckConstraint:
    return CheckConstraint(rule, name=name)


STRICT: dict[str, Any] = {"sqlite_strict": True}
