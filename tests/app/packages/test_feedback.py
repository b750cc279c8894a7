"""What somebody confuses on gold images is told with the next package, and not which images these were."""

from contextlib import closing

from labeler.app.agreement.feedback import told_to
from labeler.app.commands.people import AddPerson
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from tests.agreeing import ids, made, row, settle_as_gold

NAMES = tuple(f"{number:02}" for number in range(10))


def packages(tmp_path, *, gold):
    """Bob says of eight images that they are of a bird; of some it is settled that one is only in them."""
    rows = [row(name, "Bob", "of") for name in NAMES[:8]]
    with closing(made(tmp_path / "home.labeler", ["bird"], NAMES, rows)) as project:
        for name in NAMES[:gold]:
            settle_as_gold(project, ids(project)[name], bird="in")
        wanted = Wanted(to=("Bob",), uid=project.clock.new_uid())
        return hand_out(project, wanted, tmp_path / "out", watch=Watch())


def told_at_the_workstation(tmp_path, package):
    path = open_package_as_project(package.path, into=tmp_path / "there", watch=Watch())
    with closing(open_project(path)) as project:
        return told_to(project, None)


def test_the_next_package_tells_what_was_confused(tmp_path, rows):
    (package,) = packages(tmp_path, gold=6)
    (feedback,) = rows(package.path, "feedback")
    assert {key: feedback[key] for key in ("confused", "times", "of")} == {
        "confused": "of for in",
        "times": 6,
        "of": 6,
    }
    assert told_at_the_workstation(tmp_path, package) == ("You say of where bird is only in the image: 6 of 6 times",)


def test_nothing_is_told_of_fewer_than_five_gold_images(tmp_path, rows):
    (package,) = packages(tmp_path, gold=4)
    assert rows(package.path, "feedback") == []
    assert told_at_the_workstation(tmp_path, package) == ()


def test_what_came_for_one_labeler_is_told_to_no_other(tmp_path):
    (package,) = packages(tmp_path, gold=6)
    path = open_package_as_project(package.path, into=tmp_path / "there", watch=Watch())
    with closing(open_project(path)) as project:
        project.execute(AddPerson(name="Eve"))
        assert told_to(project, None, to=project.labeler_named("Bob")) != ()
        assert told_to(project, None, to=project.labeler_named("Eve")) == ()
