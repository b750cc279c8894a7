"""Finding images at the Label page: by number and name, by a filter, and the next one that is untouched."""

import pytest

from labeler.domain.filter import Filter, Standing


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def only(person, **criteria):
    """Sets the filter as the bar does."""
    person.window.label.finding.bar.filtered.emit(Filter(**criteria))


def test_ctrl_g_goes_to_an_image_by_its_number_or_a_part_of_its_name(ann):
    ann.press("Ctrl+G")
    ann.type("3")
    ann.press("Enter")
    assert ann.image == "3.png"
    ann.press("1 F")
    assert "anything else" in ann.question


def test_ctrl_end_goes_to_the_next_image_that_is_untouched(ann):
    ann.press("1 F Enter Shift+Space 3")
    ann.press("PgUp PgUp")
    assert ann.image == "1.png"
    ann.press("Ctrl+End")
    assert ann.image == "3.png"


def test_with_a_filter_the_steps_go_only_to_what_it_lets_through(ann):
    ann.press("1 F Enter Shift+Space 5 2 F Enter")
    assert ann.image == "4.png"
    only(ann, standing=Standing.FINISHED)
    assert ann.image == "1.png"
    ann.press("PgDn")
    assert ann.image == "3.png"
    ann.press("PgDn")
    assert ann.image == "3.png"
    ann.press("PgUp")
    assert ann.image == "1.png"


def test_with_a_filter_an_answer_brings_the_next_image_that_it_lets_through(ann):
    only(ann, text="3")
    assert ann.image == "3.png"
    ann.press("1 F Enter")
    assert ann.image == "3.png"
    assert ann.question == "Answered. Press a concept's key to change it."
    only(ann)
    ann.press("End")
    assert ann.image == "4.png"
