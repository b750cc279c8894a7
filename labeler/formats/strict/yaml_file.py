"""YAML read strictly: nothing but maps, lists and text as it is written; no anchors, no key twice, not too deep."""

from pathlib import Path
from typing import TypeAlias

import yaml

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.opening import opened

LARGEST_FILE = 1024 * 1024
"""Bytes."""
DEEPEST = 16
"""Lists and maps inside each other."""

Yaml: TypeAlias = "str | list[Yaml] | dict[str, Yaml]"
"""A value as it is written: ``no`` is the text "no", and ``1.0`` the text "1.0"."""


def read_yaml(path: Path) -> Yaml:
    """The one document of a file, an empty map where there is none. AppError, with the place, for what is wrong."""
    with opened(path, largest=LARGEST_FILE) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(path, "this is not UTF-8") from error
    return parse_yaml(text, path)


def parse_yaml(text: str, path: Path) -> Yaml:
    """The one document in a text that is at the beginning of a file; otherwise as `read_yaml`."""
    try:
        return _Reading(text, path).document()
    except yaml.MarkedYAMLError as error:
        why = shown(error.problem or error.context or "it cannot be read")
        where = _place(error.problem_mark) if error.problem_mark else ""
        raise refused(path, Phrase("this is not YAML: {why}", why=why), where=where) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # characters and escapes that stand for none
        raise refused(path, "this is not YAML: it has characters that cannot be") from error


class _Reading:
    """One document, built from the events of the parser, so that nothing is built that nobody asked for."""

    def __init__(self, text: str, path: Path) -> None:
        self._path = path
        # BaseLoader knows no types and makes no objects; events alone are taken from it.
        self._events = yaml.parse(text, Loader=yaml.BaseLoader)

    def document(self) -> Yaml:
        next(self._events)  # the start of the stream
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            return {}
        value = self._value(next(self._events), depth=0)
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._refused("there is more than one document in this file", after)
        return value

    def _value(self, event: yaml.Event, *, depth: int) -> Yaml:
        if depth > DEEPEST:
            raise self._refused(Phrase("more than {most} lists and maps lie inside each other", most=DEEPEST), event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._refused("anchors and references to them are not read: they may be a trap", event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(depth)
        return self._map(depth) if isinstance(event, yaml.MappingStartEvent) else str(event.value)

    def _list(self, depth: int) -> list[Yaml]:
        found = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, depth=depth + 1))
        return found

    def _map(self, depth: int) -> dict[str, Yaml]:
        found: dict[str, Yaml] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refused("a key is not a text", event)
            key = self._value(event, depth=depth + 1)
            if key in found:
                raise self._refused(Phrase("the key “{key}” stands twice in one map", key=shown(str(key))), event)
            found[str(key)] = self._value(next(self._events), depth=depth + 1)
        return found

    def _refused(self, what: str, event: yaml.Event) -> AppError:
        return refused(self._path, what, where=_place(event.start_mark))


def _place(mark: yaml.Mark) -> Phrase:
    return Phrase("line {line}, column {column}", line=mark.line + 1, column=mark.column + 1)
