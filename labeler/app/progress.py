"""How far one labeler is: what the top of the window and the list of concepts count."""

from collections.abc import Mapping
from dataclasses import dataclass

from labeler.app.left import BUDGET_MS
from labeler.app.project import Project
from labeler.domain.draft import Pass
from labeler.domain.people import Labeler
from labeler.store import figures


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelerProgress:
    """Of this labeler alone. `left` counts the images of the pass, None while they are still being counted;
    `by_concept` the of and in labels, by uid."""

    finished: int
    today: int
    readable: int
    left: int | None
    by_concept: Mapping[str, int]


def progress_of(project: Project, labeler: Labeler, asking: Pass) -> LabelerProgress:
    with project.file.reading() as reader:
        return LabelerProgress(
            finished=figures.finished_by(reader, labeler.id),
            today=figures.finished_by(reader, labeler.id, day=project.clock.day()),
            readable=figures.readable_images(reader),
            left=project.left.count(reader, asking, labeler_id=labeler.id),
            by_concept=figures.labels_by_concept(reader, labeler.id),
        )


def left_in(project: Project, labeler: Labeler, asking: Pass) -> int | None:
    """How many images a pass still asks about; None while they are not all counted yet."""
    with project.file.reading() as reader:
        return project.left.count(reader, asking, labeler_id=labeler.id)


def count_on(project: Project, labeler: Labeler, asking: Pass, *, budget_ms: float = BUDGET_MS) -> bool:
    """Goes on counting what a pass has left, for about `budget_ms`; whether there is more to count.

    Called again and again, with time for the window in between: a million images take seconds. While images are being
    added, the file may be busy for several frames: then nothing is counted this time.
    """
    with project.file.at_once() as is_free:
        if not is_free:
            return True
        with project.file.reading() as reader:
            return project.left.go_on(reader, asking, labeler_id=labeler.id, budget_ms=budget_ms)
