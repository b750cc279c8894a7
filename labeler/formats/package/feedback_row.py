"""The rows in which a labeler is told what they confuse."""

from dataclasses import dataclass
from typing import ClassVar

from labeler.domain.feedback import Confused, Feedback, feedback_from_plain
from labeler.formats.package.checked_types import Count, MaybeUid, check_uids
from labeler.formats.package.records import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow(Row):
    """What the labeler confuses, `times` of `of`; concepts by uid, empty where there is none."""

    TABLE: ClassVar[str] = "feedback"
    confused: Confused
    concept: MaybeUid
    instead: MaybeUid
    times: Count
    of: Count

    def check(self) -> None:
        check_uids(self.concept, self.instead)
        _ = self.feedback

    @property
    def feedback(self) -> Feedback:
        return feedback_from_plain(self.to_plain())
