"""concepts.toml: a taxonomy with its visual dictionary, read whole or refused whole."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.concept import SUBJECT
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Verdict
from labeler.formats.strict.opening import NOTHING_IMPORTED, opened
from labeler.formats.toml_values import (
    a_color,
    a_hotkey,
    a_list,
    a_name,
    a_picture,
    a_table,
    a_text,
    a_whole_number,
    at_key,
    check_keys,
    key_named,
    text_lines,
)

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes."""
_VERDICTS = {"ideal": Verdict.IDEAL, "in": Verdict.IN, "not_ideal": Verdict.NOT_IDEAL}
_KEYS = (
    *("name", "definition", "facet", "parent", "hotkey", "color", "must_see", "must_not_see", "export_id"),
    *_VERDICTS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleEntry:
    """One example of the visual dictionary; `picture` is a file, resolved from beside the concepts file."""

    verdict: Verdict
    reason: str
    picture: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptEntry:
    """One concept as the file has it; what the file does not say is empty, and an `export_id` of 0 is none."""

    name: str
    definition: str
    facet: str = SUBJECT
    parent: str = ""
    hotkey: str = ""
    color: str = ""
    must_see: str = ""
    must_not_see: str = ""
    examples: tuple[ExampleEntry, ...] = ()
    export_id: int = 0


def read_concepts(
    path: Path, *, known: Collection[str] = (), needs_definitions: bool = True
) -> tuple[ConceptEntry, ...]:
    """The concepts of a file, in its order. `known` are folded names that a parent may have beside these.

    Without `needs_definitions` a concept may have none, as one may in the project that an export is of.

    AppError, naming the concept by number and name and the key at fault, for anything not as it should be.
    """
    file = shown(path.name)
    tables = _tables(_document(path, file), file)
    entries = []
    for number, table in enumerate(tables, start=1):
        with _at_concept(file, number, table.get("name")):
            check_keys(table, allowed=_KEYS, needed=("name", "definition") if needs_definitions else ("name",))
            entries.append(_entry(table, path.parent))
    _check_once(entries, file)
    _check_parents(entries, known, file)
    return tuple(entries)


def _document(path: Path, file: str) -> Mapping[str, object]:
    with opened(path, largest=LARGEST_FILE) as handle:
        data = handle.read()
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(Phrase("{file}, line {line}", file=file, line=line), "this is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _refused(file, Phrase("this is not TOML: {why}", why=str(error))) from error
    except RecursionError as error:
        raise _refused(file, "this is nested too deeply") from error


def _tables(document: Mapping[str, object], file: str) -> Sequence[Mapping[str, object]]:
    tables = document.get("concept")
    strays = [key for key in document if key != "concept"]
    if strays:
        raise _refused(
            file, Phrase("there is no key “{key}” here; each concept begins with [[concept]]", key=shown(strays[0]))
        )
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise _refused(file, "the file names no concept; each begins with [[concept]]")
    return tables


def _entry(table: Mapping[str, object], folder: Path) -> ConceptEntry:
    return ConceptEntry(
        name=at_key(table, "name", lambda value: a_name(value, noun="concept"), ""),
        definition=at_key(table, "definition", a_text, ""),
        facet=at_key(table, "facet", lambda value: a_name(value, noun="facet"), SUBJECT),
        parent=at_key(table, "parent", lambda value: a_name(value, noun="concept"), ""),
        hotkey=at_key(table, "hotkey", a_hotkey, ""),
        color=at_key(table, "color", a_color, ""),
        must_see=at_key(table, "must_see", text_lines, ""),
        must_not_see=at_key(table, "must_not_see", text_lines, ""),
        examples=tuple(_examples(table, folder)),
        export_id=at_key(table, "export_id", a_whole_number, 0),
    )


def _examples(table: Mapping[str, object], folder: Path) -> Iterator[ExampleEntry]:
    for key, verdict in _VERDICTS.items():
        with key_named(key):
            items = [_example(item, verdict, folder) for item in a_list(table.get(key, []))]
        yield from items


def _example(item: object, verdict: Verdict, folder: Path) -> ExampleEntry:
    """A sentence, or a table with a picture and a reason."""
    if isinstance(item, str):
        return ExampleEntry(verdict=verdict, reason=a_text(item), picture=None)
    table = a_table(item)
    check_keys(table, allowed=("picture", "reason"), needed=("reason",))
    return ExampleEntry(
        verdict=verdict,
        reason=at_key(table, "reason", a_text, ""),
        picture=at_key(table, "picture", lambda value: a_picture(value, folder), None),
    )


def _check_once(entries: Sequence[ConceptEntry], file: str) -> None:
    """No two concepts have one name, and no two one key, whether it is typed large or small."""
    names: dict[str, int] = {}
    hotkeys: dict[str, str] = {}
    for number, entry in enumerate(entries, start=1):
        with _at_concept(file, number, entry.name):
            first = names.setdefault(folded(entry.name), number)
            if first != number:
                raise RuleBroken(
                    Phrase(
                        "name: concept {first} is called “{name}” already",
                        first=first,
                        name=shown(entries[first - 1].name),
                    )
                )
            key = entry.hotkey.casefold()
            if key and key in hotkeys:
                raise RuleBroken(
                    Phrase("hotkey: “{key}” is the key of “{name}” already", key=entry.hotkey, name=shown(hotkeys[key]))
                )
            hotkeys[key] = entry.name


def _check_parents(entries: Sequence[ConceptEntry], known: Collection[str], file: str) -> None:
    """A parent is one of the file or a known one, and following parents never comes round again."""
    by_name = {folded(entry.name): (number, entry) for number, entry in enumerate(entries, start=1)}
    followed: set[str] = set()
    for start in by_name:
        name, walk = start, set[str]()
        while name in by_name and name not in followed:
            number, entry = by_name[name]
            parent = folded(entry.parent)
            with _at_concept(file, number, entry.name):
                if name in walk:
                    raise RuleBroken(Phrase("parent: “{name}” would stand below itself", name=shown(entry.name)))
                if parent and parent not in by_name and parent not in known:
                    raise RuleBroken(Phrase("parent: no concept is called “{parent}”", parent=shown(entry.parent)))
            walk.add(name)
            name = parent
        followed |= walk


@contextmanager
def _at_concept(file: str, number: int, name: object) -> Iterator[None]:
    """Makes of a broken rule the error that refuses the whole file, naming this concept."""
    try:
        yield
    except RuleBroken as error:
        named = f" (“{shown(name)}”)" if isinstance(name, str) and name else ""
        raise _refused(
            Phrase("{file}, concept {number}{named}", file=file, number=number, named=named), error.what
        ) from error


def _refused(where: str, what: str) -> AppError:
    return AppError(what, where=where, safe=NOTHING_IMPORTED)
