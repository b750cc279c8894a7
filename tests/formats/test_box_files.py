"""Very many small label files: written without waiting for each, on the disk before the export stands at its place."""

import errno
import os

import pytest

from labeler.domain.errors import AppError
from labeler.formats.outgoing import writing
from labeler.formats.outgoing.writing import OutputFolder, fresh_folder
from labeler.formats.registry import plan_export, write_export

FORMATS = ["yolo", "voc"]


@pytest.mark.parametrize("relative", ["../x", "/x", "a/../../x", "a\\x", "a/b\\x", "a/..", "", "a/", "a/.", "a\0b"])
def test_no_small_file_leads_out_of_the_folder(tmp_path, relative):
    folder = OutputFolder(tmp_path / "out")
    folder.root.mkdir()
    folder.small("a/known", b"")
    with pytest.raises((ValueError, IsADirectoryError, FileExistsError)):
        folder.small(relative, b"x")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "known", "out"]


def test_a_small_file_is_new_and_whole_however_little_the_system_takes_at_a_time(tmp_path, monkeypatch):
    write = os.write
    monkeypatch.setattr(writing.os, "write", lambda file, content: write(file, content[:3]))
    folder = OutputFolder(tmp_path)
    folder.small("a/b.txt", b"0123456789")
    folder.small("a/empty.txt", b"")
    assert (tmp_path / "a/b.txt").read_bytes() == b"0123456789"
    assert (tmp_path / "a/empty.txt").read_bytes() == b""
    with pytest.raises(FileExistsError):
        folder.small("a/b.txt", b"")


@pytest.mark.skipif(not hasattr(os, "sync"), reason="this system cannot be asked to write all that waits")
def test_small_files_are_on_the_disk_before_the_export_stands_at_its_place(tmp_path, monkeypatch):
    seen = []
    target = tmp_path / "out"
    monkeypatch.setattr(writing.os, "sync", lambda: seen.append(target.exists()))
    with fresh_folder(target, format="yolo") as folder:
        folder.small("a.txt", b"x")
        folder.small("b.txt", b"x")
    assert seen == [False]
    with fresh_folder(tmp_path / "other", format="coco") as folder, folder.binary("a.json") as file:
        file.write(b"{}")
    assert seen == [False]


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_leaves_nothing(tmp_path, shop, request_of, place_image, monkeypatch, name):
    request = request_of(name, *shop[:2])
    plan = plan_export(name, request)
    write, left = os.write, [4]

    def full(file, content):
        left[0] -= 1
        if not left[0]:
            raise OSError(errno.ENOSPC, "full")
        return write(file, content)

    monkeypatch.setattr(writing.os, "write", full)
    with pytest.raises(AppError, match="the disk is full"):
        write_export(plan, request, tmp_path / "out", place_image=place_image)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_cancelled_export_leaves_nothing(tmp_path, shop, request_of, place_image, name):
    request = request_of(name, *shop[:2])

    def progress(done, total):
        if done == 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_export(plan_export(name, request), request, tmp_path / "out", place_image=place_image, progress=progress)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_project_that_changed_since_the_plan_is_not_exported(
    tmp_path, concept, image, answer, label, region, request_of, place_image, name
):
    one, two = answer(label("lemon", "in", region())), answer(label("lemon", "in", region(), region()))
    before, after = (request_of(name, [concept("lemon", 1)], [image("p.jpg", each)]) for each in (one, two))
    with pytest.raises(AppError, match="changed since"):
        write_export(plan_export(name, before), after, tmp_path / "out", place_image=place_image)
    assert list(tmp_path.iterdir()) == []
