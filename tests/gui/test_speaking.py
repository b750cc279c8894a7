"""The real window speaks the language that was chosen, from the next page on, and that of the system until then."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from labeler.app.settings import Language, Settings, write_settings
from labeler.gui.app import made_shell
from labeler.gui.language import Interpreter
from labeler.gui.main_window import MainWindow
from labeler.gui.project_pages import SETTINGS
from labeler.gui.start.new_project import NewProjectPage
from labeler.gui.start.page import StartPage

ROOT = Path(__file__).parents[2]
ON_THE_SYSTEM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from labeler.gui.app import made_shell
app = QApplication([])
shell = made_shell(app, state=Path(sys.argv[1]), cache=Path(sys.argv[1]))
shell.show_start()
print(shell.centralWidget().new_button.text())
"""


@pytest.fixture
def start(qapp, tmp_path):
    """Starts the program, as often as one likes, with the same settings folder."""
    before, shells = QLocale(), []

    def begin(language=Language.ENGLISH):
        assert isinstance(qapp, QApplication)
        write_settings(tmp_path / "config", Settings(language=language))
        shell = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", config=tmp_path / "config")
        shells.append(shell)
        shell.show()
        shell.show_start()
        return shell

    yield begin
    for shell in shells:
        shell.close()
        shell.deleteLater()
    for interpreter in qapp.findChildren(Interpreter):
        interpreter.speak(Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def projects(make_project, tiny_photos):
    return make_project(tiny_photos, name="one"), make_project(tiny_photos, name="two")


def words(shell):
    page = shell.centralWidget()
    return {each.text() for kind in (QLabel, QPushButton) for each in page.findChildren(kind)}


def choose(page, title):
    next(button for button in page.languages.buttons if button.text() == title).click()


def test_german_chosen_in_the_settings_of_a_project_is_spoken_by_the_next(start, projects):
    shell = start()
    shell.open_project(projects[0], labeler=None)
    window = shell.centralWidget()
    window.open_page(SETTINGS)
    choose(window.pages[SETTINGS], "Deutsch")
    assert window.label.stage.bar.sentence.startswith("Which concept of the list")
    shell.open_project(projects[1], labeler=None)
    window = shell.centralWidget()
    assert isinstance(window, MainWindow)
    assert window.label.stage.bar.sentence.startswith("Welches Konzept der Liste")
    assert {"Etikettieren", "Überblick", "Export"} <= {tab.text() for tab in window.top._tabs.values()}
    assert "Etiketten übernehmen …" in {action.text() for action in window.top.project.menu().actions()}


def test_what_is_open_keeps_its_words_on_pages_that_are_made_later_too(start, projects):
    shell = start()
    shell.open_project(projects[0], labeler=None)
    window = shell.centralWidget()
    window.open_page(SETTINGS)
    choose(window.pages[SETTINGS], "Deutsch")
    window.open_page("concepts")
    assert "Concepts" in words(shell)
    assert not {"Konzepte", "Taste"} & words(shell)


def test_german_chosen_on_the_start_page_is_spoken_on_the_way_back(start):
    shell = start()
    assert "New project" in words(shell)
    shell.show_settings()
    choose(shell.centralWidget(), "Deutsch")
    shell.centralWidget().left.emit()
    assert isinstance(shell.centralWidget(), StartPage)
    assert "Neues Projekt" in words(shell)
    shell.show_new_project()
    assert isinstance(shell.centralWidget(), NewProjectPage)
    assert "Anlegen" in words(shell)


def test_english_is_spoken_again_after_german(start, projects):
    shell = start(Language.GERMAN)
    assert "Neues Projekt" in words(shell)
    shell.show_settings()
    choose(shell.centralWidget(), "English")
    shell.open_project(projects[0], labeler=None)
    assert shell.centralWidget().label.stage.bar.sentence.startswith("Which concept")


def test_what_stands_in_the_way_is_said_in_german(start, tmp_path):
    shell = start(Language.GERMAN)
    shell.open_project(tmp_path / "gone.labeler", labeler=None)
    assert "hier ist kein Projekt" in shell.trouble
    assert "Nachsehen, ob das Laufwerk angesteckt ist" in shell.trouble


@pytest.mark.parametrize(
    ("spoken", "button"),
    [("de_DE.UTF-8", "Neues Projekt"), ("xx_XX.UTF-8", "New project"), ("C.UTF-8", "New project")],
)
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system is not asked by the environment there")
def test_at_the_start_the_language_of_the_system_is_spoken_where_it_is_known(tmp_path, spoken, button):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    command = [sys.executable, "-c", ON_THE_SYSTEM, str(tmp_path)]
    environment = {**kept, "LANG": spoken, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, timeout=60, check=True)
    assert done.stdout.decode().strip() == button
