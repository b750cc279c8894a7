"""The colour and the letter by which each concept is known on screen."""

from dataclasses import dataclass

from labeler.domain.concept import Taxonomy
from labeler.gui.theme.concept_colors import color_for, letters_for
from labeler.gui.widgets.concept_rows import ConceptRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptLook:
    """`color` is `#rrggbb`; the letter says the same without colour."""

    name: str
    color: str
    letter: str


def looks_of(taxonomy: Taxonomy) -> dict[str, ConceptLook]:
    """By concept uid; a lead's own colour comes before the place in the list."""
    letters = letters_for([concept.name for concept in taxonomy.concepts])
    return {
        concept.uid: ConceptLook(name=concept.name, color=concept.color or color_for(concept.position), letter=letter)
        for concept, letter in zip(taxonomy.concepts, letters, strict=True)
    }


def rows_of(taxonomy: Taxonomy, counts: dict[str, int] | None) -> tuple[ConceptRow, ...]:
    """The open concepts as they are listed, with how often this labeler has named each; None where nobody asks."""
    looks = looks_of(taxonomy)
    return tuple(
        ConceptRow(
            uid=concept.uid,
            name=concept.name,
            key=concept.hotkey,
            color=looks[concept.uid].color,
            letter=looks[concept.uid].letter,
            count=None if counts is None else counts.get(concept.uid, 0),
        )
        for concept in taxonomy.open_concepts
    )
