"""Nothing heavy is loaded before the window has been painted once."""

import subprocess
import sys

import pytest
from PIL import Image

HEAVY = ("sqlalchemy", "alembic", "sqlite3", "cv2", "numpy", "PIL", "typer", "rich", "matplotlib")
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from labeler.gui.app import made_shell

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not hasattr(self, "loaded"):
            self.loaded = set(sys.modules)
            QTimer.singleShot(0, QApplication.quit)
        return False

app = QApplication([])
folder = Path(sys.argv[1])
shell = made_shell(app, state=folder, cache=folder)
if sys.argv[2] == "start page":
    shell.show_start()
else:
    shell.open_after_paint(folder / "work.labeler", labeler=None)
first = FirstPaint()
app.installEventFilter(first)
shell.show()
app.exec()
print(" ".join(sorted(name for name in first.loaded if name in sys.argv[3:])))
"""


@pytest.mark.parametrize("shown", ["start page", "project"])
def test_no_heavy_module_is_loaded_before_the_first_paint(tmp_path, shown):
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), shown, *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == []


def test_the_test_itself_would_notice_a_heavy_module(tmp_path):
    script = SCRIPT.replace("import sys\n", "import sys, sqlite3\n", 1)
    command = [sys.executable, "-c", script, str(tmp_path), "project", *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "sqlite3" in done.stdout


PROGRAM = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not hasattr(self, "loaded"):
            self.loaded = set(sys.modules)
            QTimer.singleShot(0, QApplication.quit)
        return False

app = QApplication([])
first = FirstPaint()
app.installEventFilter(first)
from labeler.__main__ import main
heavy, sys.argv = sys.argv[2:], ["labeler", "open", sys.argv[1]]
main()
print(" ".join(sorted(name for name in first.loaded if name in heavy)))
"""


def test_the_program_itself_opens_its_window_before_it_reads_any_command(tmp_path):
    # No project, but a file: what is the matter with it is found after the first paint.
    file = tmp_path / "work.labeler"
    file.write_bytes(b"no project")
    command = [sys.executable, "-c", PROGRAM, str(file), *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr, done.stdout.split()) == (0, "", [])


AGAIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from labeler.gui.app import made_shell

app = QApplication([])
folder = Path(sys.argv[1])
shell = made_shell(app, state=folder / "state", cache=folder / "cache")
shell.show()
loaded = set()

def painted(_image):
    loaded.update(sys.modules)
    # Time for what is kept for the next start.
    QTimer.singleShot(1500, app.quit)

shell.image_painted.connect(painted)
shell.open_folder(folder / "photos") if sys.argv[2] == "folder" else shell.open_project(
    next((folder / "state" / "folders").glob("*.labeler")), labeler=None
)
app.exec()
shell.close()
print(" ".join(sorted(name for name in loaded if name in sys.argv[3:])))
"""


def test_a_project_opened_again_shows_its_first_image_without_any_decoder(tmp_path):
    (tmp_path / "photos").mkdir()
    Image.effect_noise((2200, 1500), 30).convert("RGB").save(tmp_path / "photos" / "1.jpg")
    for opened, expected in (("folder", True), ("project", False)):
        command = [sys.executable, "-c", AGAIN, str(tmp_path), opened, "cv2", "numpy", "PIL", "natsort"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        assert bool(done.stdout.split()) is expected, done.stdout


PLAINLY = """
from labeler.gui.plain_imports import import_plainly
import linecache
import_plainly()
import sqlalchemy
print(sum(name.endswith(".py") and "sqlalchemy" in name for name in linecache.cache))
"""


def test_no_source_is_read_for_a_feature_of_the_binding_that_is_not_used():
    done = subprocess.run([sys.executable, "-c", PLAINLY], capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) == 0


def test_the_test_itself_would_notice_sources_that_are_read():
    script = PLAINLY.replace("import_plainly()\n", "", 1)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) > 0
