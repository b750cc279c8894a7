"""Class folders in, last step: each class is a concept of the project, by its name or by what the user says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.names import folded, shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.formats.folders_in import ClassFolder, ClassFolders
from labeler.formats.naming import folder_names
from labeler.formats.reading import NOTHING_IMPORTED
from labeler.formats.records import ExportConcept

_CLASSES_NAMED, _FILES_NAMED, _LONGEST = 20, 5, 80
"""Names spelled out in one message, and characters of each."""

_NO_CONCEPT = Phrase("this class folder is no concept of the project: {names}")
_NO_CONCEPTS = Phrase("{count} class folders are no concepts of the project: {names}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChoices:
    """What the user says of classes: that one is a concept (by its name), and what becomes of unknown ones."""

    renames: tuple[tuple[str, str], ...] = ()
    skip_unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClass:
    """A class and the open concept of the project that it is."""

    folder: ClassFolder
    concept: Concept


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClasses:
    """Every class is in one of the two."""

    known: tuple[ResolvedClass, ...]
    unknown: tuple[ClassFolder, ...]


def resolve_classes(found: ClassFolders, taxonomy: Taxonomy, choices: ClassChoices) -> ResolvedClasses:
    """What each class is in this project: what was said of it, else the open concept of its name.

    AppError where something is said of a class that is not there, or a concept that is not.
    """
    by_name = known_names(taxonomy)
    said = _said(found, taxonomy, choices)
    known, unknown = [], []
    for folder in found.classes:
        concept = said.get(folder.key) or by_name.get(folder.key)
        if concept is None:
            unknown.append(folder)
        else:
            known.append(ResolvedClass(folder=folder, concept=concept))
    return ResolvedClasses(known=tuple(known), unknown=tuple(unknown))


def known_names(taxonomy: Taxonomy) -> Mapping[str, Concept]:
    """The open concepts by their folded names, and by those of the folders that our own export makes for them."""
    open_concepts = {str(concept.uid): concept for concept in taxonomy.open_concepts}
    names = {folded(concept.name): concept for concept in open_concepts.values()}
    for uid, folder in folder_names(map(_exported, open_concepts.values())).items():
        names.setdefault(folded(folder), open_concepts[uid])
    return names


def parted(text: str, found: ClassFolders) -> tuple[str, str]:
    """The class and the concept in `class=concept`; a name may hold a ``=`` itself, and then the classes decide."""
    pairs = [(text[:place], text[place + 1 :]) for place, character in enumerate(text) if character == "="]
    keys = _keys(found)
    pair = next((each for each in pairs if folded(each[0]) in keys), pairs[0] if pairs else ("", ""))
    if not pair[0].strip() or not pair[1].strip():
        raise AppError(
            Phrase("“{text}” does not say which class is which concept", text=shown(text)),
            safe=NOTHING_IMPORTED,
            todo="Write --map CLASS=CONCEPT",
        )
    return pair


def refusal_of_unknown(unknown: Sequence[ClassFolder], taxonomy: Taxonomy) -> AppError:
    """Why classes that are no concepts cannot come in, and the ways on."""
    closed = {folded(concept.name) for concept in taxonomy.concepts if not concept.is_open}
    names = (
        f"“{each.shown}” (closed, no longer asked about)" if each.key in closed else f"“{each.shown}”"
        for each in unknown
    )
    told = (_NO_CONCEPT if len(unknown) == 1 else _NO_CONCEPTS).filled(
        count=len(unknown), names=_listed(names, most=_CLASSES_NAMED)
    )
    return AppError(
        told,
        safe=NOTHING_IMPORTED,
        todo="Say which concept each is with --map CLASS=CONCEPT, or leave them out with --skip-unknown",
    )


def files_listed(files: Sequence[bytes]) -> str:
    """The first few of many files, by their paths."""
    return _listed(map(shown_path, files), most=_FILES_NAMED)


def _listed(names: Iterable[str], *, most: int) -> str:
    """The first of many names, each cut where it is very long, and how many more there are."""
    all_names = list(names)
    first = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in all_names[:most]]
    more = len(all_names) - len(first)
    return ", ".join(first) + (f" and {more} more" if more else "")


def _said(found: ClassFolders, taxonomy: Taxonomy, choices: ClassChoices) -> dict[str, Concept]:
    """What each class was said to be, by its key."""
    keys = _keys(found)
    said: dict[str, Concept] = {}
    for old, new in choices.renames:
        key = keys.get(folded(old))
        if key is None:
            raise _refused(Phrase("no class folder is called “{name}”", name=shown(old)))
        concept = _named(new, taxonomy)
        if said.setdefault(key, concept) is not concept:
            raise _refused(Phrase("the class “{name}” is said to be two concepts", name=shown(old)))
    return said


def _named(name: str, taxonomy: Taxonomy) -> Concept:
    try:
        concept = taxonomy.named(name)
    except RuleBroken as error:
        raise _refused(error.what) from error
    if not concept.is_open:
        raise _refused(Phrase("“{name}” is closed and no longer asked about", name=shown(concept.name)))
    return concept


def _refused(what: str) -> AppError:
    return AppError(what, safe=NOTHING_IMPORTED)


def _keys(found: ClassFolders) -> dict[str, str]:
    """The key of each class by its name as it is, and as it is shown where it is no text."""
    shown_keys = {folded(each.shown): each.key for each in found.classes}
    return shown_keys | {each.key: each.key for each in found.classes}


def _exported(concept: Concept) -> ExportConcept:
    """As much of a concept as a folder is named by."""
    return ExportConcept(
        uid=concept.uid, name=concept.name, facet=concept.facet, export_id=concept.export_id, definition="", parent=""
    )
