"""What may be said of a concept: a name of its own, a parent that is not below it, a colour that is one."""

import re
from collections.abc import Sequence

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.names import checked_name, folded
from labeler.domain.phrase import Phrase

_COLOR = re.compile(r"#[0-9a-f]{6}")


def checked_new_name(name: str, taxonomy: Taxonomy, *, but: Concept | None = None) -> str:
    """The tidy name, or RuleBroken where a concept other than `but` is called so, open or closed."""
    tidied = checked_name(name, noun="concept")
    for concept in taxonomy.concepts:
        if folded(concept.name) == folded(tidied) and (but is None or concept.uid != but.uid):
            raise RuleBroken(Phrase("there is a concept called “{name}” already", name=concept.name))
    return tidied


def checked_parent(parent: ConceptUid | None, concept: Concept, taxonomy: Taxonomy) -> ConceptUid | None:
    """The parent, or RuleBroken where the concept itself or one below it was named: that would be a circle."""
    above = parent
    while above is not None:
        if above == concept.uid:
            named = taxonomy.concept(parent or above).name
            raise RuleBroken(Phrase("“{parent}” stands below “{name}” itself", parent=named, name=concept.name))
        above = taxonomy.concept(above).parent_uid
    return parent


def checked_confused(others: Sequence[ConceptUid], concept: Concept, taxonomy: Taxonomy) -> tuple[ConceptUid, ...]:
    """Other concepts of the project, each once."""
    for uid in others:
        taxonomy.concept(uid)
    if concept.uid in others:
        raise RuleBroken(Phrase("“{name}” cannot be confused with itself", name=concept.name))
    return tuple(dict.fromkeys(others))


def checked_color(color: str) -> str:
    """The colour as #rrggbb in small letters, or "" for none of its own."""
    tidied = color.strip().lower()
    if tidied and not _COLOR.fullmatch(tidied):
        raise RuleBroken(Phrase("a colour is written as #rrggbb, not “{color}”", color=color))
    return tidied
