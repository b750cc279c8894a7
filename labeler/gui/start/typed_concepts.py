"""Concepts as they are typed into the form of a new project: one a line, with a definition where there is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded, tidy

if TYPE_CHECKING:
    from labeler.app.commands.taxonomy import NewConcept

_COLON = re.compile(r"\s*:(?:\s+|$)")
"""Not every colon: “3:1 grid” is a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedConcept:
    """A name, and what stands behind the colon."""

    name: str
    definition: str = ""


def typed_concepts(text: str) -> tuple[TypedConcept, ...]:
    """The concepts of these lines, in order; empty lines are passed over."""
    found = []
    for line in text.splitlines():
        name, _, definition = _COLON.sub("\n", line, count=1).partition("\n")
        if tidy(name):
            found.append(TypedConcept(name=tidy(name), definition=definition.strip()))
    return tuple(found)


def named_twice(names: list[str]) -> str:
    """The first name that stands for two concepts; "" where all are different."""
    seen: set[str] = set()
    for name in names:
        if folded(name) in seen:
            return name
        seen.add(folded(name))
    return ""


def as_taxonomy(read: "Sequence[NewConcept]", typed: Sequence[TypedConcept]) -> Taxonomy:
    """The concepts of a file and those that were typed, as they would stand in a project that is made of them."""
    of_file = (
        Concept(
            uid=ConceptUid(f"read {place}"),
            name=tidy(each.name),
            definition=each.definition,
            must_see=each.must_see,
            examples=tuple(
                Example(uid=f"{place} {number}", verdict=example.verdict, reason=example.reason)
                for number, example in enumerate(each.examples)
            ),
        )
        for place, each in enumerate(read)
    )
    by_hand = (
        Concept(uid=ConceptUid(f"typed {place}"), name=each.name, definition=each.definition)
        for place, each in enumerate(typed)
    )
    return Taxonomy(concepts=(*of_file, *by_hand))
