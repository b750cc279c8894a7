"""Formats that hold whole answers: which images are written, and what is listed, counted and checked for all alike."""

from collections.abc import Iterator

from labeler.domain.words import State
from labeler.formats.outgoing.exporter import takes_images
from labeler.formats.outgoing.planning import Unfit, boxes_outside, said_labels
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel
from labeler.formats.outgoing.run import ExportRun


def answers_going_out(
    run: ExportRun, chosen: tuple[ExportConcept, ...]
) -> Iterator[tuple[ExportImage, list[ExportLabel]]]:
    """The images that `plan_answers` counted, each with its labels of exported concepts.

    At the end it is held against the plan; AppError where it differs.
    """
    images = boxes = labels = 0
    for image in run.images():
        if image.answer.state is not State.SUBMITTED:
            continue
        if boxes_outside(image, chosen):
            run.list(image, state=f"left out: {Unfit.OUTSIDE.value}")
            continue
        said = said_labels(image, chosen)
        yield image, said
        images, labels = images + 1, labels + len(said)
        # By concept, as they were planned.
        boxes += sum({label.concept_uid: len(label.regions) for label in said}.values())
    run.check(images=images, boxes=boxes, labels=labels)


def put(run: ExportRun, image: ExportImage, destination: str) -> None:
    """The image in its place, unless labels go out alone, and its row in the manifest."""
    if takes_images(run.request.options):
        run.place(image, destination)
    run.list(image, state="finished", destination=destination)
