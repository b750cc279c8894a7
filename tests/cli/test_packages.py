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
