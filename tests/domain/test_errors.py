"""What a person is told has four parts and fits on one line."""

import pytest

from labeler.domain.errors import AppError, RuleBroken


def test_all_four_parts_stand_on_one_line():
    error = AppError("the disk is full", where="a.labeler", safe="Nothing is lost", todo="Make room")
    assert error.line() == "a.labeler: the disk is full. Nothing is lost. Make room."


def test_a_part_that_is_missing_leaves_no_gap():
    assert AppError("it is gone").line() == "it is gone."
    assert AppError("what now?", todo="Ask!").line() == "what now? Ask!"


def test_a_line_break_in_what_happened_does_not_break_the_line():
    assert "\n" not in AppError("one\n two", where="a\nb").line()


def test_a_broken_rule_is_told_to_the_user_and_is_no_bug():
    with pytest.raises(AppError):
        raise RuleBroken("draw a box first")
