"""What an image is held to show: an answer that a lead decided on, with who and why."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from labeler.domain.answer import Answer
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import AnswerUid, ImageId, LabelerId
from labeler.domain.rules import is_finished
from labeler.domain.snapshot import Plain, answer_from_plain, answer_to_plain, says_the_same
from labeler.domain.words import Scope, Settling, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The ground truth of one image. `gold`: it is mixed into what is handed out, to see how well labelers do.

    `answer` bears the settlement's uid, is submitted, and was given when it was settled; its scope is that of whom it
    is taken from: what nobody looked for is not settled. `labeler_id` is None where it was said from a terminal.
    """

    uid: str
    image_id: ImageId
    answer: Answer
    how: Settling
    reason: str = ""
    gold: bool = False
    labeler_id: LabelerId | None = None


def settlement_uid(digest: str) -> str:
    """The same wherever the image is settled, so that two settlements of one image meet."""
    return hashlib.sha256(f"settlement {digest}".encode()).hexdigest()[:32]


def as_settled(answer: Answer, *, uid: str, at: str, day: str) -> Answer:
    """The answer as what is held of the image from now on; RuleBroken where it is not whole."""
    settled = replace(
        answer,
        uid=AnswerUid(uid),
        state=State.SUBMITTED,
        reason="",
        submitted_at=at,
        submitted_day=day,
        labels=tuple(replace(label, later=False) for label in answer.labels),
    )
    if answer.state is State.SKIPPED or not is_finished(settled):
        raise RuleBroken(
            "what is settled must be whole: each in with a box, and one subject in a facet, or none at all"
        )
    return settled


def none_settled(*, taxonomy_revision: int) -> Answer:
    """None of the concepts of this list is there."""
    return Answer(uid=AnswerUid(""), scope=Scope.ALL, taxonomy_revision=taxonomy_revision, none=True)


def holds_the_same(one: Settlement | None, other: Settlement | None) -> bool:
    """Whether two settlements are equal; the order in which labels and boxes are kept says nothing."""
    if one is None or other is None:
        return one is other
    return replace(one, answer=other.answer) == other and says_the_same(one.answer, other.answer)


def settlement_to_plain(settlement: Settlement, *, digest: str, by: str | None) -> Plain:
    """As a revision keeps it: of which image, what, how, why, and by whom (a name: that is met in any project)."""
    return {
        "image": digest,
        "by": by,
        "how": settlement.how.value,
        "reason": settlement.reason,
        "gold": settlement.gold,
        "answer": answer_to_plain(settlement.answer),
    }


def settlement_from_plain(plain: Mapping[str, Any], *, image_id: ImageId, labeler_id: LabelerId | None) -> Settlement:
    """What a revision keeps, of an image and a person of this file."""
    answer = answer_from_plain(plain["answer"])
    return Settlement(
        uid=answer.uid,
        image_id=image_id,
        answer=answer,
        how=Settling(plain["how"]),
        reason=plain["reason"],
        gold=plain["gold"],
        labeler_id=labeler_id,
    )
