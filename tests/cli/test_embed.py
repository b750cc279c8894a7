"""labeler embed: goes on where it was killed, names what it could not read, and takes another model by name only."""

import json
import shutil
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from PIL import Image

from labeler.app.resources import resource


@pytest.fixture
def project(tmp_path, labeler, concepts_file):
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        levels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        Image.fromarray(levels).resize((64, 48)).save(folder / f"{number}.jpg")
    path = tmp_path / "p.labeler"
    labeler("new", path, "--concepts", concepts_file, "--lead", "Ann")
    labeler("add", path, folder)
    return path


def test_it_says_how_many_were_looked_at_and_the_second_time_none(project, labeler):
    assert labeler("embed", project).out == "6 images looked at, 0 known already (EfficientNet-Lite0)\n"
    told = labeler("embed", project, "--json").json
    assert told == {
        "seen_by": "EfficientNet-Lite0",
        "without_model": "",
        "computed": 0,
        "known": 6,
        "unread": [],
    }


def test_missing_and_changed_images_are_listed_and_fail_nothing(project, labeler, tmp_path):
    (tmp_path / "photos" / "0.jpg").unlink()
    (tmp_path / "photos" / "1.jpg").write_bytes(b"other bytes")
    out = labeler("embed", project).out
    assert out.startswith("4 images looked at")
    assert "2 could not be read:" in out
    assert "1.jpg: the file has changed since it was added" in out
    told = labeler("embed", project, "--json").json
    assert [each["image"] for each in told["unread"]] == ["0.jpg", "1.jpg"]


KEEPING_EACH_AT_ONCE = """
import sys
from labeler.app.embedding import computing
from labeler.cli.main import run
computing._SECONDS, computing._PAUSE = 0.0, 0.2
sys.exit(run(sys.argv[1:], window=None))
"""
"""As `python -m labeler`, which loses what was done in the last second, were it not so slow."""


def test_killed_in_between_it_goes_on(project, labeler, tmp_path):
    for number in range(6, 12):
        levels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        Image.fromarray(levels).resize((64, 48)).save(tmp_path / "photos" / f"{number}.jpg")
    labeler("add", project, tmp_path / "photos")
    before = project.stat().st_size  # not opened: a handle of this process would take part in its locks
    command = [sys.executable, "-c", KEEPING_EACH_AT_ONCE, "embed", str(project)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None and project.stat().st_size < before + 10_000:
        time.sleep(0.02)
    running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    running.wait()
    told = labeler("embed", project, "--json").json
    assert told["known"] + told["computed"] == 12
    assert 0 < told["known"] < 12
    assert "no damage" in labeler("check", project).out


def test_another_model_looks_at_all_of_them_again_until_the_shipped_one_is_taken(project, labeler, tmp_path):
    labeler("embed", project)
    own = tmp_path / "own.onnx"
    shutil.copy(resource("models", "efficientnet-lite0.onnx"), own)
    own.with_suffix(".json").write_text(json.dumps({"name": "Own", "input_size": 96, "mean": 127, "scale": 128}))
    assert labeler("embed", project, "--model", own).out == "6 images looked at, 0 known already (Own)\n"
    assert labeler("embed", project).out == "0 images looked at, 6 known already (Own)\n"
    assert "6 known already (EfficientNet-Lite0)" in labeler("embed", project, "--shipped-model").out


def test_what_is_no_model_is_refused_in_one_line(project, labeler, tmp_path):
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(b"\x00" * 500)
    ended = labeler("embed", project, "--model", bad, code=2)
    assert ended.err.count("\n") == 1
    assert "cannot be read" in ended.err  # it has no JSON
    bad.with_suffix(".json").write_text("{}")
    ended = labeler("embed", project, "--model", bad, code=2)
    assert ended.err.count("\n") == 1
    assert "“bad” is no ONNX model" in ended.err
    assert labeler("embed", project, "--model", bad, "--shipped-model", code=2).err.count("\n") == 1
