"""labeler import of boxes: any format by one command, as questions or as answers, and what is in the way of it."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def boxes_file(tmp_path):
    """Two apples and a melon in two of the photos; more where they are handed in."""

    def make(*more, name="boxes.json"):
        rows = [(1, 1, (1, 2, 10, 12)), (1, 1, (3, 4, 10, 12)), (2, 2, (1, 2, 10, 12)), *more]
        document = {
            "images": [{"id": each, "file_name": f"old/{each}.png", "width": 40, "height": 30} for each in (1, 2, 99)],
            "categories": [{"id": 1, "name": "Apple"}, {"id": 2, "name": "melon"}, {"id": 3, "name": "kiwi"}],
            "annotations": [
                {"id": number, "image_id": image_id, "category_id": category, "bbox": box}
                for number, (image_id, category, box) in enumerate(rows, start=1)
            ],
        }
        path = tmp_path / name
        path.write_text(json.dumps(document))
        return path

    return make


def test_boxes_come_in_as_questions(labeler, project, boxes_file):
    out = labeler("import", project, boxes_file(), "--map", "melon=banana").out
    assert "2 files are 2 images of the project (2 by their name)" in out
    assert out.endswith(
        "3 new claims, 0 stood there already\neach waits in the clarify pass to be answered: of, in, or not here\n"
    )
    again = labeler("import", project, boxes_file(), "--map", "melon=banana", "--json").json
    assert (again["claims_added"], again["claims_there_already"]) == (0, 3)
    assert labeler("check", project).code == 0


def test_boxes_come_in_as_answers_of_a_labeler(labeler, project, boxes_file):
    command = ("import", project, boxes_file(), "--skip-unknown", "--relation", "in", "--labeler", "Old Tool")
    before = Path(project).read_bytes()
    dry = labeler(*command, "--dry-run", "--json").json
    assert Path(project).read_bytes() == before
    done = labeler(*command, "--json").json
    assert {**dry, "dry_run": False} == done
    assert (done["answers"], done["labelers_added"], done["claims_added"]) == (1, 1, 0)
    assert done["unknown_classes"] == [{"class": "melon", "files": 1, "boxes": 1}]
    counted = labeler("counts", project, "--json").json["labelers"]
    assert [each["boxes"] for each in counted if each["labeler"] == "Old Tool"] == [2]


def test_what_is_in_the_way_is_named(labeler, project, boxes_file):
    before = Path(project).read_bytes()
    known = ("--map", "melon=banana")
    bad = boxes_file(*[(1, 1, (50, 1, 5, 5))] * 30, name="bad.json")
    assert "“melon”" in labeler("import", project, boxes_file(), code=2).err
    assert "30 boxes cannot be" in labeler("import", project, bad, *known, code=2).err
    unmatched = boxes_file((99, 1, (1, 1, 5, 5)), name="other.json")
    err = labeler("import", project, unmatched, *known, code=2).err
    assert "this file is no image of the project: old/99.png" in err
    assert "--skip-unknown" in err
    assert "--labeler" in labeler("import", project, boxes_file(), *known, "--relation", "in", code=2).err
    out = labeler("import", project, bad, *known, "--dry-run").out
    assert out.count("lies inside the image") == 20 + 5
    assert "  and 10 more\n" in out
    assert "it would be refused" in out
    assert Path(project).read_bytes() == before
    done = labeler("import", project, bad, *known, "--skip-bad", "--json").json
    assert (done["boxes_bad"], len(done["bad_boxes"]), done["claims_added"]) == (30, 30, 3)
