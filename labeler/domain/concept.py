"""Concepts, the taxonomy they stand in, and what the visual dictionary says of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Verdict

SUBJECT = "subject"
"""The facet of every concept whose lead names no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One entry of the visual dictionary; its picture, if it has one, is read apart by uid."""

    uid: str
    verdict: Verdict
    reason: str
    has_picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A thing the model is to learn. Its uid is permanent; its name is an attribute.

    `dictionary_revision` rises whenever what the visual dictionary says of it changes, from 0.
    """

    uid: ConceptUid
    name: str
    facet: str = SUBJECT
    parent_uid: ConceptUid | None = None
    definition: str = ""
    must_see: str = ""
    must_not_see: str = ""
    confused_with: tuple[ConceptUid, ...] = ()
    hotkey: str = ""
    color: str = ""
    position: int = 0
    export_id: int = 0
    since_revision: int = 1
    closed_at: str | None = None
    dictionary_revision: int = 0
    examples: tuple[Example, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """All concepts of a project, in order.

    `revision` rises with what is to be asked again, and answers keep it: which list was seen. `edits` rises with
    every change, so that nobody goes on with a list that was read before it.
    """

    concepts: tuple[Concept, ...] = ()
    revision: int = 1
    edits: int = 0
    _by_uid: Mapping[ConceptUid, Concept] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_uid", {concept.uid: concept for concept in self.concepts})

    @property
    def open_concepts(self) -> tuple[Concept, ...]:
        """The concepts that are asked about."""
        return tuple(concept for concept in self.concepts if concept.is_open)

    def concept(self, uid: ConceptUid) -> Concept:
        try:
            return self._by_uid[uid]
        except KeyError:
            raise RuleBroken("this concept is not in the taxonomy of the project") from None

    def find(self, uid: ConceptUid) -> Concept | None:
        """The concept, or None where it is not in the taxonomy."""
        return self._by_uid.get(uid)

    def named(self, name: str) -> Concept:
        """The concept of this name, compared folded; RuleBroken where there is none."""
        wanted = folded(name)
        for concept in self.concepts:
            if folded(concept.name) == wanted:
                return concept
        raise RuleBroken(Phrase("no concept is called “{name}”", name=shown(name)))
