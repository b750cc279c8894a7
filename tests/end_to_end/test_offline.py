"""A whole session, the tour and the commands after it, in one process: it leaves what it promises, and asks nobody."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from labeler.app.exporting import export_formats
from labeler.cli.main import COMMANDS
from tests.end_to_end.watched import LISTENERS, ROOT, run_watched

OPTIONS = {"folders": ["--layout", "flat"]}


def after_the_tour():
    """Every command that a person would use on the tour's photos and answers; `backup` where it is known."""
    project = "tour/tour.labeler"
    yield ["new", "mine.labeler", "--lead", "Ann", "--concepts", str(ROOT / "resources" / "sample" / "concepts.toml")]
    yield ["add", "mine.labeler", "tour/photos"]
    yield ["import", "mine.labeler", "tour/coco", "--labeler", "Ann"]
    yield ["counts", project, "--by", "concept"]
    for format in export_formats():
        yield ["export", project, f"out/{format.name}", "--format", format.name, *OPTIONS.get(format.name, [])]
    yield ["images", project, "--problems"]
    yield ["check", project]
    if "backup" in COMMANDS:
        yield ["backup", project]


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """The folder it left its files in, and what was heard."""
    if find_spec("skimage") is None or find_spec("sklearn") is None:
        pytest.skip("the sample photos come with the extra “sample”, which is not installed")
    folder = tmp_path_factory.mktemp("session")
    (folder / "out").mkdir()
    return folder, run_watched(folder, [["tour", "tour"], *after_the_tour()])


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    """What was heard of a program that does call somebody."""
    return run_watched(tmp_path_factory.mktemp("call"), "call somebody")


@pytest.mark.parametrize("listener", LISTENERS)
def test_no_socket_is_opened_and_nobody_is_asked(session, listener):
    heard = session[1]
    if listener in heard.missing:
        pytest.skip(heard.missing[listener])
    assert heard.calls[listener] == []


@pytest.mark.parametrize("listener", LISTENERS)
def test_each_listener_hears_a_program_that_calls_somebody(call, listener):
    if listener in call.missing:
        pytest.skip(call.missing[listener])
    assert any("connect" in line for line in call.calls[listener])


def test_the_tour_leaves_a_screenshot_of_each_question(session):
    names = {picture.stem.partition(" ")[2] for picture in (session[0] / "tour" / "screenshots").glob("*.png")}
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


def test_the_tour_prints_the_counts_of_what_was_said(session):
    assert "14 total: 12 finished, 0 open, 2 skipped, 0 untouched, 0 unreadable" in session[1].said


def test_the_exports_of_the_tour_hold_what_was_said(session):
    boxes = 0
    for split in ("train", "val"):
        told = json.loads((session[0] / "tour" / "coco" / "annotations" / f"instances_{split}.json").read_text())
        boxes += len(told["annotations"])
    assert boxes == 2
    assert [photo.name for photo in (session[0] / "tour" / "folders" / "cat").iterdir()] == ["chelsea.png"]


def test_every_command_left_what_it_was_asked_for(session):
    written = {folder.name for folder in (session[0] / "out").iterdir() if any(folder.iterdir())}
    assert written == {format.name for format in export_formats()}
    assert (session[0] / "mine.labeler").is_file()
    assert "no damage" in session[1].said


def test_the_tour_writes_only_into_a_new_folder(session):
    command = [sys.executable, "-m", "labeler", "tour", str(session[0])]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
