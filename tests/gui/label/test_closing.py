"""A window that is closed at once asks for nothing more: what still worked for it would keep it from going."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.person import Person

CLOSES_AT_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from labeler.gui.app import made_shell

app, base = QApplication([]), Path(sys.argv[1])
shell = made_shell(app, state=base / "state", cache=base / "cache", config=base / "config")
shell.show()
shell.open_project(base / "project.labeler", labeler=None)
shell.close()
shell.deleteLater()
QTimer.singleShot(300, app.quit)
app.exec()
"""


@pytest.fixture
def person(sit_down, make_project, tiny_photos) -> Person:
    return sit_down(make_project(tiny_photos))


def test_of_a_closed_window_no_image_is_asked_for(person: Person) -> None:
    label = person.window.label
    loader, image = label.showing._loader, label.desk.screen.image
    label.showing.close()
    waited = set(loader._waiting)
    label.showing._ask()
    loader.show(image, side=0)
    loader.fetch_ahead(((image, 64),))
    assert loader._waiting == waited
    assert (image.digest, 0) not in waited


def test_a_window_closed_as_soon_as_it_is_opened_goes(make_project, tiny_photos, tmp_path: Path) -> None:
    project = make_project(tiny_photos)
    project.rename(tmp_path / "project.labeler")
    done = subprocess.run(
        [sys.executable, "-c", CLOSES_AT_ONCE, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
