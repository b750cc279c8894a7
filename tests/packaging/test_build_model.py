"""The shipped picture model is what the script makes of the package, byte for byte, and nothing else can run in it."""

import hashlib
import importlib.util
import pickle
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SHIPPED = CHECKOUT / "resources" / "models" / "efficientnet-lite0.onnx"
SHA256 = "dc40edcb6c3526a2f92559fb2b23a93bc698f77a2415900a892d7bcfd00679a5"


@pytest.fixture(scope="module")
def build_model():
    pytest.importorskip("onnx", reason="what writes the model is not installed: labeler[model]")
    path = CHECKOUT / "packaging" / "build_model.py"
    spec = importlib.util.spec_from_file_location("build_model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pth(build_model):
    if importlib.util.find_spec(build_model.PACKAGE) is None:
        pytest.skip("the weights are not installed: labeler[model]")
    return build_model.weights_file().read_bytes()


def test_the_model_is_made_again_byte_for_byte(build_model, pth):
    made = build_model.model_bytes(pth)
    assert hashlib.sha256(made).hexdigest() == SHA256
    assert made == SHIPPED.read_bytes()


def test_the_shipped_model_is_the_one_that_is_written_down_here():
    assert hashlib.sha256(SHIPPED.read_bytes()).hexdigest() == SHA256
    assert SHIPPED.stat().st_size == 6_731_535


def test_other_weights_are_refused(build_model, pth):
    with pytest.raises(SystemExit, match="not the file"):
        build_model.model_bytes(pth[:-1] + b"?")


def test_a_pickle_that_would_run_something_is_refused(build_model):
    class Hostile:
        def __reduce__(self):
            return eval, ("1 + 1",)

    with pytest.raises(pickle.UnpicklingError, match="eval is no tensor"):
        build_model._weights(pickle.dumps(Hostile()))


def test_the_licence_and_the_notice_lie_beside_the_model():
    folder = SHIPPED.parent
    assert "Apache License" in (folder / "LICENSE").read_text("utf-8")
    notice = (folder / "NOTICE").read_text("utf-8")
    assert "ML Illustrated" in notice
    assert "Changed by this project" in notice
