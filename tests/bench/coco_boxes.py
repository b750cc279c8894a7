"""Goals 11 and 12: a million boxes out as COCO and in again, against fetching and dumping them, and against peers."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import count as numbers
from pathlib import Path

import orjson
from boxed import BOXES, bring_all_in, peak_of, project_of_boxes, read_in, take_out
from measure import Row, in_turns, milliseconds
from PIL import Image
from settings import Settings

_IMAGES, _FEW, _ROUNDS = 100_000, 200, 3
_CHUNK = 5_000
_MOST_MEMORY = 64
PEERS = "LABELER_BENCH_PYTHON"
"""The variable that may name a Python which has the peers."""
_PEER = Path(__file__).with_name("box_peers.py")
_FETCH = (
    "SELECT images.id, labels.concept_id, regions.x, regions.y, regions.width, regions.height, regions.crowd "
    "FROM images JOIN answers ON answers.image_id = images.id JOIN labels ON labels.answer_id = answers.id "
    "JOIN regions ON regions.label_id = labels.id ORDER BY images.id, regions.id"
)


def coco_out(settings: Settings) -> Iterator[Row]:
    """A million boxes, planned and written through the program's own door, without the images."""
    images = _images(settings)
    project = project_of_boxes(settings.folder / "boxes.labeler", images)
    folders = (settings.folder / f"coco-{number}" for number in numbers())
    ours, limit = in_turns(
        lambda: milliseconds(lambda: take_out(project, next(folders))),
        lambda: milliseconds(lambda: _fetched_and_dumped(project, settings.folder / "bare.json")),
        rounds=settings.rounds(_ROUNDS),
    )
    boxes = images * BOXES
    yield Row(number=11, what=f"COCO out: {boxes:,} boxes", ours=ours, limit=limit, beside="fetch + orjson", goal=1.5)
    yield _memory(11, "COCO out", peak_of("out", project, next(folders)))
    peers = _beside_peers(settings)
    each = ours * 1000 / boxes
    yield _peer(11, "COCO out", each, peers, peer="datumaro", way="out", least=10)
    yield _peer(11, "COCO out", each, peers, peer="supervision", way="out", least=15)


def coco_in(settings: Settings) -> Iterator[Row]:
    """The same million boxes read, and taken into a project that has the images."""
    images = _images(settings)
    boxes = images * BOXES
    folder = settings.folder / "coco-in"
    take_out(project_of_boxes(settings.folder / "boxes-in.labeler", images), folder)
    reading, parsing = in_turns(
        lambda: milliseconds(lambda: read_in(folder)),
        lambda: milliseconds(lambda: _parsed(folder)),
        rounds=settings.rounds(_ROUNDS),
    )
    what = f"COCO in: {boxes:,} boxes read"
    yield Row(number=12, what=what, ours=reading, limit=parsing, beside="orjson.loads of the same files", goal=None)
    yield _memory(12, "COCO read", peak_of("read", folder, folder), most=None)
    empty = project_of_boxes(settings.folder / "empty.labeler", images, answered=False)
    whole = milliseconds(lambda: bring_all_in(empty, folder))
    what = f"COCO in: {boxes:,} boxes, into a project"
    yield Row(number=12, what=what, ours=whole, limit=parsing, beside="orjson.loads of the same files", goal=None)
    other = project_of_boxes(settings.folder / "other.labeler", images, answered=False)
    yield _memory(12, "COCO in", peak_of("in", other, folder), most=None)
    peers = _beside_peers(settings)
    for name, took in (("read", reading), ("into a project", whole)):
        yield _peer(12, f"COCO in, {name}", took * 1000 / boxes, peers, peer="datumaro", way="in", least=7)
    for peer in ("supervision", "pycocotools"):
        yield _peer(12, "COCO in, read", reading * 1000 / boxes, peers, peer=peer, way="in")


def _images(settings: Settings) -> int:
    return 2_000 if settings.quick else _IMAGES


def _fetched_and_dumped(project: Path, target: Path) -> None:
    """The limit: the same rows, straight from the database into one file."""
    with closing(sqlite3.connect(project)) as connection, target.open("wb") as file:
        rows = connection.execute(_FETCH)
        number = 0
        while chunk := rows.fetchmany(_CHUNK):
            file.write(orjson.dumps([_row(number + index, row) for index, row in enumerate(chunk, start=1)]))
            number += len(chunk)
        file.flush()
        os.fsync(file.fileno())


def _row(number: int, row: tuple[int, int, float, float, float, float, int]) -> dict[str, object]:
    image, category, x, y, width, height, crowd = row
    return {
        "id": number,
        "image_id": image,
        "category_id": category,
        "bbox": [x, y, width, height],
        "area": width * height,
        "iscrowd": crowd,
        "segmentation": [[x, y, x + width, y, x + width, y + height, x, y + height]],
        "attributes": {"relation": "of"},
    }


def _parsed(folder: Path) -> None:
    for path in sorted((folder / "annotations").iterdir()):
        orjson.loads(path.read_bytes())


def _memory(number: int, what: str, peak: float, *, most: int | None = _MOST_MEMORY) -> Row:
    goal_text = f"≤ {most} MB" if most else ""
    return Row(
        number=number,
        what=f"{what}: memory beyond an idle process",
        ours=peak,
        limit=most or 0,
        beside="flat" if most else "",
        goal=1 if most else None,
        unit="MB",
        goal_text=goal_text,
    )


def _peer(
    number: int, what: str, ours: float, peers: Mapping[str, float], *, peer: str, way: str, least: int | None = None
) -> Row:
    """What a box costs here and there; a row that only says so where the peer is not installed."""
    took = peers.get(f"{peer} {way}", 0.0)
    return Row(
        number=number,
        what=f"{what}: a box",
        ours=ours,
        limit=took,
        beside=peer if took else f"{peer}: not installed",
        goal=1 / least if least and took else None,
        unit="µs",
        goal_text=f"≥ {least} × as fast" if least else "",
    )


def _beside_peers(settings: Settings) -> Mapping[str, float]:
    """Microseconds a box, by peer and way, of a few images: they take their time."""
    folder = settings.folder / "coco-peers"
    if not folder.exists():
        take_out(project_of_boxes(settings.folder / "few.labeler", _FEW), folder)
        pictures = folder / "images" / "train"
        pictures.mkdir(parents=True)
        (folder / "images" / "val").mkdir()
        annotations = folder / "annotations" / "instances_train.json"
        document = orjson.loads(annotations.read_bytes())
        for row in document["annotations"]:
            row["segmentation"] = []  # Of four corners supervision makes a mask of twelve megapixels, each.
        annotations.write_bytes(orjson.dumps(document))
        for row in document["images"]:
            Image.new("L", (row["width"], row["height"])).save(pictures / row["file_name"], quality=10)
    command = [os.environ.get(PEERS, sys.executable), str(_PEER), str(folder), str(_FEW * BOXES)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"the peers cannot be measured: {done.stderr[-500:]}", file=sys.stderr)
        return {}
    found: Mapping[str, float] = json.loads(done.stdout)
    return found
