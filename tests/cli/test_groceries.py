"""The main job by command, on real photos: every one added, fifty answered, exported and read back."""

import hashlib
import json
import os
from pathlib import Path

from pycocotools.coco import COCO


def test_groceries_go_the_whole_way_by_command(labeler, shared_data, tmp_path):
    groceries = shared_data / "groceries"
    names = sorted(path.name for path in (groceries / "user-photos").iterdir() if path.is_dir())
    tables = [f"[[concept]]\nname = {json.dumps(name)}\ndefinition = {json.dumps(name)}" for name in names]
    (tmp_path / "concepts.toml").write_text("\n".join(tables))
    labeler("new", "g.labeler", "--concepts", "concepts.toml", "--lead", "Ann")
    added = labeler("add", "g.labeler", groceries / "user-photos", groceries / "professional").out
    assert "351 images added" in added

    photos = [path for name in names for path in sorted((groceries / "user-photos" / name).iterdir())[:7]][:50]
    rows = [f"{path.parent.name}/{path.name},{path.parent.name},of,Bob,10,12,40,44.5" for path in photos]
    (tmp_path / "labels.csv").write_text("image,concept,relation,labeler,x,y,width,height\n" + "\n".join(rows) + "\n")
    assert labeler("import", "g.labeler", "labels.csv", "--format", "csv").out.startswith("50 answers taken in")
    told = labeler("counts", "g.labeler", "--json").json
    assert told["images"] == {
        "total": 351, "finished": 50, "open": 0, "skipped": 0, "untouched": 301, "unreadable": 0,
    }  # fmt: skip
    assert [told["labelers"][1][key] for key in ("labeler", "of", "boxes")] == ["Bob", 50, 50]

    told = labeler("export", "g.labeler", "coco", "--format", "coco", "--json").json
    assert (told["images"], told["boxes"], told["labels"]) == (50, 50, 50)
    sources = sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in photos)
    seen, boxes = [], 0
    for split in ("train", "val"):
        api = COCO(f"coco/annotations/instances_{split}.json")
        assert [row["name"] for row in api.loadCats(api.getCatIds())] == names
        boxes += len(api.getAnnIds())
        for row in api.loadImgs(api.getImgIds()):
            seen.append(hashlib.sha256(Path("coco/images", split, row["file_name"]).read_bytes()).hexdigest())
    assert boxes == 50
    assert sorted(seen) == sources

    told = labeler("export", "g.labeler", "flat", "--format", "folders", "--layout", "flat", "--json").json
    classes = sorted(entry.name for entry in os.scandir("flat") if entry.is_dir())
    assert set(classes) == {path.parent.name for path in photos}
    walked = [path for name in classes for path in Path("flat", name).iterdir()]
    assert sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in walked) == sources
    assert labeler("check", "g.labeler").out == "no damage\nno image is missing\n"
