"""How far a labeler is: counted once, and then right after every answer, undo, addition and change of the list."""

import pytest

from labeler.app import left
from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_edits import Recolor
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.app.label_screen import coming_up, next_to_ask
from labeler.app.progress import count_on, left_in, progress_of
from labeler.app.project import new_project, open_project
from labeler.domain import acts
from labeler.domain.draft import Pass, Way

FREE = Pass(way=Way.FREE)


@pytest.fixture
def project(tmp_path, photos, watch):
    """Six images, two concepts, one lead."""
    made = new_project(tmp_path / "p.labeler", lead="Ann")
    made.execute(AddConcepts(entries=(NewConcept(name="bouquet"), NewConcept(name="bride"))))
    add_folders(made, [photos(6)], watch=watch)
    yield made
    made.close()


@pytest.fixture
def say(project):
    def say(image_id, *said, who=None):
        for act in said:
            told = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=FREE, act=act)
            project.execute(told, labeler=who or project.people()[0])

    return say


def passes(project):
    by_concept = [Pass(way=Way.CONCEPT, concept=concept.uid) for concept in project.taxonomy().concepts]
    return FREE, Pass(way=Way.ONE_IS_ENOUGH), *by_concept


def counted(project, who, asking):
    """As the window shows it once the pass is counted."""
    while count_on(project, who, asking):
        pass
    return progress_of(project, who, asking)


def as_read(project, asking):
    """What the top of the window shows, and where the next step leads from every image."""
    ann = project.people()[0]
    progress = counted(project, ann, asking)
    nexts = [next_to_ask(project, ann, asking, after=place) for place in range(9)]
    ahead = [tuple(image.id for image in coming_up(project, ann, asking, after=place)) for place in range(9)]
    return progress, nexts, ahead


def asked_anew(project, asking):
    anew = open_project(project.path, writes=False, clock=project.clock)
    try:
        ann = anew.people()[0]
        nexts = [next_to_ask(anew, ann, asking, after=place) for place in range(9)]
        ahead = [tuple(image.id for image in coming_up(anew, ann, asking, after=place)) for place in range(9)]
        return counted(anew, ann, asking), nexts, ahead
    finally:
        anew.close()


@pytest.mark.parametrize("which", range(4), ids=["free", "one is enough", "bouquet", "bride"])
def test_what_is_kept_up_is_what_the_file_says_when_asked_anew(project, say, photos, watch, which):
    bouquet = project.taxonomy().named("bouquet").uid
    ann = project.people()[0]
    asking = passes(project)[which]
    for step in (
        lambda: None,
        lambda: say(2, acts.SayNone()),
        lambda: say(3, acts.SayOf(concept=bouquet)),
        lambda: say(3, acts.NothingElse()),
        lambda: say(1, acts.Skip(reason="poor image")),
        lambda: project.execute(Undo(uid=project.clock.new_uid()), labeler=ann),
        lambda: add_folders(project, [photos(2, name="more", first=7)], watch=watch),
        lambda: say(8, acts.SayIn(concept=bouquet)),
        lambda: project.execute(AddConcepts(entries=(NewConcept(name="groom"),))),
        lambda: say(2, acts.SayNone()),
    ):
        step()
        assert as_read(project, asking) == asked_anew(project, asking)


def test_a_pass_that_is_kept_up_counts_each_answer(project, say):
    ann = project.people()[0]
    before = counted(project, ann, FREE)
    say(1, acts.SayNone())
    say(2, acts.SayNone())
    after = progress_of(project, ann, FREE)
    assert (before.left, before.readable) == (6, 6)
    assert (after.left, after.readable, after.finished) == (4, 6, 2)
    assert next_to_ask(project, ann, FREE, after=6) == 3
    project.execute(Undo(uid=project.clock.new_uid()), labeler=ann)
    assert progress_of(project, ann, FREE).left == 5
    assert next_to_ask(project, ann, FREE, after=6) == 2


def test_a_count_goes_on_from_the_first_image_that_was_found(project, say):
    ann = project.people()[0]
    for image_id in (1, 2, 4):
        say(image_id, acts.SayNone())
    assert next_to_ask(project, ann, FREE) == 3
    progress = counted(project, ann, FREE)
    assert (progress.left, progress.readable) == (3, 6)
    say(3, acts.SayNone())
    project.execute(Undo(uid=project.clock.new_uid()), labeler=ann)
    say(3, acts.SayNone())
    assert progress_of(project, ann, FREE).left == 2
    assert as_read(project, FREE) == asked_anew(project, FREE)


def test_when_all_is_done_nothing_is_next(project, say):
    ann = project.people()[0]
    counted(project, ann, FREE)
    for image_id in range(1, 7):
        say(image_id, acts.SayNone())
    assert progress_of(project, ann, FREE).left == 0
    assert next_to_ask(project, ann, FREE, after=3) is None
    assert coming_up(project, ann, FREE, after=3) == ()


def test_until_a_pass_is_counted_nobody_says_what_is_left(project, say):
    ann = project.people()[0]
    say(1, acts.SayNone())
    assert progress_of(project, ann, FREE).left is None
    assert next_to_ask(project, ann, FREE, after=1) == 2
    assert not count_on(project, ann, FREE)
    assert progress_of(project, ann, FREE).left == 5


def test_a_pass_is_counted_a_little_at_a_time_and_answers_in_between_are_counted_too(project, say):
    """Held so short that it looks at one image a time: as a million images are counted beside the work."""
    ann = project.people()[0]
    turns = 0
    while count_on(project, ann, FREE, budget_ms=1e-9):
        turns += 1
        assert left_in(project, ann, FREE) is None
        if turns <= 3:
            say(2 * turns - 1, acts.SayNone())
    assert turns >= 3
    assert left_in(project, ann, FREE) == 3
    assert as_read(project, FREE) == asked_anew(project, FREE)


def test_going_back_to_a_pass_needs_no_new_count(project, say):
    ann = project.people()[0]
    for asking in passes(project):
        counted(project, ann, asking)
    say(1, acts.SayNone())
    for asking in passes(project):
        assert left_in(project, ann, asking) is not None
        assert as_read(project, asking) == asked_anew(project, asking)


def test_of_many_passes_only_the_last_few_are_remembered(project, monkeypatch):
    monkeypatch.setattr(left, "_MOST_KEPT", 2)
    ann = project.people()[0]
    first, second, third, *_ = passes(project)
    for asking in (first, second, first, third):
        counted(project, ann, asking)
    assert left_in(project, ann, first) == left_in(project, ann, third) == 6
    assert left_in(project, ann, second) is None


def test_more_changes_at_once_than_can_be_looked_at_are_counted_anew(project, say, monkeypatch):
    monkeypatch.setattr("labeler.app.counted_pass.MOST_LOOKED_UP", 1)
    ann = project.people()[0]
    counted(project, ann, FREE)
    say(1, acts.SayNone())
    say(2, acts.SayNone())
    assert left_in(project, ann, FREE) is None
    assert counted(project, ann, FREE).left == 4


def test_a_change_of_the_list_that_asks_nothing_anew_is_not_counted_anew(project):
    ann = project.people()[0]
    counted(project, ann, FREE)
    bride = project.taxonomy().named("bride")
    project.execute(Recolor(concept=bride.uid, color="#336699"))
    assert left_in(project, ann, FREE) == 6
