"""The whole way by command: a project, its people and photos, labels in, counts, exports, a check."""

import csv
import hashlib
import json
import os
from pathlib import Path

import pytest
from PIL import Image
from pycocotools.coco import COCO

SUFFIXES = (".jpg", ".jpeg", ".png", ".ppm", ".bmp", ".pgm", ".tif", ".tiff", ".webp")


@pytest.fixture
def labeled(labeler, project, labels_file):
    labeler("import", project, labels_file, "--format", "csv")
    return project


def test_a_new_project_has_its_concepts_and_its_lead(labeler, concepts_file, tmp_path):
    ended = labeler("new", "p.labeler", "--concepts", concepts_file, "--lead", "Ann")
    assert "3 concepts" in ended.out
    assert labeler("people", "p.labeler", "--json").json == [{"name": "Ann", "role": "lead", "retired": False}]
    assert labeler("concepts", "p.labeler", "--json").json == [
        {"name": name, "facet": "subject", "export_id": number, "closed": False}
        for number, name in enumerate(["apple", "banana", "=cmd"], start=1)
    ]


def test_whoever_makes_a_project_leads_it_unless_somebody_is_named(labeler, concepts_file, monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody")
    labeler("new", "p.labeler", "--concepts", concepts_file)
    assert [each["name"] for each in labeler("people", "p.labeler", "--json").json] == ["somebody"]


def test_people_come_lead_and_leave_and_the_list_follows(labeler, project):
    listed = labeler("people", project, "--add", "Bob", "--lead", "Cy", "--json").json
    assert [(each["name"], each["role"]) for each in listed] == [("Ann", "lead"), ("Bob", "annotator"), ("Cy", "lead")]
    shown = labeler("people", project, "--retire", "Bob").out
    assert "Bob" in shown
    assert "retired" in shown


def test_people_change_all_together_or_not_at_all(labeler, project):
    ended = labeler("people", project, "--add", "Bob", "--retire", "Nobody", code=2)
    assert "Nobody" in ended.err
    assert len(labeler("people", project, "--json").json) == 1


def test_concepts_are_added_and_listed(labeler, project, tmp_path):
    (tmp_path / "more.toml").write_text('[[concept]]\nname = "melon"\ndefinition = "A melon."\nparent = "apple"')
    listed = labeler("concepts", project, "--add", "more.toml", "--json").json
    assert [each["name"] for each in listed] == ["apple", "banana", "=cmd", "melon"]
    assert "there is no" not in labeler("concepts", project).out
    assert "already" in labeler("concepts", project, "--add", "more.toml", code=2).err


def test_photos_are_added_once_and_what_was_skipped_is_listed(labeler, concepts_file, photos):
    labeler("new", "p.labeler", "--concepts", concepts_file)
    first = labeler("add", "p.labeler", photos).out
    assert "12 images added" in first
    assert "notes.txt: neither its name nor its first bytes are an image's" in first
    assert "half.jpg: it is cut short" in first
    second = labeler("add", "p.labeler", photos).out
    assert "0 images added, 13 known already" in second
    assert "for training, not for target" in labeler("add", "p.labeler", photos, "--purpose", "target", code=2).err


def test_labels_come_in_once(labeler, project, labels_file):
    assert labeler("import", project, labels_file, "--format", "csv").out == (
        "8 answers taken in, 0 unchanged, 0 new claims, 1 new labelers\n"
    )
    assert labeler("import", project, labels_file, "--format", "csv").out == (
        "0 answers taken in, 8 unchanged, 0 new claims, 0 new labelers\n"
    )


def test_a_bad_row_is_named_by_its_line_and_nothing_comes_in(labeler, project, labels_file):
    labels_file.write_text(labels_file.read_text() + "9.png,apple,of,Ann,39,2,30,20,\n")
    ended = labeler("import", project, labels_file, "--format", "csv", code=2)
    assert "labels.csv, line 11" in ended.err
    assert labeler("counts", project, "--json").json["images"]["untouched"] == 12


def test_the_counts_say_who_said_how_much(labeler, labeled):
    told = labeler("counts", labeled, "--json").json
    ann, bob = told["labelers"]
    assert ann == {
        "labeler": "Ann", "role": "lead", "answers": 7, "of": 6, "in": 1, "boxes": 7, "absent": 0, "unclear": 0,
        "none": 1, "skipped": 0, "open": 0, "active_seconds": 0.0, "last_handed_in": None,
        "concepts": [
            {"concept": "apple", "of": 6, "in": 0, "boxes": 6}, {"concept": "banana", "of": 0, "in": 1, "boxes": 1},
        ],
    }  # fmt: skip
    assert (bob["labeler"], bob["role"], bob["skipped"]) == ("Bob", "annotator", 1)
    assert told["images"] == {
        "total": 13, "finished": 7, "open": 0, "skipped": 1, "untouched": 4, "unreadable": 1,
    }  # fmt: skip
    assert "days" not in told
    (day,) = labeler("counts", labeled, "--by", "day", "--json").json["days"]
    assert (day["labeler"], day["of"], day["in"], day["boxes"]) == ("Ann", 6, 1, 7)


def test_counts_are_printed_as_table_csv_and_markdown(labeler, labeled):
    table = labeler("counts", labeled).out
    assert "13 total" in table
    assert table.splitlines()[-2].split()[:2] == ["all", "7"]
    rows = list(csv.reader(labeler("counts", labeled, "--by", "concept", "--format", "csv").out.splitlines()))
    assert rows[1:] == [
        ["apple", "6", "0", "6", "0", "0"], ["banana", "0", "1", "1", "0", "0"], ["'=cmd", "0", "0", "0", "0", "0"],
    ]  # fmt: skip
    markdown = labeler("counts", labeled, "--by", "day", "--format", "markdown").out
    assert markdown.splitlines()[0] == "| day | labeler | of | in | boxes |"
    nobody = labeler("counts", labeled, "--since", "2999-01-01", "--json").json["labelers"]
    assert {each["of"] for each in nobody} == {0}


def test_coco_is_read_by_everyones_reader_and_has_the_boxes_where_they_were_drawn(labeler, labeled, photos):
    told = labeler("export", labeled, "out", "--format", "coco", "--json").json
    assert {key: told[key] for key in ("images", "boxes", "labels")} == {"images": 7, "boxes": 7, "labels": 6}
    assert {row["why"].split(":")[0]: row["images"] for row in told["left_out"]} == {
        "unreadable": 1, "skipped": 1, "untouched": 4,
    }  # fmt: skip
    assert Path(told["folder"]).is_dir()
    boxes, digests = {}, set()
    for split in ("train", "val"):
        api = COCO(f"out/annotations/instances_{split}.json")
        for row in api.loadImgs(api.getImgIds()):
            path = Path("out/images", split, row["file_name"])
            with Image.open(path) as image:
                assert image.size == (row["width"], row["height"]) == (40, 30)
                assert image.getexif().get(0x0112, 1) == 1
            annotations = api.loadAnns(api.getAnnIds(imgIds=[row["id"]]))
            boxes[path.name] = sorted(each["bbox"] for each in annotations)
            digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert boxes["3.jpg"] == [[1, 2, 30, 20], [3.5, 4, 10, 12.25]]
    assert boxes["7.png"] == []
    upright = {hashlib.sha256(path.read_bytes()).hexdigest() for path in photos.glob("[124567].png")}
    assert len(upright) == 6
    assert upright < digests


def test_class_folders_are_read_as_everyones_loader_walks_them(labeler, labeled):
    told = labeler("export", labeled, "out", "--format", "folders", "--layout", "flat", "--json").json
    assert (told["images"], told["boxes"], told["labels"]) == (6, 0, 6)
    classes = sorted(entry.name for entry in os.scandir("out") if entry.is_dir())
    assert classes == ["apple"]
    files = [path for path in Path("out/apple").iterdir() if path.name.lower().endswith(SUFFIXES)]
    assert len(files) == 6
    assert Path("out/classes.txt").read_text() == "apple\n"


def test_csv_that_goes_out_comes_in_again_without_a_change(labeler, labeled):
    labeler("export", labeled, "out", "--format", "csv")
    again = labeler("import", labeled, "out/answers.csv", "--format", "csv").out
    assert again.startswith("0 answers taken in, 8 unchanged")


def test_only_the_named_concepts_go_out(labeler, labeled):
    told = labeler("export", labeled, "out", "--format", "coco", "--concepts", "banana, =cmd", "--json").json
    assert told["boxes"] == 1
    categories = json.loads(Path("out/annotations/instances_train.json").read_text())["categories"]
    assert [each["name"] for each in categories] == ["banana", "=cmd"]
    assert "no concept is called" in labeler("export", labeled, "o2", "--format", "coco", "--concepts", "x", code=2).err
    assert not Path("o2").exists()


def test_an_export_into_a_folder_with_something_in_it_is_refused_at_once(labeler, labeled):
    Path("out").mkdir()
    Path("out/mine.txt").write_text("mine")
    labeler("export", labeled, "out", "--format", "coco", code=2)
    assert [path.name for path in Path("out").iterdir()] == ["mine.txt"]


def test_what_stays_out_is_said_with_the_way_to_mend_it(labeler, labeled):
    out = labeler("export", labeled, "out", "--format", "coco").out
    assert "4 images: untouched: not labeled yet (label 4 images)" in out


def test_a_sound_project_checks_well_and_missing_images_are_no_damage(labeler, labeled, photos):
    assert labeler("check", labeled).out == "no damage\nno image is missing\n"
    (photos / "1.png").unlink()
    assert labeler("check", labeled, "--json").json == {
        "damage": [],
        "missing_images": 1,
        "missing": ["1.png"],
        "changed_images": 0,
        "changed": [],
        "newest_good_backup": None,
    }


def test_reading_commands_work_while_somebody_has_the_project_open(labeler, labeled, labels_file):
    from labeler.app.project import open_project

    writer = open_project(Path(labeled))
    try:
        for command in (
            ("counts", labeled), ("check", labeled), ("concepts", labeled), ("people", labeled),
            ("export", labeled, "out", "--format", "coco"),
        ):  # fmt: skip
            labeler(*command)
        for command in (
            ("add", labeled, "photos"), ("people", labeled, "--add", "Cy"),
            ("import", labeled, labels_file, "--format", "csv"),
        ):  # fmt: skip
            assert "open in another window" in labeler(*command, code=2).err
    finally:
        writer.close()


def test_nothing_is_written_next_to_the_photos_or_the_project(labeler, labeled, photos, tmp_path):
    before = {path.name: path.read_bytes() for path in photos.iterdir()}
    labeler("export", labeled, "out", "--format", "coco")
    assert {path.name: path.read_bytes() for path in photos.iterdir()} == before
    assert {path.name for path in tmp_path.iterdir()} == {
        "p.labeler", "concepts.toml", "labels.csv", "photos", "out",
    }  # fmt: skip


def test_a_folder_of_many_other_files_is_told_of_in_a_few_lines(labeler, concepts_file, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text("no image")
    labeler("new", "p.labeler", "--concepts", concepts_file)
    told = labeler("add", "p.labeler", folder).out
    assert "30 skipped:" in told
    assert told.count(".txt: ") == 20
    assert told.endswith("  and 10 more\n")
