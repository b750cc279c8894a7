"""Backups while people label: behind some minutes of work, and when a project is left; nobody waits for them."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtTest import QTest

from labeler.app.backups import answers_in, backups_of, folder_of_backups
from labeler.app.commands.answers import Tell
from labeler.app.examining import check_file
from labeler.app.settings import Settings
from labeler.app.watch import Watch
from labeler.domain.acts import SayNone
from labeler.gui.app import made_shell
from labeler.gui.backing_up import BackingUp
from labeler.gui.start.page import StartPage
from labeler.gui.user_settings import UserSettings


@pytest.fixture
def backing_up(opened, make_project, tiny_photos):
    """Someone labels, and backups come at once instead of after ten minutes; the project and what makes them."""
    made = []

    def begin(*, every_ms=1, **settings):
        project = opened(make_project(tiny_photos))
        made.append(BackingUp(project.bridge, UserSettings(Settings(**settings)), every_ms=every_ms))
        return project, made[-1]

    yield begin
    for each in made:
        each.finish()
    wait_for_threads()


@pytest.fixture
def shell(qtbot, qapp, tmp_path):
    shell = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", config=tmp_path / "config")
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    yield shell
    shell.close()
    wait_for_threads()
    shell.deleteLater()


def wait_for_threads():
    for thread in threading.enumerate():
        if thread.name == "backup":
            thread.join(30)


def say_none(window, image):
    asking = window.label.desk.asking
    uid = window.bridge.project.clock.new_uid()
    window.bridge.execute(Tell(uid=uid, image_id=image, asking=asking, act=SayNone(), active_ms=1000))


def test_behind_some_minutes_in_which_something_was_said_there_is_a_backup(qtbot, backing_up):
    project, making = backing_up()
    with qtbot.waitSignal(making.made) as made:
        project.say_none(1)
    (backup,) = made.args
    assert backups_of(project.project.path)[0] == backup
    assert answers_in(backup.path) == 1
    assert check_file(backup.path, watch=Watch()).damage == ()


def test_whoever_only_looks_makes_no_backups(backing_up):
    project, making = backing_up()
    QTest.qWait(50)
    assert not making.is_due
    making.finish()
    assert not folder_of_backups(project.project.path).exists()


def test_what_is_said_while_a_backup_is_taken_is_in_the_next(qtbot, backing_up):
    project, making = backing_up()
    with qtbot.waitSignals([making.made, making.made]):
        project.say_none(1)
        qtbot.waitUntil(lambda: making.jobs.is_running)
        project.say_none(2)
    assert answers_in(backups_of(project.project.path)[0].path) == 2


def test_backups_go_where_the_user_wants_them(qtbot, backing_up, tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    project, making = backing_up(backups_folder=str(chosen))
    with qtbot.waitSignal(making.made) as made:
        project.say_none(1)
    assert made.args[0].path.parent.parent == chosen


def test_a_backup_that_fails_is_told_once_and_tried_again(qtbot, backing_up, tmp_path):
    chosen = tmp_path / "drive"
    project, making = backing_up(backups_folder=str(chosen))
    told, tries = [], []
    making.failed.connect(told.append)
    making.jobs.failed.connect(tries.append)
    project.say_none(1)
    qtbot.waitUntil(lambda: len(tries) >= 3)
    assert [error.title for error in told] == ["No backup was made"]
    chosen.mkdir()
    with qtbot.waitSignal(making.made) as made:
        pass
    assert answers_in(made.args[0].path) == 1


def test_a_closed_window_leaves_a_backup_of_what_was_said_and_was_hidden_first(shell, make_project, tiny_photos):
    path = make_project(tiny_photos)
    shell.open_project(path, labeler=None)
    window = shell.centralWidget()
    seen = []
    window.closing.connect(lambda: seen.append(shell.isVisible()))
    say_none(window, 1)
    shell.close()
    assert seen == [False]
    wait_for_threads()
    (backup,) = backups_of(path)
    assert answers_in(backup.path) == 1
    assert [file.name for file in backup.path.parent.iterdir()] == [backup.path.name]


def test_a_window_in_which_nothing_was_said_leaves_none(shell, make_project, tiny_photos):
    path = make_project(tiny_photos)
    shell.open_project(path, labeler=None)
    shell.close()
    wait_for_threads()
    assert not folder_of_backups(path).exists()


def test_a_project_left_for_another_is_backed_up_and_can_be_opened_at_once(shell, make_project, tiny_photos):
    path = make_project(tiny_photos)
    shell.open_project(path, labeler=None)
    say_none(shell.centralWidget(), 1)
    shell.show_start()
    assert isinstance(shell.centralWidget(), StartPage)
    shell.open_project(path, labeler=None)
    assert shell.trouble == ""
    wait_for_threads()
    assert answers_in(backups_of(path)[0].path) == 1


def test_a_window_that_only_reads_makes_no_backups(shell, make_project, tiny_photos):
    path = make_project(tiny_photos)
    shell.open_project(path, labeler=None, writes=False)
    shell.close()
    wait_for_threads()
    assert not folder_of_backups(path).exists()


def test_that_no_backup_could_be_made_stands_in_the_notice_bar(qtbot, shell, make_project, tiny_photos):
    path = make_project(tiny_photos)
    folder_of_backups(path).write_text("a file, where the folder should be")
    shell.open_project(path, labeler=None)
    window = shell.centralWidget()
    making = window.findChild(BackingUp)
    making._due.setInterval(1)
    say_none(window, 1)
    qtbot.waitUntil(lambda: window.notice.isVisible() and "o backup was made" in window.notice.text)
    assert "What was said is saved" in window.notice.text


CLOSED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from labeler.app.commands.people import AddPerson
from labeler.gui.app import made_shell

app = QApplication([])
folder = Path(sys.argv[1])
shell = made_shell(app, state=folder / "state", cache=folder / "cache")
shell.open_after_paint(folder / "work.labeler", labeler=None)
shell.show()

def work():
    shell.centralWidget().bridge.execute(AddPerson(name="Bob"))
    QTimer.singleShot(0, shell.close)

QTimer.singleShot(500, work)
sys.exit(app.exec())
"""


def test_a_program_whose_last_window_is_closed_ends_once_its_backup_is_whole(make_project, tmp_path):
    path = make_project()
    subprocess.run([sys.executable, "-c", CLOSED, str(tmp_path)], timeout=60, check=True)
    (backup,) = backups_of(path)
    assert check_file(backup.path, watch=Watch()).damage == ()
    assert [file.name for file in backup.path.parent.iterdir()] == [backup.path.name]
