"""The tour: every kind of question at the real window, in a process of its own, over the sample photos."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tour(tmp_path_factory):
    if find_spec("skimage") is None or find_spec("sklearn") is None:
        pytest.skip("the sample photos come with the extra “sample”, which is not installed")
    folder = tmp_path_factory.mktemp("tour") / "out"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "labeler", "tour", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_it_leaves_a_screenshot_of_each_question(tour):
    names = {picture.stem.partition(" ")[2] for picture in (tour[0] / "screenshots").glob("*.png")}
    assert names == {
        "which concept",
        "of or in",
        "anything else",
        "two subjects",
        "boxes",
        "the subject's box",
        "can't tell",
        "undone",
        "skip",
        "all answered",
        "insights",
        "export",
    }


def test_it_prints_the_counts_of_what_was_said(tour):
    assert "14 total: 12 finished, 0 open, 2 skipped, 0 untouched, 0 unreadable" in tour[1]


def test_its_exports_hold_what_was_said(tour):
    boxes = 0
    for split in ("train", "val"):
        told = json.loads((tour[0] / "coco" / "annotations" / f"instances_{split}.json").read_text())
        boxes += len(told["annotations"])
    assert boxes == 2
    assert [photo.name for photo in (tour[0] / "folders" / "cat").iterdir()] == ["chelsea.png"]


def test_it_writes_only_into_a_new_folder(tour, tmp_path):
    command = [sys.executable, "-m", "labeler", "tour", str(tour[0])]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
