"""The list of recent projects: the newest first, told in words where it cannot be kept, and never lost by that."""

import pytest

from labeler.app.recent import MOST, recent_projects, remember
from labeler.domain.errors import AppError


@pytest.fixture
def projects(tmp_path):
    paths = [tmp_path / f"{number}.labeler" for number in range(MOST + 3)]
    for path in paths:
        path.touch()
    return paths


def test_the_project_opened_last_comes_first_and_each_comes_once(tmp_path, projects):
    for path in (*projects[:3], projects[0]):
        remember(tmp_path / "state", path)
    assert recent_projects(tmp_path / "state") == (projects[0], projects[2], projects[1])


def test_the_list_does_not_grow_for_ever(tmp_path, projects):
    for path in projects:
        remember(tmp_path / "state", path)
    assert recent_projects(tmp_path / "state") == tuple(reversed(projects))[:MOST]


def test_where_the_list_cannot_be_kept_it_is_told_in_words_and_stays_as_it_was(tmp_path, projects):
    state = tmp_path / "state"
    remember(state, projects[0])
    # A folder in the place of the file that is written beside the list.
    (state / "recent.json.new").mkdir()
    with pytest.raises(AppError) as refusal:
        remember(state, projects[1])
    error = refusal.value
    assert all((error.what, error.where, error.safe, error.todo))
    assert recent_projects(state) == (projects[0],)


def test_a_place_that_is_no_folder_is_told_in_words(tmp_path, projects):
    (tmp_path / "state").write_text("a file")
    with pytest.raises(AppError, match="cannot be kept"):
        remember(tmp_path / "state", projects[0])
