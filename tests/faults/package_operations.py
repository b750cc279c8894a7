"""What goes out and comes home, small: a package handed out, opened, handed in, and taken in."""

import os
from contextlib import closing
from pathlib import Path

from labeler.app.commands.answers import Tell
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.store import meta
from tests.faults.labeling import SteadyClock

OUT = "out"
"""Where packages are handed out to; here they are opened, too."""
HOME = "home.labeler-answers"
_DRAW = "d" * 32
_ALREADY = (
    "this was handed out already",
    "there is nothing to hand out: all images are answered, or somebody has them",
)
_PROJECT = "project.labeler"
LONG_AGO = 1_700_000_000


def with_a_secret(here: Path) -> None:
    """And the folder to hand out to. It is made by chance when it is needed: only with one are two packages alike."""
    (here / OUT).mkdir()
    with closing(open_project(here / _PROJECT)) as project, project.file.writing() as transaction:
        meta.put(transaction, "secret", "5e" * 32)


def hand_all_out(project: Project, here: Path) -> None:
    """To Bob, whatever he has not answered. Once more there is nothing left to hand out, as it should be."""
    project.clock = SteadyClock("handed out")
    wanted = Wanted(to=("Bob",), uid=_DRAW, images=5)
    try:
        hand_out(project, wanted, here / OUT, watch=Watch())
    except AppError as error:
        if error.what not in _ALREADY:
            raise


def handed_out(here: Path) -> None:
    """Long ago, so that the times of the files in it are kept."""
    with closing(open_project(here / _PROJECT)) as project:
        hand_all_out(project, here)
    for package in (here / OUT).glob("*.labeler-work"):
        os.utime(package, (LONG_AGO, LONG_AGO))


def open_package(here: Path) -> None:
    (package,) = (here / OUT).glob("*.labeler-work")
    open_package_as_project(package, into=None, watch=Watch(), clock=SteadyClock("opened"))


def answered_outside(here: Path) -> None:
    """What was handed out is opened, and two images of it are answered there."""
    open_package(here)
    with closing(open_project(_outside(here), clock=SteadyClock("answered"))) as project:
        bob = project.labeler_named("Bob")
        for image_id in (1, 2):
            apple, banana = (project.taxonomy().named(name).uid for name in ("apple", "banana"))
            said = (
                acts.SayOf(concept=apple),
                acts.SayIn(concept=banana),
                acts.AddBox(concept=banana, box=Box(x=2, y=3, width=8, height=9)),
                acts.CloseBoxes(),
                acts.NothingElse(),
            )
            for act in said:
                told = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=Pass(way=Way.FREE), act=act)
                project.execute(told, labeler=bob)


def hand_in_there(here: Path) -> None:
    """A package is never written over another: whoever hands in once more puts the first one away."""
    (here / HOME).unlink(missing_ok=True)
    with closing(open_project(_outside(here), clock=SteadyClock("handed in"))) as project:
        hand_in(project, to=here / HOME, watch=Watch())


def take_home(project: Project, here: Path) -> None:
    project.clock = SteadyClock("taken in")
    taken = take_in(project, [here / HOME], watch=Watch())
    for package in taken.packages:
        if package.refused is not None:
            raise package.refused


def _outside(here: Path) -> Path:
    (path,) = (here / OUT).glob(f"*/{_PROJECT}")
    return path
