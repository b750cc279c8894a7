"""An export stands whole in a new or empty folder, or in that of an earlier one, or leaves nothing at all."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from labeler.domain.errors import AppError
from labeler.formats.outgoing import replacing
from labeler.formats.outgoing.exchange import exchanged
from labeler.formats.outgoing.marker import FILES, is_export
from labeler.formats.outgoing.writing import MARKER, OutputFolder, check_target, fresh_folder
from labeler.formats.registry import plan_export, write_export


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
    request = request_of(name, concepts, images, left_out=left_out)
    plan = plan_export(name, request)

    def progress(done, total):
        assert total == len(images)
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_export(plan, request, tmp_path / "new" / "out", place_image=place_image, progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_export_leaves_an_empty_folder_empty(tmp_path, shop, request_of, place_image):
    request = request_of("coco", *shop[:2])
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
    request = request_of("coco", *shop[:2])
    target = tmp_path / "out"

    def failing(image, path, /, *, part=None):
        raise OSError(code, os.strerror(code))

    with pytest.raises(AppError, match=words) as caught:
        write_export(plan_export("coco", request), request, target, place_image=failing)
    assert str(target) in caught.value.where
    assert "Nothing was written" in caught.value.safe
    assert caught.value.todo
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_disk_that_fails_at_the_end_leaves_nothing(tmp_path, shop, request_of, place_image, monkeypatch, failing):
    request = request_of("coco", *shop[:2])
    plan = plan_export("coco", request)

    def refuse(*arguments, **more):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(AppError, match="Input/output"):
            write_export(plan, request, tmp_path / "out", place_image=place_image)
    assert list(tmp_path.iterdir()) == []


def test_an_image_that_was_not_written_stops_the_export(tmp_path, shop, request_of):
    request = request_of("coco", *shop[:2])
    with pytest.raises(AppError, match="was not written"):
        write_export(
            plan_export("coco", request),
            request,
            tmp_path / "out",
            place_image=lambda image, path, /, *, part=None: None,
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="parts are locked, and so swept up, on POSIX alone")
def test_what_a_killed_export_left_is_swept_up_by_the_next_one(tmp_path):
    killed = (
        "import os, signal, sys; from pathlib import Path; from labeler.formats.outgoing.writing import fresh_folder\n"
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


@pytest.fixture
def in_two_moves(monkeypatch):
    """As on a system that cannot have two folders change places in one step."""
    monkeypatch.setattr(replacing, "exchanged", lambda one, other: False)


@pytest.fixture
def write(tmp_path):
    """Writes an export that says one word into the folder `out`."""

    def export(word, *, replace=True, target=tmp_path / "out"):
        with fresh_folder(target, format="coco", replace=replace) as folder, folder.text("a/word.txt") as file:
            file.write(word)

    return export


@pytest.fixture
def word(tmp_path):
    """What the export in `out` says, if that and nothing beside it is there."""

    def said():
        assert [path.name for path in tmp_path.iterdir()] == ["out"]
        return (tmp_path / "out" / "a" / "word.txt").read_text()

    return said


def test_an_earlier_export_makes_way_only_where_that_was_asked_for(write, word):
    write("old")
    with pytest.raises(AppError, match="the folder is not empty"):
        write("new", replace=False)
    assert word() == "old"
    write("new")
    assert word() == "new"


def test_nothing_of_the_earlier_export_is_left_in_the_new_one(tmp_path, write, tree):
    with fresh_folder(tmp_path / "out", format="coco") as folder, folder.text("b/other.txt") as file:
        file.write("old")
    write("new")
    assert set(tree(tmp_path / "out")) == {MARKER, FILES, "a/word.txt"}


def test_an_earlier_export_is_replaced_through_a_link_which_stays(tmp_path, write):
    write("old", target=tmp_path / "real")
    (tmp_path / "link").symlink_to("real")
    write("new", target=tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "a" / "word.txt").read_text() == "new"


def test_a_new_and_an_empty_folder_are_taken_also_where_replacing_was_asked_for(tmp_path, write, word):
    write("first")
    assert word() == "first"
    for path in (tmp_path / "out").rglob("*.*"):
        path.unlink()
    (tmp_path / "out" / "a").rmdir()
    write("again")
    assert word() == "again"


def test_while_the_new_export_is_written_the_old_one_stands(tmp_path, write, word):
    write("old")
    with fresh_folder(tmp_path / "out", format="coco", replace=True) as folder:
        with folder.text("a/word.txt") as file:
            file.write("new")
        assert (tmp_path / "out" / "a" / "word.txt").read_text() == "old"
    assert word() == "new"


def test_a_cancelled_export_leaves_the_earlier_one(tmp_path, write, word):
    def begin_and_cancel():
        with fresh_folder(tmp_path / "out", format="coco", replace=True) as folder:
            folder.path("a/word.txt").write_text("half")
            raise Cancelled

    write("old")
    with pytest.raises(Cancelled):
        begin_and_cancel()
    assert word() == "old"


@pytest.mark.parametrize("failing", ["fsync", "rename", "mkdir", "open", "scandir"])
@pytest.mark.parametrize("forever", [False, True])
def test_a_disk_that_fails_at_any_step_leaves_the_earlier_export(
    tmp_path, write, word, monkeypatch, in_two_moves, failing, forever
):
    """Each call in turn fails, once or from then on, until there is none left that could."""

    def said():
        return (tmp_path / "out" / "a" / "word.txt").read_text()

    write("old")
    real, outcomes = getattr(os, failing), set()
    for at in range(60):
        calls = iter(range(1000))

        def refuse(*arguments, calls=calls, at=at, **more):
            call = next(calls)
            if call == at or (forever and call > at):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return real(*arguments, **more)

        with monkeypatch.context() as patch:
            patch.setattr(os, failing, refuse)
            outcome = _outcome(write, "new")
        # What cannot be tidied on a failing disk is tidied by the next export there.
        assert "not empty" in _outcome(write, "next", replace=False)
        assert said() == ("new" if outcome == "new" else "old")
        outcomes.add(outcome)
        write("old")
        assert word() == "old"
        if next(calls) <= at:
            break
    assert "new" in outcomes
    assert len(outcomes) > 1
    assert "nobody knows whether it is safe" not in outcomes


def _outcome(write, word, **more):
    """The word that stands afterwards, or what is said where it is not written; it is said that all is safe."""
    try:
        write(word, **more)
    except AppError as error:
        return error.what if error.safe else "nobody knows whether it is safe"
    return word


def test_what_moved_aside_comes_back_where_the_new_export_cannot_take_its_place(write, word, monkeypatch, in_two_moves):
    write("old")
    rename, calls = Path.rename, iter(range(10))

    def second_refused(path, target):
        if next(calls) == 1:
            raise KeyboardInterrupt
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", second_refused)
        with pytest.raises(KeyboardInterrupt):
            write("new")
    assert word() == "old"


@pytest.mark.parametrize(
    "marker",
    [
        b"",
        b"{",
        b"[]",
        b'{"program": "other"}',
        b'{"program": "labeler"' + b" " * 70_000 + b"}",
        b'{"program":' * 5_000,
        b"\xff",
    ],
)
def test_a_folder_without_our_marker_or_with_a_forged_one_is_refused_untouched(tmp_path, write, tree, marker):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    (tmp_path / "out" / (MARKER if marker else "other.json")).write_bytes(marker)
    before = tree(tmp_path)
    with pytest.raises(AppError, match="not empty, and no export of Labeler"):
        write("new")
    assert tree(tmp_path) == before


def test_a_marker_that_is_a_link_a_folder_or_a_pipe_is_none(tmp_path, write):
    write("old", target=tmp_path / "real")
    marker = tmp_path / "out" / MARKER
    marker.parent.mkdir()
    for make in (lambda: marker.symlink_to(tmp_path / "real" / MARKER), marker.mkdir, lambda: os.mkfifo(marker)):
        make()
        assert not is_export(marker.parent)
        with pytest.raises(AppError, match="no export of Labeler"):
            check_target(marker.parent, replace=True)
        marker.rmdir() if marker.is_dir() and not marker.is_symlink() else marker.unlink()


def test_an_export_into_which_somebody_put_something_is_refused_by_its_name(tmp_path, write, tree):
    write("old")
    for name in ("mine.txt", "a/mine.txt", "new folder/mine.txt", ".hidden", "a/é \x1b.txt"):
        path = tmp_path / "out" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
        before = tree(tmp_path)
        with pytest.raises(AppError, match="was not written with") as caught:
            write("new")
        assert name.replace("\x1b", "\\x1b") in caught.value.what
        assert "Move what is to be kept" in caught.value.todo
        assert tree(tmp_path) == before
        path.unlink()
    write("new")


def test_of_many_things_that_somebody_put_there_some_are_named_and_the_others_counted(tmp_path, write):
    write("old")
    for number in range(10):
        (tmp_path / "out" / f"{number}.txt").write_text("mine")
    with pytest.raises(AppError, match=r"0\.txt, 1\.txt, 2\.txt, 7 more"):
        check_target(tmp_path / "out", replace=True)


def test_a_link_in_an_export_is_not_followed_and_counts_as_somebodys(tmp_path, write, tree):
    write("old")
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "mine.txt").write_text("mine")
    (tmp_path / "out" / "a" / "link").symlink_to(tmp_path / "work")
    with pytest.raises(AppError, match="a/link"):
        write("new")
    (tmp_path / "out" / "a" / "link").unlink()
    (tmp_path / "out" / "a" / "word.txt").unlink()
    (tmp_path / "out" / "a" / "word.txt").symlink_to(tmp_path / "work" / "mine.txt")
    write("new")
    assert tree(tmp_path / "work") == {"mine.txt": b"mine"}


def test_what_desktops_leave_behind_and_empty_folders_keep_nobody_from_replacing(tmp_path, write, word):
    write("old")
    (tmp_path / "out" / "a" / ".DS_Store").write_bytes(b"x")
    (tmp_path / "out" / "Thumbs.db").write_bytes(b"x")
    (tmp_path / "out" / "empty").mkdir()
    write("new")
    assert word() == "new"


def test_what_was_put_into_the_old_export_while_the_new_one_was_written_keeps_it(tmp_path, write, tree):
    def fill():
        with fresh_folder(tmp_path / "out", format="coco", replace=True):
            (tmp_path / "out" / "mine.txt").write_text("mine")

    write("old")
    before = tree(tmp_path)
    with pytest.raises(AppError, match="filled while"):
        fill()
    assert tree(tmp_path) == before | {"out/mine.txt": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_export_without_its_list_is_not_replaced(tmp_path, write):
    write("old")
    (tmp_path / "out" / FILES).unlink()
    with pytest.raises(AppError, match="cannot be told which of the files"):
        write("new")


def test_the_list_has_every_file_of_an_export_but_itself_and_the_marker(tmp_path, write, tree):
    write("old")
    assert (tmp_path / "out" / FILES).read_bytes() == b"a/word.txt\0"
    again = tmp_path / "again"
    write("old", target=again)
    assert tree(again) == tree(tmp_path / "out")


_KILLED = """
import os, signal, sys
from pathlib import Path
from labeler.formats.outgoing import replacing
from labeler.formats.outgoing.writing import fresh_folder
replacing.exchanged = lambda one, other: False
rename, calls, at = Path.rename, iter(range(10)), int(sys.argv[2])
def killing(path, target):
    call = next(calls)
    if call == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(path, target)
