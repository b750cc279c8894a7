"""Options made into controls: of any kind, of anybody's format, in the words of the page."""

from dataclasses import dataclass
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton

from labeler.app.exporting import Broken, ExportFormat, ExportOptions, export_formats
from labeler.app.outgoing.fields import Choice, Kind, choices_in
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.options import option
from labeler.gui.export.fields import made_field
from labeler.gui.export.formats import FormatChoice
from labeler.gui.export.option_words import window_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginOptions(ExportOptions):
    """Of somebody else's format: one option of each kind."""

    loud: bool = option(True, words=Phrase("Loud"), help=Phrase("Be loud."))
    shade: Literal["dim", "bright"] = option("bright", words=Phrase("Shade"), help=Phrase("Which shade."))
    tone: Literal["high", "low"] | None = option(None, words=Phrase("Tone"), help=Phrase("Which tone."))
    most: int | None = option(None, words=Phrase("At most"), help=Phrase("At most so many."), metavar="N")
    tries: int = option(3, words=Phrase("Tries"), help=Phrase("So many tries."))
    title: str | None = option(None, words=Phrase("Title"), help=Phrase("What it is called."))
    tags: tuple[str, ...] | None = option(None, words=Phrase("Tags"), help=Phrase("These tags."))
    odd: dict[str, int] | None = option(None, words=Phrase("Odd"), help=Phrase("Nothing that could be chosen."))


PLUGIN = ExportFormat(
    name="plugin",
    title=Phrase("Plug-in"),
    purpose=Phrase("For a test."),
    options=PluginOptions,
    cannot_hold=(),
    whose=Phrase("Everybody's."),
)
OWN = {choice.name: choice for choice in choices_in(PLUGIN)}


@pytest.fixture
def field(qtbot, theme):
    def make(name):
        made = made_field(OWN[name], theme, is_known=False)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_every_option_of_a_plug_in_gets_a_control_by_its_kind(field):
    kinds = {name: OWN[name].kind for name in ("loud", "shade", "tone", "most", "tries", "title", "tags")}
    assert list(kinds.values()) == [
        Kind.FLAG, Kind.ONE, Kind.ONE, Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.SEVERAL,
    ]  # fmt: skip
    assert "odd" not in OWN
    defaults = {name: field(name).value for name in kinds}
    assert defaults == {
        "loud": True, "shade": "bright", "tone": None, "most": None, "tries": 3, "title": None, "tags": None,
    }  # fmt: skip


def test_what_is_chosen_is_what_the_option_takes(field):
    loud, tone, most, title, tags = (field(name) for name in ("loud", "tone", "most", "title", "tags"))
    loud.box.click()
    assert loud.value is False
    assert [tone.combo.itemText(row) for row in range(3)] == ["not said", "high", "low"]
    tone.combo.setCurrentIndex(2)
    assert tone.value == "low"
    assert not most.spin.isVisible()
    most.box.click()
    most.spin.setValue(12)
    assert most.value == 12
    title.box.click()
    title.line.setText("Hello")
    assert title.value == "Hello"
    tags.box.click()
    assert tags.value == ()
    tags.line.setText('red, "green, or so"')
    assert tags.value == ("red", "green, or so")


def test_what_planning_says_of_an_option_is_said_in_the_words_of_the_page():
    choices = tuple({choice: None for format in export_formats() for choice in choices_in(format)})
    said = "Take less (--layout flat), or more (--allow-missing), or --coords upright|stored; --nonsense stays."
    assert window_words(said, choices) == (
        "Take less (“Folders: one set, without train and val”), or more (“Allow a concept to be missing from train or "
        "val”), or “Without images, boxes are where the image is: upright, as it is seen or as its file stores it”; "
        "--nonsense stays."
    )


def test_no_option_of_the_terminal_is_left_in_what_any_format_says():
    for format in export_formats():
        for text in (format.purpose, *format.cannot_hold):
            assert "--" not in window_words(text, choices_in(format)), text


def test_a_broken_plug_in_is_listed_and_cannot_be_chosen(qtbot, theme):
    broken = Broken(name="bad<b>", why=Phrase("it cannot be loaded: {error}", error="ImportError: <i>no</i>"))
    choice = FormatChoice(theme, export_formats(), (broken,))
    qtbot.addWidget(choice)
    choice.show()
    (button,) = [each for each in choice.findChildren(QRadioButton) if each.text() == "bad<b>"]
    assert not button.isEnabled()
    said = [label for label in choice.findChildren(QLabel) if "<i>no</i>" in label.text().replace("\u200b", "")]
    assert [label.textFormat() for label in said] == [Qt.TextFormat.PlainText]


def test_a_choice_can_be_looked_up_by_what_it_is():
    assert isinstance(hash(OWN["shade"]), int)
    assert OWN["shade"] == Choice(
        name="shade", kind=Kind.ONE, words="Shade", help="Which shade.", metavar="", default="bright",
        values=("dim", "bright"),
    )  # fmt: skip
