"""The checklist is saved as one HTML file, and why it was not is said."""

import pytest

from tests.readiness import made_readiness, without_charts
from tests.views import wait_until


@pytest.fixture
def seen():
    return without_charts(made_readiness())


def test_the_file_holds_what_is_on_the_page(page, seen, tmp_path):
    page.saving.save(seen, tmp_path / "readiness.html")
    wait_until(lambda: not page.saving.is_running)
    text = (tmp_path / "readiness.html").read_text("utf-8")
    assert "The training pictures are professional" in text
    assert page.head.note.text() == "Saved as readiness.html."


def test_what_cannot_be_saved_is_said_in_words_and_leaves_no_file(page, seen, tmp_path):
    page.saving.save(seen, tmp_path / "nowhere" / "readiness.html")
    wait_until(lambda: not page.saving.is_running)
    assert "The file was not saved" in page.head.note.text()
    assert not (tmp_path / "nowhere").exists()


def test_the_button_is_off_until_there_is_something_to_save(make_page):
    page = make_page(shows=False)
    assert not page.head.save_button.isEnabled()
    page.show()
    wait_until(lambda: page.readiness is not None)
    assert page.head.save_button.isEnabled()
