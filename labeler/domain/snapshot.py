"""Answers as plain values: what revisions keep of before and after, and what a draft keeps over a crash."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.draft import (
    Begun,
    Boxing,
    CannotTell,
    ConceptChosen,
    HalfSubjectBox,
    NothingBegun,
    SecondSubject,
)
from labeler.domain.geometry import Box
from labeler.domain.ids import AnswerUid, ConceptUid, RegionUid
from labeler.domain.words import Origin, Relation, Scope, State

Plain = dict[str, Any]
"""A JSON object."""


def says_the_same(one: Answer | None, other: Answer | None) -> bool:
    """Whether two answers are equal; the order in which their labels and boxes are kept says nothing."""
    if one is None or other is None:
        return one is other
    return _in_order(one) == _in_order(other)


def _in_order(answer: Answer) -> Answer:
    labels = [
        replace(label, regions=tuple(sorted(label.regions, key=lambda region: region.uid))) for label in answer.labels
    ]
    return answer.with_labels(sorted(labels, key=lambda label: label.uid))


def say_alike(one: Answer | None, other: Answer | None) -> bool:
    """Whether two answers say the same of an image, each in its own words, at its own time."""
    if one is None or other is None:
        return one is other
    return _without_names(one) == _without_names(other)


def _without_names(answer: Answer) -> Answer:
    labels = [
        replace(
            label,
            uid="",
            said_at="",
            said_day="",
            regions=tuple(sorted((replace(each, uid=RegionUid("")) for each in label.regions), key=repr)),
        )
        for label in answer.labels
    ]
    nameless = replace(answer, uid=AnswerUid(""), taxonomy_revision=0, submitted_at=None, submitted_day=None)
    return nameless.with_labels(sorted(labels, key=lambda label: label.concept_uid))


def answer_to_plain(answer: Answer) -> Plain:
    return {
        "uid": answer.uid,
        "state": answer.state.value,
        "scope": answer.scope.value,
        "taxonomy_revision": answer.taxonomy_revision,
        "none": answer.none,
        "reason": answer.reason,
        "submitted_at": answer.submitted_at,
        "submitted_day": answer.submitted_day,
        "labels": [label_to_plain(label) for label in answer.labels],
    }


def answer_from_plain(plain: Mapping[str, Any]) -> Answer:
    return Answer(
        uid=AnswerUid(plain["uid"]),
        state=State(plain["state"]),
        scope=Scope(plain["scope"]),
        taxonomy_revision=plain["taxonomy_revision"],
        none=plain["none"],
        reason=plain["reason"],
        submitted_at=plain["submitted_at"],
        submitted_day=plain["submitted_day"],
        labels=tuple(label_from_plain(label) for label in plain["labels"]),
    )


def label_to_plain(label: Label) -> Plain:
    return {
        "uid": label.uid,
        "concept": label.concept_uid,
        "facet": label.facet,
        "relation": label.relation.value,
        "joint": label.joint,
        "later": label.later,
        "reason": label.reason,
        "said_at": label.said_at,
        "said_day": label.said_day,
        "regions": [_region_to_plain(region) for region in label.regions],
    }


def label_from_plain(plain: Mapping[str, Any]) -> Label:
    return Label(
        uid=plain["uid"],
        concept_uid=ConceptUid(plain["concept"]),
        facet=plain["facet"],
        relation=Relation(plain["relation"]),
        joint=plain["joint"],
        later=plain["later"],
        reason=plain["reason"],
        said_at=plain["said_at"],
        said_day=plain["said_day"],
        regions=tuple(_region_from_plain(region) for region in plain["regions"]),
    )


def _region_to_plain(region: Region) -> Plain:
    box = _box_to_plain(region.box)
    return {"uid": region.uid, "box": box, "crowd": region.crowd, "origin": region.origin.value}


def _region_from_plain(plain: Mapping[str, Any]) -> Region:
    return Region(
        uid=RegionUid(plain["uid"]),
        box=_box_from_plain(plain["box"]),
        crowd=plain["crowd"],
        origin=Origin(plain["origin"]),
    )


def _box_to_plain(box: Box) -> list[float]:
    return [box.x, box.y, box.width, box.height]


def _box_from_plain(numbers: list[float]) -> Box:
    x, y, width, height = numbers
    return Box(x=x, y=y, width=width, height=height)


def begun_to_plain(begun: Begun) -> Plain:
    """What is begun, under the name of its kind."""
    match begun:
        case NothingBegun():
            return {"begun": "nothing"}
        case ConceptChosen(concept=concept, within=within):
            return {"begun": "concept", "concept": concept, "within": _within_to_plain(within)}
        case SecondSubject(concept=concept, within=within):
            return {"begun": "second subject", "concept": concept, "within": _within_to_plain(within)}
        case CannotTell(concept=unclear, within=within):
            return {"begun": "can't tell", "concept": unclear, "within": _within_to_plain(within)}
        case HalfSubjectBox(half_box=box):
            return {"begun": "subject's box", "half_box": _box_to_plain(box)}
        case Boxing():
            return _boxing_to_plain(begun)


def _within_to_plain(within: Boxing | None) -> Plain | None:
    return _boxing_to_plain(within) if within else None


def _boxing_to_plain(boxing: Boxing) -> Plain:
    return {
        "begun": "boxes",
        "concept": boxing.concept,
        "before": label_to_plain(boxing.before) if boxing.before else None,
        "half_box": _box_to_plain(boxing.half_box) if boxing.half_box else None,
        "stood": answer_to_plain(boxing.stood) if boxing.stood else None,
        "within": _within_to_plain(boxing.within),
    }


def begun_from_plain(plain: Mapping[str, Any]) -> Begun:
    within = _within_from_plain(plain)
    match plain["begun"]:
        case "concept":
            return ConceptChosen(concept=ConceptUid(plain["concept"]), within=within)
        case "second subject":
            return SecondSubject(concept=ConceptUid(plain["concept"]), within=within)
        case "can't tell":
            return CannotTell(concept=plain["concept"], within=within)
        case "subject's box":
            return HalfSubjectBox(half_box=_box_from_plain(plain["half_box"]))
        case "boxes":
            return _boxing_from_plain(plain)
    return NothingBegun()


def _within_from_plain(plain: Mapping[str, Any]) -> Boxing | None:
    """None too where an earlier version of the program kept no such thing."""
    within = plain.get("within")
    return _boxing_from_plain(within) if within else None


def _boxing_from_plain(plain: Mapping[str, Any]) -> Boxing:
    boxing = Boxing(
        concept=ConceptUid(plain["concept"]),
        before=label_from_plain(plain["before"]) if plain["before"] else None,
        stood=answer_from_plain(plain["stood"]) if plain["stood"] else None,
        within=_within_from_plain(plain),
    )
    return replace(boxing, half_box=_box_from_plain(plain["half_box"])) if plain["half_box"] else boxing
