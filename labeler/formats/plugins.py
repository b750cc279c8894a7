"""Formats of others: found by their entry points; a broken one is told of and harms nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import Generic, TypeVar

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

EXPORTERS_GROUP, IMPORTERS_GROUP = "labeler.exporters", "labeler.importers"
Format = TypeVar("Format")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A plug-in that cannot be used, and why."""

    name: str
    why: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats(Generic[Format]):
    """The formats of one direction by name, the built-in ones first, and the plug-ins that are none."""

    known: Mapping[str, Format]
    broken: tuple[Broken, ...]


def with_plugins(built_in: Mapping[str, Format], *, group: str, kind: type[Format]) -> Formats[Format]:
    """The built-in formats and those that other packages bring along under an entry point of this group."""
    known, broken = dict(built_in), []
    for point in sorted(entry_points(group=group), key=lambda each: (each.name, each.value)):
        try:
            found = point.load()
        # A package of somebody else may fail in any way, at import even by ending the program.
        except (Exception, SystemExit) as error:  # noqa: BLE001
            why = Phrase("it cannot be loaded: {error}", error=shown(f"{type(error).__name__}: {error}"))
            broken.append(Broken(name=shown(point.name), why=why))
            continue
        if not isinstance(found, kind):
            broken.append(Broken(name=shown(point.name), why=Phrase("what it names is no format")))
        elif point.name in known:
            broken.append(Broken(name=shown(point.name), why=Phrase("there is a format of this name already")))
        else:
            known[point.name] = found
    return Formats(known=known, broken=tuple(broken))
