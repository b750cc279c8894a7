"""Why a labeler cannot tell, or passes an image over: six reasons, each one digit."""

from enum import StrEnum

from labeler.domain.errors import RuleBroken
from labeler.domain.names import tidy


class Reason(StrEnum):
    """Values are the stored text and stand in the order of their digits."""

    OF_OR_IN_UNCLEAR = "of or in unclear"
    TOO_SUBTLE = "too subtle, or needs outside context"
    POOR_IMAGE = "poor image"
    NOT_IN_TAXONOMY = "not in the taxonomy"
    DUPLICATE = "duplicate"
    SHOULD_NOT_BE_HERE = "should not be here"


CONCEPT_REASONS = (Reason.OF_OR_IN_UNCLEAR, Reason.TOO_SUBTLE, Reason.POOR_IMAGE)
"""What can keep a labeler from telling about one concept; the others speak of the image."""
IMAGE_REASONS = tuple(Reason)


def reason_text(reason: Reason, *, named: str = "") -> str:
    """The stored words; what is not in the taxonomy may be named, as a proposal to the lead."""
    name = tidy(named)
    return f"{reason.value}: {name}" if name and reason is Reason.NOT_IN_TAXONOMY else reason.value


def checked_reason(text: str) -> str:
    """The tidy reason, or RuleBroken where it says nothing."""
    clean = tidy(text)
    if not clean:
        raise RuleBroken("this needs a reason")
    return clean
