"""Whoever does not see the screen hears what is on it; whoever sees little can still read it and find the focus."""

from hashlib import sha256
from itertools import chain

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QScrollArea, QWidget

from labeler.app.settings import ThemeChoice
from labeler.gui.start.new_project import NewProjectPage
from labeler.gui.start.page import StartPage
from labeler.gui.theme.contrast import contrast, mixed
from labeler.gui.theme.tokens import DARK, LIGHT
from labeler.gui.widgets.marks import Mark, MarkView
from labeler.gui.widgets.notice_bar import NoticeBar
from labeler.gui.widgets.red_bar import RedBar
from tests.gui.shell_walk import shell_views
from tests.states import state_views
from tests.views import about, clipped, controls_of, focusable, label_views, page_views, settle, shown

READABLE, SEEN = 4.5, 3.0


@pytest.fixture
def person(make_project, tiny_photos, sit_down):
    return sit_down(make_project(tiny_photos))


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader would have been told to say, in turn."""
    said = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.fixture
def refused(make_project, tiny_photos, tmp_path):
    """All that the window shows where no project is open, or one cannot be."""
    return lambda shell: shell_views(shell, make_project(tiny_photos), tmp_path)


@pytest.fixture
def views(tmp_path):
    """Every page of the window, and every state of one, that a person comes by."""
    return lambda person: chain(
        label_views(person), page_views(person.window), state_views(person, tmp_path), page_views(person.window)
    )


def test_on_every_page_every_control_says_what_it_is_and_shows_that_it_has_the_focus(person, views):
    found, proven = set(), set()
    for view in views(person):
        settle()
        found |= {f"{view}: {what}" for what in (*mute(person.window), *unseen(person.window, proven))}
    assert not found, "\n" + "\n".join(sorted(found))


@pytest.mark.parametrize("make", [lambda theme: StartPage(theme, ()), NewProjectPage], ids=["start", "new project"])
def test_every_control_before_a_project_is_open_says_what_it_is(qtbot, theme, make):
    page = make(theme)
    qtbot.addWidget(page)
    page.show()
    assert mute(page) == []


@pytest.mark.parametrize("theme_choice", [ThemeChoice.DARK, ThemeChoice.LIGHT])
def test_where_a_project_cannot_be_opened_nothing_is_cut_off_and_every_control_says_what_it_is_and_is_led_to_by_tab(
    made_window, refused, theme_choice
):
    shell, found, proven = made_window(theme=theme_choice), set(), set()
    for view in refused(shell):
        settle()
        found |= {f"{view}: {what}" for what in (*clipped(shell), *mute(shell))}
        found |= {f"{view}: {what}" for what in (*unseen(shell, proven), *not_reached(shell))}
    assert not found, "\n" + "\n".join(sorted(found))


def test_no_two_controls_of_a_page_are_called_the_same(person):
    twins = set()
    for view in page_views(person.window):
        settle()
        names = [name_of(each) for each in controls_of(person.window) if not isinstance(each, QScrollArea)]
        twins |= {f"{view}: {name}" for name in names if names.count(name) > 1}
    assert not twins, "\n" + "\n".join(sorted(twins))


def test_no_page_takes_the_focus_away_by_a_window_of_its_own(person):
    for view in page_views(person.window):
        settle()
        assert person.window.isActiveWindow(), view


def test_tab_leads_to_every_control(person):
    unreached = set()
    for view in page_views(person.window):
        settle()
        unreached |= {f"{view}: {what}" for what in not_reached(person.window)}
    assert not unreached, "\n" + "\n".join(sorted(unreached))


def test_each_new_question_is_said_once_with_its_keys(person, heard):
    person.press("1")
    settle()
    sentence = person.question
    said = [text for text in heard if sentence in text]
    assert len(said) == 1
    for button in person.window.label.stage.bar.buttons:
        assert button.key in said[0]
        assert button.caption in said[0]


def test_the_same_question_is_not_said_again(person, heard):
    person.press("1")
    settle()
    heard.clear()
    person.press("PgUp PgDn")
    settle()
    assert len([text for text in heard if person.question in text]) <= 1


def test_what_was_refused_is_said(person, heard):
    person.press("1 J")
    settle()
    heard.clear()
    person.press("Enter")
    settle()
    assert any("draw a box first" in text for text in heard)


def test_trouble_and_notices_are_said_at_once(qtbot, theme, heard):
    trouble, notice = RedBar(theme), NoticeBar(theme)
    for bar, text in ((trouble, "The disk is full."), (notice, "41 images added.")):
        qtbot.addWidget(bar)
        bar.say(text)
    assert heard == ["The disk is full.", "41 images added."]


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_written_on_bars_buttons_and_keys_can_be_read(tokens):
    grounds = {
        "the red bar": mixed(tokens.wrong, tokens.panel, share=0.13),
        "a button under the mouse": mixed(tokens.text, tokens.raised, share=0.06),
        "a button that is pressed": mixed(tokens.text, tokens.raised, share=0.12),
        "a way to answer": mixed(tokens.background, tokens.panel, share=0.35),
        "a row that is chosen": tokens.chosen,
        "a key": tokens.background,
    }
    pale = {name: contrast(tokens.text, ground) for name, ground in grounds.items()}
    pale["the names of the parts on the red bar"] = contrast(tokens.muted, grounds["the red bar"])
    assert {name: found for name, found in pale.items() if found < READABLE} == {}


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ground", ["background", "panel", "raised", "canvas", "chosen"])
def test_the_frame_of_the_focus_and_the_marks_are_seen_on_every_ground(tokens, ground):
    colors = {name: getattr(tokens, name) for name in ("accent", "inside", "good", "look", "wrong", "muted")}
    on = getattr(tokens, ground)
    assert {name: contrast(color, on) for name, color in colors.items() if contrast(color, on) < SEEN} == {}


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_the_focus_of_a_full_button_is_seen_on_its_own_color(tokens):
    assert contrast(tokens.text, tokens.accent) >= SEEN or contrast(tokens.text, tokens.panel) >= SEEN


def test_marks_differ_in_shape_and_not_only_in_color(qtbot, theme):
    """Drawn in black and white, no two of them are the same."""
    pictures = []
    for mark in Mark:
        view = MarkView(theme, mark)
        qtbot.addWidget(view)
        view.resize(28, 28)
        view.show()
        image = view.grab().toImage()
        ground = image.pixelColor(0, 0)
        shape = [image.pixelColor(x, y) != ground for x in range(image.width()) for y in range(image.height())]
        assert all(shape != other for other in pictures), mark
        pictures.append(shape)


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_nothing_is_cut_off_where_text_is_large(person, views, scale):
    person._theme.scale_text(scale)
    settle()
    cut = set()
    # What shows only at times has least room where text is largest; pages may turn their rows into columns before.
    walk = views(person) if scale == 2.0 else chain(label_views(person), page_views(person.window))
    try:
        for view in walk:
            settle()
            cut |= {f"{view}: {what}" for what in clipped(person.window)}
    finally:
        person._theme.scale_text(1.0)
    assert not cut, "\n" + "\n".join(sorted(cut))


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_where_a_project_cannot_be_opened_nothing_is_cut_off_where_text_is_large(made_window, refused, scale):
    shell, cut = made_window(text_scale=scale), set()
    for view in refused(shell):
        settle()
        cut |= {f"{view}: {what}" for what in clipped(shell)}
    assert not cut, "\n" + "\n".join(sorted(cut))


def test_what_is_in_the_way_is_not_cut_off_when_the_text_grows_meanwhile(made_window, tmp_path):
    shell = made_window()
    shell.show_start()
    shell.open_project(tmp_path / "nowhere.labeler", labeler=None)
    shell._theme.scale_text(2.0)
    assert clipped(shell) == []


def mute(root: QWidget) -> list[str]:
    """Controls that do not say what they are."""
    return [f"{about(each)} is mute" for each in (*controls_of(root), *focusable(root)) if not name_of(each)]


def not_reached(root: QWidget) -> list[str]:
    """What could have the focus by Tab, and does not get it by going on and on."""
    wanted = [each for each in focusable(root) if is_for_tab(each)]
    reached = set()
    for _ in range(2 * len(wanted) + 2):
        root.window().focusNextPrevChild(True)
        reached.add(QApplication.focusWidget())
    return [f"Tab does not lead to {about(each)}" for each in wanted if each not in reached]


def is_for_tab(widget: QWidget) -> bool:
    # Of radio buttons that belong together, the arrows lead from the one that is chosen to the others.
    is_another = isinstance(widget, QRadioButton) and not widget.isChecked()
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not is_another


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def unseen(root: QWidget, proven: set[tuple[QWidget, bytes]]) -> list[str]:
    """Controls that look the same when Tab has led to them. Who looks as when it was `proven` is not tried again."""
    before = QApplication.focusWidget()
    parking = QWidget(root)
    parking.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    parking.show()
    try:
        parking.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        whole = root.grab().toImage()
        looks = [(each, look_of(whole, root, each)) for each in focusable(root) if each is not parking]
        new = [look for look in looks if look not in proven]
        found = [look for look in new if not is_focus_seen(look[0], parking)]
        proven |= set(new) - set(found)
    finally:
        parking.setParent(None)
        parking.deleteLater()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
    return [f"the focus at {about(each)} cannot be seen" for each, _ in found]


def look_of(whole: QImage, root: QWidget, widget: QWidget) -> bytes:
    """What is seen where a widget is: the same bytes for the same pixels."""
    part = whole.copy(QRect(widget.mapTo(root, QPoint()), widget.size()))
    return sha256(part.constBits()).digest()


def is_focus_seen(widget: QWidget, parking: QWidget) -> bool:
    """Whether anything at the widget looks different when Tab has led to it."""
    parking.setFocus(Qt.FocusReason.OtherFocusReason)
    without = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(widget, QLineEdit):
        widget.deselect()
    return picture(widget) != without


def picture(widget: QWidget) -> QImage | None:
    QApplication.processEvents()
    return widget.grab().toImage() if shown(widget) else None
