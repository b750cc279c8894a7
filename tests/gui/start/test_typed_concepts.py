"""Concepts typed one a line, with a definition behind a colon where there is one."""

import pytest

from labeler.gui.start.typed_concepts import TypedConcept, named_twice, typed_concepts


@pytest.mark.parametrize(
    ("line", "name", "definition"),
    [
        ("bouquet", "bouquet", ""),
        ("bouquet : flowers bound together", "bouquet", "flowers bound together"),
        ("bouquet: flowers", "bouquet", "flowers"),
        ("  bouquet   of  roses  ", "bouquet of roses", ""),
        ("bouquet : flowers : many", "bouquet", "flowers : many"),
        ("3:1 grid", "3:1 grid", ""),
        ("bouquet :", "bouquet", ""),
        ("<b>x</b> : <i>y</i>", "<b>x</b>", "<i>y</i>"),
    ],
)
def test_a_line_is_a_name_and_what_stands_behind_the_colon(line, name, definition):
    assert typed_concepts(line) == (TypedConcept(name=name, definition=definition),)


def test_lines_without_a_name_are_passed_over():
    assert [each.name for each in typed_concepts("\nbride\n\n  \n : no name\ngroom\n")] == ["bride", "groom"]


def test_a_name_that_stands_twice_is_found_whatever_its_case_or_accent_form():
    assert named_twice(["café", "bride", "CAFE\u0301"]) == "CAFE\u0301"
    assert named_twice(["bride", "groom"]) == ""
