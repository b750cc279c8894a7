"""Makes concepts, answers and images, and exports them into a folder of the test."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from labeler.domain.geometry import Box, Size
from labeler.domain.names import folded
from labeler.domain.words import Relation, Scope, Split, State
from labeler.formats.outgoing.options import made_options
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.records import (
    ExportAnswer,
    ExportConcept,
    ExportImage,
    ExportLabel,
    ExportRegion,
    LeftOut,
    in_export_order,
)
from labeler.formats.registry import exporter, plan_export, write_export


def _concept(name, export_id, **more):
    """A concept whose uid is its folded name."""
    facts = {"facet": "subject", "definition": f"A {name}, whole.", "parent": "", "closed": False} | more
    return ExportConcept(uid=folded(name), name=name, export_id=export_id, **facts)


def _region(x=10.0, y=20.0, width=30.0, height=40.0, *, crowd=False):
    return ExportRegion(box=Box(x=x, y=y, width=width, height=height), crowd=crowd, origin="drawn")


def _label(name, relation, *regions, joint=False, reason=""):
    return ExportLabel(
        concept_uid=folded(name), relation=Relation(relation), joint=joint, reason=reason, regions=regions
    )


def _answer(*labels, looked_for=(), **more):
    """An answer that covers its labels and, if it `looked_for` some concepts, is of scope all and covers these."""
    facts = {"labeler": "ann", "state": State.SUBMITTED, "none": False, "reason": ""} | more
    uids = frozenset({label.concept_uid for label in labels} | {folded(name) for name in looked_for})
    return ExportAnswer(scope=Scope.ALL if looked_for else Scope.ASKED, labels=tuple(labels), covered=uids, **facts)


def _image(name, answer, **more):
    """An image whose digest is that of its source and name."""
    facts = {"source": "shop", "size": Size(width=200, height=100), "orientation": 1, "split": Split.TRAIN} | more
    base_name = name.rpartition("/")[2]
    _, dot, suffix = base_name.rpartition(".")
    own = {
        "digest": hashlib.sha256(f"{facts['source']}/{name}".encode()).hexdigest(),
        "name": name,
        "base_name": base_name,
        "suffix": dot + suffix,
        "answer": answer,
    }
    return ExportImage(**(own | facts))


@pytest.fixture(scope="session")
def concept() -> Callable[..., ExportConcept]:
    return _concept


@pytest.fixture(scope="session")
def region() -> Callable[..., ExportRegion]:
    return _region


@pytest.fixture(scope="session")
def label() -> Callable[..., ExportLabel]:
    return _label


@pytest.fixture(scope="session")
def answer() -> Callable[..., ExportAnswer]:
    return _answer


@pytest.fixture(scope="session")
def image() -> Callable[..., ExportImage]:
    return _image


@pytest.fixture(scope="session")
def request_of() -> Callable[..., ExportRequest]:
    """A request for these concepts and images in a format (its name first); options by keyword."""

    def make(name, concepts, images, /, *, left_out=(), whose="", **options):
        chosen = exporter(name)
        return ExportRequest(
            concepts=tuple(concepts),
            images=in_export_order(images),
            left_out=tuple(left_out),
            options=made_options(chosen.options, options, title=chosen.title),
            whose=whose,
        )

    return make


@pytest.fixture(scope="session")
def place_image() -> Callable[[ExportImage, Path], None]:
    """Writes the digest in the place of the pixels, so that a test can tell which image a file is."""

    def place(image, path, /, *, part=None):
        path.write_text(f"{image.digest} {part}" if part else image.digest)

    return place


@pytest.fixture
def exported(tmp_path, request_of, place_image) -> Callable[..., tuple[ExportPlan, Path]]:
    """Plans and writes an export; gives the plan and the folder."""

    def export(name, concepts, images, /, *, folder="out", **options):
        request = request_of(name, concepts, images, **options)
        plan = plan_export(name, request)
        write_export(plan, request, tmp_path / folder, place_image=place_image)
        return plan, tmp_path / folder

    return export


@pytest.fixture
def made(tmp_path) -> Callable[..., Path]:
    """Writes files, by their paths, into a folder of the test; text as UTF-8."""

    def make(files, folder="set"):
        root = tmp_path / folder
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return make


@pytest.fixture(scope="session")
def tree() -> Callable[[Path], dict[str, bytes]]:
    """Every file below a folder, by its path, with its bytes."""

    def walk(folder):
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return walk


@pytest.fixture(scope="session")
def shop():
    """Three concepts and a dozen images in which every kind of answer stands once: for the golden files."""
    concepts = (
        _concept("lemon", 1, definition="A yellow citrus fruit; the whole of it can be seen."),
        _concept("orange juice", 2, parent="juice", definition="Juice in its package."),
        _concept("a/b <i>=cmd</i>", 4, definition="Nothing | anyone *would* call so."),
    )
    lemon, juice, odd = (concept.name for concept in concepts)
    names = (lemon, juice, odd)
    box, small = _region(), _region(0.0, 0.0, 12.3456, 7.5)
    crowd = _region(100.0, 50.0, 100.0, 50.0, crowd=True)
    val = {"split": Split.EVALUATION}
    images = (
        _image("a/001.jpg", _answer(_label(lemon, "of", box), looked_for=names)),
        _image("b/001.jpg", _answer(_label(lemon, "of"), looked_for=names)),
        _image("x.jpg", _answer(_label(juice, "of", box), _label(lemon, "in", small, crowd), looked_for=names)),
        _image("x.png", _answer(_label(odd, "of", small), looked_for=names)),
        _image("none.jpg", _answer(none=True, looked_for=names)),
        _image("asked.jpg", _answer(_label(lemon, "absent"))),
        _image("unclear.jpg", _answer(_label(lemon, "unclear", reason="too subtle"), looked_for=names)),
        _image(
            "joint.jpg",
            _answer(_label(lemon, "of", box, joint=True), _label(juice, "of", box, joint=True), looked_for=names),
        ),
        _image("v1.jpg", _answer(_label(lemon, "of", box), looked_for=names), **val),
        _image("v2.jpg", _answer(_label(juice, "of", box), looked_for=names), **val),
        _image("v3.jpg", _answer(_label(odd, "of", box), looked_for=names), source="phones", **val),
        _image("=v4.jpg", _answer(state=State.SKIPPED, reason="=poor image"), **val),
    )
    left_out = (LeftOut(why="answered, but not finished", images=3, mend="finish them in the box pass"),)
    return concepts, images, left_out
