"""The command that adds concepts, with what the visual dictionary says of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_record import Written, remember, write
from labeler.domain.concept import SUBJECT, Concept, Example, Taxonomy
from labeler.domain.concept_checks import checked_new_name
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import checked_hotkey, first_free, taken_keys
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded, tidy
from labeler.domain.phrase import Phrase
from labeler.domain.words import Verdict
from labeler.store import concepts, meta, revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExample:
    """A reason, with the bytes of a small picture where there is one."""

    verdict: Verdict
    reason: str
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConcept:
    """A concept as its lead describes it; the rest (uid, place, free key) is given when it is added.

    `export_id` is a wish, from an earlier export: it is kept where this project never issued it. 0 is none.
    """

    name: str
    definition: str = ""
    facet: str = SUBJECT
    parent: str = ""
    hotkey: str = ""
    color: str = ""
    must_see: str = ""
    must_not_see: str = ""
    examples: tuple[NewExample, ...] = ()
    export_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddConcepts:
    """All of them or none. Finished answers are open again for these alone."""

    entries: tuple[NewConcept, ...]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        if not self.entries:
            raise RuleBroken("there is no concept to add")
        written = add_concepts(within, self.entries, there=within.taxonomy.concepts)
        *others, last = written
        along = [remember(within, each, verb=revisions.ADD_ALONG) for each in others]
        remember(within, last, verb="add concept", also={"along": along} if along else None)
        return Changes(taxonomy=True, said=", ".join(each.after["name"] for each in written if each.after))


def add_concepts(within: Within, entries: Sequence[NewConcept], *, there: Sequence[Concept]) -> list[Written]:
    """Adds them behind those that are `there`, to be asked about from now on; not remembered yet."""
    revision = meta.rise_taxonomy_revision(within.transaction)
    listed = list(there)
    for entry in entries:
        listed.append(_described(entry, listed, within, revision=revision, listed=entries))
    added = []
    for entry, concept in zip(entries, listed[len(there) :], strict=True):
        # After all of them are named: a parent may stand further down the list.
        parent = _parent(entry, listed).uid if entry.parent else None
        added.append((replace(concept, parent_uid=parent), entry))
    for concept, _ in added:
        concepts.add(within.transaction, concept)
    return [_written(within, concept, entry) for concept, entry in added]


def _written(within: Within, concept: Concept, entry: NewConcept) -> Written:
    given = [with_uid(within, example) for example in entry.examples]
    pictures = {example.uid: picture for example, picture in given if picture is not None}
    whole = replace(concept, examples=tuple(example for example, _ in given))
    return write(within, None, whole, pictures=pictures, is_there=True)


def with_uid(within: Within, given: NewExample) -> tuple[Example, bytes | None]:
    """The example as it is kept, and its picture."""
    example = Example(
        uid=within.clock.new_uid(),
        verdict=given.verdict,
        reason=given.reason.strip(),
        has_picture=given.picture is not None,
    )
    return example, given.picture


def _described(
    entry: NewConcept, there: Sequence[Concept], within: Within, *, revision: int, listed: Sequence[NewConcept]
) -> Concept:
    """The concept with all that is given to it; RuleBroken where its name or key is taken.

    `listed` are all of the same list: no key or export id that one of them asks for is given to another.
    """
    wanted = frozenset(other.hotkey.upper() for other in listed if other.hotkey)
    wanted_ids = frozenset(other.export_id for other in listed)
    taken = taken_keys(there)
    hotkey = checked_hotkey(entry.hotkey, taken=taken) if entry.hotkey else first_free(taken.keys() | wanted)
    return Concept(
        uid=ConceptUid(within.clock.new_uid()),
        name=checked_new_name(entry.name, Taxonomy(concepts=tuple(there))),
        facet=tidy(entry.facet) or SUBJECT,
        definition=entry.definition.strip(),
        must_see=entry.must_see.strip(),
        must_not_see=entry.must_not_see.strip(),
        hotkey=hotkey,
        color=entry.color,
        position=max((concept.position for concept in there), default=-1) + 1,
        export_id=_export_id(entry, there, within, wanted=wanted_ids),
        since_revision=revision,
    )


def _export_id(entry: NewConcept, there: Sequence[Concept], within: Within, *, wanted: frozenset[int]) -> int:
    """The id that is asked for, where this project never issued it; else the next."""
    first, taken = concepts.next_export_id(within.transaction), {concept.export_id for concept in there}
    if entry.export_id >= first and entry.export_id not in taken:
        return entry.export_id
    return max(first, *(each + 1 for each in taken | wanted))


def _parent(entry: NewConcept, there: Sequence[Concept]) -> Concept:
    parent = next((c for c in there if folded(c.name) == folded(entry.parent)), None)
    if parent is None or folded(parent.name) == folded(entry.name):
        raise RuleBroken(
            Phrase(
                "the parent of “{name}”, “{parent}”, is no other concept of the project",
                name=entry.name,
                parent=entry.parent,
            )
        )
    return parent
