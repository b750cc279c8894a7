"""From the terminal: which images there are, which cannot be shown and why, and how they are found again."""

import os
import shutil


def rename_round(folder, one, other):
    spare = folder / "spare"
    (folder / one).rename(spare)
    (folder / other).rename(folder / one)
    spare.rename(folder / other)


def names(listed):
    return {row["name"]: row["problem"].partition(":")[0] for row in listed.json["images"]}


def test_every_image_is_listed_with_place_size_split_and_health(labeler, project, photos):
    listed = labeler("images", project, "--json").json["images"]
    assert len(listed) == 13
    row = next(each for each in listed if each["name"] == "3.jpg")
    assert row["places"] == [str(photos / "3.jpg")]
    assert (row["width"], row["height"], row["split"] in ("train", "evaluation"), row["health"]) == (40, 30, True, "ok")
    assert len(row["digest"]) == 64
    out = labeler("images", project).out
    assert str(photos / "3.jpg") in out
    assert "40 × 30" in out
    assert "13 images, 1 of them refused" in out


def test_problems_are_refused_ones_with_their_reason_missing_and_changed_ones(labeler, project, photos):
    (photos / "1.png").unlink()
    (photos / "2.png").write_bytes(b"other bytes")
    found = labeler("images", project, "--problems", "--json")
    assert names(found) == {"1.png": "missing", "2.png": "changed", "half.jpg": "refused"}
    assert {row["name"]: row["file"] for row in found.json["images"]}["half.jpg"] == "there"
    out = labeler("images", project, "--problems").out
    for word in ("half.jpg", "cut short", "missing: ", "changed: ", "3 images cannot be shown", "labeler relink"):
        assert word in out
    assert names(labeler("images", project, "--missing", "--json")) == {"1.png": "missing", "2.png": "changed"}


def test_a_project_without_problems_says_so(labeler, project, photos):
    assert "no image" not in labeler("images", project, "--problems").out
    assert labeler("images", project, "--missing").out == "no image has a problem\n"
    assert labeler("relink", project, photos).out == "no image is missing or changed\n"


def test_moved_images_are_found_again_by_their_bytes(labeler, project, photos, tmp_path):
    shutil.move(photos, tmp_path / "moved")
    out = labeler("relink", project, tmp_path / "moved").out
    assert out.startswith("13 images found again\n")
    assert f"1.png: {tmp_path / 'moved' / '1.png'}" in out
    assert "still" not in out
    assert "no image is missing" in labeler("check", project).out
    assert labeler("relink", project, tmp_path / "moved").out == "no image is missing or changed\n"


def test_swapped_names_come_right_and_what_is_not_found_is_named(labeler, project, photos):
    rename_round(photos, "1.png", "2.png")
    (photos / "4.png").unlink()
    (photos / "5.png").write_bytes(b"edited")
    found = labeler("relink", project, photos, "--json").json
    assert (found["found_images"], found["missing_images"], found["changed_images"]) == (2, 1, 1)
    assert {each["image"]: each["file"] for each in found["found"]} == {
        "1.png": str(photos / "2.png"),
        "2.png": str(photos / "1.png"),
    }
    assert (found["missing"], found["changed"]) == (["4.png"], ["5.png"])


def test_a_folder_that_is_not_there_is_said_in_one_line(labeler, project):
    assert "no such folder" in labeler("relink", project, "nowhere", code=2).err


def test_names_that_could_play_tricks_are_shown_as_they_are(labeler, project, photos):
    evil = os.fsencode(photos) + "/\x1b[31m\u202egnp.png".encode()
    shutil.copy(photos / "1.png", os.fsdecode(evil))
    (photos / "1.png").unlink()
    out = labeler("relink", project, photos).out
    assert "\x1b" not in out
    assert "\\x1b[31m\\u202egnp.png" in out


def test_images_are_listed_while_a_window_has_the_project_open(labeler, project):
    from contextlib import closing
    from pathlib import Path

    from labeler.app.project import open_project

    with closing(open_project(Path(project))):
        assert len(labeler("images", project, "--json").json["images"]) == 13
        assert "open" in labeler("relink", project, ".", code=2).err
