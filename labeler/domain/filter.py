"""A filter of the Label page: which images a labeler wants to walk through, told by what they said themselves."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.words import Health, Relation, Split


class Standing(StrEnum):
    """How far a labeler's own answer to an image is; untouched where there is none."""

    UNTOUCHED = "untouched"
    OPEN = "open"
    FINISHED = "finished"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What must all be true of an image; `Filter()` asks nothing and lets every image through.

    Whatever speaks of answers speaks of those of the labeler who looks: nobody learns by a filter what somebody
    else said.
    """

    standing: Standing | None = None
    reason: str = ""
    """Skipped for this reason; a reason that stands before a colon stands for all that follow it."""
    mine: bool = False
    """Answered by this labeler at all."""
    concept: ConceptUid | None = None
    """They said something of this concept."""
    relation: Relation | None = None
    """They said this of the concept, or of any. Absent are also concepts they looked for and did not name."""
    split: Split | None = None
    source: str | None = None
    health: Health | None = None
    text: str = ""
    """A part of the image's name; capitals and accents make no difference."""
    claims: bool = False
    """It has an imported label of which they have not yet said anything."""
    images: frozenset[ImageId] | None = None
    """It is one of these."""
    list_name: str = ""
    """What the images are called together, where they were put together for a purpose."""
    again: bool = False
    """They are gone through one after the other, also those of which everything has been said."""

    @property
    def is_on(self) -> bool:
        """Whether it keeps any image out at all."""
        return self != Filter()

    @property
    def is_of_answers(self) -> bool:
        """Whether an answer can move an image into the filter or out of it."""
        return any((self.standing, self.reason, self.mine, self.concept, self.relation, self.claims))
