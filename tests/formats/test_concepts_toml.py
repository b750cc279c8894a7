"""concepts.toml: taken as written, or refused whole with the concept and the key at fault."""

from pathlib import Path

import pytest

from labeler.domain.errors import AppError
from labeler.domain.words import Verdict
from labeler.formats.concepts_toml import ConceptEntry, ExampleEntry, read_concepts
from labeler.formats.outgoing.concepts_out import concepts_text


@pytest.fixture
def read(tmp_path):
    """Reads this text as a concepts file that lies beside a picture."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "lemon.jpg").write_bytes(b"\xff\xd8")

    def take(content, **more):
        path = tmp_path / "concepts.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_concepts(path, **more)

    return take


def test_a_full_entry_is_taken_as_written(read, tmp_path):
    lemon, juice = read("""
        [[concept]]
        name = " Lemon  tree "
        definition = '''
        Yellow.
        Citrus.
        '''
        facet = "fruit"
        parent = "JUICE"
        hotkey = "ö"
        color = "#AABB00"
        must_see = ["its tip", "its skin"]
        must_not_see = "slices"
        ideal = ["alone", {picture = "pictures/lemon.jpg", reason = "fills the frame"}]
        in = [{reason = "in a bowl"}]
        not_ideal = ["half of it"]

        [[concept]]
        name = "juice"
        definition = "In its package."
        """)
    assert lemon == ConceptEntry(
        name="Lemon tree",
        definition="Yellow.\n        Citrus.",
        facet="fruit",
        parent="JUICE",
        hotkey="ö",
        color="#aabb00",
        must_see="its tip\nits skin",
        must_not_see="slices",
        examples=(
            ExampleEntry(verdict=Verdict.IDEAL, reason="alone", picture=None),
            ExampleEntry(
                verdict=Verdict.IDEAL,
                reason="fills the frame",
                picture=tmp_path / "pictures" / "lemon.jpg",
            ),
            ExampleEntry(verdict=Verdict.IN, reason="in a bowl", picture=None),
            ExampleEntry(verdict=Verdict.NOT_IDEAL, reason="half of it", picture=None),
        ),
    )
    assert juice == ConceptEntry(name="juice", definition="In its package.")


@pytest.mark.parametrize("name", ["CON", "a/b", "train", "=cmd", "<b>x</b>", "日本"])
def test_a_concept_may_have_any_name_that_can_be_shown(read, name):
    assert [entry.name for entry in read(f"[[concept]]\nname = '{name}'\ndefinition = 'x'\n")] == [name]


def test_windows_line_ends_and_a_mark_at_the_start_are_no_problem(read):
    (entry,) = read(b"\xef\xbb\xbf[[concept]]\r\nname = 'a'\r\ndefinition = '''b\r\nc'''\r\n")
    assert entry.definition == "b\nc"


def test_a_parent_may_be_known_already(read):
    (entry,) = read("[[concept]]\nname='a'\ndefinition='b'\nparent='Fruit'\n", known={"fruit"})
    assert entry.parent == "Fruit"


BAD_KEYS = {
    "an unknown key": ("colour = '#112233'", "colour: there is no such key"),
    "a name that is no text": ("name = 3", "name: a text is needed, not a number"),
    "an empty name": ("name = '  '", "name: this text is empty"),
    "a name too long": (f"name = '{'x' * 201}'", "name: the name of a concept has at most 200"),
    "a name turned round": ('name = "a\\u202eb"', "name: the name of a concept has a control character"),
    "a name of another": ("name = 'Cat'", "name: concept 1 is called “CAT” already"),
    "an empty definition": ("definition = ''", "definition: this text is empty"),
    "a definition that is a list": ("definition = ['x']", "definition: a text is needed, not a list"),
    "a character of code 0": ('definition = "a\\u0000b"', "definition: this text has a control character"),
    "a facet that is no text": ("facet = true", "facet: a text is needed, not true or false"),
    "a parent that is not there": ("parent = 'tree'", "parent: no concept is called “tree”"),
    "a parent of itself": ("parent = 'dog'", "parent: “dog” would stand below itself"),
    "two keys": ("hotkey = 'ab'", "hotkey: one visible character is needed, not “ab”"),
    "a key that cannot be seen": ("hotkey = ' '", "hotkey: this text is empty"),
    "an accent alone": ('hotkey = "\\u0301"', "hotkey: one visible character"),
    "the key of another": ("hotkey = 'C'", "hotkey: “C” is the key of “CAT” already"),
    "a colour by name": ("color = 'red'", "color: a colour is written #rrggbb, not “red”"),
    "a short colour": ("color = '#fff'", "color: a colour is written #rrggbb"),
    "a number to see": ("must_see = [1]", "must_see: a text is needed, not a number"),
    "examples that are no list": ("ideal = 'alone'", "ideal: a list is needed, not a text"),
    "an example that is a number": ("in = [1]", "in: a sentence or a table"),
    "an example without a reason": ("in = [{picture = 'pictures/lemon.jpg'}]", "in: reason: this key is missing"),
    "an example with more": ("in = [{reason = 'x', by = 'y'}]", "in: by: there is no such key"),
    "a picture that is not there": (
        "not_ideal = [{picture = 'gone.jpg', reason = 'x'}]",
        "not_ideal: picture: there is no such file: “gone.jpg”",
    ),
}


@pytest.mark.parametrize("bad", BAD_KEYS)
def test_a_bad_key_refuses_the_file_and_is_named_with_its_concept(read, bad):
    line, words = BAD_KEYS[bad]
    facts = {"name": "name = 'dog'", "definition": "definition = 'barks'"} | {line.partition(" ")[0]: line}
    second = "\n".join(facts.values())
    with pytest.raises(AppError) as caught:
        read(f"[[concept]]\nname = 'CAT'\ndefinition = 'purrs'\nhotkey = 'c'\n\n[[concept]]\n{second}\n")
    assert caught.value.where.startswith("concepts.toml, concept 2")
    assert words in caught.value.what
    if not line.startswith("name"):
        assert caught.value.where == "concepts.toml, concept 2 (“dog”)"


@pytest.mark.parametrize("missing", ["name", "definition"])
def test_a_missing_key_is_named(read, missing):
    kept = {"name": "name = 'dog'", "definition": "definition = 'barks'"}
    del kept[missing]
    with pytest.raises(AppError, match=f"{missing}: this key is missing") as caught:
        read(f"[[concept]]\n{next(iter(kept.values()))}\n")
    assert caught.value.where.startswith("concepts.toml, concept 1")


def test_parents_in_a_circle_are_refused(read):
    entries = [f"[[concept]]\nname='{name}'\ndefinition='x'\nparent='{parent}'" for name, parent in ("ab", "bc", "cb")]
    with pytest.raises(AppError, match="parent: “b” would stand below itself"):
        read("\n".join(entries))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "names no concept"),
        ("concept = 'lemon'", "names no concept"),
        ("concept = ['lemon']", "names no concept"),
        ("[[concepts]]\nname = 'a'", "there is no key “concepts” here"),
        ("[[concept]]\nname = 'a'\nname = 'b'\n", "this is not TOML: Cannot overwrite a value (at line 3"),
        ("[[concept]\n", "this is not TOML"),
        ("x = " + "[" * 100_000, "this is "),
        (b"[[concept]]\nname = '\xff'\n", "this is not UTF-8"),
    ],
)
def test_what_is_no_such_file_is_refused(read, content, words):
    with pytest.raises(AppError) as caught:
        read(content)
    assert words in caught.value.what
    assert caught.value.where.startswith("concepts.toml")


def test_a_file_that_is_not_there_or_far_too_large_is_refused(read, tmp_path):
    with pytest.raises(AppError, match="cannot be read"):
        read_concepts(tmp_path / "gone.toml")
    with pytest.raises(AppError, match="at most"):
        read("#" * 5_000_000)


def test_pictures_are_found_from_beside_the_file(read, tmp_path, monkeypatch):
    monkeypatch.chdir("/")
    text = "[[concept]]\nname='a'\ndefinition='b'\nideal=[{picture='pictures/../pictures/lemon.jpg',reason='r'}]\n"
    (entry,) = read(text)
    assert entry.examples[0].picture is not None
    assert entry.examples[0].picture.read_bytes() == b"\xff\xd8"
    assert Path(entry.examples[0].picture).is_relative_to(tmp_path)


def test_the_concepts_of_an_export_are_read_as_they_went_out(tmp_path, concept):
    out = [
        concept("lemon", 7, definition='A "yellow" fruit.\nIts peel \\ shows.\x7f'),
        concept("lime [big]", 3, parent="lemon", facet="kind"),
        concept("bare", 9, definition="", parent="elsewhere"),
    ]
    path = tmp_path / "concepts.toml"
    path.write_text(concepts_text(out), encoding="utf-8")
    entries = read_concepts(path, needs_definitions=False)
    assert [(each.name, each.facet, each.export_id, each.parent) for each in entries] == [
        ("lemon", "subject", 7, ""),
        ("lime [big]", "kind", 3, "lemon"),
        ("bare", "subject", 9, ""),
    ]
    assert entries[0].definition == 'A "yellow" fruit.\nIts peel \\ shows.'
    with pytest.raises(AppError, match="definition: this key is missing"):
        read_concepts(path)


@pytest.mark.parametrize("number", ["0", "-1", "true", '"7"', "1.0", "99999999999"])
def test_an_export_id_is_a_whole_number_that_others_can_count(tmp_path, number):
    path = tmp_path / "concepts.toml"
    path.write_text(f'[[concept]]\nname = "lemon"\ndefinition = "A fruit."\nexport_id = {number}\n')
    with pytest.raises(AppError, match="export_id: a whole number"):
        read_concepts(path)
