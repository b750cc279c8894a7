"""Answers as packages tell them: the revisions that begin one and that give it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from projects import AT, DAY

Plain = dict[str, Any]


class Said(NamedTuple):
    """A concept by its uid, what is said of it, and its boxes."""

    concept: str
    relation: str
    boxes: Sequence[Sequence[float]] = ()


def revisions(uid: str, who: str, digest: str, said: Sequence[Said], *, active_ms: int = 1500) -> Iterator[Plain]:
    """Two: the first label, then all of them, given."""
    begun = _side(uid, digest, said[:1], "open", active_ms)
    given = _side(uid, digest, said, "submitted", active_ms)
    for number, (before, after) in enumerate(((None, begun), (begun, given)), start=1):
        yield {
            "uid": f"{number}{uid[1:]}",
            "subject": "answer",
            "subject_uid": uid,
            "number": number,
            "parent": None if number == 1 else f"1{uid[1:]}",
            "at": AT,
            "labeler": who,
            "verb": "AddBox" if number == 1 else "NothingElse",
            "before": before,
            "after": after,
            "undoes": None,
            "whose": who,
        }


def _side(uid: str, digest: str, said: Sequence[Said], state: str, active_ms: int) -> Plain:
    is_given = state == "submitted"
    answer = {
        "uid": uid,
        "state": state,
        "scope": "all" if is_given else "asked",
        "taxonomy_revision": 1,
        "none": False,
        "reason": "",
        "submitted_at": AT if is_given else None,
        "submitted_day": DAY if is_given else None,
        "labels": [_label(f"{place}{uid[1:]}", each) for place, each in enumerate(said)],
    }
    return {"image": digest, "active_ms": active_ms, "answer": answer}


def _label(uid: str, said: Said) -> Plain:
    regions = [
        {"uid": f"{place}{uid}"[:32], "box": list(box), "crowd": False, "origin": "drawn"}
        for place, box in enumerate(said.boxes)
    ]
    return {
        "uid": uid,
        "concept": said.concept,
        "facet": "subject",
        "relation": said.relation,
        "joint": False,
        "later": False,
        "reason": "",
        "said_at": AT,
        "said_day": DAY,
        "regions": regions,
    }
