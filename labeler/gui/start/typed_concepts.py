"""Concepts as they are typed into the form of a new project: one a line, with a definition where there is one."""

import re
from dataclasses import dataclass

from labeler.domain.names import folded, tidy

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
