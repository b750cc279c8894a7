"""labeler rules: how labelers are asked, read and changed from a terminal."""

import pytest


@pytest.fixture
def project(labeler, concepts_file):
    labeler("new", "work.labeler", "--lead", "ann", "--concepts", concepts_file)
    return "work.labeler"


def test_a_new_project_asks_for_boxes_at_once_and_for_the_subject_where_something_is_boxed(labeler, project):
    assert labeler("rules", project, "--json").json == {
        "boxes_later": False,
        "subject_boxes": "with an in",
        "subject_sample": 0,
    }


def test_a_change_of_one_rule_leaves_the_others(labeler, project):
    labeler("rules", project, "--boxes-later")
    labeler("rules", project, "--subject-boxes", "always")
    changed = labeler("rules", project, "--subject-sample", "5", "--json").json
    assert changed == {"boxes_later": True, "subject_boxes": "always", "subject_sample": 5}
    assert labeler("rules", project, "--json").json == changed
    assert labeler("rules", project, "--boxes-now", "--json").json["boxes_later"] is False


@pytest.mark.parametrize("share", ["-1", "101", "many"])
def test_a_sample_that_is_no_share_is_refused_and_nothing_changes(labeler, project, share):
    labeler("rules", project, "--subject-sample", share, code=2)
    assert labeler("rules", project, "--json").json["subject_sample"] == 0


def test_the_rules_are_told_in_words(labeler, project):
    out = labeler("rules", project).out
    assert "may wait for the box pass" in out
    assert "with an in" in out
