"""How far one labeler is: what the top of the window and the list of concepts count."""

from collections.abc import Mapping
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.draft import Pass
from labeler.domain.people import Labeler
from labeler.store import figures


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelerProgress:
    """Of this labeler alone. `left` counts the images of the pass; `by_concept` the of and in labels, by uid."""

    finished: int
    today: int
    readable: int
    left: int
    by_concept: Mapping[str, int]


def progress_of(project: Project, labeler: Labeler, asking: Pass) -> LabelerProgress:
    with project.file.reading() as reader:
        revision = project.taxonomy_in(reader).revision
        left, readable = project.left.counts(reader, asking, labeler_id=labeler.id, revision=revision)
        return LabelerProgress(
            finished=figures.finished_by(reader, labeler.id),
            today=figures.finished_by(reader, labeler.id, day=project.clock.day()),
            readable=readable,
            left=left,
            by_concept=figures.labels_by_concept(reader, labeler.id),
        )
