"""Work goes out, is done elsewhere and comes home, all of it in the window."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.app.commands.alignment import StartAlignment
from labeler.app.commands.answers import Tell
from labeler.app.count_tables import by_labeler
from labeler.app.counts import as_json, count
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.assigned import assignments_of
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.words import Assigned
from labeler.gui.insights.counts import CountsView
from labeler.gui.out_and_home.assigned import AssignedPage
from labeler.gui.out_and_home.hand_in import HandInPage
from labeler.gui.out_and_home.hand_out import HandOutPage
from labeler.gui.out_and_home.opening import OpeningPackage
from labeler.gui.out_and_home.take_in import TakeInPage
from labeler.gui.project_pages import ASSIGNED, HAND_IN, HAND_OUT, LABEL, TAKE_IN
from labeler.gui.start.page import StartPage


@pytest.fixture
def six(tmp_path):
    """A folder of six photos, no two alike."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        Image.new("RGB", (40, 30), (40 * number, 90, 60)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def home(opened, make_project, six):
    """A project at home with the labelers Bob and Cy."""
    at = opened(make_project(six))
    for name in ("Bob", "Cy"):
        at.person(name)
    at.bridge.take_labeler(at.project.labeler_named("ann"))
    return at


@pytest.fixture
def show(in_front):
    def shown(page):
        in_front(page, height=720).setFocus()
        return page

    return shown


@pytest.fixture
def out(home, theme, show):
    """The page to hand out on, Bob ticked."""
    page = show(HandOutPage(home.bridge, theme))
    page.fields.people.boxes["Bob"].setChecked(True)
    page.fields.folder.set_path(str(home.project.path.parent / "out"))
    yield page
    page.close_down()


def given(home, folder, *names, **more):
    """Packages for these people; their paths."""
    wanted = Wanted(to=names, uid=home.project.clock.new_uid(), **more)
    return [each.path for each in hand_out(home.project, wanted, folder, watch=Watch())]


def answered(package, *images, of="apple"):
    """Opens a package elsewhere, answers these images in it and hands in; the path of what comes home."""
    path = open_package_as_project(package, into=None, watch=Watch())
    project = open_project(path)
    labeler = next(person for person in project.people() if not person.retired)
    uid = project.taxonomy().named(of).uid
    for image in images:
        for act in (acts.SayOf(concept=uid), acts.NothingElse()):
            tell = Tell(uid=project.clock.new_uid(), image_id=image, asking=Pass(way=Way.FREE), act=act, active_ms=1000)
            project.execute(tell, labeler=labeler)
    done = hand_in(project, to=None, watch=Watch())
    project.close()
    return done.path


def lines(page):
    return page.lines.text.toPlainText().splitlines()


