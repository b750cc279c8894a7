"""labeler backup and labeler restore, as a shell sees them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from labeler.app.project import open_project


@pytest.fixture
def backed_up(labeler, project, labels_file):
    """A project with seven answers, and the backup that was taken of it."""
    labeler("import", project, labels_file)
    return project, Path(labeler("backup", project).out.strip())


def spoil(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE labels SET relation = 'absent' WHERE id = 1")
        connection.commit()


def test_a_backup_says_where_it_is_and_is_undamaged(labeler, backed_up):
    project, backup = backed_up
    assert backup.parent.name == "p.backups"
    assert labeler("check", backup, code=0).out.startswith("no damage")
    told = labeler("backup", project, "--to", "elsewhere", "--json").json
    assert Path(told["backup"]).parent == Path("elsewhere").absolute()
    assert set(told) == {"backup", "at"}


def test_a_backup_is_taken_while_a_window_has_the_project_open(labeler, project):
    with closing(open_project(Path(project))):
        assert Path(labeler("backup", project).out.strip()).is_file()


def test_backups_are_listed_the_newest_first(labeler, backed_up):
    project, first = backed_up
    second = labeler("backup", project).out.strip()
    listed = labeler("restore", project, "--list", "--json").json["backups"]
    assert [each["path"] for each in listed] == [second, str(first)]
    assert {each["answers"] for each in listed} == {8}
    table = labeler("restore", project, "--list").out
    assert second in table
    assert str(first) in table


def test_a_project_without_backups_lists_none_and_restores_none(labeler, project):
    assert labeler("restore", project, "--list", "--json").json == {"backups": []}
    assert labeler("restore", project, "--list").out == "there is no backup of this project\n"
    assert "no backup of this project that is whole" in labeler("restore", project, code=2).err


def test_without_a_name_the_newest_good_backup_is_restored(labeler, backed_up):
    project, good = backed_up
    spoil(Path(labeler("backup", project).out.strip()))
    before = labeler("counts", project).out
    labeler("people", project, "--add", "Cleo")
    told = labeler("restore", project, "--json").json
    assert told["backup"] == str(good)
    assert "Cleo" not in labeler("people", project).out
    assert "Cleo" in labeler("people", told["set_aside"]).out
    assert labeler("counts", project).out == before
    labeler("check", project, code=0)


def test_a_backup_can_be_named_by_its_path_or_by_its_name_alone(labeler, backed_up):
    project, backup = backed_up
    labeler("backup", project)
    assert str(backup) in labeler("restore", project, backup.name).out
    told = labeler("restore", project, backup).out.splitlines()
    assert len(told) == 2
    assert told[0] == f"{project}: as it was in {backup}"
    assert told[1].startswith("what stood there is in p.before-restore-")


def test_a_damaged_backup_is_refused_in_one_line_and_nothing_changes(labeler, backed_up):
    project, backup = backed_up
    spoil(backup)
    before = Path(project).read_bytes()
    assert "this backup is damaged: labels 1 has changed" in labeler("restore", project, backup, code=2).err
    assert Path(project).read_bytes() == before


def test_a_damaged_project_is_replaced_and_kept(labeler, backed_up):
    project, _ = backed_up
    spoil(Path(project))
    labeler("check", project, code=3)
    aside = labeler("restore", project, "--json").json["set_aside"]
    labeler("check", project, code=0)
    labeler("check", aside, code=3)


def test_over_an_open_window_nothing_is_restored(labeler, backed_up):
    project, _ = backed_up
    with closing(open_project(Path(project))):
        assert "open in another window" in labeler("restore", project, code=2).err


@pytest.mark.parametrize("options", [["--salvage", "--list"], ["--salvage", "x"], ["x", "--list"]])
def test_what_does_not_go_together_is_refused(labeler, project, options):
    labeler("restore", project, *options, code=2)


def test_a_backup_of_nothing_is_refused(labeler):
    assert "there is no project here" in labeler("backup", "nothing.labeler", code=2).err


def test_where_nothing_can_be_written_no_backup_is_made_and_the_work_is_said_to_be_safe(labeler, project, tmp_path):
    (tmp_path / "file").write_text("a file")
    told = labeler("backup", project, "--to", tmp_path / "file", code=2).err
    assert "no backup was made" in told
    assert "What was said is saved" in told


def test_what_can_still_be_read_of_a_damaged_project_is_salvaged_and_listed(labeler, backed_up):
    project, _ = backed_up
    spoil(Path(project))
    told = labeler("restore", project, "--salvage", "--json").json
    assert set(told) == {"project", "set_aside", "kept", "doubtful", "lost"}
    assert told["kept"]["answers"] > 0
    labeler("check", project, code=0)
    labeler("check", told["set_aside"], code=3)
    spoil(Path(project))
    lines = labeler("restore", project, "--salvage").out.splitlines()
    assert lines[0] == f"{project}: what could still be read"
    assert lines[-1].startswith("the damaged file is in p.damaged-")
