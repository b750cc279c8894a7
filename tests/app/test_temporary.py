"""What is needed for a while: nobody else's to read, gone afterwards, also after a kill."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from labeler.app.snapshot import Snapshot
from labeler.app.temporary import folder_for_a_while
from labeler.domain.errors import AppError

KILLED = """
import os, signal
from labeler.app.temporary import folder_for_a_while
with folder_for_a_while() as folder:
    folder.joinpath("snapshot").write_text("")
    os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the system sweeps by itself")


@pytest.fixture
def place(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_folder_for_a_while_is_its_owners_alone_and_gone_afterwards(place):
    with folder_for_a_while() as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "file").write_text("")
        assert list(place.iterdir()) == [folder]
    assert list(place.iterdir()) == []


def test_what_a_kill_left_goes_the_next_time_and_what_is_in_use_stays(place):
    root = Path(__file__).parents[2]
    surroundings = os.environ | {"PYTHONPATH": str(root), "TMPDIR": str(place)}
    subprocess.run([sys.executable, "-c", KILLED], env=surroundings, check=False)
    (left,) = place.iterdir()
    with folder_for_a_while() as first:
        assert not left.exists()
        with folder_for_a_while() as second:
            assert set(place.iterdir()) == {first, second}


def test_what_only_has_such_a_name_is_not_swept_up(place, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "work").write_text("mine")
    (place / "labeler-for-a-while-link").symlink_to(tmp_path / "own")
    (place / "labeler-for-a-while-file").write_text("mine")
    with folder_for_a_while():
        pass
    assert (tmp_path / "own" / "work").read_text() == "mine"
    assert len(list(place.iterdir())) == 2


def test_a_snapshot_for_which_there_is_no_place_is_told_in_words(project, watch, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(AppError) as refusal:
        Snapshot(project, watch=watch)
    assert refusal.value.where == str(tmp_path / "gone")
    assert refusal.value.safe
    assert refusal.value.todo
