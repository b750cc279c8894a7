"""Every string of the source has a good translation, and Qt reads the same as people do."""

import importlib
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

CHECKOUT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{[^{}]*\}")
LANGUAGES = ["de"]


@pytest.fixture
def translate(monkeypatch):
    """The script, as it is when it is run: beside its own modules."""
    monkeypatch.syspath_prepend(CHECKOUT / "packaging")
    return importlib.import_module("translate")


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def done(translate, language):
    return translate.read_ts(translate.ts_file(language))


@pytest.fixture(scope="module")
def strings():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(CHECKOUT / "packaging")
        return importlib.import_module("strings").collect(CHECKOUT / "labeler")


def test_every_string_of_the_source_is_there_and_none_that_is_gone(strings, done):
    assert sorted(strings.keys() - done.keys()) == [], "run: python3 packaging/translate.py update"
    assert sorted(done.keys() - strings.keys()) == [], "run: python3 packaging/translate.py update"


def test_every_string_is_translated(done):
    assert [key for key, translation in done.items() if not translation.strip()] == []


def test_a_translation_has_the_same_places_to_fill_in(done):
    odd = [
        f"{context}: {source!r} is {translation!r}"
        for (context, source), translation in done.items()
        if translation and places(source) != places(translation) and not is_free(source)
    ]
    assert odd == []


def test_a_translation_ends_as_the_sentence_does(done):
    odd = [
        f"{context}: {source!r} is {translation!r}"
        for (context, source), translation in done.items()
        if translation and end_of(source) != end_of(translation)
    ]
    assert odd == []


def test_what_qt_reads_is_what_was_written(translate, language, done, qapp):
    translator = QTranslator()
    assert translator.load(str(translate.ts_file(language).with_suffix(".qm")))
    old = [
        source
        for (context, source), translation in done.items()
        if translation and (translator.translate(context, source) or source) != translation
    ]
    assert old == [], "run: python3 packaging/translate.py release"


def test_an_unfinished_string_keeps_its_place_and_a_gone_one_goes(translate, tmp_path):
    path = tmp_path / "x.ts"
    strings = {("A", "one"): {"a.py"}, ("A", "two & <b>"): {"a.py"}, ("B", "one"): {"b.py"}}
    translate.write_ts(path, "de", strings, {("A", "one"): "eins", ("A", "gone"): "weg"})
    assert translate.read_ts(path) == {("A", "one"): "eins", ("A", "two & <b>"): "", ("B", "one"): ""}
    assert translate.unfinished(path) == [("A", "two & <b>"), ("B", "one")]


def test_strings_are_found_in_classes_modules_tables_and_errors(translate, tmp_path):
    package = tmp_path / "labeler"
    sources = {
        "gui/page.py": "class Page:\n def a(self):\n  return self.tr('one') + self.tr('two' if x else 'three')\n",
        "gui/words.py": "T = {1: 'four'}\ndef tr(text): return QCoreApplication.translate('W', text)\na = tr(T[1])\n",
        "app/rules.py": "def _no(what): return AppError(what)\nraise RuleBroken(Phrase('{n} five', n=1))\n_no('six')\n",
        "domain/errors.py": "class RuleBroken(AppError): pass\n",
    }
    for name, source in sources.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(source)
    strings = importlib.import_module("strings")
    trees = {}
    for path in package.rglob("*.py"):
        trees[path.relative_to(tmp_path).as_posix()] = strings.ast.parse(path.read_text())
    errors = strings.error_names(trees.values())
    found = {key for path in trees for key in strings.strings_of(path, trees, errors)}
    assert found == {
        ("Page", "one"), ("Page", "two"), ("Page", "three"), ("W", "four"), ("Core", "{n} five"), ("Core", "six"),
    }  # fmt: skip


def test_a_string_that_cannot_be_found_is_a_problem(translate):
    strings = importlib.import_module("strings")
    trees = {"labeler/gui/page.py": strings.ast.parse("class Page:\n def a(self, x):\n  return self.tr(x)\n")}
    with pytest.raises(strings.Problem, match=r"page.py:3: tr\(x\) is no literal"):
        list(strings.strings_of("labeler/gui/page.py", trees, set()))


def is_free(source):
    """Whether a sentence may name its words as often as its language needs, as a question does the concept."""
    return "{concept}" in source


def end_of(text):
    """The sign at the end, if it is one."""
    return text[-1:] if text[-1:] in ".…?!:," else ""


def places(text):
    """What is filled in; {OF} is {of} at the beginning of a sentence."""
    return sorted(place.lower() for place in PLACE.findall(text))
