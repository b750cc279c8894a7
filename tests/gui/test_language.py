"""The window speaks the language that was chosen, in words, in Qt's own words, and in numbers."""

import json
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QLabel, QPushButton

from labeler.app.resources import resource
from labeler.app.settings import Language, Settings, read_settings, write_settings
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.phrase import Phrase, joined, with_and
from labeler.domain.reasons import Reason, reason_text
from labeler.gui.language import Interpreter, said, said_reason, system_language
from labeler.gui.start.new_project import NewProjectPage
from labeler.gui.widgets.plain import date_text, decimal_text, number_text, percent_text


@pytest.fixture
def interpreter(qapp):
    before = QLocale()
    made = Interpreter(qapp, resource("translations"))
    yield made
    made.speak(Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def german(interpreter):
    interpreter.speak(Language.GERMAN)
    return interpreter


def words_of(page):
    return {each.text() for kind in (QLabel, QPushButton) for each in page.findChildren(kind)}


def test_a_page_made_in_german_is_german_and_one_made_after_english_is_english(qtbot, theme, interpreter):
    assert interpreter.speak(Language.GERMAN)
    german = NewProjectPage(theme)
    qtbot.addWidget(german)
    assert {"Neues Projekt", "Anlegen", "Zurück"} <= words_of(german)
    assert interpreter.speak(Language.ENGLISH)
    english = NewProjectPage(theme)
    qtbot.addWidget(english)
    assert {"New project", "Create", "Back"} <= words_of(english)
    assert not interpreter.speak(Language.ENGLISH)


def test_a_window_speaks_its_own_language_whatever_one_before_it_has_spoken(qapp, german):
    before = Phrase("{count} images", count=2)
    assert said(before) == "2 Bilder"
    Interpreter(qapp, resource("translations")).speak(Language.ENGLISH)
    assert said(before) == "2 images"


def test_the_words_of_a_page_are_found_under_the_class_that_says_them(german):
    class FolderBar(QObject):
        def name(self):
            return self.tr("Open folder")

    class Later(FolderBar):
        pass

    assert Later().name() == "Ordner öffnen"


def test_qt_says_its_own_words_in_the_same_language(german):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_numbers_and_days_are_written_as_the_language_has_them(interpreter):
    interpreter.speak(Language.ENGLISH)
    assert (number_text(1204), decimal_text(1204.5, decimals=1)) == ("1\u202f204", "1\u202f204.5")
    assert date_text(date(2026, 10, 5)) == "5 Oct 2026"
    interpreter.speak(Language.GERMAN)
    assert (number_text(1204), decimal_text(1204.5, decimals=1)) == ("1\u202f204", "1\u202f204,5")
    assert percent_text(0.97) == "97\u00a0%"
    assert date_text(date(2026, 10, 5)) == "5. Okt. 2026"


def test_what_a_rule_refuses_is_said_in_the_language_of_the_window(german):
    error = RuleBroken(Phrase("no concept is called “{name}”", name="image"))
    assert str(error) == error.what == "no concept is called “image”"
    assert said(error.what) == "kein Konzept heißt „image“"


def test_a_literal_is_said_in_the_language_of_the_window_without_any_mark(german):
    assert said(RuleBroken("draw a box first").what) == "erst einen Rahmen ziehen"


def test_all_four_parts_of_a_trouble_are_said(german):
    error = AppError("the disk is full", where="/a.labeler", safe="Nothing was changed", todo="Make room on the disk")
    assert error.line() == "/a.labeler: the disk is full. Nothing was changed. Make room on the disk."
    assert error.line(said) == (
        "/a.labeler: das Laufwerk ist voll. Nichts wurde geändert. Platz auf dem Laufwerk schaffen."
    )


def test_a_name_that_is_also_one_of_our_words_stays_as_it_is(german):
    assert said("image") == "image"
    assert said(Phrase("there is a concept called “{name}” already", name="draw a box first")) == (
        "es gibt schon ein Konzept namens „draw a box first“"
    )


def test_a_name_with_braces_is_no_place_to_fill_in(german):
    phrase = Phrase("no concept is called “{name}”", name="{x} {")
    assert phrase == "no concept is called “{x} {”"
    assert said(phrase) == "kein Konzept heißt „{x} {“"


def test_a_phrase_in_a_phrase_is_said_too_and_numbers_as_elsewhere(german):
    inner = Phrase("{count} images", count=12345)
    assert said(Phrase("finish {images}", images=inner)) == "fertig beantworten (12\u202f345 Bilder)"
    assert said(joined("; ", (inner, "apple"))) == "12\u202f345 Bilder; apple"
    assert said(with_and(["a", "b", "c"])) == "a und b und c"
    outside = Phrase("the box begins outside the image, at {x:g}, {y:g}", x=-0.5, y=2.0)
    assert said(outside) == "der Rahmen fängt außerhalb des Bildes an, bei -0,5; 2"


@pytest.mark.parametrize("reason", list(Reason))
def test_a_reason_that_was_kept_is_said_in_the_language_of_the_window(german, reason):
    assert said_reason(reason.value) != reason.value


def test_a_proposal_keeps_its_name_and_a_reason_of_ones_own_its_words(german):
    named = reason_text(Reason.NOT_IN_TAXONOMY, named="poor image")
    assert said_reason(named) == "fehlt in der Liste: poor image"
    assert said_reason("because I say so") == "because I say so"


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [(["de-CH", "en"], "de"), (["fr-FR", "de", "en"], "de"), (["en-GB"], "en"), (["C"], "en"), ([], "en")],
)
def test_the_first_language_asked_of_the_system_that_is_spoken_here_is_taken(monkeypatch, asked, spoken):
    class System:
        def uiLanguages(self):
            return asked

    monkeypatch.setattr("labeler.gui.language.QLocale.system", lambda: System())
    assert system_language().value == spoken


def test_the_choice_of_a_language_is_kept_as_text(tmp_path):
    write_settings(tmp_path, Settings(language=Language.GERMAN))
    assert json.loads((tmp_path / "settings.json").read_text())["language"] == Language.GERMAN.value
    assert read_settings(tmp_path).language is Language.GERMAN
