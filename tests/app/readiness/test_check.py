"""The whole checklist, of small projects: every line is there, whatever the project has."""

import math

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.brief import SetBrief
from labeler.app.readiness.check import check
from labeler.app.reading import open_to_read
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.brief import Brief, World
from labeler.domain.checklist import LineId, LineState


@pytest.fixture
def answered(project, photos, tell, uid_of):
    """Twelve pictures, of apple and banana in turn."""
    add_folders(project, [photos(12)], watch=Watch())
    for image in range(1, 13):
        concept = uid_of(project, "apple" if image % 2 else "banana")
        tell(project, "Ann", image, acts.SayOf(concept=concept), acts.NothingElse())
    return project


def by_id(readiness):
    return {line.id: line for line in readiness.lines}


def test_every_line_is_judged_in_the_order_of_the_checklist_and_with_what_is_kept_nothing_is_computed(answered):
    before = check(answered, watch=Watch(), computes=False)
    assert by_id(before)[LineId.RESOLUTION].figures["blurred"] is None
    readiness = check(answered, watch=Watch())
    assert [line.id for line in readiness.lines] == list(LineId)
    assert (readiness.finished_answers, readiness.images) == (12, 12)
    assert "efficientnet" in readiness.seen_by.lower()
    for line in readiness.lines:
        assert line.sentence
        assert not any(isinstance(figure, float) and not math.isfinite(figure) for figure in line.figures.values())
        assert set(line.images) <= set(range(1, 13))
    assert by_id(readiness)[LineId.RESOLUTION].figures["blurred"] is not None
    again = check(answered, watch=Watch(), computes=False)
    assert [(line.id, line.state, line.sentence) for line in again.lines] == [
        (line.id, line.state, line.sentence) for line in readiness.lines
    ]


def test_a_project_with_nothing_in_it_is_judged_too(project):
    readiness = check(project, watch=Watch())
    states = {line.id: line.state for line in readiness.lines}
    assert len(states) == 17
    assert states[LineId.BRIEF] is LineState.RED
    assert states[LineId.RESOLUTION] is LineState.UNKNOWN


def test_a_project_that_is_open_elsewhere_is_judged_by_what_is_kept(answered):
    reader = open_to_read(answered.path)
    try:
        assert by_id(check(reader, watch=Watch()))[LineId.QUANTITY].figures["apple.of"] == 6
    finally:
        reader.close()


def test_brief_and_world_of_the_project_decide(answered):
    brief = Brief(purpose="find fruit", users="shops", measure="accuracy", aim=6)
    answered.execute(SetBrief(brief=brief, world=World.OPEN))
    lines = by_id(check(answered, watch=Watch(), computes=False))
    assert lines[LineId.BRIEF].state is LineState.GREEN
    assert lines[LineId.QUANTITY].sentence == "carrot has 0 of; the brief asks for 6"
    assert lines[LineId.WORLD].state is LineState.RED


def test_it_can_be_cut_off(answered):
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        check(answered, watch=watch)
