"""What is kept of a bug."""

from labeler import __version__
from labeler.app.crash_report import report_folder, write_crash_report


def broken():
    try:
        raise ZeroDivisionError("on purpose \udcff")
    except ZeroDivisionError as error:
        return error


def test_a_report_has_the_traceback_and_the_versions_and_nothing_else(tmp_path):
    path = write_crash_report(broken(), at="2026-11-30T10:00:00.000001Z", folder=tmp_path / "log")
    head, _, traceback = path.read_text("utf-8").partition("\n\n")
    assert __version__ in head
    assert traceback.startswith("Traceback")
    assert "ZeroDivisionError" in traceback


def test_a_report_that_has_no_place_goes_to_the_temporary_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = write_crash_report(broken(), at="2026-11-30T10:00:00.000001Z", folder=tmp_path / "file" / "log")
    assert path.parent == tmp_path


def test_reports_lie_in_the_users_own_folder():
    assert "labeler" in str(report_folder())
