"""The brief: what the model is for, told before anyone labels; and whether the world it will meet is known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase

MOST_AIMED = 100_000_000
"""Images of one concept: more than anybody has labeled."""
MOST_TOLD = 40_000
"""Characters of each line: more than a field of the window takes."""


class World(StrEnum):
    """Whether all that the model will meet is one of the concepts."""

    CLOSED = "closed"
    OPEN = "open"


class Training(StrEnum):
    """What the model starts from; it decides how much data is enough."""

    ON_TOP = "on top"
    """On top of a base model that was trained on other images."""
    FROM_SCRATCH = "from scratch"


class Asset(StrEnum):
    """What is had ready beside the images, before and after training: a person ticks it."""

    EXPORTED = "exported"
    """An export that the trainer has read without a complaint."""
    BASE_MODEL = "base model"
    """The model to train on top of, and the code that trains it."""
    MODEL_VERSIONS = "model versions"
    """A place where each trained version is kept with the export that it was trained on."""
    EVALUATION = "evaluation"
    """A trained version's predictions on the evaluation split."""
    ACCESS = "access"
    """Accounts, keys and machines that training and testing need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Empty texts and no aim: nobody has said so yet.

    `aim` is how many finished *of* answers each concept is to have; `aims` are those of single concepts, by uid.
    """

    purpose: str = ""
    """What the model is for."""
    users: str = ""
    """For whom."""
    measure: str = ""
    """By what its success will be told."""
    aim: int | None = None
    aims: Mapping[ConceptUid, int] = field(default_factory=lambda: MappingProxyType({}))
    training: Training = Training.ON_TOP

    def __post_init__(self) -> None:
        for text in (self.purpose, self.users, self.measure):
            if len(text) > MOST_TOLD:
                raise RuleBroken(
                    Phrase(
                        "each line of the brief has at most {most:,} characters, not {count:,}",
                        most=MOST_TOLD,
                        count=len(text),
                    )
                )
        for aim in (self.aim, *self.aims.values()):
            if aim is not None and not 1 <= aim <= MOST_AIMED:
                raise RuleBroken(Phrase("an aim is 1 to {most:,} images, not {aim}", most=MOST_AIMED, aim=aim))

    def aim_of(self, concept: ConceptUid) -> int | None:
        """How many are to be had of a concept; None where nobody has said."""
        return self.aims.get(concept, self.aim)

    def is_told(self, concepts: Collection[ConceptUid]) -> bool:
        """Whether everything that a check needs to know has been said: of each of these concepts, how many of it."""
        texts = (self.purpose, self.users, self.measure)
        is_aimed = bool(concepts) and all(self.aim_of(concept) is not None for concept in concepts)
        return all(text.strip() for text in texts) and (self.aim is not None or is_aimed)
