"""What a model is shown of a picture, and what is refused instead of a model."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler import __main__ as program
from labeler.app.resources import resource
from labeler.domain.errors import AppError
from labeler.images.decode import decode_bytes
from labeler.images.embedder import Embedder, NoRow, NotAModel
from labeler.images.looking import bgr_of
from labeler.images.model_file import read_model, sidecar_of
from labeler.images.model_trial import TRIAL, try_model
from labeler.images.opencv import cv2


@pytest.fixture(scope="module")
def shipped():
    return read_model(resource("models", "efficientnet-lite0.onnx"))


@pytest.fixture(scope="module")
def embedder(shipped):
    return Embedder(shipped)


@pytest.fixture
def model_at(tmp_path, shipped):
    """Writes a model with what its JSON says; the shipped one's bytes unless others are given."""

    def write(onnx: bytes | None = None, *, sidecar: object = None, raw: bytes | None = None) -> Path:
        path = tmp_path / "mine.onnx"
        path.write_bytes(shipped.onnx if onnx is None else onnx)
        told = {"input_size": 224, "mean": 127, "scale": 128} if sidecar is None else sidecar
        sidecar_of(path).write_bytes(json.dumps(told).encode() if raw is None else raw)
        return path

    return write


def _bgr(image):
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


def test_a_picture_becomes_one_row_of_length_one(embedder, scene):
    vector = embedder.vector(_bgr(scene(300, 260)))
    assert vector.shape == (1280,)
    assert vector.dtype == np.float32
    assert np.sqrt((vector * vector).sum()) == pytest.approx(1, abs=1e-5)


def test_what_the_model_is_shown_is_the_middle_of_the_picture_as_its_makers_cut_it(embedder, scene):
    """Held against the same steps in another library: shorter side 256, middle 224, red green blue, (x - 127) / 128."""
    image = scene(640, 512)
    small = image.resize((320, 256), Image.Resampling.BOX).crop((48, 16, 272, 240))
    shown = ((np.asarray(small, np.float32) - 127) / 128).transpose(2, 0, 1)[None]
    net = cv2.dnn.readNetFromONNX(np.frombuffer(embedder.model.onnx, np.uint8))
    net.setInput(np.ascontiguousarray(shown))
    wanted = net.forward().ravel()
    vector = embedder.vector(_bgr(image))
    assert float(vector @ wanted) / float(np.linalg.norm(wanted)) > 0.999


def test_a_model_that_wants_blue_first_is_shown_blue_first(embedder, scene, model_at):
    bgr = _bgr(scene(256, 256))
    told = {"input_size": 224, "short_side": 256, "mean": 127, "scale": 128, "order": "BGR"}
    other = Embedder(read_model(model_at(sidecar=told)))
    assert other.vector(np.ascontiguousarray(bgr[:, :, ::-1])) == pytest.approx(embedder.vector(bgr))


@pytest.mark.parametrize("size", [(1, 1), (2, 3000), (3000, 2), (5, 5)])
def test_no_shape_of_picture_is_too_odd_for_the_model(embedder, size):
    vector = embedder.vector(_bgr(Image.new("RGB", size, "teal")))
    assert np.isfinite(vector).all()


def test_the_same_picture_is_near_itself_after_jpeg_and_far_from_another(embedder, encoded):
    levels = np.random.default_rng(3).integers(0, 256, (2, 12, 16, 3)).astype(np.uint8)
    image, another = (Image.fromarray(each).resize((400, 300), Image.Resampling.BICUBIC) for each in levels)
    again = decode_bytes(encoded(image, "JPEG", quality=60))
    one, same, other = (
        embedder.vector(_bgr(image)),
        embedder.vector(bgr_of(again)),
        embedder.vector(_bgr(another)),
    )
    assert float(one @ same) > 0.9
    assert float(one @ same) > float(one @ other) + 0.05


def test_a_model_is_another_one_when_it_is_shown_other_pixels_and_the_same_under_another_name(model_at, shipped):
    usual = read_model(model_at(sidecar={"input_size": 224, "short_side": 256, "mean": 127, "scale": 128}))
    named = {"input_size": 224, "short_side": 256, "mean": 127, "scale": 128, "name": "other"}
    assert read_model(model_at(sidecar=named)).digest == usual.digest
    assert read_model(model_at(sidecar=named | {"mean": 126})).digest != usual.digest
    assert read_model(model_at(sidecar=named | {"order": "BGR"})).digest != usual.digest
    assert read_model(model_at(shipped.onnx + b"\0", sidecar=named)).digest != usual.digest


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[1",
        b"[]",
        b"7",
        b"\xff\xfe",
        b"[" * 30_000,
        b'{"input_size": 0}',
        b'{"input_size": -224}',
        b'{"input_size": 1e9}',
        b'{"input_size": 100000}',
        b'{"input_size": "224"}',
        b'{"input_size": [224]}',
        b'{"input_size": [224, true]}',
        b'{"input_size": 224, "short_side": 100}',
        b'{"mean": NaN}',
        b'{"mean": [1, 2]}',
        b'{"mean": {"a": 1}}',
        b'{"scale": 0}',
        b'{"scale": [1, 1, 0]}',
        b'{"scale": 1e999}',
        b'{"order": "GBR"}',
        b'{"order": []}',
        b'{"output": 7}',
        b'{"name": "' + b"x" * 100 + b'"}',
        b" " * 100_000 + b"{}",
    ],
)
def test_a_hostile_json_beside_a_model_is_refused_in_one_line(model_at, raw):
    with pytest.raises(AppError) as caught:
        read_model(model_at(raw=raw))
    assert "\n" not in caught.value.line()
    assert len(caught.value.line()) < 500


def test_a_model_without_its_json_or_that_is_a_folder_is_refused(tmp_path, model_at):
    path = model_at()
    sidecar_of(path).unlink()
    with pytest.raises(AppError, match="cannot be read"):
        read_model(path)
    with pytest.raises(AppError, match="folder"):
        read_model(tmp_path)


def test_bytes_that_are_no_model_are_refused_in_a_process_of_their_own(model_at):
    with pytest.raises(NotAModel) as caught:
        try_model(model_at(b"\x08\x07" + b"no model" * 1000))
    assert "\n" not in caught.value.line()


def test_a_model_that_kills_whoever_loads_it_is_refused_all_the_same(model_at, monkeypatch):
    monkeypatch.setattr("labeler.images.model_trial._SECONDS", 0.0)  # ended before it could say anything
    with pytest.raises(NotAModel):
        try_model(model_at())


def test_a_model_that_names_an_output_it_does_not_have_is_refused(model_at):
    with pytest.raises((NotAModel, NoRow)):
        Embedder(read_model(model_at(sidecar={"output": "nothing of the kind"}))).vector(
            np.zeros((224, 224, 3), np.uint8)
        )


def test_half_a_model_is_refused(model_at, shipped):
    with pytest.raises(NotAModel):
        Embedder(read_model(model_at(shipped.onnx[: len(shipped.onnx) // 2]))).vector(np.zeros((224, 224, 3), np.uint8))


def test_the_program_knows_the_word_by_which_a_frozen_one_tries_a_model():
    assert program._TRIAL == TRIAL
