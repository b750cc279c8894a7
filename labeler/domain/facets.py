"""Facets: groups of concepts that answer one question each, asked one after the other where the labeler wants it so."""

from labeler.domain.answer import Answer
from labeler.domain.concept import Taxonomy
from labeler.domain.rules import covers


def facets_of(taxonomy: Taxonomy) -> tuple[str, ...]:
    """The facets that have an open concept, in the order of the list."""
    return tuple(dict.fromkeys(concept.facet for concept in taxonomy.open_concepts))


def is_settled(answer: Answer, facet: str, taxonomy: Taxonomy) -> bool:
    """The image is of a concept of this facet, or each of its concepts has been told about."""
    if answer.subjects(facet):
        return True
    return all(covers(answer, concept) for concept in taxonomy.open_concepts if concept.facet == facet)


def unsettled(answer: Answer, taxonomy: Taxonomy, *, but: str = "") -> str:
    """The first facet still to be asked about, or "" where none is; `but` is left out."""
    facets = (facet for facet in facets_of(taxonomy) if facet != but)
    return next((facet for facet in facets if not is_settled(answer, facet, taxonomy)), "")
