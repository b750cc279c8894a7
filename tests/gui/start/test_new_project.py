"""The form of a new project: usable by keys alone, saying what is missing, losing nothing that was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from labeler.app.briefs import brief_of, world_of
from labeler.app.project import open_project
from labeler.domain.brief import World
from labeler.domain.words import Purpose
from labeler.gui.start.new_project import NewProjectPage

FILE = """
[[concept]]
name = "bouquet"
definition = "flowers bound together"
[[concept]]
name = "bride"
definition = "a woman who marries"
"""


@pytest.fixture
def page(qtbot, theme, tmp_path):
    page = NewProjectPage(theme)
    qtbot.addWidget(page)
    page.place.set_path(str(tmp_path))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def created(page):
    """What the page has told of projects it made; each is closed at the end."""
    told = []
    page.created.connect(lambda project, folders: told.append((project, folders)))
    yield told
    for project, _ in told:
        project.close()


def fill(page, *, name="Wedding", lead="ann", concepts="bouquet\nbride"):
    page.name.setText(name)
    page.lead.setText(lead)
    page.concepts.text.setPlainText(concepts)


def words(page):
    # What was just laid out is shown by an event that is still to come.
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_new_project_by_keys_alone_opens(page, tmp_path, created):
    def type_(text):
        QTest.keyClicks(page.window().focusWidget(), text)

    def press(*keys):
        for key in keys:
            QTest.keyClick(page.window().focusWidget(), key)

    type_("Wedding")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.lead
    page.lead.selectAll()
    type_("Ann")
    press(Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.concepts.text
    type_("bouquet : flowers bound together")
    press(Qt.Key.Key_Return)
    type_("bride")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    type_("find bouquets")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    type_("50")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)  # below: the page is as narrow as it is made
    for _ in range(20):
        if page.window().focusWidget() is page.create_button:
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    ((project, folders),) = created
    assert folders == ()
    assert project.path == tmp_path / "Wedding.labeler"
    project.close()
    again = open_project(tmp_path / "Wedding.labeler")
    try:
        concepts = [(concept.name, concept.definition) for concept in again.taxonomy().concepts]
        assert concepts == [("bouquet", "flowers bound together"), ("bride", "")]
        assert [(person.name, person.is_lead) for person in again.people()] == [("Ann", True)]
        assert (brief_of(again).purpose, brief_of(again).aim) == ("find bouquets", 50)
        assert world_of(again) is World.OPEN
    finally:
        again.close()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"name": ""}, "Name the project."),
        ({"name": "a/b"}, "it cannot have / in it"),
        ({"name": "<b>x</b>"}, "it cannot have < > / in it"),
        ({"name": ".."}, "begin or end with a dot"),
        ({"name": "x" * 250}, "too long"),
        ({"name": "a\u202eb"}, "signs that cannot be seen"),
        ({"lead": " "}, "Say your name"),
        ({"concepts": "\n \n"}, "Name at least one concept."),
        ({"concepts": "bride\nBRIDE"}, "“BRIDE” stands twice"),
    ],
)
def test_the_button_is_off_and_says_what_is_missing(page, wrong, why):
    fill(page)
    assert page.create_button.isEnabled()
    fill(page, **wrong)
    assert not page.create_button.isEnabled()
    assert why in page.reason.text()
    assert why in page.create_button.accessibleDescription()


@pytest.mark.parametrize(
    ("folder", "why"),
    [("", "Name the folder"), ("photos", "with its whole path"), ("/no/such/folder", "There is no such folder")],
)
def test_a_folder_that_is_none_is_refused_in_words(page, folder, why):
    fill(page)
    page.place.line.setText(folder)
    assert why in page.reason.text()


def test_a_project_that_is_there_is_never_written_over(page, tmp_path):
    (tmp_path / "Wedding.labeler").write_text("mine")
    fill(page)
    assert "There is a project of this name" in page.reason.text()
    page.create_project()
    assert (tmp_path / "Wedding.labeler").read_text() == "mine"


def test_what_the_project_refuses_is_said_and_nothing_typed_is_lost(page, tmp_path, created):
    fill(page, lead="n" * 300)
    page.create_project()
    assert any("at most 200 characters" in text for text in words(page))
    assert list(tmp_path.iterdir()) == []
    assert created == []
    assert (page.name.text(), page.concepts.text.toPlainText()) == ("Wedding", "bouquet\nbride")
    page.lead.setText("ann")
    assert not any("at most 200 characters" in text for text in words(page))
    page.create_project()
    assert len(created) == 1


def test_concepts_are_read_from_a_file_and_typed_ones_come_after_them(page, tmp_path, created):
    (tmp_path / "concepts.toml").write_text(FILE, "utf-8")
    fill(page, concepts="groom : a man who marries")
    page.concepts.read(tmp_path / "concepts.toml")
    assert page.concepts.said.text() == "From concepts.toml: bouquet, bride"
    page.create_project()
    ((project, _),) = created
    assert [concept.name for concept in project.taxonomy().concepts] == ["bouquet", "bride", "groom"]
    assert project.taxonomy().named("bride").definition == "a woman who marries"


def test_a_file_that_is_not_as_it_should_be_is_refused_in_words_and_changes_nothing(page, tmp_path):
    (tmp_path / "concepts.toml").write_text(FILE, "utf-8")
    (tmp_path / "bad.toml").write_text("[[concept]]\nnam = 'x'", "utf-8")
    fill(page, concepts="groom")
    page.concepts.read(tmp_path / "concepts.toml")
    page.concepts.read(tmp_path / "bad.toml")
    assert "bad.toml" in page.concepts.said.text()
    assert page.concepts.names == ["bouquet", "bride", "groom"]


def test_a_file_can_be_left_out_again(qtbot, page, tmp_path):
    (tmp_path / "concepts.toml").write_text(FILE, "utf-8")
    page.concepts.read(tmp_path / "concepts.toml")
    qtbot.mouseClick(page.concepts.drop_button, Qt.MouseButton.LeftButton)
    assert page.concepts.names == []
    assert not page.concepts.drop_button.isVisible()


def test_a_name_that_stands_in_the_file_and_in_the_lines_is_said_to_stand_twice(page, tmp_path):
    (tmp_path / "concepts.toml").write_text(FILE, "utf-8")
    fill(page, concepts="Bride")
    page.concepts.read(tmp_path / "concepts.toml")
    assert "“Bride” stands twice" in page.reason.text()


def test_the_folders_of_images_are_told_with_what_they_are_for(page, tmp_path, created):
    fill(page)
    for name in ("studio", "phones"):
        (tmp_path / name).mkdir()
        page.folders.add(tmp_path / name)
    page.folders.add(tmp_path / "studio")
    page.folders.row(tmp_path / "phones").choice.setCurrentIndex(1)
    page.create_project()
    ((_, folders),) = created
    assert folders == ((tmp_path / "studio", Purpose.TRAINING), (tmp_path / "phones", Purpose.TARGET))


def test_a_folder_is_taken_off_the_list_again(qtbot, page, tmp_path):
    page.folders.add(tmp_path)
    qtbot.mouseClick(page.folders.row(tmp_path).remove_button, Qt.MouseButton.LeftButton)
    assert page.folders.folders == ()


def test_two_folders_of_one_source_are_for_one_purpose(page):
    fill(page)
    page.folders.add(Path("/a/photos"))
    page.folders.add(Path("/b/photos"))
    assert page.create_button.isEnabled()
    page.folders.row(Path("/b/photos")).choice.setCurrentIndex(1)
    assert "Two folders are called “photos”" in page.reason.text()


def test_hostile_names_are_shown_as_they_were_written(page):
    fill(page, concepts="<img src=x>\n<b>x</b>\n<b>X</b>")
    page.folders.add(Path("/photos/<img src=y>"))
    assert "“<b>X</b>” stands twice" in page.reason.text()
    assert "<img src=y>" in words(page)
    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("field", ["name", "lead", "concepts"])
def test_esc_leaves_the_form_from_any_field(qtbot, page, field):
    target = page.concepts.text if field == "concepts" else getattr(page, field)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(target, Qt.Key.Key_Escape)


def test_back_leaves_the_form(qtbot, page):
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)


def test_a_page_that_is_gone_takes_nothing_with_it(gone, theme):
    gone(lambda: NewProjectPage(theme))
