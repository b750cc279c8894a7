"""A text is saved whole, or what stood there stays."""

import pytest

from labeler.app.text_file import save_text
from labeler.domain.errors import AppError


def test_a_text_is_saved_letter_by_letter(tmp_path):
    save_text(tmp_path / "a.csv", "Ä,1\nb,2\n")
    assert (tmp_path / "a.csv").read_bytes() == "Ä,1\nb,2\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_what_stood_there_is_replaced_only_by_the_whole(tmp_path):
    (tmp_path / "a.csv").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        save_text(tmp_path / "a.csv", "new \udcff")
    assert (tmp_path / "a.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_disk_that_refuses_is_told_of_in_words(tmp_path):
    with pytest.raises(AppError, match="the file was not saved"):
        save_text(tmp_path / "nowhere" / "a.csv", "x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(AppError):
        save_text(tmp_path / "folder", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
