"""What a lead decides of how labelers are asked: it holds for everyone in the project."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase


class SubjectBoxes(StrEnum):
    """When the box of what the image is of is asked for."""

    WITH_AN_IN = "with an in"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`boxes_later`: whether an in may wait for the box pass.

    `subject_sample`: percent (0 to 100) of the images whose subject's box is asked for in the subject-box pass
    whatever `subject_boxes` says, to measure how much of the frame it fills.
    """

    boxes_later: bool = False
    subject_boxes: SubjectBoxes = SubjectBoxes.WITH_AN_IN
    subject_sample: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.subject_sample <= 100:
            raise RuleBroken(
                Phrase("a sample is 0 to 100 percent of the images, not {percent}", percent=self.subject_sample)
            )


AS_USUAL = Policy()
"""What holds until a lead decides otherwise."""


def sample_bound(percent: int) -> str:
    """Eight hex digits: an image is of the sample if its digest sorts before them. As good as drawn, and stays."""
    return "g" if percent >= 100 else f"{(percent << 32) // 100:08x}"


def is_sampled(digest: str, policy: Policy) -> bool:
    return digest < sample_bound(policy.subject_sample)
