"""A list of images that a lead sends to a pass, and that every labeler finds by its name."""

from dataclasses import dataclass

from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ImageId

WAYS_OF_LISTS = (Way.CONCEPT, Way.CLARIFY, Way.BOXES, Way.SUBJECT_BOXES, Way.FREE)
"""The ways in which the images of a list can be asked about."""
MOST_IN_LIST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageList:
    """`images` in the order in which they were sent; they are walked through in that of the project."""

    name: str
    asking: Pass
    images: tuple[ImageId, ...]
