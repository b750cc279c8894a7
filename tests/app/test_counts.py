"""The counts a lead reads, and the tables made of them."""

import csv

import pytest

from labeler.app.adding import add_folders
from labeler.app.count_tables import TABLES, csv_text, markdown_text
from labeler.app.counts import as_json, count
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.geometry import Box


@pytest.fixture
def answered(project, photos, tell, uid_of):
    """Four images: of with a box and in with two, none, skipped, and an in without its box."""
    add_folders(project, [photos(5)], watch=Watch())
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    boxes = [acts.AddBox(concept=banana, box=Box(x=x, y=1, width=5, height=5)) for x in (1, 10)]
    tell(project, "Ann", 1, acts.SayOf(concept=apple), acts.SayIn(concept=banana), *boxes, acts.CloseBoxes())
    tell(project, "Ann", 1, acts.FillFrame(concept=apple), acts.NothingElse())
    project.clock.today = "2026-11-03"
    tell(project, "Ann", 2, acts.SayNone())
    tell(project, "Bob", 3, acts.Skip(reason="poor image"))
    tell(project, "Bob", 4, acts.SayIn(concept=banana))
    return project


def test_an_in_label_without_a_box_is_not_counted(answered):
    told = as_json(count(answered), with_days=True)
    ann, bob = told["labelers"]
    assert ann == {
        "labeler": "Ann", "role": "lead", "answers": 2, "of": 1, "in": 1, "boxes": 3, "absent": 0, "unclear": 0,
        "none": 1, "skipped": 0, "open": 0, "active_seconds": 7.0, "last_handed_in": None,
        "concepts": [
            {"concept": "apple", "of": 1, "in": 0, "boxes": 1}, {"concept": "banana", "of": 0, "in": 1, "boxes": 2},
        ],
    }  # fmt: skip
    assert [bob[key] for key in ("answers", "in", "boxes", "skipped", "open")] == [0, 0, 0, 1, 1]
    assert told["days"] == [{"day": "2026-11-02", "labeler": "Ann", "of": 1, "in": 1, "boxes": 3}]
    assert told["images"] == {
        "total": 5, "finished": 2, "open": 1, "skipped": 1, "untouched": 1, "unreadable": 0,
    }  # fmt: skip


def test_counts_since_a_day_leave_out_what_was_said_before(answered):
    ann, _ = as_json(count(answered, since="2026-11-03"), with_days=False)["labelers"]
    assert [ann[key] for key in ("answers", "of", "in", "boxes", "none")] == [1, 0, 0, 0, 1]


def test_a_table_has_a_row_for_each_and_adds_the_labelers_up(answered):
    counts = count(answered)
    by_labeler = TABLES["labeler"](counts)
    assert [row[0] for row in by_labeler.rows] == ["Ann", "Bob"]
    assert by_labeler.total is not None
    assert by_labeler.total[2:6] == (2, 1, 1, 3)
    assert TABLES["concept"](counts).rows[1] == ("banana", 0, 1, 2, 0, 0)
    assert TABLES["day"](counts).rows == (("2026-11-02", "Ann", 1, 1, 3),)


def test_no_name_in_a_table_is_a_formula_or_markup(tmp_path, project_at):
    project = project_at(tmp_path / "h.labeler", "=cmd", "a|b", "<b>x</b>")
    table = TABLES["concept"](count(project))
    header, *rows = csv.reader(csv_text(table).splitlines())
    assert header == ["concept", "of", "in", "boxes", "absent", "unclear"]
    assert [row[0] for row in rows] == ["'=cmd", "a|b", "<b>x</b>"]
    assert r"a\|b" in markdown_text(table)
    assert r"\<b\>" in markdown_text(table)
