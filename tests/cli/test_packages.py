"""Work goes out, is opened on another workstation, and comes back as a package: all of it from a terminal."""

from pathlib import Path

import pytest


@pytest.fixture
def staffed(labeler, project):
    labeler("people", project, "--add", "Bob", "--add", "Cleo")
    return project


def test_work_is_handed_out_to_several_labelers(labeler, staffed, tmp_path):
    told = labeler("hand-out", staffed, "--to", "Ann", "Bob", "Cleo", "out", "--images", "3", "--json").json
    assert [(each["labeler"], each["images"]) for each in told["packages"]] == [("Ann", 3), ("Bob", 3), ("Cleo", 3)]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "p for Ann.labeler-work",
        "p for Bob.labeler-work",
        "p for Cleo.labeler-work",
    ]
    listed = labeler("assignments", staffed, "--json").json["hand_outs"]
    assert [(each["labeler"], each["left"]) for each in listed] == [("Ann", 3), ("Bob", 3), ("Cleo", 3)]
    assert "never" in labeler("assignments", staffed).out


def test_what_each_would_get_is_told_before_anything_is_written(labeler, staffed):
    before = sorted(Path().iterdir())
    would = labeler("hand-out", staffed, "--to", "Bob", "Cleo", "out", "--images", "3", "--dry-run", "--json").json
    assert [(each["labeler"], each["images"], each["path"]) for each in would["packages"]] == [
        ("Bob", 3, None),
        ("Cleo", 3, None),
    ]
    told = labeler("hand-out", staffed, "--to", "Bob", "Cleo", "out", "--images", "99", "--dry-run").out
    assert "of 99 images" in told
    assert "package" not in told
    assert sorted(Path().iterdir()) == before
    assert labeler("assignments", staffed, "--json").json["hand_outs"] == []


def test_a_package_is_opened_answered_and_handed_in(labeler, window, staffed, tmp_path):
    labeler("hand-out", staffed, "--to", "Bob", "--images", "4", "out")
    package = tmp_path / "out" / "p for Bob.labeler-work"
    out = labeler("open", package, "--no-window").out
    work = tmp_path / "out" / "p for Bob" / "p.labeler"
    assert str(work) in out
    assert window.asked == []
    labeler("open", package)
    assert window.asked == [("open", work, "Bob")]
    labeler("open", work)
    done = labeler("hand-in", work, "--json").json
    assert done["counts"]["answers"] == 0
    assert "send this file" in labeler("hand-in", work).out
    assert "handed out" in labeler("concepts", work, "--rename", "apple=pear", code=2).err
    assert "handed out" in labeler("people", work, "--lead", "Bob", code=2).err


def test_assignments_are_taken_back_and_moved(labeler, staffed):
    labeler("hand-out", staffed, "--to", "Bob", "--images", "4", "out")
    assert "4 images moved to Cleo" in labeler("assignments", staffed, "--move", "Bob", "Cleo").out
    assert "waits for one" in labeler("assignments", staffed).out
    labeler("hand-out", staffed, "--to", "Cleo", "--images", "0", "out")
    assert "4 images taken back" in labeler("assignments", staffed, "--take-back", "Cleo").out
    labeler("assignments", staffed, "--take-back", "Cleo", code=2)


WRONG = [
    ("hand-out", "p.labeler", "out"),
    ("hand-out", "p.labeler", "--to", "Bob"),
    ("hand-out", "p.labeler", "--to", "Bob", "out", "--overlap", "lots"),
    ("hand-out", "p.labeler", "--to", "Bob", "out", "--overlap", "120%"),
    ("hand-out", "p.labeler", "--to", "Bob", "out", "--images", "-1"),
    ("hand-out", "p.labeler", "--to", "Bob", "out", "--pass", "durian"),
    ("hand-out", "p.labeler", "--to", "Nobody", "out"),
    ("hand-in", "p.labeler"),
    ("open", "p.labeler", "--no-window"),
    ("open", "concepts.toml", "--into", "there"),
    ("assignments", "p.labeler", "--move", "Bob"),
]


def test_what_cannot_be_done_is_told_in_one_line_and_nothing_is_written(labeler, staffed):
    before = sorted(Path().iterdir())
    for arguments in WRONG:
        labeler(*arguments, code=2)
        assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize("share", ["0.2", "1", "101%", "-5%", "abc", "nan", "%"])
def test_a_share_that_may_mean_two_things_is_asked_for_once_more(labeler, staffed, share):
    err = labeler("hand-out", staffed, "--to", "Bob", "--overlap", share, "out", code=2).err
    assert err.splitlines() == [
        f"labeler: Invalid value for --overlap: “{share}” is no share; one is written 20%. "
        "“labeler hand-out --help” says more."
    ]
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("share", "kinds"), [("0", {"work": 2}), ("100%", {"overlap": 2}), ("50", {"work", "overlap"})]
)
def test_a_share_is_in_percent_with_its_sign_or_without(labeler, staffed, share, kinds):
    told = labeler(
        "hand-out", staffed, "--to", "Bob", "Cleo", "out", "--images", "2", "--overlap", share, "--json"
    ).json
    assert [set(each["kinds"]) for each in told["packages"]] == [set(kinds)] * 2


def test_whoever_forgets_the_folder_is_told_so_and_nobody_is_left_out(labeler, staffed):
    err = labeler("hand-out", staffed, "--to", "Bob", "Cleo", "--images", "2", code=2).err
    assert "“Cleo” is a labeler: name the folder for the packages behind them" in err
    assert not Path("Cleo").exists()


def test_somebody_named_twice_gets_one_package(labeler, staffed):
    told = labeler("hand-out", staffed, "--to", "Bob", "bob", "Cleo", "out", "--images", "2", "--json").json
    assert [each["labeler"] for each in told["packages"]] == ["Bob", "Cleo"]
    assert told["nothing_for"] == []
    again = labeler("hand-out", staffed, "--to", "Bob", "Ann", "out", "--again", "--json").json
    assert ([each["labeler"] for each in again["packages"]], again["nothing_for"]) == (["Bob"], ["Ann"])


@pytest.mark.parametrize("name", ["a/b", "../x", "", "nobody"])
def test_work_goes_to_people_of_the_project_and_to_no_path(labeler, staffed, name):
    err = labeler("hand-out", staffed, "--to", name, "out", code=2).err
    assert f"nobody in this project is called “{name}”" in err
    assert not Path("out").exists()


def test_several_are_taken_back_from_in_one_go_and_the_figures_are_told(labeler, staffed):
    labeler("hand-out", staffed, "--to", "Bob", "Cleo", "--images", "2", "out")
    told = labeler("assignments", staffed, "--take-back", "Bob", "--take-back", "Cleo", "--json").json
    assert (told["taken_back"], told["moved"]) == (4, 0)
    assert [each["left"] for each in told["hand_outs"]] == [0, 0]


@pytest.mark.parametrize("name", ["x" * 300, "folder"])
def test_what_is_opened_and_is_no_file_is_told_in_one_line(labeler, staffed, name):
    Path("folder").mkdir()
    err = labeler("open", name, code=2).err
    assert len(err.splitlines()) == 1
    assert "bug" not in err
