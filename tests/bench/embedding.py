"""What looking at a photo costs beside what it cannot do without: the decode at that size, and the model itself.

    python tests/bench/embedding.py [--json]

Photos of 12 megapixels, in one thread, in turns; then what a project of 100 000 images takes to read what is kept.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2
import numpy as np
from measure import Row, in_turns, milliseconds, timed
from pictures import make_pictures

from labeler.app.adding import add_folders
from labeler.app.embedding.choice import in_force
from labeler.app.embedding.computing import embed
from labeler.app.embedding.eyes import Eyes
from labeler.app.embedding.kept import seen
from labeler.app.embedding.makers import DESCRIPTOR, MEASURES
from labeler.app.project import new_project
from labeler.app.watch import Watch
from labeler.images.embedder import Embedder
from labeler.images.looking import bgr_of
from labeler.store import images, vectors
from labeler.store.schema import vectors as table

_PHOTOS, _ROUNDS = 24, 15
_MANY = 100_000
_ROW = 1280


def one_photo(folder: Path) -> Iterator[Row]:
    """All that is computed of a photo, beside its decode and the model alone."""
    make_pictures(folder / "photos", _PHOTOS)
    project = new_project(folder / "work.labeler", lead="Ann")
    add_folders(project, [folder / "photos"], watch=Watch())
    model = in_force(project).model
    assert model is not None
    with project.file.reading() as reader:
        every = images.every(reader)
    eyes, embedder = Eyes(model), Embedder(model)
    blob = np.zeros((1, 3, 224, 224), np.float32)
    look = eyes.look(every[0])
    jpeg = np.frombuffer((folder / "photos" / every[0].name).read_bytes(), np.uint8)
    net = cv2.dnn.readNetFromONNX(np.frombuffer(model.onnx, np.uint8))
    wanted = frozenset({DESCRIPTOR, MEASURES, model.digest})

    def whole() -> None:
        eyes.rows(eyes.look(every[0]), wanted, model.digest)

    def bare() -> None:
        cv2.imdecode(jpeg, cv2.IMREAD_REDUCED_COLOR_8)
        net.setInput(blob)
        net.forward()

    def measures_alone() -> None:
        eyes.rows(look, frozenset({DESCRIPTOR, MEASURES}), model.digest)

    def vector_alone() -> None:
        embedder.vector(bgr_of(look.pixels))

    whole(), bare()
    steps = (whole, bare, measures_alone, vector_alone)
    ours, limit, measured, vector = in_turns(*(timed(step) for step in steps), rounds=_ROUNDS)
    yield Row(number=0, what="a photo of 12 MP: all of it", ours=ours, limit=limit, beside="decode + model", goal=None)
    yield Row(number=0, what="of that colours and measures", ours=measured, limit=limit, beside="the same", goal=None)
    yield Row(number=0, what="of that the model", ours=vector, limit=limit, beside="the same", goal=None)
    took = milliseconds(lambda: embed(project, watch=Watch()))
    yield Row(number=0, what="labeler embed, an image", ours=took / _PHOTOS, limit=limit, beside="the same", goal=None)
    project.close()


def many_kept(folder: Path) -> Iterator[Row]:
    """Reading 100 000 vectors out of a project, beside reading as many bytes of a file."""
    project = new_project(folder / "many.labeler", lead="Ann")
    maker = in_force(project).maker
    packed = np.random.default_rng(0).normal(size=(1000, _ROW)).astype("<f2")
    with project.file.writing() as transaction:
        transaction.run("INSERT INTO sources (id, uid, name, purpose) VALUES (1, 'u', 's', 'training')")
        transaction.run_many(
            "INSERT INTO images (id, digest, source_id, split, added_at) VALUES (?, ?, 1, 'train', '')",
            ((number, str(number)) for number in range(1, _MANY + 1)),
        )
        transaction.run_many(
            f"INSERT INTO {table.name} (image_id, model_digest, vector) VALUES (?, ?, ?)",
            ((number, maker, packed[number % 1000].tobytes()) for number in range(1, _MANY + 1)),
        )
    ids = np.arange(1, _MANY + 1)
    bare = folder / "bare"
    bare.write_bytes(bytes(2 * _ROW * _MANY))

    def ours() -> None:
        with project.file.reading() as reader:
            seen(reader, ids)

    def missing() -> None:
        with project.file.reading() as reader:
            vectors.to_compute(reader, MEASURES, after=0, up_to=2000)

    took, limit, stretch = in_turns(timed(ours), timed(lambda: bare.read_bytes()), timed(missing), rounds=3)
    yield Row(number=0, what="100 000 vectors read", ours=took, limit=limit, beside="as many bytes", goal=None)
    yield Row(
        number=0,
        what="2 000 images looked through for what is missing",
        ours=stretch,
        limit=16,
        beside="a frame",
        goal=1,
    )
    project.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = [*one_photo(Path(folder)), *many_kept(Path(folder))]
    if "--json" in sys.argv[1:]:
        print(json.dumps([asdict(row) for row in rows], indent=1))
        return
    for row in rows:
        print(f"{row.what:50} {row.ours:9.1f} ms   {row.beside} {row.limit:9.1f} ms   × {row.ratio:.2f}")


if __name__ == "__main__":
    main()
