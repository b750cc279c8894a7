"""The six steps from photos to a model that is used, and what is still missing to be through with each."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.brief import Asset
from labeler.domain.phrase import Phrase


class Step(StrEnum):
    """In the order in which they are taken; each may be gone back to."""

    GATHER = "gather"
    DICTIONARY = "dictionary"
    CLEAN = "clean"
    TRAIN = "train"
    EVALUATE = "evaluate"
    TUNE = "tune"


ASSETS = {
    Step.TRAIN: (Asset.EXPORTED, Asset.BASE_MODEL, Asset.ACCESS),
    Step.EVALUATE: (Asset.EVALUATION,),
    Step.TUNE: (Asset.MODEL_VERSIONS,),
}
"""What a person ticks at a step: no program can see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTold:
    """`missing` is empty where the step is done; `had` says what there is already."""

    step: Step
    had: Phrase
    missing: tuple[Phrase, ...]

    @property
    def is_done(self) -> bool:
        return not self.missing


def step_at(told: tuple[StepTold, ...]) -> Step | None:
    """The step that a project is at: the first that is not done; None where all are."""
    return next((each.step for each in told if not each.is_done), None)
