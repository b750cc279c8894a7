"""A project as a file: made whole or not at all, open to write in one place only."""

import pytest

from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project, open_project
from labeler.app.reading import open_to_read
from labeler.domain.errors import AppError, RuleBroken

TWICE = AddConcepts(entries=(NewConcept(name="apple"), NewConcept(name="Apple ")))


def test_a_new_project_that_cannot_be_filled_leaves_nothing_behind(tmp_path):
    with pytest.raises(RuleBroken, match="already"):
        new_project(tmp_path / "p.labeler", lead="Ann", fill=lambda project: project.execute(TWICE))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_already_is_not_touched(tmp_path):
    path = tmp_path / "p.labeler"
    path.write_text("somebody's own")
    with pytest.raises(AppError, match="already"):
        new_project(path, lead="Ann")
    assert path.read_text() == "somebody's own"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "lead"), [("p.txt", "Ann"), ("missing/p.labeler", "Ann"), ("p.labeler", " ")])
def test_a_project_without_a_fit_name_folder_or_lead_is_not_made(tmp_path, name, lead):
    with pytest.raises(AppError):
        new_project(tmp_path / name, lead=lead)
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_is_open_to_write_can_only_be_read_elsewhere(project):
    with pytest.raises(AppError, match="open in another window"):
        open_project(project.path)
    reader = open_to_read(project.path)
    assert [person.name for person in reader.people()] == ["Ann", "Bob"]
    with pytest.raises(AppError, match="read only"):
        reader.execute(AddPerson(name="Cy"))
    project.execute(AddPerson(name="Cy"))
    assert [person.name for person in reader.people()] == ["Ann", "Bob", "Cy"]
    reader.close()


def test_a_closed_project_leaves_one_file(project):
    project.close()
    assert [path.name for path in project.path.parent.iterdir()] == [project.path.name]


def test_a_command_that_fails_halfway_changes_nothing_in_the_list(project):
    before = project.taxonomy()
    with pytest.raises(RuleBroken):
        project.execute(AddConcepts(entries=(NewConcept(name="melon"), NewConcept(name="apple"))))
    assert project.taxonomy() == before
    reader = open_to_read(project.path)
    assert reader.taxonomy() == before
    reader.close()