Path.rename = killing
with fresh_folder(Path(sys.argv[1]), format="coco", replace=True) as folder, folder.text("a/word.txt") as file:
    file.write("new")
"""


@pytest.fixture
def killed(tmp_path):
    """Replaces the export in `out` in a process that is killed at the n-th of its moves."""

    def run(at):
        command = [sys.executable, "-c", _KILLED, tmp_path / "out", str(at)]
        ended = subprocess.run(command, env=_environment(), check=False)
        assert ended.returncode == -signal.SIGKILL

    return run


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize(("at", "found"), [(0, "old"), (1, "old"), (2, "new")])
def test_after_a_kill_between_two_moves_the_next_export_finds_the_old_one_or_the_new(
    tmp_path, write, word, killed, at, found
):
    write("old")
    killed(at)
    with pytest.raises(AppError, match="the folder is not empty"):
        write("next", replace=False)
    assert (tmp_path / "out" / "a" / "word.txt").read_text() == found
    write("next")
    assert word() == "next"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_a_kill_an_old_export_whose_place_was_taken_is_not_lost(tmp_path, write, killed):
    write("old")
    killed(1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(AppError, match="no export of Labeler"):
        write("next")
    (tmp_path / "out").rename(tmp_path / "elsewhere")
    with pytest.raises(AppError, match="not empty"):
        write("next", replace=False)
    assert (tmp_path / "out" / "a" / "word.txt").read_text() == "old"
    assert (tmp_path / "elsewhere" / "mine.txt").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_after_a_kill_an_old_export_stays_beside_another_that_was_moved_to_its_place(tmp_path, write, killed):
    write("old")
    write("another", target=tmp_path / "another")
    killed(1)
    (tmp_path / "another").rename(tmp_path / "out")
    write("next")
    assert (tmp_path / "out" / "a" / "word.txt").read_text() == "next"
    kept = [path for path in tmp_path.iterdir() if path.name != "out"]
    assert [(path / "a" / "word.txt").read_text() for path in kept] == ["old"]


def test_two_exports_at_once_to_one_place_leave_one_of_them_whole(tmp_path, write, word):
    write("old")
    with fresh_folder(tmp_path / "out", format="coco", replace=True) as folder:
        with folder.text("a/word.txt") as file:
            file.write("slow")
        write("quick")
    assert word() == "slow"


def _environment():
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def test_two_folders_change_places_in_one_step_where_the_system_can(tmp_path, tree):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_text("")
    if not exchanged(tmp_path / "one", tmp_path / "other"):
        pytest.skip("neither this system nor its disk knows such a step")
    assert (tmp_path / "one" / "other").exists()
    assert (tmp_path / "other" / "one").exists()
    with pytest.raises(FileNotFoundError):
        exchanged(tmp_path / "one", tmp_path / "nowhere")


def test_what_came_into_the_old_export_at_the_last_moment_keeps_it_in_its_place(tmp_path, write, word, monkeypatch):
    """Between the last look and the step itself somebody puts something into it: the two change back."""
    write("old")

    guests = iter(["mine"])

    def with_a_guest(one, other):
        for guest in guests:
            (other / "guest").write_text(guest)
        return exchanged(one, other)

    monkeypatch.setattr(replacing, "exchanged", with_a_guest)
    with pytest.raises(AppError, match="filled while the export was written"):
        write("new", replace=True)
    assert word() == "old"
    assert (tmp_path / "out" / "guest").read_text() == "mine"
