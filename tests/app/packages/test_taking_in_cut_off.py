"""Taking in that is cut off: a package is in or not, and what came in before it is told."""

from contextlib import closing

import pytest

from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.project import open_project
from labeler.app.watch import Cancelled, Watch
from tests.content import content, is_sound
from tests.handed_in import package_of


class CutOff(Watch):
    """Cut off as soon as this many packages have begun to be read."""

    def __init__(self, *, at):
        super().__init__()
        self._left = at

    def report(self, *, done, total=0, doing=""):
        self._left -= str(doing) == "Reading the package" and done == 0
        if not self._left:
            self.cancel()
        super().report(done=done, total=total, doing=doing)


@pytest.fixture
def home(make_project, tiny_photos):
    with closing(open_project(make_project(tiny_photos))) as project:
        yield project


@pytest.fixture
def packages(home, tmp_path):
    """Of Bob, Cy and Di, who say something of every image."""
    with home.file.reading() as reader:
        digests = [row[0] for row in reader.plain("SELECT digest FROM images ORDER BY id")]
    return [
        package_of(home, tmp_path / f"{who}.labeler-answers", who, dict.fromkeys(digests, concept))
        for who, concept in (("Bob", "apple"), ("Cy", "banana"), ("Di", "carrot"))
    ]


def test_of_several_packages_those_that_came_in_before_stay_and_are_told(home, packages):
    taken = take_in(home, packages, watch=CutOff(at=2))
    assert [each.new for each in taken.packages] == [4, 0, 0]
    assert [each.name for each in taken.refused] == ["Cy.labeler-answers", "Di.labeler-answers"]
    assert all("cancelled" in each.refused.line().lower() for each in taken.refused)
    assert taken.changes.answers
    assert [person.name for person in home.people()] == ["ann", "Bob"]
    assert is_sound(home)


def test_where_nothing_came_in_before_nothing_has_changed(home, packages):
    before = content(home)
    with pytest.raises(Cancelled):
        take_in(home, packages, watch=CutOff(at=1))
    assert content(home) == before


def test_a_dry_run_that_is_cut_off_tells_nothing(home, packages):
    before = content(home)
    with pytest.raises(Cancelled):
        take_in(home, packages, watch=CutOff(at=2), dry_run=True)
    assert content(home) == before
