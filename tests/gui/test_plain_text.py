"""Whatever people call a concept, a person, a file or a reason is shown letter by letter, and no file is opened for it.

Which files are opened is asked of Linux (inotify): the audit hook of Python does not see what Qt reads by itself.
"""

import os
import shutil
from contextlib import closing
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QPushButton, QWidget

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.project import new_project
from labeler.app.recent import remember
from labeler.app.settings import Settings
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.words import Verdict
from labeler.gui.app import made_shell
from labeler.gui.language import said
from labeler.store import claims, concepts, images
from tests import hostile
from tests.gui.plain_walk import Opened, drawn_now, drawn_on, is_markup, wrong_now, wrongly_drawn
from tests.gui.shell_walk import shell_views
from tests.views import label_views, page_views, settle, wait_until

FREE = Pass(way=Way.FREE)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def canary_file(place):
    """A picture that nobody may open."""
    folder = place / "canary"
    folder.mkdir()
    Image.new("RGB", (4, 4), "red").save(folder / "canary.png")
    return folder / "canary.png"


@pytest.fixture
def canary(canary_file, monkeypatch):
    """It, worked in its folder, so that its bare name leads to it too."""
    monkeypatch.chdir(canary_file.parent)
    return canary_file


@pytest.fixture
def opened(canary):
    """The names of what was opened of the canary's folder."""
    try:
        watching = Opened(canary.parent)
    except NotImplementedError as why:
        pytest.skip(str(why))
    yield watching
    watching.close()


@pytest.fixture(scope="module")
def photos(place, canary_file):
    """Photos, and files that are none, under all the names that a file may have; in a folder of such a name."""
    names = hostile.file_names(canary_file)
    folder = place / f"photos of {os.fsdecode(names[0])}"
    folder.mkdir()
    for number, name in enumerate(names):
        content = BytesIO()
        Image.new("RGB", (40, 30), (number, 40, 90)).save(content, "PNG")
        (folder / f"{os.fsdecode(name)}.png").write_bytes(content.getvalue())
        (folder / f"no {os.fsdecode(name)}.png").write_bytes(b"\x89PNG no picture")
    return folder


@pytest.fixture(scope="module")
def template(place, canary_file, photos):
    """A project in which every text that a person can write is hostile, and something is said of some images."""
    names, texts = hostile.names(canary_file), hostile.texts(canary_file)
    lead, *others = names

    def fill(made):
        entries = [
            NewConcept(name=name, facet=names[-number] if number > 9 else "subject", definition=texts[-number])
            for number, name in enumerate(names, 1)
        ]
        made.execute(AddConcepts(entries=tuple(entries)))
        add_folders(made, [photos], watch=Watch())

    with closing(new_project(place / "template.labeler", lead=lead, fill=fill)) as made:
        say_all(made, texts, others)
    return place / "template.labeler"


@pytest.fixture
def project(template, tmp_path, canary):
    path = tmp_path / f"{os.fsdecode(hostile.file_names(canary)[0])}.labeler"
    shutil.copy(template, path)
    return path


def say_all(project, texts, others):
    lead = project.labeler_named(project.people()[0].name)
    for name in others:
        project.execute(AddPerson(name=name), labeler=lead)
    all_concepts = project.taxonomy().concepts
    for concept, text in zip(all_concepts, texts, strict=False):
        words = {"definition": text, "must_see": text, "must_not_see": text}
        project.execute(Describe(concept=concept.uid, **words), labeler=lead)
        example = NewExample(verdict=Verdict.NOT_IDEAL, reason=text)
        project.execute(AddExample(concept=concept.uid, example=example), labeler=lead)
    with project.file.writing() as transaction:
        ids = [image.id for image in images.every(transaction) if image.health.value == "ok"]
        by_uid = concepts.ids_by_uid(transaction)
        for number, concept in enumerate(all_concepts):
            claims.add(transaction, uid=f"c{number}", image_id=ids[-1], concept_id=by_uid[concept.uid], box=None)
    for number, text in enumerate(texts[-3:]):
        who = project.labeler_named(others[number])
        concept = all_concepts[number].uid
        for act in (
            acts.AskWhyUnclear(concept=concept),
            acts.SayUnclear(concept=concept, reason=text),
            acts.NothingElse(),
        ):
            tell(project, who, ids[number], act)
        tell(project, who, ids[number + 3], acts.Skip(reason=text))


def tell(project, labeler, image_id, act):
    command = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=FREE, act=act, active_ms=900)
    project.execute(command, labeler=labeler)


@pytest.fixture
def person(project, sit_down, canary):
    return sit_down(project, labeler=hostile.names(canary)[0])


def holds(views, opened):
    """Walks every view: what was wrong in any, and that nothing was opened; hostile texts have to be among them."""
    found, is_tried = {}, set()
    opened.names()
    for view in views:
        settle()
        drawn = drawn_now()
        is_tried |= {mark for mark in (hostile.AFTER_AMPERSAND, hostile.AFTER_MARKUP) if mark in drawn}
        for line in wrong_now(drawn):
            found.setdefault(line, view)
        assert opened.names() == [], view
    assert not found, "\n" + "\n".join(f"{view}: {line}" for line, view in sorted(found.items()))
    assert len(is_tried) == 2


def test_every_question_and_every_page_shows_what_people_wrote_letter_by_letter(person, opened):
    holds(label_views(person), opened)
    holds(page_views(person.window), opened)


def test_lists_menus_and_choices_show_it_letter_by_letter(person, opened):
    for page in person.window.pages:
        person.window.open_page(page)
    holds(popups(person.window.window()), opened)


