"""The page of a damaged project: what happened, whether the work is safe, and every way out of it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from labeler.app.backups import back_up, backups_of
from labeler.app.commands.people import AddPerson
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.gui.app import made_shell
from labeler.gui.main_window import MainWindow
from labeler.gui.start.damaged import DamagedPage
from labeler.gui.start.page import StartPage


@pytest.fixture
def shell(qapp, tmp_path):
    window = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache")
    window.show()
    window.show_start()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def project(make_project, tiny_photos):
    """A project of which there is a backup, and which was changed since."""
    path = make_project(tiny_photos)
    with closing(open_project(path)) as opened:
        back_up(opened, watch=Watch())
        opened.execute(AddPerson(name="bob"))
    return path


@pytest.fixture
def page_of(shell, qtbot):
    """The page that comes when a project is opened, once it has found what can be done."""

    def opened(path):
        shell.open_project(path, labeler=None)
        page = shell.centralWidget()
        assert isinstance(page, DamagedPage)
        qtbot.waitUntil(lambda: not page.is_busy, timeout=30_000)
        assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        return page

    return opened


def broken(path):
    path.write_bytes(b"X" + path.read_bytes()[1:])
    return path


def change(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
    return path


def people_in(path):
    with closing(open_project(path, writes=False)) as opened:
        return [person.name for person in opened.people()]


def set_aside(path):
    return [each for each in path.parent.glob("*.labeler") if each != path]


def test_a_damaged_project_says_what_happened_and_offers_the_newest_whole_backup(project, page_of):
    before = broken(project).read_bytes()
    page = page_of(project)
    words = [label.text() for label in page.trouble.findChildren(type(page.news))]
    assert "This project is damaged" in words
    assert any("does not begin as a project does" in each for each in words)
    assert any("never overwrites" in each for each in words)
    assert "with 0 answers" in page.backup.words
    assert page.backup.button.isEnabled()
    assert page.salvage.button.isEnabled()
    assert not page.reading.button.isEnabled()
    assert project.read_bytes() == before, "nothing is done before a way is chosen"
    assert set_aside(project) == []


def test_the_backup_is_put_in_place_and_the_damaged_file_is_kept(project, page_of, shell, qtbot):
    before = broken(project).read_bytes()
    page = page_of(project)
    page.backup.button.click()
    qtbot.waitUntil(lambda: not page.is_busy, timeout=30_000)
    (aside,) = set_aside(project)
    assert aside.read_bytes() == before
    assert aside.name in page.news.text().replace("\u200b", "")
    assert people_in(project) == ["ann"]
    page.open_button.click()
    assert isinstance(shell.centralWidget(), MainWindow)


def test_what_can_be_read_is_kept_and_what_is_lost_is_told(project, page_of, shell, qtbot):
    before = broken(project).read_bytes()
    page = page_of(project)
    page.salvage.button.click()
    qtbot.waitUntil(lambda: not page.is_busy, timeout=30_000)
    (aside,) = set_aside(project)
    assert aside.read_bytes() == before
    assert "Kept: 4 images" in page.news.text()
    assert "Nothing is lost." in page.news.text()
    assert people_in(project) == ["ann", "bob"], "what was said since the backup is there"
    page.open_button.click()
    assert isinstance(shell.centralWidget(), MainWindow)


def test_a_value_that_cannot_be_is_damage_and_no_bug_of_the_program(project, page_of):
    """SQLite reads it without complaint; the window could not even be made of it."""
    page_of(change(project, "UPDATE labelers SET role = 'leaf'"))


def test_without_a_backup_salvaging_is_offered(project, page_of):
    for backup in backups_of(project):
        backup.path.unlink()
    page = page_of(broken(project))
    assert not page.backup.button.isEnabled()
    assert page.backup.words == "There is none."
    assert page.salvage.button.isEnabled()


def test_where_nothing_can_be_read_that_is_said_and_nothing_changes(project, page_of, qtbot):
    project.write_bytes(b"\xff" * 9_000)
    page = page_of(project)
    page.salvage.button.click()
    qtbot.waitUntil(lambda: not page.is_busy, timeout=30_000)
    words = [label.text() for label in page.trouble.findChildren(type(page.news))]
    assert any("Nothing in this file can be read" in each for each in words)
    assert page.backup.button.isEnabled()
    assert project.read_bytes() == b"\xff" * 9_000
    assert set_aside(project) == []


def test_it_can_be_looked_at_where_the_window_can_still_read_it(project, page_of, shell):
    """The header says that it may not be written to, and all that it holds can be read."""
    content = bytearray(project.read_bytes())
    content[18] = 3
    project.write_bytes(content)
    page = page_of(project)
    page.reading.button.click()
    assert isinstance(shell.centralWidget(), MainWindow)


def test_escape_and_back_lead_to_the_start_page(project, page_of, shell):
    page = page_of(broken(project))
    page.back_button.click()
    assert isinstance(shell.centralWidget(), StartPage)


def test_what_only_another_program_put_there_is_no_damage(project, shell):
    change(project, "CREATE VIEW other AS SELECT 1")
    shell.open_project(project, labeler=None)
    assert isinstance(shell.centralWidget(), StartPage)
    assert "none of ours" in shell.trouble
