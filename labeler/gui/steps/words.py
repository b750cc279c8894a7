"""What the steps and the places where they are taken are called in the window."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from labeler.domain.steps import Step, StepTold
from labeler.gui.project_pages import BRIEF, CONCEPTS, EXPORT, LABEL, SOURCES


class Place(StrEnum):
    """Where something is done for a step."""

    BRIEF = BRIEF
    SOURCES = SOURCES
    CONCEPTS = CONCEPTS
    LABEL = LABEL
    READINESS = ""
    """Beside the steps, and no page of its own."""
    EXPORT = EXPORT

    @property
    def page(self) -> str:
        """The name of the page, "" where it is the view beside this one."""
        return self.value


PLACES = {
    Step.GATHER: (Place.BRIEF, Place.SOURCES),
    Step.DICTIONARY: (Place.CONCEPTS,),
    Step.CLEAN: (Place.LABEL, Place.READINESS),
    Step.TRAIN: (Place.EXPORT,),
    Step.EVALUATE: (),
    Step.TUNE: (),
}
assert set(PLACES) == set(Step)


def tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)


def step_title(step: Step) -> str:
    """A step, as something to do."""
    titles = {
        Step.GATHER: tr("Gather images"),
        Step.DICTIONARY: tr("Build the visual dictionary"),
        Step.CLEAN: tr("Label and clean"),
        Step.TRAIN: tr("Train"),
        Step.EVALUATE: tr("Evaluate"),
        Step.TUNE: tr("Tune"),
    }
    return titles[step]


def place_title(place: Place) -> str:
    titles = {
        Place.BRIEF: tr("The brief"),
        Place.SOURCES: tr("Sources"),
        Place.CONCEPTS: tr("Concepts"),
        Place.LABEL: tr("Label"),
        Place.READINESS: tr("Readiness"),
        Place.EXPORT: tr("Export"),
    }
    return titles[place]


def standing_words(told: StepTold, *, is_now: bool) -> str:
    """How a step stands, for those who do not see the marks."""
    if told.is_done:
        return tr("done")
    return tr("the project is here") if is_now else tr("not done yet")
