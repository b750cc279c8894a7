"""The command that adds concepts, with what the visual dictionary says of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.concept import SUBJECT, Concept, Example
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import checked_hotkey, first_free
from labeler.domain.ids import ConceptUid, RevisionUid
from labeler.domain.names import checked_name, folded, tidy
from labeler.domain.words import Verdict
from labeler.store import concepts, meta, revisions
from labeler.store.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExample:
    """A reason, with the bytes of a small picture where there is one."""

    verdict: Verdict
    reason: str
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConcept:
    """A concept as its lead describes it; the rest (uid, export id, place, free key) is given when it is added."""

    name: str
    definition: str = ""
    facet: str = SUBJECT
    parent: str = ""
    hotkey: str = ""
    color: str = ""
    must_see: str = ""
    must_not_see: str = ""
    examples: tuple[NewExample, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddConcepts:
    """All of them or none. Finished answers are open again for these alone."""

    entries: tuple[NewConcept, ...]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        if not self.entries:
            raise RuleBroken("there is no concept to add")
        revision = within.taxonomy.revision + 1
        meta.put(within.transaction, "taxonomy_revision", str(revision))
        there = list(within.taxonomy.concepts)
        wanted = frozenset(entry.hotkey.upper() for entry in self.entries if entry.hotkey)
        for entry in self.entries:
            concept = _described(entry, there, within, revision=revision, wanted=wanted)
            concepts.add(within.transaction, concept)
            _add_examples(within, concept, entry.examples)
            _remember(within, concept)
            there.append(concept)
        for entry, concept in zip(self.entries, there[-len(self.entries) :], strict=True):
            # After all of them are there: a parent may stand further down the list.
            if entry.parent:
                concepts.set_parent(within.transaction, concept.uid, _parent(entry, there).uid)
        return Changes(taxonomy=True, said=", ".join(concept.name for concept in there[-len(self.entries) :]))


def _described(
    entry: NewConcept, there: Sequence[Concept], within: Within, *, revision: int, wanted: frozenset[str]
) -> Concept:
    """The concept with all that is given to it; RuleBroken where its name or key is taken.

    `wanted` are the keys that other concepts of the same list ask for: none of them is given away.
    """
    name = checked_name(entry.name, noun="concept")
    if folded(name) in {folded(concept.name) for concept in there}:
        raise RuleBroken(f"there is a concept called “{name}” already")
    taken = {concept.hotkey: concept.name for concept in there if concept.hotkey and concept.is_open}
    hotkey = checked_hotkey(entry.hotkey, taken=taken) if entry.hotkey else first_free(taken.keys() | wanted)
    return Concept(
        uid=ConceptUid(within.clock.new_uid()),
        name=name,
        facet=tidy(entry.facet) or SUBJECT,
        definition=entry.definition.strip(),
        must_see=entry.must_see.strip(),
        must_not_see=entry.must_not_see.strip(),
        hotkey=hotkey,
        color=entry.color,
        position=len(there),
        export_id=concepts.next_export_id(within.transaction),
        since_revision=revision,
    )


def _parent(entry: NewConcept, there: Sequence[Concept]) -> Concept:
    parent = next((c for c in there if folded(c.name) == folded(entry.parent)), None)
    if parent is None or folded(parent.name) == folded(entry.name):
        raise RuleBroken(f"the parent of “{entry.name}”, “{entry.parent}”, is no other concept of the project")
    return parent


def _add_examples(within: Within, concept: Concept, examples: tuple[NewExample, ...]) -> None:
    for given in examples:
        example = Example(uid=within.clock.new_uid(), verdict=given.verdict, reason=given.reason.strip())
        concepts.add_example(within.transaction, concept.uid, example, given.picture)


def _remember(within: Within, concept: Concept) -> None:
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.CONCEPT,
        subject_uid=concept.uid,
        verb="add",
        before=None,
        after={"name": concept.name, "facet": concept.facet, "definition": concept.definition},
        labeler_id=within.labeler.id if within.labeler else None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())
