"""Whatever path somebody names for a package: what is in the way is told in one line, and nothing is written."""

import os

import pytest

from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.store import assignments

LONG = "x" * 300


@pytest.fixture
def odd(tmp_path):
    """A file, what would be below it, a device, a pipe, a link to nothing, and a name that no disk takes."""
    (tmp_path / "file").write_text("mine")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    return {
        "file": tmp_path / "file",
        "below": tmp_path / "file" / "sub",
        "device": tmp_path / "pipe",
        "link": tmp_path / "lost",
        "long": tmp_path / LONG,
    }


FOLDERS = [(name, "this is a file, not a folder") for name in ("file", "below", "device", "link")]
FOLDERS += [("long", "the path is too long")]


@pytest.mark.parametrize(("name", "why"), FOLDERS)
def test_packages_are_handed_out_into_a_folder_and_into_nothing_else(home, give, odd, name, why, tmp_path):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(AppError, match=why) as refused:
        give(home, "Bob", images=2, folder=odd[name])
    assert refused.value.safe == "Nothing was handed out"
    assert sorted(tmp_path.iterdir()) == before
    with home.file.reading() as reader:
        assert assignments.every(reader) == ()


@pytest.mark.parametrize(("name", "why"), FOLDERS)
def test_a_package_is_opened_in_a_folder_and_in_nothing_else(home, give, odd, name, why, tmp_path):
    (package,) = give(home, "Bob", images=2)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(AppError, match=why) as refused:
        open_package_as_project(package.path, into=odd[name], watch=Watch())
    assert refused.value.safe == "Nothing was made of the package"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("file", "there is a file of this name already"),
        ("below", "this is a file, not a folder"),
        ("device", "there is a file of this name already"),
        ("link", "there is a file of this name already"),
        ("long", "the path is too long"),
    ],
)
def test_what_is_handed_in_goes_beside_nothing_that_has_its_name(home, give, odd, name, why, tmp_path):
    (package,) = give(home, "Bob", images=2)
    work = open_project(open_package_as_project(package.path, into=None, watch=Watch()))
    try:
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(AppError, match=why) as refused:
            hand_in(work, to=odd[name], watch=Watch())
        assert str(odd[name]).startswith(refused.value.where)
        assert sorted(tmp_path.rglob("*")) == before
    finally:
        work.close()


def test_what_is_taken_in_is_a_file(home, odd, tmp_path):
    paths = [tmp_path, odd["device"], odd["file"], odd["long"], odd["below"]]
    lines = [each.refused.line() for each in take_in(home, paths, watch=Watch()).packages]
    assert [line.split(": ", 1)[1].split(".")[0] for line in lines] == [
        "this is not a file",
        "this is not a file",
        "it is too short to be a package",
        "the package cannot be read: the path is too long for this drive",
        "the package cannot be read: it is no longer there",
    ]


def test_who_wants_no_images_is_not_told_that_all_are_answered(home, give):
    with pytest.raises(AppError, match="no images are wanted"):
        give(home, "Bob", images=0)
    with pytest.raises(AppError, match="none of the settled gold images"):
        give(home, "Bob", images=0, gold=3)
