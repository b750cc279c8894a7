"""What may be chosen about an export, field by field: what the dialog and the command are made from."""

from dataclasses import Field, dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from labeler.app.exporting import ExportFormat, choices_of
from labeler.app.project import Project
from labeler.domain.phrase import Phrase
from labeler.store import filters


class Kind(Enum):
    """What kind of choice a field is."""

    FLAG = "yes or no"
    ONE = "one of a few words"
    NUMBER = "a whole number"
    TEXT = "a text"
    SEVERAL = "several names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One field: `words` stand beside it in a dialog, `help` in the terminal.

    `values` are those of ONE. `may_be_none`: nothing need be chosen, and None is what is meant then.
    """

    name: str
    kind: Kind
    words: str
    help: str
    metavar: str
    default: object
    values: tuple[str, ...] = ()
    may_be_none: bool = False

    @property
    def option(self) -> str:
        """As it is called in the terminal."""
        return f"--{self.name.replace('_', '-')}"


def choices_in(format: ExportFormat) -> tuple[Choice, ...]:
    """Those of one format, in its order; a field of any other type than `option` names keeps its default."""
    types = get_type_hints(format.options)
    made = (_choice(field, types[field.name]) for field in choices_of(format.options))
    return tuple(choice for choice in made if choice is not None)


def sources_of(project: Project) -> tuple[str, ...]:
    """The names of the sources that images may be chosen by."""
    with project.file.reading() as reader:
        return filters.source_names(reader)


def _choice(field: Field[Any], type_of: object) -> Choice | None:
    kind, values, may_be_none = _kind(type_of)
    if kind is None:
        return None
    told = field.metadata
    return Choice(
        name=field.name,
        kind=kind,
        words=told.get("words", Phrase(field.name)),
        help=told.get("help", Phrase("")),
        metavar=told.get("metavar", ""),
        default=field.default,
        values=values,
        may_be_none=may_be_none,
    )


def _kind(type_of: object) -> tuple[Kind | None, tuple[str, ...], bool]:
    """The kind, the values of ONE, and whether it may be None."""
    if get_origin(type_of) in (Union, UnionType):
        parts = tuple(each for each in get_args(type_of) if each is not NoneType)
        if len(parts) != 1:
            return None, (), True
        kind, values, _ = _kind(parts[0])
        return (None if kind is Kind.FLAG else kind), values, True
    if get_origin(type_of) is Literal:
        return Kind.ONE, tuple(str(value) for value in get_args(type_of)), False
    if type_of == tuple[str, ...]:
        return Kind.SEVERAL, (), False
    return _PLAIN.get(type_of), (), False


_PLAIN: dict[object, Kind] = {bool: Kind.FLAG, int: Kind.NUMBER, str: Kind.TEXT}
