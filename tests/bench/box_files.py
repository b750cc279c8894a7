"""Goal 13: label files without their images, one small file each, against the bare making of the same files."""

import hashlib
import os
import random
from collections.abc import Callable, Iterator
from itertools import count as numbers
from pathlib import Path

from measure import Row, in_turns, milliseconds
from peers import beside_peers, peer_row
from settings import Settings

from labeler.domain.geometry import Box, Size
from labeler.domain.words import Relation, Scope, Split, State
from labeler.formats.outgoing.options import made_options
from labeler.formats.outgoing.plan import ExportRequest
from labeler.formats.outgoing.records import ExportAnswer, ExportConcept, ExportImage, ExportLabel, ExportRegion
from labeler.formats.registry import exporter, plan_export, write_export

_IMAGES, _ROUNDS, _CONCEPTS, _BOXES = 10_000, 5, 10, 3
_SIZE = Size(width=4032, height=3024)
_SUFFIXES = {"yolo": ".txt", "voc": ".xml"}
_FEW, _AT_LEAST = 1_000, 60
"""Images that Datumaro exports, each of which takes as long as the one before; and times as fast as it."""


def label_files(settings: Settings) -> Iterator[Row]:
    """Images and answers are in memory; planning is told apart, since it is done once for any number of tries."""
    count = 500 if settings.quick else _IMAGES
    images = [_image(number, random.Random(number)) for number in range(count)]
    for name, suffix in _SUFFIXES.items():
        folders = (settings.folder / f"{name}-{number}" for number in numbers())
        request = _request(name, images)
        plan = plan_export(name, request)

        def write(request: ExportRequest = request, plan=plan, folders=folders) -> float:
            target = next(folders)
            return milliseconds(lambda: write_export(plan, request, target, place_image=_no_image))

        write()
        made = settings.folder / f"{name}-0"
        files = {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob(f"*{suffix}")}
        steps: list[Callable[[], float]] = [
            write,
            lambda files=files, folders=folders: _bare(files, next(folders)),
            lambda name=name, request=request: milliseconds(lambda: plan_export(name, request)),
        ]
        ours, bare, planning = in_turns(*steps, rounds=settings.rounds(_ROUNDS))
        what = f"{name}: {count:,} label files, {count * _BOXES:,} boxes"
        beside = f"bare files, the same bytes, and a sync; the plan before: {planning:.0f} ms"
        yield Row(number=13, what=what, ours=ours, limit=bare, beside=beside, goal=1.5)
        if name == "voc":
            yield from _beside_datumaro(settings, ours * 1000 / count, count)


def _beside_datumaro(settings: Settings, ours: float, count: int) -> Iterator[Row]:
    """What an image costs here and there: both write from memory, and neither writes an image."""
    images = [_image(number, random.Random(number)) for number in range(min(count, _FEW))]
    names = [f"concept {number}" for number in range(_CONCEPTS)]
    peers = beside_peers("voc", settings.folder, names=names, items=[_item(image) for image in images])
    yield peer_row(13, "voc: an image", ours, peers, peer="datumaro", way="out", least=_AT_LEAST)


def _item(image: ExportImage) -> dict[str, object]:
    return {
        "name": image.base_name,
        "size": (image.size.height, image.size.width),
        "boxes": [
            (int(label.concept_uid[1:]), (region.x, region.y, region.width, region.height))
            for label in image.answer.labels
            for region in label.regions
        ],
    }


def _bare(files: dict[str, bytes], root: Path) -> float:
    for folder in {path.rpartition("/")[0] for path in files}:
        (root / folder).mkdir(parents=True)

    def make() -> None:
        for path, content in files.items():
            descriptor = os.open(f"{root}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            os.write(descriptor, content)
            os.close(descriptor)
        os.sync()

    return milliseconds(make)


def _request(name: str, images: list[ExportImage]) -> ExportRequest:
    chosen = exporter(name)
    concepts = tuple(
        ExportConcept(uid=f"c{n}", name=_name(f"c{n}"), facet="subject", export_id=n + 1, definition="", parent="")
        for n in range(_CONCEPTS)
    )
    options = made_options(chosen.options, {"without_images": True}, title=chosen.title)
    return ExportRequest(concepts=concepts, images=images, options=options)


def _name(uid: str) -> str:
    return f"concept {uid[1:]}"


def _image(number: int, chance: random.Random) -> ExportImage:
    """An image that is of one concept, with two others in it, all boxed."""
    concepts = chance.sample(range(_CONCEPTS), _BOXES)
    labels = tuple(
        ExportLabel(
            concept_uid=f"c{concept}",
            relation=Relation.IN if place else Relation.OF,
            joint=False,
            reason="",
            regions=(ExportRegion(box=_box(chance), crowd=False, origin="drawn"),),
        )
        for place, concept in enumerate(concepts)
    )
    covered = frozenset(f"c{n}" for n in range(_CONCEPTS))
    return ExportImage(
        digest=hashlib.sha256(str(number).encode()).hexdigest(),
        source="phones",
        name=f"photos/IMG_{number:06}.jpg",
        base_name=f"IMG_{number:06}.jpg",
        suffix=".jpg",
        size=_SIZE,
        orientation=1,
        split=Split.TRAIN if number % 5 else Split.EVALUATION,
        answer=ExportAnswer(
            labeler="ann", state=State.SUBMITTED, scope=Scope.ALL, none=False, reason="", labels=labels, covered=covered
        ),
    )


def _box(chance: random.Random) -> Box:
    width, height = round(50 + chance.random() * 1000, 3), round(50 + chance.random() * 1000, 3)
    x, y = chance.random() * (_SIZE.width - width - 1), chance.random() * (_SIZE.height - height - 1)
    return Box(x=round(x, 3), y=round(y, 3), width=width, height=height)


def _no_image(*_: object, **__: object) -> None:
    raise AssertionError("labels alone were asked for")
