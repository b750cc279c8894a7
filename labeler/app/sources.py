"""Where the images of a project came from, for whoever shows it."""

from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.words import Purpose
from labeler.store import sources


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTold:
    """Readable images in all, those for evaluation among them, and those that somebody has answered."""

    name: str
    purpose: Purpose
    images: int
    evaluation: int
    answered: int


def sources_of(project: Project) -> tuple[SourceTold, ...]:
    """In the order in which they were made."""
    with project.file.reading() as reader:
        rows = sources.every(reader)
    return tuple(SourceTold(**{**row._asdict(), "purpose": Purpose(row.purpose)}) for row in rows)


def out_of_place(project: Project) -> tuple[str, ...]:
    """The images of target sources that stay in training, because somebody had answered them."""
    with project.file.reading() as reader:
        return tuple(sources.target_images_in_train(reader))
