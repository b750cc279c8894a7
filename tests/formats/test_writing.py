"""An export stands whole in a new or empty folder, or leaves nothing at all."""

import errno
import os
import signal
import subprocess
import sys

import pytest

from labeler.domain.errors import AppError
from labeler.formats.registry import plan_export, write_export
from labeler.formats.writing import MARKER, OutputFolder, fresh_folder


class Cancelled(Exception):
    """What a window raises out of the progress."""


def test_a_new_folder_and_its_parents_are_made(tmp_path):
    with fresh_folder(tmp_path / "a" / "b", format="coco") as folder, folder.text("c/d.txt") as file:
        file.write("é\n")
    assert (tmp_path / "a" / "b" / "c" / "d.txt").read_bytes() == b"\xc3\xa9\n"
    assert (tmp_path / "a" / "b" / MARKER).is_file()


def test_an_empty_folder_is_taken_also_through_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with fresh_folder(tmp_path / "link", format="coco"):
        pass
    assert (tmp_path / "real" / MARKER).is_file()
    assert (tmp_path / "link").is_symlink()


def test_a_folder_with_anything_in_it_is_refused_untouched(tmp_path, tree):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".hidden").write_text("mine")
    with pytest.raises(AppError, match="not empty"), fresh_folder(tmp_path / "out", format="coco"):
        pytest.fail("the block must not run")
    assert tree(tmp_path) == {"out/.hidden": b"mine"}


def test_a_file_and_a_circle_of_links_are_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for target in ("file", "circle", "file/below"):
        with pytest.raises(AppError), fresh_folder(tmp_path / target, format="coco"):
            pytest.fail("the block must not run")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_filled_meanwhile_is_left_as_it_is(tmp_path, tree):
    def fill():
        with fresh_folder(tmp_path / "out", format="coco"):
            (tmp_path / "out").mkdir()
            (tmp_path / "out" / "other").write_text("theirs")

    with pytest.raises(AppError, match="filled"):
        fill()
    assert tree(tmp_path) == {"out/other": b"theirs"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("relative", ["../x", "/x", "a/../../x", "a\\x", "", ".", "a\0b"])
def test_no_path_leads_out_of_the_folder(tmp_path, relative):
    with pytest.raises(ValueError, match="not a path inside"):
        OutputFolder(tmp_path).path(relative)


@pytest.mark.parametrize("name", ["coco", "folders", "csv"])
def test_a_cancelled_export_leaves_nothing_not_even_the_folders_above(tmp_path, shop, request_of, place_image, name):
    concepts, images, left_out = shop
    request = request_of(concepts, images, left_out=left_out)
    plan = plan_export(name, request)

    def progress(done, total):
        assert total == len(images)
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_export(plan, request, tmp_path / "new" / "out", place_image=place_image, progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_export_leaves_an_empty_folder_empty(tmp_path, shop, request_of, place_image):
    request = request_of(*shop[:2])
    (tmp_path / "out").mkdir()

    def progress(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_export(
            plan_export("coco", request), request, tmp_path / "out", place_image=place_image, progress=progress
        )
    assert [path.name for path in tmp_path.rglob("*")] == ["out"]


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "may not be written"), (errno.EIO, "Input/output error")],
)
def test_what_the_disk_refuses_is_said_and_leaves_nothing(tmp_path, shop, request_of, code, words):
    request = request_of(*shop[:2])
    target = tmp_path / "out"

    def failing(image, path):
        raise OSError(code, os.strerror(code))

    with pytest.raises(AppError, match=words) as caught:
        write_export(plan_export("coco", request), request, target, place_image=failing)
    assert str(target) in caught.value.where
    assert "Nothing was written" in caught.value.safe
    assert caught.value.todo
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_disk_that_fails_at_the_end_leaves_nothing(tmp_path, shop, request_of, place_image, monkeypatch, failing):
    request = request_of(*shop[:2])
    plan = plan_export("coco", request)

    def refuse(*arguments, **more):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(AppError, match="Input/output"):
            write_export(plan, request, tmp_path / "out", place_image=place_image)
    assert list(tmp_path.iterdir()) == []


def test_an_image_that_was_not_written_stops_the_export(tmp_path, shop, request_of):
    request = request_of(*shop[:2])
    with pytest.raises(AppError, match="was not written"):
        write_export(plan_export("coco", request), request, tmp_path / "out", place_image=lambda image, path: None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="parts are locked, and so swept up, on POSIX alone")
def test_what_a_killed_export_left_is_swept_up_by_the_next_one(tmp_path):
    killed = (
        "import os, signal, sys; from pathlib import Path; from labeler.formats.writing import fresh_folder\n"
        "with fresh_folder(Path(sys.argv[1]), format='coco') as folder:\n"
        "    folder.path('a/b.txt').write_text('half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", killed, tmp_path / "out"], env=_environment(), check=False)
    assert run.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    with fresh_folder(tmp_path / "out", format="coco"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_part_that_another_export_is_writing_is_left_alone(tmp_path):
    def begin_and_cancel():
        with fresh_folder(tmp_path / "out", format="coco"):
            raise Cancelled

    with fresh_folder(tmp_path / "out", format="coco") as folder:
        with pytest.raises(Cancelled):
            begin_and_cancel()
        assert folder.root.is_dir()
    assert (tmp_path / "out" / MARKER).is_file()


def _environment():
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
