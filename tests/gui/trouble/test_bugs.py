"""When the program itself goes wrong: a report is written, the work is kept, the window lives on and says so once."""

import sys
import threading
import warnings

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from labeler.app.crash_report import HOLDS_NOTHING
from labeler.app.logs import log_folder, read_log, write_log
from labeler.app.seldom import Seldom
from labeler.domain.errors import AppError
from labeler.gui.app import made_shell
from labeler.gui.main_window import MainWindow
from labeler.gui.trouble.crash import BugWatch
from labeler.gui.trouble.own_log import OwnLog
from labeler.gui.trouble.parts import Trouble, trouble_of
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.red_bar import RedBar

HOSTILE = "<img src='file:///secret'><b>x</b>"


@pytest.fixture(autouse=True)
def logs(tmp_path, monkeypatch):
    """Log and reports of one test alone."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    # What was met in another test is met for the first time here.
    monkeypatch.setattr("labeler.gui.trouble.bugs_kept._SEEN", Seldom())
    return log_folder()


@pytest.fixture
def shell(qapp, qtbot, tmp_path):
    assert isinstance(qapp, QApplication)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    window = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache")
    window.resize(1280, 800)
    window.show()
    window.show_start()
    yield window
    window.close()
    window.deleteLater()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def go_wrong(message="secret concept"):
    raise ValueError(message)


def press(problem, *, times=1):
    button = QPushButton()
    button.clicked.connect(lambda: problem())
    for _ in range(times):
        button.click()


def meet(shell, problem=go_wrong):
    """A slot that raises, called as Qt calls slots."""
    press(problem)
    QTest.qWait(50)
    assert shell.trouble


def reports(logs):
    return sorted(logs.glob("crash-*.txt"))


def test_a_slot_that_raises_is_told_once_with_its_report_and_the_window_lives_on(
    shell, logs, make_project, tiny_photos
):
    meet(shell)
    (report,) = reports(logs)
    assert "Something went wrong in the program" in shell.trouble
    assert "What was saved is safe" in shell.trouble
    assert str(report) in shell.trouble
    text = report.read_text("utf-8")
    assert "ValueError" in text
    assert "secret" not in text
    assert "secret concept" in read_log(), "the user's own log has it"
    shell.open_project(make_project(tiny_photos), labeler=None)
    assert isinstance(shell.centralWidget(), MainWindow)
    assert shell.trouble == ""


def test_many_at_once_do_not_bury_the_window(shell, logs):
    press(go_wrong, times=200)
    QTest.qWait(100)
    assert len(reports(logs)) == 1
    assert "128 times by now" in shell.trouble
    assert read_log().count("Traceback") == 1
    assert len(shell.findChildren(RedBar)) == 1


def test_what_has_been_read_can_be_put_away(shell):
    meet(shell)
    bar = shell.findChild(RedBar)
    away = next(button for button in bar.findChildren(QPushButton) if button.text() == "Put away")
    QTest.mouseClick(away, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert shell.trouble == ""


def test_a_bug_in_another_thread_is_told_by_the_window_too(shell, logs):
    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()
    QTest.qWait(50)
    assert "Something went wrong" in shell.trouble
    assert len(reports(logs)) == 1


def test_what_goes_wrong_while_something_is_thrown_away_is_reported_and_troubles_nobody(shell, logs):
    class Thrown:
        def __del__(self):
            raise ValueError("secret")

    thrown = Thrown()
    del thrown
    QTest.qWait(50)
    assert shell.trouble == ""
    assert len(reports(logs)) == 1


def test_trouble_of_the_users_world_that_no_page_had_words_for_is_no_bug(shell, logs):
    def unplugged():
        raise AppError("the drive is gone", where="/media/a.labeler", safe="What was saved is safe", todo="Plug it in")

    meet(shell, unplugged)
    assert shell.trouble == "/media/a.labeler: the drive is gone. What was saved is safe. Plug it in."
    assert reports(logs) == []


def test_an_interrupt_from_the_keyboard_stays_one(shell, logs, capsys):
    try:
        raise KeyboardInterrupt
    except KeyboardInterrupt as error:
        sys.excepthook(KeyboardInterrupt, error, error.__traceback__)
    QTest.qWait(20)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert reports(logs) == []


def test_a_bug_in_the_telling_is_not_told_for_ever(qapp, logs):
    asked = []

    def tell(told):
        asked.append(told)
        go_wrong("in the telling")

    bugs = BugWatch(tell)
    bugs.met(ValueError("x"))
    QTest.qWait(100)
    assert len(asked) == 1
    assert "in the telling" in read_log()


def test_a_report_that_cannot_be_written_is_no_second_bug(shell, logs, tmp_path, monkeypatch):
    logs.parent.mkdir(parents=True)
    logs.write_text("a file where the folder should be")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    meet(shell)
    assert "No report could be written" in shell.trouble


def test_hooks_are_given_back_unless_somebody_took_them_since(qapp):
    before = sys.excepthook
    bugs = BugWatch(lambda told: None)
    bugs.watch()
    assert sys.excepthook != before
    bugs.stop()
    assert sys.excepthook == before
    bugs.watch()
    later = sys.excepthook = lambda *_: None
    bugs.stop()
    assert sys.excepthook is later
    sys.excepthook = before


def report_page(shell):
    meet(shell)
    offer = next(b for b in shell.findChild(RedBar).findChildren(QPushButton) if b.text() == "Show the report")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    return shell._overlay.sheet


def test_the_report_is_shown_word_for_word_and_a_tick_adds_what_has_names(shell, logs):
    page = report_page(shell)
    (file,) = reports(logs)
    assert page.paper.toPlainText() == file.read_text("utf-8")
    assert HOLDS_NOTHING in page.paper.toPlainText()
    assert not page.more.isChecked()
    page.more.click()
    assert page.paper.toPlainText() == file.read_text("utf-8")
    assert "secret concept" in page.paper.toPlainText()
    page.more.click()
    assert page.paper.toPlainText() == file.read_text("utf-8")
    assert "secret" not in page.paper.toPlainText()
    assert page.where.text() == str(file)


def test_while_the_report_is_read_no_key_reaches_the_page_under_it(shell, make_project, tiny_photos):
    shell.open_project(make_project(tiny_photos), labeler=None)
    QTest.qWait(50)
    window = shell.centralWidget()
    QTest.qWait(300)
    question = window.label.stage.bar.sentence
    page = report_page(shell)
    QTest.keyClick(QApplication.focusWidget() or page.paper, "1")
    QTest.keyClick(shell, "1")
    assert window.label.stage.bar.sentence == question
    assert not window.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.isEnabled()
    assert shell._overlay.sheet is None


def test_the_window_can_be_closed_while_the_report_is_read(shell):
    report_page(shell)
    assert shell.close()


def test_show_log_in_the_menu_opens_a_page_with_the_log_to_read_and_copy(shell, make_project, tiny_photos):
    write_log("bug", f"something {HOSTILE}", at="2026-11-30T10:00:00Z")
    shell.open_project(make_project(tiny_photos), labeler=None)
    QTest.qWait(50)
    window = shell.centralWidget()
    next(action for action in window.top.project.menu().actions() if action.text() == "Show log").trigger()
    page = window.pages["log"]
    assert page.isVisible()
    assert f"something {HOSTILE}" in page.paper.toPlainText()
    page.copy_button.click()
    assert HOSTILE in QGuiApplication.clipboard().text()
    assert page.where.text() == str(log_folder() / "labeler.log")
    write_log("bug", "later", at="2026-11-30T10:00:01Z")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page == "label"
    window.open_page("log")
    assert "later" in page.paper.toPlainText()


def test_an_empty_log_says_so(shell, make_project, tiny_photos):
    shell.open_project(make_project(tiny_photos), labeler=None)
    QTest.qWait(50)
    shell.centralWidget().open_page("log")
    assert shell.centralWidget().pages["log"].paper.toPlainText() == "Nothing yet."


@pytest.fixture
def own_log():
    log = OwnLog()
    yield log
    log.close()


def test_what_qt_and_python_complain_of_goes_into_the_log(own_log, capfd):
    qWarning("Qt said this")
    warnings.showwarning(UserWarning("Python said this"), UserWarning, "x.py", 3)
    own_log.close()
    qWarning("nobody listens any more")
    assert "Qt warning: Qt said this" in read_log()
    assert "warning: UserWarning: Python said this (x.py:3)" in read_log()
    assert "nobody listens" not in read_log()


def test_what_is_complained_of_again_and_again_does_not_fill_the_log(own_log):
    for _ in range(1000):
        qWarning("again")
    assert len(read_log().splitlines()) == 10
    assert "(512 times by now)" in read_log()


WHOLE = AppError(
    "the disk is full",
    title="The last step is not saved",
    where="/media/" + "a very long name/" * 20 + "work.labeler",
    safe="What was saved before is safe",
    todo="Make room on the disk",
)


def test_in_the_bar_the_parts_stand_apart_and_a_long_path_does_not_push_them_away(qtbot, theme):
    bar = RedBar(theme)
    qtbot.addWidget(bar)
    bar.resize(900, 200)
    bar.say(trouble_of(WHOLE))
    texts = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    for part in ("The last step is not saved", "The disk is full.", "What was saved before is safe."):
        assert part in texts
    assert WHOLE.where in texts
    assert bar.sizeHint().height() < 200
    assert bar.minimumSizeHint().width() < 900
    bar.say("only this")
    assert [label.text() for label in bar.findChildren(QLabel) if label.isVisible()] == ["Only this"]


def test_what_stands_in_the_bar_is_shown_letter_by_letter(qtbot, theme):
    bar = RedBar(theme)
    qtbot.addWidget(bar)
    bar.say(Trouble(title=HOSTILE, what=HOSTILE, where=HOSTILE, safe=HOSTILE, todo=HOSTILE))
    for label in bar.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert sum(HOSTILE in label.text().replace("\u200b", "") for label in bar.findChildren(QLabel)) == 5


def test_in_a_small_place_each_part_has_a_line_of_its_own():
    assert refused_words(AppError("it is gone")) == "It is gone."
    assert refused_words(AppError("it is gone", where="a.csv, line 3", todo="Look")) == (
        "a.csv, line 3: it is gone.\nLook."
    )
    lines = refused_words(WHOLE).splitlines()
    assert lines == ["The disk is full.", WHOLE.where, "What was saved before is safe.", "Make room on the disk."]


def test_in_one_line_nothing_is_missing():
    assert trouble_of(AppError("it is gone", where="x", safe="Safe")).line == "x: it is gone. Safe."
    assert trouble_of(WHOLE).line.startswith("The last step is not saved. /media/")
    assert trouble_of(WHOLE).line.endswith(": the disk is full. What was saved before is safe. Make room on the disk.")
