"""Concepts as plain values: what revisions keep of before and after."""

from collections.abc import Mapping
from typing import Any

from labeler.domain.concept import Concept, Example
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Verdict

Plain = dict[str, Any]
"""A JSON object."""

_NOT_RESTORED = ("position", "since_revision", "dictionary_revision")
"""What other acts move on without having changed the concept: its place, and the numbers that only rise."""


def concept_to_plain(concept: Concept) -> Plain:
    """All of it; the pictures of its examples are kept apart, by uid."""
    return {
        "uid": concept.uid,
        "name": concept.name,
        "facet": concept.facet,
        "parent": concept.parent_uid,
        "definition": concept.definition,
        "must_see": concept.must_see,
        "must_not_see": concept.must_not_see,
        "confused_with": list(concept.confused_with),
        "hotkey": concept.hotkey,
        "color": concept.color,
        "position": concept.position,
        "export_id": concept.export_id,
        "since_revision": concept.since_revision,
        "closed_at": concept.closed_at,
        "dictionary_revision": concept.dictionary_revision,
        "examples": [_example_to_plain(example) for example in concept.examples],
    }


def concept_from_plain(plain: Mapping[str, Any]) -> Concept:
    return Concept(
        uid=ConceptUid(plain["uid"]),
        name=plain["name"],
        facet=plain["facet"],
        parent_uid=plain["parent"],
        definition=plain["definition"],
        must_see=plain["must_see"],
        must_not_see=plain["must_not_see"],
        confused_with=tuple(plain["confused_with"]),
        hotkey=plain["hotkey"],
        color=plain["color"],
        position=plain["position"],
        export_id=plain["export_id"],
        since_revision=plain["since_revision"],
        closed_at=plain["closed_at"],
        dictionary_revision=plain["dictionary_revision"],
        examples=tuple(_example_from_plain(example) for example in plain["examples"]),
    )


def describes_the_same(one: Concept | None, other: Concept | None) -> bool:
    """Whether two concepts are equal in all that an act can change; the order of their examples says nothing."""
    if one is None or other is None:
        return one is other
    return _compared(one) == _compared(other)


def _compared(concept: Concept) -> Plain:
    plain = concept_to_plain(concept)
    examples = sorted(plain["examples"], key=lambda example: str(example["uid"]))
    return {key: value for key, value in plain.items() if key not in _NOT_RESTORED} | {"examples": examples}


def _example_to_plain(example: Example) -> Plain:
    return {
        "uid": example.uid,
        "verdict": example.verdict.value,
        "reason": example.reason,
        "has_picture": example.has_picture,
    }


def _example_from_plain(plain: Mapping[str, Any]) -> Example:
    return Example(
        uid=plain["uid"],
        verdict=Verdict(plain["verdict"]),
        reason=plain["reason"],
        has_picture=plain["has_picture"],
    )
