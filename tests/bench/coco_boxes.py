"""Goals 11 and 12: a million boxes out as COCO and in again, against fetching and dumping them, and against peers."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import count as numbers
from pathlib import Path

import orjson
from boxed import BOXES, bring_all_in, peak_of, project_of_boxes, read_in, take_out
from measure import Row, in_turns, milliseconds
from peers import beside_peers, peer_row
from PIL import Image
from settings import Settings

_IMAGES, _FEW, _WARM, _ROUNDS = 100_000, 1_000, 5, 3
_BROUGHT_IN = 20_000
"""Images of which the boxes come into a project: as a whole, and once, since each takes its time."""
_CHUNK = 5_000
_MOST_MEMORY = 64
_IMAGE_IDS = {"images": "id", "annotations": "image_id"}
"""Where each kind of row says which image it is about."""
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
    for peer, least in (("datumaro", 10), ("supervision", 15)):
        yield peer_row(11, "COCO out: a box", each, peers, peer=peer, way="out", least=least)
        yield peer_row(11, "COCO out: a box", each, peers, peer=peer, way="in and out")


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
    fewer = min(images, _BROUGHT_IN)
    part = settings.folder / "coco-in-part"
    take_out(project_of_boxes(settings.folder / "part.labeler", fewer), part)
    took: dict[str, float] = {"read": reading * 1000 / boxes}
    for how, labeler in (("as questions", None), ("as answers", "Bea")):
        empty = project_of_boxes(settings.folder / f"empty {how}.labeler", fewer, answered=False)
        whole, parsing = in_turns(
            lambda empty=empty, labeler=labeler: milliseconds(lambda: bring_all_in(empty, part, labeler=labeler)),
            lambda: milliseconds(lambda: _parsed(part)),
            rounds=1,
        )
        what = f"COCO in: {fewer * BOXES:,} boxes, into a project {how}"
        yield Row(number=12, what=what, ours=whole, limit=parsing, beside="orjson.loads of the same files", goal=None)
        took[f"into a project {how}"] = whole * 1000 / fewer / BOXES
    other = project_of_boxes(settings.folder / "other.labeler", fewer, answered=False)
    yield _memory(12, f"COCO in, {fewer * BOXES:,} boxes into a project", peak_of("in", other, part), most=None)
    peers = _beside_peers(settings)
    for name, each in took.items():
        yield peer_row(12, f"COCO in, {name}: a box", each, peers, peer="datumaro", way="in", least=7)
    for peer in ("supervision", "pycocotools"):
        yield peer_row(12, "COCO in, read: a box", reading * 1000 / boxes, peers, peer=peer, way="in")


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


def _beside_peers(settings: Settings) -> Mapping[str, float]:
    """Microseconds a box, by peer and way, of a few images: they take their time.

    They write from memory and read into it, labels alone; ours comes from a project and goes into one. Their own boxes
    have no corners in `segmentation`: of four corners supervision makes a mask of twelve megapixels, each.
    """
    folder = settings.folder / "coco-peers"
    pictures = folder / "images" / "train"
    images = min(_images(settings), _FEW)
    if not folder.exists():
        take_out(project_of_boxes(settings.folder / "few.labeler", images), folder)
        pictures.mkdir(parents=True)
        (folder / "images" / "val").mkdir()
        document = orjson.loads((folder / "annotations" / "instances_train.json").read_bytes())
        for row in document["annotations"]:
            row["segmentation"] = []
        for row in document["images"]:
            Image.new("L", (row["width"], row["height"])).save(pictures / row["file_name"], quality=10)
        for name, most in (("all", images), ("few", _WARM)):
            few = {key: [each for each in document[key] if each[of] <= most] for key, of in _IMAGE_IDS.items()}
            path = folder / name / "annotations" / "instances_train.json"
            path.parent.mkdir(parents=True)
            path.write_bytes(orjson.dumps(document | few))
            (folder / name / "images").symlink_to(folder / "images")
    paths = {"annotations": "all", "few": "few"}
    told = {key: str(folder / name / "annotations" / "instances_train.json") for key, name in paths.items()}
    return beside_peers("coco", settings.folder, images=str(pictures), boxes=images * BOXES, **told)
