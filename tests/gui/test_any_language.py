"""In a language of which every sentence is twice as long, everything is translated and nothing is cut off."""

import re
from itertools import chain

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from labeler.app.resources import resource
from labeler.app.settings import Language
from labeler.gui.language import Interpreter
from labeler.gui.start.new_project import NewProjectPage
from labeler.gui.start.page import StartPage
from labeler.quality.thresholds import THRESHOLDS
from tests.gui.shell_walk import shell_views
from tests.states import state_views
from tests.views import Pseudo, clipped, label_views, menus_of, page_views, settle, texts_of

OWN = (
    "apple", "banana", "carrot", "subject", "ann", "bo", "work", "photos", "png", "COCO", "CSV", "Labeler",
    "Deutsch", "English", "train", "val", "GB", "MB", "Nov", "Z", "F", "J", "N", "classes", "more",
    "for", "labeler",
)  # fmt: skip
"""The user's own words, and names that are the same in every language."""
KEYS = frozenset(row.key for row in THRESHOLDS)
"""What thresholds are called, in the window as on the command line."""


@pytest.fixture
def pseudo(qapp):
    """Words of another language, for everything that is made from now on."""
    translator = Pseudo()
    QApplication.installTranslator(translator)
    yield translator
    QApplication.removeTranslator(translator)


@pytest.fixture
def german(qapp):
    interpreter = Interpreter(qapp, resource("translations"))
    before = QLocale()
    interpreter.speak(Language.GERMAN)
    yield interpreter
    interpreter.speak(Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def four_photos(make_project, tiny_photos):
    return make_project(tiny_photos)


@pytest.fixture
def person(pseudo, sit_down, four_photos):
    return sit_down(four_photos)


@pytest.fixture
def views(tmp_path):
    """Every page of the window, and every state of one, that a person comes by."""
    return lambda person: chain(
        label_views(person), page_views(person.window), state_views(person, tmp_path), page_views(person.window)
    )


def test_every_word_on_every_page_is_translated_and_none_is_cut_off_where_words_are_twice_as_long(person, views):
    bare, cut = set(), set()
    for view in views(person):
        settle()
        cut |= {f"{view}: {what}" for what in clipped(person.window)}
        bare |= {f"{view}: {where}: {text}" for _, where, text in texts_of(person.window) if left_bare(text)}
        bare |= {f"{view}: menu: {text}" for _, text in menus_of(person.window) if left_bare(text)}
    assert not bare, "\n" + "\n".join(sorted(bare))
    assert not cut, "\n" + "\n".join(sorted(cut))


def test_in_german_too_nothing_is_cut_off_where_text_is_twice_as_large(german, sit_down, four_photos, views):
    person = sit_down(four_photos)
    person._theme.scale_text(2.0)
    settle()
    cut = set()
    try:
        for view in views(person):
            settle()
            cut |= {f"{view}: {what}" for what in clipped(person.window)}
    finally:
        person._theme.scale_text(1.0)
    assert not cut, "\n" + "\n".join(sorted(cut))


@pytest.mark.parametrize("make", [lambda theme: StartPage(theme, ()), NewProjectPage], ids=["start", "new project"])
def test_before_a_project_is_open_all_is_translated_and_nothing_cut_off(qtbot, pseudo, theme, make):
    page = make(theme)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    settle()
    bare = {f"{where}: {text}" for _, where, text in texts_of(page) if left_bare(text)}
    assert not bare, "\n" + "\n".join(sorted(bare))
    assert clipped(page) == []


def test_where_a_project_cannot_be_opened_all_is_translated_and_nothing_cut_off(
    pseudo, made_window, four_photos, tmp_path
):
    shell, bare, cut = made_window(), set(), set()
    for view in shell_views(shell, four_photos, tmp_path):
        settle()
        bare |= {f"{view}: {where}: {text}" for _, where, text in texts_of(shell) if left_bare(text)}
        cut |= {f"{view}: {what}" for what in clipped(shell)}
    assert not bare, "\n" + "\n".join(sorted(bare))
    assert not cut, "\n" + "\n".join(sorted(cut))


def test_where_a_project_cannot_be_opened_nothing_is_cut_off_in_large_german(
    german, made_window, four_photos, tmp_path
):
    shell, cut = made_window(text_scale=2.0, language=Language.GERMAN), set()
    for view in shell_views(shell, four_photos, tmp_path):
        settle()
        cut |= {f"{view}: {what}" for what in clipped(shell)}
    assert not cut, "\n" + "\n".join(sorted(cut))


def left_bare(text):
    """The words of a text that stand in no brackets, are nobody's own and no path."""
    text = re.sub(r"(?<!\w)/\S+|\S+\.labeler", " ", "" if text in KEYS else text)
    while (less := re.sub(r"\[[^\[\]]*(\]|…$)", " ", text)) != text:
        text = less
    words = re.findall(r"[^\W\d_]+", text)
    return [word for word in words if word not in OWN and len(word) > 1]
