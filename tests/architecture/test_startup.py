"""Nothing heavy is loaded before the window has been painted once."""

import subprocess
import sys

import pytest

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
