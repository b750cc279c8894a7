"""What is kept of a bug: kinds, places in our code and versions; names and messages only where the user adds them."""

import errno
import sqlite3
import stat
import sys

import pytest

from labeler import __version__
from labeler.app.concepts_file import concepts_from
from labeler.app.crash_report import (
    HOLDS_NOTHING,
    added_to_report,
    details_of,
    report_folder,
    rewrite_report,
    signature_of,
    without_additions,
    write_crash_report,
)
from labeler.app.logs import MOST_BYTES, last_lines, log_folder, read_log, write_log
from labeler.app.seldom import Seldom

AT = "2026-11-30T10:00:00.000001Z"
SECRET = "secret kitchen of Ann"


class Unlucky:
    """Hands our own code something that it cannot use, so that a bug is met in the middle of it."""

    def __fspath__(self):
        raise ZeroDivisionError(SECRET)


def broken():
    try:
        try:
            raise OSError(errno.EIO, "no", f"/home/ann/{SECRET}.jpg")
        except OSError as error:
            raise ValueError(f"on purpose \udcff {SECRET}") from error
    except ValueError as error:
        return error


def broken_in_ours():
    try:
        concepts_from(Unlucky())
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    return None


def test_a_report_tells_kinds_our_own_places_and_versions_and_nothing_else(tmp_path):
    path = write_crash_report(broken_in_ours(), at=AT, folder=tmp_path / "log")
    head, told, end = path.read_text("utf-8").split("\n\n")
    assert head.startswith(f"Labeler {__version__}, Python ")
    assert AT in head
    kind, *places = told.splitlines()
    assert kind in ("AttributeError", "ZeroDivisionError", "TypeError")
    assert "  (1 elsewhere)" in places
    ours = [place for place in places if "elsewhere" not in place]
    assert ours
    assert all(place.startswith("  labeler.") and ":" in place for place in ours)
    assert end == f"{HOLDS_NOTHING}\n"


def test_a_report_holds_no_message_and_no_path(tmp_path):
    text = write_crash_report(broken(), at=AT, folder=tmp_path).read_text("utf-8")
    assert text.index("OSError (EIO)") < text.index("which led to") < text.index("ValueError")
    assert "secret" not in text
    assert "on purpose" not in text
    assert "/" not in text.partition("\n\n")[2]
    assert __file__ not in text


def test_an_error_of_the_database_is_told_by_its_name(tmp_path):
    with pytest.raises(sqlite3.OperationalError) as met:
        sqlite3.connect(":memory:").execute(f"SELECT '{SECRET}' FROM nothing")
    text = write_crash_report(met.value, at=AT, folder=tmp_path).read_text("utf-8")
    assert "sqlite3.OperationalError (SQLITE_ERROR)" in text
    assert SECRET not in text


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions there")
def test_a_report_and_the_log_are_for_their_user_alone(tmp_path):
    path = write_crash_report(broken(), at=AT, folder=tmp_path / "log")
    write_log("bug", "x", at=AT, folder=tmp_path / "log")
    for file in (tmp_path / "log").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_two_bugs_of_one_moment_have_two_reports(tmp_path):
    paths = [write_crash_report(broken(), at=AT, folder=tmp_path) for _ in range(3)]
    assert len(set(paths)) == 3


def test_old_reports_make_room_for_new_ones(tmp_path):
    for number in range(50):
        last = write_crash_report(broken(), at=f"2026-11-30T10:00:{number:02}Z", folder=tmp_path)
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 30
    assert kept[-1] == last


def test_what_the_user_adds_is_in_the_report_and_can_be_taken_out_again(tmp_path):
    path = write_crash_report(broken(), at=AT, folder=tmp_path)
    plain = path.read_text("utf-8")
    more = added_to_report(plain, details_of(broken()), "the last line of the log")
    rewrite_report(path, more)
    text = path.read_text("utf-8")
    assert SECRET in text
    assert "the last line of the log" in text
    assert HOLDS_NOTHING not in text
    assert added_to_report(text, "other", "").count("Added by the user: what Python told") == 1
    rewrite_report(path, without_additions(text))
    assert path.read_text("utf-8") == plain
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_bug_has_the_same_signature():
    assert signature_of(broken()) == signature_of(broken())
    assert signature_of(broken()) != signature_of(broken_in_ours())
    assert SECRET not in signature_of(broken())


def test_a_report_that_has_no_place_goes_to_the_temporary_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = write_crash_report(broken(), at=AT, folder=tmp_path / "file" / "log")
    assert path.parent == tmp_path


def test_reports_lie_in_the_users_own_folder():
    assert "labeler" in str(report_folder())
    assert report_folder() == log_folder()


def test_an_entry_of_the_log_is_one_line_or_indented_under_it(tmp_path):
    write_log("Qt warning", "one", at=AT, folder=tmp_path)
    write_log("bug", "first\nsecond \x1b[31m\n\u202ethird", at=AT, folder=tmp_path)
    assert read_log(tmp_path).splitlines() == [
        f"{AT} Qt warning: one",
        f"{AT} bug: first",
        r"  second \x1b[31m",
        r"  \u202ethird",
    ]
    assert last_lines(1, tmp_path) == r"  \u202ethird"


def test_the_log_never_grows_beyond_its_bounds_and_keeps_the_newest(tmp_path):
    for number in range(400):
        write_log("warning", f"{number} {'x' * 4000}", at=AT, folder=tmp_path)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 2 * MOST_BYTES + 20_000
    assert len(list(tmp_path.iterdir())) == 2
    kept = [int(line.split()[2]) for line in read_log(tmp_path).splitlines()]
    assert kept == list(range(kept[0], 400))


def test_a_log_that_cannot_be_written_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").write_text("")
    write_log("bug", "x", at=AT, folder=tmp_path / "file")
    assert read_log(tmp_path / "file") == ""


def test_what_comes_again_and_again_is_told_less_and_less_often():
    seldom = Seldom()
    told = [count for count in (seldom.count("x") for _ in range(1000)) if Seldom.is_worth_telling(count)]
    assert told == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
    assert seldom.count("y") == 1


def test_what_is_remembered_of_repetitions_is_bounded():
    seldom = Seldom()
    for number in range(5000):
        seldom.count(str(number))
    assert seldom.count("4999") == 2
