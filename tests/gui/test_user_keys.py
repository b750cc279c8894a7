"""Keys of one's own: chosen once, they hold at once everywhere, are printed on every control, and survive a restart."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.settings import Settings, read_settings, write_settings
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.question import Reply
from labeler.gui.key import Key
from labeler.gui.keys import BoxAction, Keys, PageAction
from labeler.gui.project_pages import KEYS
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.key_hint import KeyHint
from labeler.gui.widgets.keycap import Keycap


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def choose(person, action, key):
    person.window.keys.choose(action, Key.named(key))


def printed(person):
    """The keys on the ways to answer."""
    return [button.key for button in person.window.label.stage.bar.buttons]


def test_a_changed_key_answers_at_once_and_the_one_before_no_more(ann):
    ann.press("1")
    choose(ann, Reply.OF, "D")
    assert printed(ann)[:2] == ["D", "J"]
    ann.press("F")
    assert ann.question == "Is this photo of apple, or is apple only in it?"
    ann.press("D")
    assert ann.question == "Is anything else of the list here?"
    assert ann.window.label.stage.bar.buttons[0].accessibleName().endswith("key Enter")


def test_a_changed_page_key_works_and_stands_on_its_control(ann):
    choose(ann, PageAction.UNDO, "U")
    hints = [hint.accessibleName() for hint in ann.window.label.strip.findChildren(KeyHint)]
    assert "undo, key U" in hints
    ann.press("N")
    assert ann.image == "2.png"
    ann.press("Ctrl+Z Backspace")
    assert ann.image == "2.png"
    ann.press("U")
    assert ann.image == "1.png"


def test_a_changed_box_key_works(ann):
    choose(ann, BoxAction.ADD, "W")
    ann.press("1 J B")
    assert ann.answers[0] == "draw a box first"
    ann.press("W")
    assert ann.answers[0] == "done, 1 box"


def test_the_sheet_of_keys_shows_the_users(ann):
    ann.window.open_page(KEYS)
    sheet = ann.window.pages[KEYS]
    assert "Key H" not in {cap.accessibleName() for cap in sheet.findChildren(Keycap)}
    choose(ann, Reply.OF, "H")
    assert "Key H" in {cap.accessibleName() for cap in sheet.findChildren(Keycap) if cap.isVisible()}


def test_a_changed_sheet_key_leaves_the_question_mark(ann):
    choose(ann, PageAction.KEYS, "F12")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert ann.window.page == KEYS


def test_a_concepts_key_is_refused_with_its_name(ann):
    with pytest.raises(RuleBroken, match="apple"):
        choose(ann, Reply.OF, "1")
    assert ann.window.keys.now == Keys()


def test_a_concept_that_gets_a_key_of_the_users_has_it_in_this_project_and_the_user_is_told(ann):
    choose(ann, Reply.OF, "W")
    ann.press("1")
    ann.window.bridge.execute(AddConcepts(entries=(NewConcept(name="walnut", hotkey="W"),)))
    assert printed(ann)[0] == "F"
    assert "walnut" in ann.window.notice.text
    ann.press("W")
    assert ann.question == "Is this photo of walnut, or is walnut only in it?"
    assert ann.window._settings.now.keys == (("reply.of", "W"),)


def test_other_choices_leave_alone_what_only_this_project_refuses(tmp_path):
    settings = UserSettings(Settings(keys=(("reply.of", "W"), ("page.none", "D"))), folder=tmp_path)
    keys = UserKeys(settings, lambda: {"W": "walnut"})
    keys.choose(PageAction.FIT, Key.named("F9"))
    assert read_settings(tmp_path).keys == (("reply.of", "W"), ("page.fit", "F9"))
    keys.choose(Reply.OF, Key.named("D"))
    assert dict(read_settings(tmp_path).keys) == {"reply.of": "D", "page.fit": "F9"}
    keys.restore(Reply.OF)
    assert read_settings(tmp_path).keys == (("page.fit", "F9"),)
    keys.restore_all()
    assert read_settings(tmp_path).keys == ()


def test_where_keys_cannot_be_kept_they_hold_and_it_is_said(tmp_path):
    (tmp_path / "settings.json").mkdir()
    keys = UserKeys(UserSettings(Settings(), folder=tmp_path))
    with pytest.raises(AppError, match="cannot be kept"):
        keys.choose(Reply.OF, Key.named("D"))
    assert keys.now.shown(Reply.OF) == "D"


@pytest.mark.parametrize(
    "table",
    [
        {"reply.of": "J"},
        {"reply.of": "Enter", "reply.in": "Space"},
        {"reply.back": "B", "box.left": "A", "reply.reason": "9"},
        {"reply.of": "", "reply.in": 55, "reply.not_here": None, "reply.none": ["N"], "page.undo": {"a": 1}},
        {"": "", "page.": "A", "page.launch": "Ctrl+L", "\ud800": "\udfff", "<b>x</b>": "<img src=x>"},
        {f"page.{number}": "A" * 1000 for number in range(60)},
        {"reply.of": "1", "page.fit": "2"},
    ],
)
def test_hostile_keys_never_stop_the_start_and_each_is_dropped_in_words(
    qtbot, sit_down, make_project, tiny_photos, tmp_path, theme, table
):
    (tmp_path / "settings.json").write_text(json.dumps({"theme": "dark", "keys": table}), "utf-8")
    ann = sit_down(make_project(tiny_photos))
    ann.window._settings.take(read_settings(tmp_path))
    assert ann.window.keys.now == Keys()
    assert len(ann.window.keys.dropped) == len(table)
    assert all("is not used" in line for line in ann.window.keys.dropped)
    assert ann.window.notice.isVisible()
    ann.press("1 F Enter")
    assert ann.image == "2.png"


def test_keys_survive_a_restart(tmp_path):
    UserKeys(UserSettings(Settings(), folder=tmp_path)).choose(Reply.OF, Key.named("D"))
    again = UserKeys(UserSettings(read_settings(tmp_path), folder=tmp_path))
    assert again.now.shown(Reply.OF) == "D"


def test_other_settings_do_not_disturb_the_keys(qtbot, tmp_path):
    write_settings(tmp_path, Settings(keys=(("reply.of", "D"),)))
    settings = UserSettings(read_settings(tmp_path))
    keys = UserKeys(settings)
    with qtbot.assertNotEmitted(keys.changed):
        settings.take(Settings(text_scale=2.0, keys=(("reply.of", "D"),)))