def popups(window):
    """Each menu and each choice of every page, opened."""
    for menu in {button.menu() for button in window.findChildren(QWidget) if hasattr(button, "menu")} - {None}:
        menu.aboutToShow.emit()
        menu.popup(QPoint(0, 0))
        yield f"menu {menu.title()}"
        menu.close()
    for combo in [each for each in window.findChildren(QComboBox) if each.count()]:
        combo.window().show()
        combo.showPopup()
        yield f"choice {combo.accessibleName()}"
        combo.hidePopup()


def test_what_shows_only_at_times_shows_it_letter_by_letter(person, opened, canary, photos, tmp_path):
    holds(at_times(person, canary, photos, tmp_path), opened)


def at_times(person, canary, photos, tmp_path):
    window = person.window
    yield from dictionary(person)
    yield from plans(person)
    trouble = AppError(*(str(photos / text) for text in hostile.texts(canary)[:1]), where=str(photos), todo=str(canary))
    window.open_page("label")
    window.red_bar.say(trouble.line(said), can_retry=True)
    window.notice.say(trouble.line(said), has_more=True)
    window.job_bar.show_progress(doing=hostile.names(canary)[0], done=1, total=2, seconds=4)
    yield "bars"
    window.red_bar.clear()
    person.press("Ctrl+F")
    yield "filter"
    person.press("Esc Ctrl+G")
    window.label.finding.go_to.field.setText("zx")
    wait_until(lambda: not window.label.finding.go_to._is_searching)
    yield "go to"
    person.press("Esc")
    yield from brought_in(window, canary, tmp_path)
    window.folders.start(((photos, None),))
    wait_until(lambda: not window.jobs.is_running)
    window.open_page("added")
    yield "added"
    window.open_page("images")
    wait_until(lambda: not window.pages["images"].jobs.is_running)
    yield "images that cannot be shown"
    window.open_page("log")
    yield "log"


def dictionary(person):
    bridge = person.window.bridge
    for concept in person.project.taxonomy().concepts[:9]:
        bridge.execute(Describe(concept=concept.uid, definition=f"{concept.name} & {concept.name}\n{concept.name}"))
    bridge.take_labeler(person.project.people()[1])
    for key in "123456789":
        person.press(key)
        yield f"dictionary of {key}"
        person.press("Esc Esc")
    bridge.take_labeler(person.project.people()[0])


def plans(person):
    person.window.open_page("concepts")
    page = person.window.pages["concepts"]
    for plan in (page.plan_merge, page.plan_split, page.plan_closing):
        plan()
        yield plan.__name__
    page.plans.leave()
    person.window.open_page("export")
    page = person.window.pages["export"]
    wait_until(lambda: not page.planning.is_running)
    yield "export"


def brought_in(window, canary, tmp_path):
    """Class folders whose names, and whose files' names, are hostile."""
    for name in hostile.file_names(canary)[:-1]:
        folder = tmp_path / "classes" / os.fsdecode(name)
        folder.mkdir(parents=True)
        Image.new("RGB", (40, 30), (len(name), 0, 9)).save(folder / f"{os.fsdecode(name)}.png")
    window.open_page("bring in")
    page = window.pages["bring in"]
    for place in (tmp_path / "classes" / os.fsdecode(hostile.file_names(canary)[7]) / "nothing", tmp_path / "classes"):
        page.folder.set_path(str(place))
        page.look()
        wait_until(lambda: not page.jobs.is_running)
        yield f"import of {place.name!r}"


@pytest.fixture
def shell(qapp, tmp_path):
    made = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", given=Settings())
    made.show()
    yield made
    made.close()


def test_the_window_before_a_project_is_open_shows_it_letter_by_letter(shell, project, canary, opened, tmp_path):
    def views():
        remember(tmp_path / "state", project)
        shell.show_start()
        yield "start"
        shell.open_project(project.with_name(f"no {project.name}"), labeler=None)
        yield "a project that is not there"
        shell.show_new_project()
        page = shell.centralWidget()
        page.name.setText(project.stem)
        page.concepts.text.setPlainText("\n".join(hostile.names(canary)))
        page.folders.add(project.parent)
        yield "new project"
        shell.open_project(project, labeler=hostile.names(canary)[0])
        yield "its name in the frame"

    holds(views(), opened)


def test_where_it_cannot_be_opened_that_is_told_letter_by_letter(made_window, project, canary, opened, tmp_path):
    shell = made_window()
    holds(shell_views(shell, project, tmp_path, own="\n".join(hostile.names(canary))), opened)


# That the walk sees what it looks for


def test_a_file_that_markup_names_is_seen_to_be_opened(qtbot, canary, opened):
    label = QLabel(f"<img src='{canary.as_uri()}'>")
    label.setTextFormat(Qt.TextFormat.RichText)
    qtbot.addWidget(label)
    label.show()
    settle()
    assert opened.names() == ["canary.png"]
    assert any("shows text as" in line for line in wrong_now(""))


@pytest.mark.parametrize("make", [QPushButton, QGroupBox])
def test_a_lost_ampersand_is_seen(qtbot, make):
    widget = make("R&Qzx")
    qtbot.addWidget(widget)
    widget.show()
    assert wrongly_drawn(drawn_on(widget))


def test_markup_that_is_followed_is_seen(qtbot, canary):
    label = QLabel(hostile.names(canary)[2])
    label.setTextFormat(Qt.TextFormat.AutoText)
    qtbot.addWidget(label)
    label.show()
    assert wrongly_drawn(drawn_on(label))


def test_a_tooltip_that_is_not_escaped_is_seen(canary):
    assert is_markup(hostile.names(canary)[0])
    assert is_markup("<p style=\"white-space: pre-wrap\"><img src='a'></p>")
