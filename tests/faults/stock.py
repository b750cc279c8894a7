"""What longer works begin with: projects with answers and without, pictures to add, labels and a package to take in."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from tests.exports import exported
from tests.faults.children import Say, done_by_a_child
from tests.faults.labeling import SteadyClock, photos_in, say_things, used_project

ADDED = 12
"""Pictures that are added; the first of them are in the project already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """`said`, `bare` and `home` are projects of the same pictures; `labels` is an export of what is said in the first.

    `package` was handed in by whom the pictures of `home` were handed out to.
    """

    said: Path
    bare: Path
    photos: Path
    labels: Path
    home: Path
    package: Path


def stock(folder: Path) -> Stock:
    made = Stock(
        said=folder / "said.labeler",
        bare=folder / "bare.labeler",
        photos=photos_in(folder / "more", count=ADDED),
        labels=folder / "coco",
        home=folder / "home.labeler",
        package=folder / "come home.labeler-answers",
    )

    def make(say: Say) -> None:
        photos = photos_in(folder / "photos")
        used_project(made.said, photos)
        used_project(made.bare, photos, acts_said=0)
        with closing(open_project(made.said)) as project:
            exported(project, "coco", made.labels)
        used_project(made.home, photos, acts_said=0)
        _labeled_outside(made, folder / "outside")

    done_by_a_child(make)
    return made


def _labeled_outside(made: Stock, folder: Path) -> None:
    with closing(open_project(made.home, clock=SteadyClock("handed out"))) as project:
        wanted = Wanted(to=("Bob",), uid="d" * 32)
        (handed_out,) = hand_out(project, wanted, folder, watch=Watch())
    path = open_package_as_project(handed_out.path, into=None, watch=Watch(), clock=SteadyClock("opened"))
    with closing(open_project(path, clock=SteadyClock("answered"))) as project:
        say_things(project, Random(3), {"tell": 80, "undo": 20}, most=60, people=("Bob",))
        hand_in(project, to=made.package, watch=Watch())
