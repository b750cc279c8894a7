"""Whatever is exported, with whatever options: what was planned stands in the files, the same bytes each time."""

import json
import shutil
from dataclasses import fields
from typing import Literal, get_args, get_origin
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size
from labeler.domain.words import Relation, Split, State
from labeler.formats.outgoing.records import ExportRegion
from labeler.formats.registry import EXPORTERS, plan_export, write_export

NAMES = ("lemon", "juice", "a/b <i>=c", "CON", "ÿ:;,", "🍋")
FILES = (
    "a.jpg",
    "A.JPG",
    "a.png",
    "b/a.jpg",
    "é.jpg",
    "é.jpg",
    "CON.jpg",
    "dots...jpg",
    ".hidden.jpg",
    "no suffix",
    "🍋 x.jpg",
    "ü" * 125 + ".jpg",
    "=1+1.jpg",
    "a\tb\n.jpg",
    "'\"&<.jpg",
    "a-0123abcd.jpg",
    "\\xff.jpg",
)
SIZES = (Size(width=1, height=1), Size(width=200, height=100), Size(width=3, height=7_000))


@st.composite
def regions(draw, size):
    """A box: of a pixel, round the whole, over all edges, or far outside."""
    width, height = size.width, size.height
    box = draw(
        st.sampled_from(
            (
                Box(x=0, y=0, width=1, height=1),
                Box(x=0, y=0, width=width, height=height),
                Box(x=-0.5, y=-0.5, width=width + 1, height=height + 1),
                Box(x=width - 1, y=height - 1, width=1, height=1),
                Box(x=width - 1 / 3, y=0, width=1, height=height / 3),
                Box(x=width / 7, y=height / 7, width=width / 3, height=height / 3),
                Box(x=width + 5, y=0, width=4, height=4),
            )
        )
    )
    return ExportRegion(box=box, crowd=draw(st.booleans()), origin="drawn")


@st.composite
def images(draw, image, answer, label, concepts):
    size = draw(st.sampled_from(SIZES))
    names = [each.name for each in concepts]
    labels = []
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=3)):
        relation = draw(st.sampled_from(list(Relation)))
        placed = relation in (Relation.OF, Relation.IN)
        boxes = draw(st.lists(regions(size), max_size=3 if relation is Relation.IN else 1)) if placed else ()
        labels.append(label(name, relation, *boxes, reason="too subtle" if relation is Relation.UNCLEAR else ""))
    subjects = [each for each in labels if each.relation is Relation.OF]
    for each in subjects if len(subjects) > 1 else ():
        each.joint = True
    state = draw(st.sampled_from((State.SUBMITTED,) * 5 + (State.SKIPPED,)))
    if state is State.SKIPPED:
        said = answer(state=state, reason="poor image")
    else:
        said = answer(*labels, none=not labels, looked_for=names if draw(st.booleans()) or not labels else ())
    facts = {"size": size, "split": draw(st.sampled_from(list(Split))), "source": draw(st.sampled_from(("s", "t")))}
    return image(draw(st.sampled_from(FILES)), said, **facts)


def choices(kind, concepts):
    """Options that go together, of those a format has."""
    found = {}
    for each in fields(kind):
        if each.name in ("source", "split", "answers", "max_side", "coords", "place"):
            continue  # settled before an exporter sees anything
        if each.name == "concepts":
            found[each.name] = st.none() | st.sets(st.sampled_from([one.name for one in concepts]), min_size=1).map(
                tuple
            )
        elif each.type is bool:
            found[each.name] = st.booleans()
        elif get_origin(each.type) is Literal:
            found[each.name] = st.sampled_from(get_args(each.type))
    return st.fixed_dictionaries({}, optional=found)


def coco(folder):
    documents = [json.loads(each.read_text()) for each in sorted(folder.glob("annotations/instances_*.json"))]
    boxes = [row for each in documents for row in each["annotations"]]
    assert all(row["bbox"][2] > 0 and row["bbox"][3] > 0 for row in boxes)
    return sum(len(each["images"]) for each in documents), len(boxes)


def yolo(folder):
    lines = [each.read_text().splitlines() for each in folder.glob("labels/*/*.txt")]
    for numbers in (line.split()[1:] for each in lines for line in each):
        x, y, width, height = map(float, numbers)
        assert x - width / 2 + 1e-9 >= 0
        assert y - height / 2 + 1e-9 >= 0
        assert max(x + width / 2, y + height / 2) <= 1 + 1e-9
        assert min(width, height) > 0
    return len(lines), sum(map(len, lines))


def voc(folder):
    roots = [ElementTree.parse(each).getroot() for each in folder.glob("Annotations/*.xml")]
    return len(roots), sum(len(each.findall("object/bndbox")) for each in roots)


def cvat(folder):
    root = ElementTree.parse(folder / "annotations.xml").getroot()
    return len(root.findall("image")), len(root.findall("image/box"))


def labelme(folder):
    documents = [json.loads(each.read_text()) for each in folder.rglob("*.json") if each.name[:9] != ".labeler-"]
    documents = [each for each in documents if "shapes" in each]
    return len(documents), sum(len(each["shapes"]) for each in documents)


def label_studio(folder):
    tasks = json.loads((folder / "tasks.json").read_text())
    rows = [row for each in tasks for row in each["annotations"][0]["result"]]
    return len(tasks), sum(row["type"] == "rectanglelabels" for row in rows)


def imagefolder(folder):
    rows = [
        json.loads(line) for each in folder.glob("*/metadata.jsonl") for line in each.read_text().split("\n") if line
    ]
    return len(rows), sum(len(row["objects"]["bbox"]) if "objects" in row else 0 for row in rows)


STANDS = {
    "coco": coco,
    "yolo": yolo,
    "voc": voc,
    "cvat": cvat,
    "labelme": labelme,
    "label_studio": label_studio,
    "imagefolder": imagefolder,
}
"""Images and boxes that stand in the files of each format."""


@pytest.mark.parametrize("name", EXPORTERS)
def test_what_was_planned_is_what_is_written_the_same_each_time(
    name, tmp_path, concept, image, answer, label, request_of, place_image, tree
):
    concepts = [concept(each, number) for number, each in enumerate(NAMES, start=1)]

    def export(pictures, options, folder):
        shutil.rmtree(tmp_path / folder, ignore_errors=True)
        request = request_of(name, concepts, pictures, **options)
        plan = plan_export(name, request)
        write_export(plan, request, tmp_path / folder, place_image=place_image)
        return plan, tmp_path / folder

    @settings(max_examples=30, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(
        pictures=st.lists(
            images(image, answer, label, concepts), max_size=6, unique_by=lambda each: (each.source, each.name)
        ),
        options=choices(EXPORTERS[name].options, concepts),
        data=st.data(),
    )
    def check(pictures, options, data):
        try:
            plan, folder = export(pictures, options, "one")
        except AppError:
            assert not (tmp_path / "one").exists()
            return
        _, again = export(data.draw(st.permutations(pictures)), options, "other")
        assert tree(folder) == tree(again)
        if name in STANDS:
            counted = sum(each.boxed_images for each in plan.splits) if name == "coco" else plan.images
            assert STANDS[name](folder) == (counted, plan.boxes)

    check()
