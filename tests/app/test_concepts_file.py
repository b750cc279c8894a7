"""concepts.toml into a project: whole, with its pictures, or not at all, naming the concept and the key at fault."""

import pytest

from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.concepts_file import concepts_from
from labeler.domain.errors import AppError
from labeler.domain.words import Verdict
from labeler.store import concepts

WHOLE = """
[[concept]]
name = "apple"
definition = "An apple, whole or cut."
hotkey = "a"
color = "#EE6677"
ideal = ["One apple fills the frame.", { picture = "pictures/apple.png", reason = "Lit from the side." }]
in = ["An apple in a bowl of pears."]
not_ideal = ["A drawing of an apple."]

[[concept]]
name = "fruit bowl"
definition = "A bowl with fruit in it."
facet = "setting"
parent = "apple"
must_see = ["the rim", "a fruit"]
"""


@pytest.fixture
def concepts_file(tmp_path, picture):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "apple.png").write_bytes(picture(1, width=1200, height=900))
    (tmp_path / "pictures" / "broken.png").write_bytes(picture(1)[:50])

    def write(text):
        path = tmp_path / "concepts.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def test_a_file_of_concepts_comes_in_with_its_visual_dictionary(tmp_path, project_at, concepts_file):
    project = project_at(tmp_path / "p.labeler", "pear")
    project.execute(concepts_from(concepts_file(WHOLE), taxonomy=project.taxonomy()))
    pear, apple, bowl = project.taxonomy().concepts
    assert (apple.name, apple.hotkey, apple.color) == ("apple", "A", "#ee6677")
    assert (bowl.facet, bowl.parent_uid, bowl.must_see) == ("setting", apple.uid, "the rim\na fruit")
    verdicts = [example.verdict for example in apple.examples]
    assert verdicts == [Verdict.IDEAL, Verdict.IDEAL, Verdict.IN, Verdict.NOT_IDEAL]
    assert [example.has_picture for example in apple.examples] == [False, True, False, False]
    with project.file.reading() as reader:
        stored = concepts.example_picture(reader, apple.examples[1].uid)
    assert stored.startswith(b"\xff\xd8")
    assert len({pear.export_id, apple.export_id, bowl.export_id}) == 3


def test_the_ids_that_concepts_had_in_exports_are_kept_where_this_project_never_issued_them(
    tmp_path, project_at, concepts_file
):
    project = project_at(tmp_path / "p.labeler", "pear")
    wished = {"apple": 7, "plum": 1, "fig": 0, "lime": 3, "lemon": 7}
    entries = tuple(NewConcept(name=name, definition=name, export_id=wish) for name, wish in wished.items())
    project.execute(AddConcepts(entries=entries))
    given = {concept.name: concept.export_id for concept in project.taxonomy().concepts}
    assert given == {"pear": 1, "apple": 7, "plum": 8, "fig": 9, "lime": 3, "lemon": 10}


BAD = {
    "a picture that cannot be read": (
        '[[concept]]\nname = "a"\ndefinition = "b"\nin = [{ picture = "pictures/broken.png", reason = "c" }]',
        ["concept 1 (“a”)", "in, picture"],
    ),
    "a picture that is not there": (
        '[[concept]]\nname = "a"\ndefinition = "b"\nideal = [{ picture = "none.png", reason = "c" }]',
        ["concept 1 (“a”)", "ideal", "none.png"],
    ),
    "a key that answers questions": (
        '[[concept]]\nname = "a"\ndefinition = "b"\nhotkey = "f"',
        ["concept 1 (“a”)", "hotkey", "F"],
    ),
    "a key that another concept of the project has": (
        '[[concept]]\nname = "a"\ndefinition = "b"\nhotkey = "1"',
        ["concept 1 (“a”)", "hotkey", "apple"],
    ),
    "a name that the project has": (
        '[[concept]]\nname = "a"\ndefinition = "b"\n[[concept]]\nname = "APPLE"\ndefinition = "b"',
        ["concept 2 (“APPLE”)", "name", "already"],
    ),
    "a parent that nobody knows": (
        '[[concept]]\nname = "a"\ndefinition = "b"\nparent = "nobody"',
        ["concept 1 (“a”)", "parent", "nobody"],
    ),
    "no definition": ('[[concept]]\nname = "a"', ["concept 1 (“a”)", "definition"]),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_whole_naming_the_concept_and_the_key(project, concepts_file, case):
    text, named = BAD[case]
    before = project.taxonomy()
    with pytest.raises(AppError) as caught:
        project.execute(concepts_from(concepts_file(text), taxonomy=before))
    line = caught.value.line()
    assert [word for word in named if word not in line] == []
    assert project.taxonomy() == before


def test_a_parent_may_be_one_that_the_project_has(project, concepts_file):
    text = '[[concept]]\nname = "granny smith"\ndefinition = "A green apple."\nparent = "Apple"'
    project.execute(concepts_from(concepts_file(text), taxonomy=project.taxonomy()))
    apple, *_, granny = project.taxonomy().concepts
    assert granny.parent_uid == apple.uid
