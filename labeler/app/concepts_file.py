"""concepts.toml as the command that adds its concepts: read whole, with its pictures, or refused whole."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.domain.concept import Taxonomy
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.hotkeys import checked_hotkey
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.concepts_toml import ConceptEntry, ExampleEntry, read_concepts
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.images.upright import picture_for_dictionary

_KEYS = {"ideal": "ideal", "in": "in", "not ideal": "not_ideal"}
"""Under which key of the file the examples of a verdict stand."""


def concepts_from(path: Path, *, taxonomy: Taxonomy | None = None, needs_definitions: bool = True) -> AddConcepts:
    """The command that adds the concepts of a file to a project that has those of `taxonomy` (None: none yet).

    The file of an export (`needs_definitions` False) may leave out definitions, as the project did.

    AppError, naming the concept and the key at fault, for anything in the file that is not as it should be,
    for a picture that cannot be read, and for a name or a hotkey that the project has already.
    """
    standing = taxonomy.concepts if taxonomy else ()
    known = [folded(concept.name) for concept in standing]
    entries = read_concepts(path, known=known, needs_definitions=needs_definitions)
    names = {folded(concept.name): concept.name for concept in standing}
    hotkeys = {concept.hotkey: concept.name for concept in standing if concept.hotkey and concept.is_open}
    found = []
    for number, entry in enumerate(entries, start=1):
        with _at_concept(path, number, entry):
            if folded(entry.name) in names:
                there = shown(names[folded(entry.name)])
                raise RuleBroken(Phrase("name: the project has a concept “{name}” already", name=there))
            found.append(_concept(entry, hotkeys))
    return AddConcepts(entries=tuple(found))


def _concept(entry: ConceptEntry, hotkeys: dict[str, str]) -> NewConcept:
    return NewConcept(
        name=entry.name,
        definition=entry.definition,
        facet=entry.facet,
        parent=entry.parent,
        hotkey=_hotkey(entry, hotkeys),
        color=entry.color,
        must_see=entry.must_see,
        must_not_see=entry.must_not_see,
        examples=_examples(entry.examples),
        export_id=entry.export_id,
    )


def _hotkey(entry: ConceptEntry, taken: dict[str, str]) -> str:
    if not entry.hotkey:
        return ""
    with _at_key("hotkey"):
        return checked_hotkey(entry.hotkey, taken=taken)


def _examples(entries: Sequence[ExampleEntry]) -> tuple[NewExample, ...]:
    examples = []
    for entry in entries:
        with _at_key(f"{_KEYS[entry.verdict.value]}, picture"):
            picture = None if entry.picture is None else picture_for_dictionary(entry.picture)
        examples.append(NewExample(verdict=entry.verdict, reason=entry.reason, picture=picture))
    return tuple(examples)


@contextmanager
def _at_key(key: str) -> Iterator[None]:
    try:
        yield
    except AppError as error:
        where = f" ({error.where})" if error.where else ""
        raise RuleBroken(Phrase("{key}: {what}{where}", key=key, what=error.what, where=where)) from error


@contextmanager
def _at_concept(path: Path, number: int, entry: ConceptEntry) -> Iterator[None]:
    try:
        yield
    except RuleBroken as error:
        where = f"{shown(path.name)}, concept {number} (“{shown(entry.name)}”)"
        raise AppError(error.what, where=where, safe=NOTHING_IMPORTED) from error
