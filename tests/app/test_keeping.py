"""A project in which something is computed: opened to write where it can be, and read where it cannot."""

import shutil
from pathlib import Path

import pytest

from labeler.app.keeping import open_to_keep
from labeler.app.project import open_project
from labeler.domain.errors import AppError


@pytest.fixture
def path(project):
    project.close()
    return project.path


@pytest.fixture
def opened(path):
    made = []

    def open_it(path=path, **how):
        made.append(open_to_keep(path, **how))
        return made[-1]

    yield open_it
    for each in made:
        each.close()


def test_what_is_computed_is_kept_where_nobody_else_writes(opened):
    assert opened().is_writable


def test_beside_somebody_who_writes_it_is_read(path, opened):
    writer = open_project(path)
    try:
        assert not opened().is_writable
    finally:
        writer.close()


def test_where_there_is_nothing_to_keep_others_may_write(path, opened):
    asked = []

    def has_all(project):
        asked.append(project.is_writable)
        return True

    assert not opened(unless=has_all).is_writable
    assert asked == [False]
    open_project(path).close()


def test_where_there_is_something_to_keep_it_is_opened_to_write(opened):
    assert opened(unless=lambda project: False).is_writable


def test_a_question_that_fails_leaves_nothing_open(path, opened):
    def fail(project):
        raise ValueError("nobody knows")

    with pytest.raises(ValueError, match="nobody knows"):
        opened(unless=fail)
    open_project(path).close()


def test_what_is_no_project_is_refused(tmp_path):
    (tmp_path / "p.labeler").write_text("no project")
    with pytest.raises(AppError):
        open_to_keep(tmp_path / "p.labeler")


def test_an_older_project_is_brought_up_to_date(tmp_path, opened):
    older = Path(__file__).parents[1] / "store" / "released" / "version_3.labeler"
    path = tmp_path / "older.labeler"
    shutil.copyfile(older, path)
    assert opened(path=path, unless=lambda project: True).is_writable
    assert len(list(tmp_path.glob("older.before-version-4.*.labeler"))) == 1
