"""What a change of the list would touch and what it would ask again, in numbers, before it is done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from labeler.app.command import Command
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import (
    Describe,
    Move,
    Recolor,
    Rename,
    SetFacet,
    SetHotkey,
    SetParent,
    check_facet_may_change,
)
from labeler.app.commands.concept_merge import Merge, check_can_merge
from labeler.app.commands.concept_split import Split, check_can_split
from labeler.app.commands.dictionary_entries import AddExample, RemoveExample
from labeler.app.commands.taxonomy import AddConcepts
from labeler.app.project import Project
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.concept_checks import checked_new_name, checked_parent
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import checked_hotkey, taken_keys
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Relation
from labeler.store import concept_traces
from labeler.store.transaction import Reader

_THERE = (Relation.OF, Relation.IN, Relation.UNCLEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What stands of the concept: so many answers have a label of it, by so many labelers, with boxes and claims.

    `changed`: answers that become others, each with its own revision. `both`: those of them that have a label of
    either concept, of which one stays. `asked_again`: answers that are open again for what is new.
    """

    answers: int = 0
    labels: int = 0
    boxes: int = 0
    claims: int = 0
    labelers: int = 0
    changed: int = 0
    both: int = 0
    asked_again: int = 0


def preview(project: Project, command: Command) -> Preview:
    """In numbers, of the moment; RuleBroken where the command would be refused for what it asks."""
    kind = type(command)
    if kind not in _PREVIEWS:
        raise TypeError(f"{kind.__name__} does not change the list")
    with project.file.reading() as reader:
        return _PREVIEWS[kind](reader, project.taxonomy_in(reader), command)


def _standing(reader: Reader, uid: ConceptUid, *, changed: int = 0, both: int = 0, asked_again: int = 0) -> Preview:
    standing = concept_traces.standing(reader, uid)
    return Preview(
        answers=standing.labels,
        labels=standing.labels,
        boxes=standing.boxes,
        claims=standing.claims,
        labelers=standing.labelers,
        changed=changed,
        both=both,
        asked_again=asked_again,
    )


def _plain(reader: Reader, taxonomy: Taxonomy, command: Any) -> Preview:  # noqa: ANN401 - one of many kinds
    return _standing(reader, taxonomy.concept(command.concept).uid)


def _rename(reader: Reader, taxonomy: Taxonomy, command: Rename) -> Preview:
    concept = taxonomy.concept(command.concept)
    checked_new_name(command.name, taxonomy, but=concept)
    return _standing(reader, concept.uid)


def _hotkey(reader: Reader, taxonomy: Taxonomy, command: SetHotkey) -> Preview:
    concept = taxonomy.concept(command.concept)
    if command.hotkey.strip():
        checked_hotkey(command.hotkey, taken=taken_keys(taxonomy.concepts, but=concept))
    return _standing(reader, concept.uid)


def _parent(reader: Reader, taxonomy: Taxonomy, command: SetParent) -> Preview:
    concept = taxonomy.concept(command.concept)
    checked_parent(command.parent, concept, taxonomy)
    return _standing(reader, concept.uid)


def _facet(reader: Reader, taxonomy: Taxonomy, command: SetFacet) -> Preview:
    concept = taxonomy.concept(command.concept)
    standing = _standing(reader, concept.uid)
    check_facet_may_change(concept, command.facet, labels=standing.labels)
    return standing


def _remove_example(reader: Reader, taxonomy: Taxonomy, command: RemoveExample) -> Preview:
    for concept in taxonomy.concepts:
        if any(example.uid == command.uid for example in concept.examples):
            return _standing(reader, concept.uid)
    raise RuleBroken("this example is no longer in the visual dictionary")


def _add(reader: Reader, taxonomy: Taxonomy, command: AddConcepts) -> Preview:
    _check_names(taxonomy, [entry.name for entry in command.entries])
    return Preview(asked_again=concept_traces.count_looked_for_all(reader))


def _reopen(reader: Reader, taxonomy: Taxonomy, command: Reopen) -> Preview:
    concept = taxonomy.concept(command.concept)
    since = concept_traces.count_given_since_closed(reader, concept.uid)
    changed = len(concept_traces.implying_absent(reader, concept.uid)) if since else 0
    return _standing(reader, concept.uid, changed=changed, asked_again=since)


def _merge(reader: Reader, taxonomy: Taxonomy, command: Merge) -> Preview:
    concept, into = taxonomy.concept(command.concept), taxonomy.concept(command.into)
    check_can_merge(concept, into)
    both = concept_traces.count_both(reader, concept.uid, into.uid)
    standing = _standing(reader, concept.uid, both=both)
    return replace(standing, changed=standing.labels)


def _split(reader: Reader, taxonomy: Taxonomy, command: Split) -> Preview:
    concept = taxonomy.concept(command.concept)
    check_can_split(concept, command.entries)
    _check_names(taxonomy, [entry.name for entry in command.entries])
    by_relation = concept_traces.standing(reader, concept.uid).by_relation
    implied = len(concept_traces.implying_absent(reader, concept.uid))
    return _standing(
        reader,
        concept.uid,
        changed=implied + by_relation.get(Relation.ABSENT, 0),
        asked_again=sum(by_relation.get(relation, 0) for relation in _THERE),
    )


def _check_names(taxonomy: Taxonomy, names: list[str]) -> None:
    listed = taxonomy
    for name in names:
        new = Concept(uid=ConceptUid(f"new {len(listed.concepts)}"), name=checked_new_name(name, listed))
        listed = Taxonomy(concepts=(*listed.concepts, new))


_PREVIEWS: dict[type, Callable[[Reader, Taxonomy, Any], Preview]] = {
    Rename: _rename,
    Describe: _plain,
    Recolor: _plain,
    SetHotkey: _hotkey,
    SetParent: _parent,
    SetFacet: _facet,
    Move: _plain,
    AddExample: _plain,
    RemoveExample: _remove_example,
    AddConcepts: _add,
    Close: _plain,
    Reopen: _reopen,
    Merge: _merge,
    Split: _split,
}
