"""Which concept of a project each class of a data set is: by its name, or by what the user says."""

from collections.abc import Iterable, Mapping, Sequence

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.naming import folder_names
from labeler.formats.outgoing.records import ExportConcept
from labeler.formats.strict.opening import NOTHING_IMPORTED

MOST_NAMED, _CLASSES_NAMED, _LONGEST = 5, 20, 80
"""Names spelled out in one message, and characters of each."""

_NO_CONCEPT = Phrase("this class is no concept of the project: {names}")
_NO_CONCEPTS = Phrase("{count} classes are no concepts of the project: {names}")

Renames = Sequence[tuple[str, str]]
"""Pairs of a class and the name of the concept that it is."""


def resolved_classes(names: Iterable[str], taxonomy: Taxonomy, renames: Renames) -> Mapping[str, Concept | None]:
    """The open concept that each class is, by its folded name: what was said of it, else the one of its name.

    None where it is none. AppError where something is said of a class that is not there, or a concept that is not.
    """
    by_name = known_names(taxonomy)
    classes = {folded(name): name for name in names}
    said = _said(classes, taxonomy, renames)
    return {key: said.get(key) or by_name.get(key) for key in classes}


def known_names(taxonomy: Taxonomy) -> Mapping[str, Concept]:
    """The open concepts by their folded names, and by those of the folders that our own export makes for them."""
    open_concepts = {str(concept.uid): concept for concept in taxonomy.open_concepts}
    names = {folded(concept.name): concept for concept in open_concepts.values()}
    for uid, folder in folder_names(map(_exported, open_concepts.values())).items():
        names.setdefault(folded(folder), open_concepts[uid])
    return names


def closed_names(taxonomy: Taxonomy) -> frozenset[str]:
    """The folded names of concepts that are no longer asked about."""
    return frozenset(folded(concept.name) for concept in taxonomy.concepts if not concept.is_open)


def parted(text: str, names: Iterable[str]) -> tuple[str, str]:
    """The class and the concept in `class=concept`; a name may hold a ``=`` itself, and then the classes decide."""
    pairs = [(text[:place], text[place + 1 :]) for place, character in enumerate(text) if character == "="]
    keys = _keys({folded(name): name for name in names})
    pair = next((each for each in pairs if folded(each[0]) in keys), pairs[0] if pairs else ("", ""))
    if not pair[0].strip() or not pair[1].strip():
        raise AppError(
            Phrase("“{text}” does not say which class is which concept", text=shown(text)),
            safe=NOTHING_IMPORTED,
            todo="Write --map CLASS=CONCEPT",
        )
    return pair


def refusal_of_unknown(unknown: Sequence[str], closed: Iterable[str]) -> AppError:
    """Why classes that are no concepts cannot come in, and the ways on; those in `closed` once were some."""
    once = set(closed)
    names = (
        f"“{shown(name)}” (closed, no longer asked about)" if name in once else f"“{shown(name)}”" for name in unknown
    )
    told = (_NO_CONCEPT if len(unknown) == 1 else _NO_CONCEPTS).filled(
        count=len(unknown), names=listed(names, most=_CLASSES_NAMED)
    )
    return AppError(
        told,
        safe=NOTHING_IMPORTED,
        todo="Say which concept each is with --map CLASS=CONCEPT, or leave them out with --skip-unknown",
    )


def listed(names: Iterable[str], *, most: int = MOST_NAMED) -> str:
    """The first of many names, each cut where it is very long, and how many more there are."""
    all_names = list(names)
    first = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in all_names[:most]]
    more = len(all_names) - len(first)
    return ", ".join(first) + (f" and {more} more" if more else "")


def _said(classes: Mapping[str, str], taxonomy: Taxonomy, renames: Renames) -> dict[str, Concept]:
    """What each class was said to be, by its key."""
    keys = _keys(classes)
    said: dict[str, Concept] = {}
    for old, new in renames:
        key = keys.get(folded(old))
        if key is None:
            raise _refused(Phrase("no class is called “{name}”", name=shown(old)))
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


def _keys(classes: Mapping[str, str]) -> dict[str, str]:
    """The key of each class by its name as it is, and as it is shown where it is no text."""
    return {folded(shown(name)): key for key, name in classes.items()} | {key: key for key in classes}


def _exported(concept: Concept) -> ExportConcept:
    """As much of a concept as a folder is named by."""
    return ExportConcept(
        uid=concept.uid, name=concept.name, facet=concept.facet, export_id=concept.export_id, definition="", parent=""
    )
