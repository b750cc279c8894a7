"""What `labeler check` says of a project that is damaged, and of images that are gone or not what they were."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from PIL import Image


@pytest.fixture
def project(tiny_photos, make_project):
    return make_project(tiny_photos)


def change(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_damage_is_told_a_line_each_and_what_to_do_about_it(labeler, project):
    labeler("backup", project)
    change(project, "UPDATE concepts SET definition = 'other' WHERE id = 2")
    lines = labeler("check", project, code=3).out.splitlines()
    assert lines[:2] == ["1 place is damaged:", "  concepts 2: has changed since it was written"]
    assert lines[2] == "no image is missing"
    (backup,) = (each["path"] for each in labeler("restore", project, "--list", "--json").json["backups"])
    assert backup in lines[3]
    assert "“labeler restore PROJECT”" in lines[4]
    labeler("restore", project)
    assert labeler("check", project).out.startswith("no damage\n")


def test_where_there_is_no_whole_backup_salvaging_is_named(labeler, project):
    project.write_bytes(b"X" + project.read_bytes()[1:])
    told = labeler("check", project, code=3).out
    assert "  the file does not begin as a project does\n" in told
    assert "“labeler restore --salvage PROJECT”" in told
    assert labeler("restore", "--salvage", project, "--json").json["lost"] == {}
    assert labeler("check", project).out.startswith("no damage\n")


def test_a_damaged_backup_is_not_named(labeler, project):
    labeler("backup", project)
    (backup,) = (each["path"] for each in labeler("restore", project, "--list", "--json").json["backups"])
    for path in (project, backup):
        change(path, "UPDATE concepts SET definition = 'other' WHERE id = 2")
    assert labeler("check", project, "--json", code=3).json["newest_good_backup"] is None


def test_missing_and_changed_images_are_told_apart_and_are_no_damage(labeler, project, tiny_photos, tmp_path):
    shutil.move(tiny_photos / "1.png", tmp_path / "moved.png")
    Image.new("RGB", (40, 30), "white").save(tiny_photos / "2.png")
    told = labeler("check", project, "--json").json
    assert (told["damage"], told["newest_good_backup"]) == ([], None)
    assert (told["missing_images"], told["missing"]) == (1, ["1.png"])
    assert (told["changed_images"], told["changed"]) == (1, ["2.png"])
    lines = labeler("check", project).out.splitlines()
    assert lines[:3] == ["no damage", "1 image is missing:", "  1.png"]
    assert lines[3:5] == ["1 image was changed since it was added:", "  2.png"]
    assert "labeler relink" in lines[5]


def test_an_image_with_one_whole_place_is_neither_missing_nor_changed(labeler, project, tiny_photos, tmp_path):
    shutil.copytree(tiny_photos, tmp_path / "again")
    labeler("add", project, tmp_path / "again")
    (tiny_photos / "1.png").unlink()
    (tiny_photos / "2.png").write_bytes(b"other")
    assert labeler("check", project).out == "no damage\nno image is missing\n"


def test_what_another_program_put_into_a_project_is_told_and_not_opened(labeler, project):
    change(project, "CREATE TRIGGER other AFTER INSERT ON labels BEGIN DELETE FROM labels; END")
    before = project.read_bytes()
    assert "  other: this trigger is none of ours\n" in labeler("check", project, code=3).out
    assert "that is none of ours" in labeler("people", project, "--add", "bob", code=2).err
    assert "that is none of ours" in labeler("counts", project, code=2).err
    assert project.read_bytes() == before
