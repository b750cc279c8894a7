"""The commands that change one concept: its name, what is said of it, its colour, key, parent, place and facet."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.concept_record import Written, remember, write
from labeler.domain.concept import SUBJECT, Concept, Taxonomy
from labeler.domain.concept_checks import checked_color, checked_confused, checked_new_name, checked_parent
from labeler.domain.concept_plain import concept_to_plain
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import checked_hotkey, taken_keys
from labeler.domain.ids import ConceptUid
from labeler.domain.names import tidy
from labeler.domain.phrase import Phrase
from labeler.store import concept_traces, concepts, meta


def edit(within: Within, before: Concept, after: Concept, *, verb: str) -> Changes:
    """One change of one concept; what stays as it is leaves no trace."""
    if before == after:
        return Changes()
    remember(within, write(within, before, after), verb=verb)
    return Changes(taxonomy=True, said=after.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Another name; every label keeps its concept."""

    concept: ConceptUid
    name: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        name = checked_new_name(self.name, within.taxonomy, but=concept)
        return edit(within, concept, replace(concept, name=name), verb="rename")


@dataclass(frozen=True, slots=True, kw_only=True)
class Describe:
    """What the visual dictionary says of it in words; None leaves a part as it is."""

    concept: ConceptUid
    definition: str | None = None
    must_see: str | None = None
    must_not_see: str | None = None
    confused_with: tuple[ConceptUid, ...] | None = None

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        confused = concept.confused_with if self.confused_with is None else self.confused_with
        described = replace(
            concept,
            definition=_text(self.definition, concept.definition),
            must_see=_text(self.must_see, concept.must_see),
            must_not_see=_text(self.must_not_see, concept.must_not_see),
            confused_with=checked_confused(confused, concept, within.taxonomy),
        )
        return edit(within, concept, described, verb="describe")


def _text(new: str | None, old: str) -> str:
    return old if new is None else new.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recolor:
    """Another colour, as #rrggbb; "" for the one that comes with its place."""

    concept: ConceptUid
    color: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        return edit(within, concept, replace(concept, color=checked_color(self.color)), verb="recolor")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHotkey:
    """Another key; "" for none. Refused where the key answers something or another open concept has it."""

    concept: ConceptUid
    hotkey: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        if self.hotkey and not concept.is_open:
            raise RuleBroken(Phrase("“{name}” is closed: it needs no key", name=concept.name))
        taken = taken_keys(within.taxonomy.concepts, but=concept)
        hotkey = checked_hotkey(self.hotkey, taken=taken) if self.hotkey.strip() else ""
        return edit(within, concept, replace(concept, hotkey=hotkey), verb="hotkey")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetParent:
    """The concept that this one is a kind of (None: of no other), never itself or one below it."""

    concept: ConceptUid
    parent: ConceptUid | None

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        parent = checked_parent(self.parent, concept, within.taxonomy)
        return edit(within, concept, replace(concept, parent_uid=parent), verb="parent")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFacet:
    """Another facet: only while nothing was said of the concept, since labels are held to one *of* a facet."""

    concept: ConceptUid
    facet: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        labels = concept_traces.standing(within.transaction, concept.uid).labels
        facet = check_facet_may_change(concept, self.facet, labels=labels)
        return edit(within, concept, replace(concept, facet=facet), verb="facet")


def check_facet_may_change(concept: Concept, facet: str, *, labels: int) -> str:
    """The tidy name of the facet; RuleBroken where it is another one and the concept has labels."""
    tidied = tidy(facet) or SUBJECT
    if labels and tidied != concept.facet:
        raise RuleBroken(Phrase("“{name}” has {count} labels and stays in its facet", name=concept.name, count=labels))
    return tidied


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Another place in the list, counted from 0."""

    concept: ConceptUid
    to: int

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        concept = within.taxonomy.concept(self.concept)
        before = in_order(within.taxonomy)
        after = [uid for uid in before if uid != concept.uid]
        after.insert(min(max(self.to, 0), len(after)), concept.uid)
        if after == before:
            return Changes()
        put_in_order(within, after)
        moved = concepts.taxonomy(within.transaction).concept(concept.uid)
        written = Written(uid=concept.uid, before=concept_to_plain(concept), after=concept_to_plain(moved))
        remember(within, written, verb="move", before={"order": before}, also={"order": after})
        return Changes(taxonomy=True, said=concept.name)


def in_order(taxonomy: Taxonomy) -> list[ConceptUid]:
    return [concept.uid for concept in taxonomy.concepts]


def put_in_order(within: Within, order: list[ConceptUid]) -> None:
    concepts.put_in_order(within.transaction, order)
    meta.count_taxonomy_edit(within.transaction)
