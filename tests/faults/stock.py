"""What longer works begin with: a project with answers, one without, pictures to add, labels to bring in."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.project import open_project
from tests.exports import exported
from tests.faults.children import Say, done_by_a_child
from tests.faults.labeling import photos_in, used_project

ADDED = 12
"""Pictures that are added; the first of them are in the project already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """`said` and `bare` are projects of the same pictures; `labels` is an export of what is said in the first."""

    said: Path
    bare: Path
    photos: Path
    labels: Path


def stock(folder: Path) -> Stock:
    made = Stock(
        said=folder / "said.labeler",
        bare=folder / "bare.labeler",
        photos=photos_in(folder / "more", count=ADDED),
        labels=folder / "coco",
    )

    def make(say: Say) -> None:
        photos = photos_in(folder / "photos")
        used_project(made.said, photos)
        used_project(made.bare, photos, acts_said=0)
        with closing(open_project(made.said)) as project:
            exported(project, "coco", made.labels)

    done_by_a_child(make)
    return made
