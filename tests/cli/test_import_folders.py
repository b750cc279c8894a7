"""labeler import --format folders: an old data set comes in as claims by one command."""

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image


@pytest.fixture
def old(tmp_path):
    """Two apples, a banana and a melon in class folders, and a list beside them."""
    folder = tmp_path / "old"
    for number, name in enumerate(("apple/1", "apple/2", "banana/3", "melon/4"), start=1):
        path = folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), (number, 0, 0)).save(path)
    (folder / "classes.txt").write_text("apple\n")
    return folder


@pytest.fixture
def empty(labeler, concepts_file):
    """A project with the concepts apple, banana and =cmd, and no images."""
    labeler("new", "p.labeler", "--concepts", concepts_file, "--lead", "Ann")
    return "p.labeler"


def imported(labeler, project, folder, *more, code=0):
    return labeler("import", project, folder, "--format", "folders", *more, code=code)


def test_one_command_adds_the_images_and_takes_the_classes_in(labeler, empty, old):
    out = imported(labeler, empty, old, "--add", "--skip-unknown", "--source", "shop").out
    assert "4 images added to the project" in out
    assert "3 files are 3 images of the project (3 by where they lie)" in out
    assert "  melon: 1 images" in out
    assert "1 files passed over: no images (classes.txt)" in out
    assert "3 new claims, 0 stood there already\n" in out
    again = imported(labeler, empty, old, "--add", "--skip-unknown").out
    assert again.endswith("0 new claims, 3 stood there already\nnothing has changed\n")
    assert labeler("check", empty).code == 0


def test_the_figures_are_one_document(labeler, empty, old):
    labeler("add", empty, old)
    told = imported(labeler, empty, old, "--map", "melon==cmd", "--json").json
    assert told == {
        "dry_run": False,
        "refused": None,
        "claims_added": 4,
        "claims_there_already": 0,
        "answers": 0,
        "unchanged": 0,
        "skips": 0,
        "labelers_added": 0,
        "concepts_added": 0,
        "images": 4,
        "images_added": 0,
        "files_matched": 4,
        "files_matched_by": {"place": 4, "export": 0, "path": 0, "name": 0, "digest": 0},
        "files_unmatched": 0,
        "unmatched": [],
        "ambiguous": [],
        "classes": [
            {"class": "apple", "concept": "apple", "files": 2, "boxes": 0},
            {"class": "banana", "concept": "banana", "files": 1, "boxes": 0},
            {"class": "melon", "concept": "=cmd", "files": 1, "boxes": 0},
        ],
        "unknown_classes": [],
        "boxes": 0,
        "boxes_clipped": 0,
        "boxes_bad": 0,
        "bad_boxes": [],
        "images_scaled": 0,
        "images_turned": 0,
        "files_skipped": 1,
        "skipped": [{"why": "no images", "files": 1, "first": ["classes.txt"]}],
        "notes": [],
    }


def test_a_dry_run_says_what_is_in_the_way_and_writes_nothing(labeler, empty, old):
    before = Path(empty).read_bytes()
    told = imported(labeler, empty, old, "--dry-run", "--json").json
    assert "melon" in told["refused"]
    assert (told["dry_run"], told["files_unmatched"], told["claims_added"]) == (True, 3, 0)
    out = imported(labeler, empty, old, "--dry-run", "--add", "--skip-unknown").out
    assert "3 files are no images of the project yet: those that are there would be added" in out
    assert "0 claims would be new, 0 stand there already; nothing was written" in out
    assert "refused" not in out
    assert Path(empty).read_bytes() == before


def test_what_is_in_the_way_is_one_line_and_nothing_is_taken_in(labeler, empty, old, tmp_path):
    before = Path(empty).read_bytes()
    assert "“melon”" in imported(labeler, empty, old, "--add", code=2).err
    assert "--add" in imported(labeler, empty, old, "--map", "melon=apple", code=2).err
    assert "no class is called “kiwi”" in imported(labeler, empty, old, "--map", "kiwi=apple", code=2).err
    assert "no concept is called “kiwi”" in imported(labeler, empty, old, "--map", "melon=kiwi", code=2).err
    assert "CLASS=CONCEPT" in imported(labeler, empty, old, "--map", "melon", code=2).err
    assert "there is no such folder" in imported(labeler, empty, tmp_path / "gone", code=2).err
    assert "a file, not a folder" in imported(labeler, empty, old / "classes.txt", code=2).err
    assert Path(empty).read_bytes() == before


def test_options_that_do_not_go_together_are_a_wrong_command_line(labeler, project, old, labels_file):
    assert "--add" in imported(labeler, project, old, "--source", "shop", code=2).err
    for option in (
        ("--add",), ("--map", "a=b"), ("--skip-unknown",), ("--skip-bad",), ("--source", "shop"),
        ("--relation", "in"), ("--labeler", "Ann"), ("--coords", "stored"),
    ):  # fmt: skip
        ended = labeler("import", project, labels_file, "--format", "csv", *option, code=2)
        assert option[0] in ended.err
        assert "means nothing to --format csv" in ended.err
    assert "there is no format “tar”" in labeler("import", project, old, "--format", "tar", code=2).err


def test_what_a_path_is_need_not_be_said_where_it_is_plain(labeler, project, old, labels_file, tmp_path):
    labeler("add", project, old)
    assert labeler("import", project, old, "--skip-unknown", "--json").json["claims_added"] == 3
    assert labeler("import", project, labels_file, "--json").json["answers"] == 8
    (tmp_path / "notes.txt").write_text("hello")
    assert "--format" in labeler("import", project, tmp_path / "notes.txt", code=2).err
    assert "there is nothing here" in labeler("import", project, tmp_path / "gone", code=2).err


def test_a_table_tells_its_figures_as_one_document_too(labeler, project, labels_file):
    before = Path(project).read_bytes()
    for dry_run in (("--dry-run",), ()):
        told = labeler("import", project, labels_file, "--format", "csv", "--json", *dry_run).json
        assert told["dry_run"] is bool(dry_run)
        keys = ("answers", "unchanged", "claims_added", "labelers_added", "skips", "refused")
        assert [told[key] for key in keys] == [8, 0, 0, 1, 1, None]
        assert (Path(project).read_bytes() == before) is bool(dry_run)
    assert labeler("import", project, labels_file, "--dry-run").out == (
        "0 answers would be taken in, 8 unchanged, 0 new claims, 0 new labelers; nothing was written\n"
    )


def test_the_groceries_come_in_as_claims_by_one_command(labeler, shared_data, tmp_path):
    photos = shared_data / "groceries" / "user-photos"
    names = sorted(path.name for path in photos.iterdir() if path.is_dir())
    tables = [f"[[concept]]\nname = {json.dumps(name)}\ndefinition = {json.dumps(name)}" for name in names]
    (tmp_path / "concepts.toml").write_text("\n".join(tables))
    labeler("new", "g.labeler", "--concepts", "concepts.toml", "--lead", "Ann")
    told = imported(labeler, "g.labeler", photos, "--add", "--json").json
    assert (told["images_added"], told["claims_added"], told["images"]) == (320, 320, 320)
    assert [each["class"] for each in told["classes"]] == names
    assert sum(each["files"] for each in told["classes"]) == 320
    shutil.copytree(photos, tmp_path / "moved")
    again = imported(labeler, "g.labeler", tmp_path / "moved", "--json").json
    assert (again["claims_added"], again["claims_there_already"]) == (0, 320)
    assert "no class folders" in imported(labeler, "g.labeler", shared_data / "cards", "--add", code=2).err
    assert labeler("counts", "g.labeler", "--json").json["images"]["untouched"] == 320