def test_what_goes_out_is_shown_before_anything_is_written(out, home, qtbot):
    out.fields.people.boxes["Cy"].setChecked(True)
    out.fields.images.setValue(3)
    out.fields.overlap.setValue(50)
    QTest.mouseClick(out.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(out.lines.isVisible)
    assert any(line.startswith("Bob: 3 images") for line in lines(out))
    assert any(line.startswith("Bob and Cy share ") for line in lines(out))
    assert not (home.project.path.parent / "out").exists()
    assert assignments_of(home.project) == ()
    assert out.out_button.isVisible()
    assert not out.look_button.isVisible()


def test_what_is_handed_out_is_what_was_shown(out, home, qtbot):
    out.fields.images.setValue(4)
    out.look()
    qtbot.waitUntil(out.out_button.isVisible)
    with qtbot.waitSignal(home.bridge.changed):
        QTest.mouseClick(out.out_button, Qt.MouseButton.LeftButton)
    (told,) = assignments_of(home.project)
    assert (told.labeler.name, told.images, told.kinds[Assigned.WORK]) == ("Bob", 4, 4)
    packages = [path.name for path in (home.project.path.parent / "out").iterdir()]
    assert packages == ["work for Bob.labeler-work"]
    assert out.came.text().startswith("1 package is written")
    assert packages[0] in lines(out)[0]


def test_something_else_that_is_chosen_is_looked_at_anew(out, qtbot):
    out.look()
    qtbot.waitUntil(out.out_button.isVisible)
    out.fields.proxies.setChecked(True)
    assert out.look_button.isVisible()
    assert not out.out_button.isVisible()
    assert not out.lines.isVisible()


def test_nobody_ticked_and_no_folder_are_said(out):
    out.fields.people.boxes["Bob"].setChecked(False)
    out.look()
    assert out._note.text() == "Tick the labelers who are to get a package."
    out.fields.people.boxes["Bob"].setChecked(True)
    out.fields.folder.line.setText("")
    out.look()
    assert out._note.text() == "Name the folder that the packages are to be put into."


def test_where_nothing_is_left_no_package_is_offered(out, home, tmp_path, qtbot):
    given(home, tmp_path / "before", "Bob")
    out.look()
    qtbot.waitUntil(out.lines.isVisible)
    assert lines(out)[0] == "Bob: nothing is left for them, and no package is made"
    assert not out.out_button.isVisible()
    assert "There is nothing to hand out" in out._note.text()


def test_an_alignment_under_way_is_named_as_what_comes_first(out, home, qtbot):
    home.bridge.execute(StartAlignment(uid="round", name="Alignment 1", images=(1, 2)))
    for image in (1, 2):
        home.say_of(image, "apple", who="Bob")
    home.bridge.take_labeler(home.project.labeler_named("ann"))
    out.look()
    qtbot.waitUntil(lambda: not out.jobs.is_running)
    assert "“Alignment 1” comes first" in out._note.text()


def test_images_whose_files_are_gone_are_named(out, six, qtbot):
    (six / "2.png").unlink()
    out.look()
    qtbot.waitUntil(out.lines.isVisible)
    assert lines(out)[-2:] == ["1 image stays here, as its file is missing or changed:", "  2.png"]


def test_who_has_what_is_listed_and_can_be_taken_back_and_moved(home, theme, show, tmp_path):
    given(home, tmp_path / "out", "Bob", images=4)
    page = show(AssignedPage(home.bridge, theme))
    cells = [page.table.item(0, column).text() for column in range(page.table.columnCount())]
    assert (cells[0], cells[2], cells[3]) == ("Bob", "4", "0 answered")
    assert cells[4:] == ["work for Bob.labeler-work", "–"]
    page.taker.setCurrentIndex(page.taker.findData("Cy"))
    QTest.mouseClick(page.move_button, Qt.MouseButton.LeftButton)
    assert page.said.text() == "4 images can be handed out again, or wait for a package."
    assert [(each.labeler.name, each.images, each.taken_back) for each in page.hand_outs] == [
        ("Bob", 0, 4),
        ("Cy", 4, 0),
    ]
    assert page.table.item(1, 4).text() == "waits for a package"
    page.table.selectRow(0)
    assert not page.back_button.isEnabled(), "nothing of it is left"
    page.table.selectRow(1)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert [each.images for each in page.hand_outs] == [0, 0]


def test_an_annotator_hands_nothing_out(home, theme, show, tmp_path):
    given(home, tmp_path / "out", "Bob", images=4)
    page = show(AssignedPage(home.bridge, theme))
    home.bridge.take_labeler(home.project.labeler_named("Bob"))
    page.take_back()
    assert "a lead can do this" in page.said.text()
    assert [each.images for each in page.hand_outs] == [4]


def test_while_nothing_is_out_the_page_says_what_to_do(home, theme, show):
    page = show(AssignedPage(home.bridge, theme))
    assert page._empty.isVisible()
    assert not page.table.isVisible()
    asked = []
    page.page_asked.connect(asked.append)
    page.out_button.click()
    assert asked == [HAND_OUT]


@pytest.fixture
def taking(home, theme, show):
    page = show(TakeInPage(home.bridge, theme))
    yield page
    page.close_down()


def test_what_comes_in_is_shown_first_and_then_taken_in(taking, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    came = answered(package, 1, 2)
    taking.look([came])
    qtbot.waitUntil(taking.in_button.isVisible)
    assert taking.came.text() == "2 new answers."
    assert lines(taking)[0].endswith(": 2 new answers")
    assert lines(taking)[1] == "  both sides count the same"
    assert assignments_of(home.project)[0].answered == 0, "only looked at"
    with qtbot.waitSignals([taking.told, home.bridge.changed]):
        QTest.mouseClick(taking.in_button, Qt.MouseButton.LeftButton)
    assert assignments_of(home.project)[0].answered == 2
    assert not taking.in_button.isVisible()
    taking.look([came])
    qtbot.waitUntil(taking.in_button.isVisible)
    assert taking.came.text() == "0 new answers.", "twice changes nothing"


def test_what_is_no_package_is_refused_and_the_others_come_in(taking, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    came = answered(package, 1)
    broken = tmp_path / "broken.labeler-answers"
    broken.write_bytes(came.read_bytes()[:-40])
    taking.look([broken])
    qtbot.waitUntil(taking.came.isVisible)
    assert taking.came.text() == "0 new answers, 1 file refused."
    assert lines(taking)[0].startswith("broken.labeler-answers: refused: ")
    assert not taking.in_button.isVisible()
    taking.look([broken, came])
    qtbot.waitUntil(taking.in_button.isVisible)
    assert taking.came.text() == "1 new answer, 1 file refused."


def test_what_does_not_stand_is_listed_and_each_opens_its_image(taking, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=6)
    came = answered(package, 1)
    elsewhere = tmp_path / "copy"
    elsewhere.mkdir()
    other = elsewhere / package.name
    other.write_bytes(package.read_bytes())
    differs = answered(other, 1, of="banana")
    taking.look([came, differs])
    qtbot.waitUntil(taking.in_button.isVisible)
    assert taking.table.rowCount() == 1
    row = [taking.table.item(0, column).text() for column in range(4)]
    assert row[1] == "Bob"
    assert {words.split()[1] for words in row[2:]} == {"apple", "banana"}
    with qtbot.waitSignal(taking.images_asked) as asked:
        QTest.mouseClick(taking.show_button, Qt.MouseButton.LeftButton)
    (wanted,) = asked.args
    assert wanted.ids == (taking.conflicts[0].image_id,)
    assert "not:" in wanted.notes[wanted.ids[0]]
    taking.take_in()
    qtbot.waitUntil(lambda: not taking.in_button.isVisible())
    taking.list_all()
    qtbot.waitUntil(lambda: not taking.jobs.is_running and taking.table.isVisible())
    assert [taking.table.item(0, column).text() for column in range(4)] == row, "it stays listed"


def test_where_all_stands_the_page_says_so(taking, qtbot):
    taking.list_all()
    qtbot.waitUntil(taking._note.isVisible)
    assert taking._note.text() == "Nothing was said differently in two places: all of it stands."


def test_at_a_workstation_one_button_hands_in(sit_down, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    path = open_package_as_project(package, into=None, watch=Watch())
    bob = sit_down(path)
    assert bob.window.bridge.labeler.name == "Bob"
    bob.press("1 F Enter")
    top = bob.window.top
    assert top.hand_in.isVisible()
    QTest.mouseClick(top.hand_in, Qt.MouseButton.LeftButton)
    assert bob.window.page == HAND_IN
    page = bob.window.pages[HAND_IN]
    assert isinstance(page, HandInPage)
    assert page.standing.text() == "1 of 4 images are finished."
    QTest.mouseClick(page.in_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.came.isVisible)
    assert [each.name for each in path.parent.glob("*.labeler-answers")] == ["work by Bob.labeler-answers"]
    bob.press("Esc")
    assert bob.window.page == LABEL


def test_whoever_has_labeled_all_of_it_hands_in_with_one_key(sit_down, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=2)
    bob = sit_down(open_package_as_project(package, into=None, watch=Watch()))
    card = bob.window.label.nothing_left.card
    bob.press("1 F Enter")
    assert not card.isVisible()
    bob.press("1 F Enter")
    qtbot.waitUntil(card.isVisible)
    bob.press("Enter")
    assert bob.window.page == HAND_IN
    bob.press("Esc")
    assert card.isVisible()
    bob.press("PgUp")
    assert not card.isVisible()


def test_at_home_nothing_is_handed_in_when_all_is_labeled(sit_down, make_project, six, qtbot):
    ann = sit_down(make_project(six))
    ann.press(" ".join(["1 F Enter"] * 6))
    label = ann.window.label
    qtbot.waitUntil(lambda: label.desk.screen is None and not label.nothing_left._left.is_counting)
    assert not label.nothing_left.card.isVisible()
    ann.press("Enter")
    assert ann.window.page == LABEL


def words_in(menu):
    return [action.text() for action in menu.actions() if action.isVisible()]


def test_each_project_has_the_ways_that_it_needs_in_its_menu(sit_down, home, tmp_path):
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    path = open_package_as_project(package, into=None, watch=Watch())
    bob = sit_down(path)
    ways = {"Hand out work …", "Who has what …", "Take in packages …"}
    menu = words_in(bob.window.top.project.menu())
    assert not ways & set(menu)
    assert "Add folders of images …" not in menu
    assert "Hand in …" in menu
    for name in (HAND_OUT, ASSIGNED, TAKE_IN):
        bob.window.open_page(name)
        assert bob.window.page == LABEL, "nobody leads in what was handed out"


def test_at_home_a_lead_has_the_ways_out_and_home(sit_down, make_project, six):
    ann = sit_down(make_project(six))
    menu = words_in(ann.window.top.project.menu())
    assert {"Hand out work …", "Who has what …", "Take in packages …"} <= set(menu)
    assert "Hand in …" not in menu
    assert not ann.window.top.hand_in.isVisible()
    for name, kind in ((HAND_OUT, HandOutPage), (ASSIGNED, AssignedPage), (TAKE_IN, TakeInPage)):
        ann.window.open_page(name)
        assert isinstance(ann.window.pages[name], kind)
        ann.press("Esc")
        assert ann.window.page == LABEL


def test_the_start_page_opens_a_package(made_window, home, tmp_path, qtbot):
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    shell = made_window()
    shell.show_start()
    page = shell.centralWidget()
    assert isinstance(page, StartPage)
    page.project_chosen.emit(package)
    qtbot.waitUntil(lambda: hasattr(shell.centralWidget(), "bridge"), timeout=20_000)
    assert shell.centralWidget().bridge.labeler.name == "Bob"
    assert shell.windowTitle().startswith("work")


def test_what_is_no_package_stays_on_a_page_that_says_why(made_window, tmp_path, qtbot):
    fake = tmp_path / "fake.labeler-work"
    fake.write_bytes(b"PK\x03\x04 and nothing else")
    shell = made_window()
    shell.show_start()
    shell.centralWidget().project_chosen.emit(fake)
    page = shell.centralWidget()
    assert isinstance(page, OpeningPackage)
    qtbot.waitUntil(page._note.isVisible)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert isinstance(shell.centralWidget(), StartPage)


def test_the_counts_say_when_each_last_handed_in(home, theme, show, tmp_path):
    home.say_of(6, "apple")
    view = show(CountsView(home.bridge, theme))
    titles = [view.model.headerData(column, Qt.Orientation.Horizontal) for column in range(view.model.columnCount())]
    assert "Last handed in" not in titles, "nothing ever came in"
    (package,) = given(home, tmp_path / "bob", "Bob", images=4)
    taken = take_in(home.project, [answered(package, 1)], watch=Watch())
    home.bridge.changed.emit(taken.changes)
    last = view.model.columnCount() - 1
    assert view.model.headerData(last, Qt.Orientation.Horizontal) == "Last handed in"
    shown = {view.model.index(row, 0).data(): view.model.index(row, last).data() for row in range(4)}
    assert (shown["ann"], shown["Cy"], shown["all"]) == ("–", "–", "–")
    assert ":" in shown["Bob"], "a day and a time"
    counted = count(home.project)
    assert [bool(each["last_handed_in"]) for each in as_json(counted, with_days=False)["labelers"]] == [
        False,
        True,
        False,
    ]
    table = by_labeler(counted)
    assert table.header[-1] == "last handed in"
    assert [len(row) for row in table.rows_and_total] == [len(table.header)] * 4
