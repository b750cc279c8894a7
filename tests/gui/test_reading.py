"""A project that is open elsewhere can be looked at, and nothing said in it is pretended to be kept."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from labeler.gui.app import made_shell
from labeler.gui.main_window import MainWindow

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from labeler.app.project import open_project
project = open_project(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


@pytest.fixture
def open_elsewhere(make_project, tiny_photos):
    path = make_project(tiny_photos)
    command = [sys.executable, "-c", HOLDER, str(path)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert holder.stdout.readline() == "open\n"
    yield path, holder
    holder.communicate("\n", timeout=20)


@pytest.fixture
def shell(qapp, qtbot, tmp_path):
    assert isinstance(qapp, QApplication)
    window = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache")
    window.show()
    window.show_start()
    yield window
    window.close()
    window.deleteLater()


def test_a_project_open_elsewhere_says_by_whom_and_offers_to_read(shell, open_elsewhere):
    path, holder = open_elsewhere
    shell.open_project(path, labeler=None)
    assert f"process {holder.pid}" in shell.trouble
    assert "Open to read" in [button.text() for button in shell.findChildren(QPushButton) if button.isVisible()]
    shell.read_instead()
    window = shell.centralWidget()
    assert isinstance(window, MainWindow)
    assert "to read only" in window.notice.text


def test_nothing_said_in_a_project_open_to_read_is_taken(shell, open_elsewhere):
    path, _ = open_elsewhere
    shell.open_project(path, labeler=None)
    shell.read_instead()
    window = shell.centralWidget()
    before = path.read_bytes()
    QTest.qWait(300)
    QTest.keyClicks(window.label.stage.canvas, "n")
    assert "read only" in window.label.stage.bar._note.text()
    assert path.read_bytes() == before


def test_no_example_is_asked_for_in_a_project_open_to_read(shell, open_elsewhere):
    path, _ = open_elsewhere
    shell.open_project(path, labeler=None)
    shell.read_instead()
    label = shell.centralWidget().label
    QTest.qWait(300)
    QTest.keyClick(label.stage.canvas, Qt.Key.Key_F7)
    assert not label.entries.example.isVisible()
    assert "read only" in label.stage.bar._note.text()


def test_the_window_is_never_larger_than_its_screen(shell):
    shell.fit_to_screen()
    room = shell.screen().availableSize()
    assert shell.width() < max(room.width(), shell.minimumWidth() + 1)
    assert shell.height() < room.height()
