"""How far a labeler is: counted once, and then right after every answer, undo, addition and change of the list."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.app.label_screen import coming_up, next_to_ask
from labeler.app.progress import progress_of
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


def as_read(project, asking):
    """What the top of the window shows, and where the next step leads from every image."""
    ann = project.people()[0]
    progress = progress_of(project, ann, asking)
    nexts = [next_to_ask(project, ann, asking, after=place) for place in range(9)]
    ahead = [tuple(image.id for image in coming_up(project, ann, asking, after=place)) for place in range(9)]
    return progress, nexts, ahead


def asked_anew(project, asking):
    anew = open_project(project.path, writes=False, clock=project.clock)
    try:
        ann = anew.people()[0]
        nexts = [next_to_ask(anew, ann, asking, after=place) for place in range(9)]
        ahead = [tuple(image.id for image in coming_up(anew, ann, asking, after=place)) for place in range(9)]
        return progress_of(anew, ann, asking), nexts, ahead
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
    before = progress_of(project, ann, FREE)
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
    progress = progress_of(project, ann, FREE)
    assert (progress.left, progress.readable) == (3, 6)
    say(3, acts.SayNone())
    project.execute(Undo(uid=project.clock.new_uid()), labeler=ann)
    say(3, acts.SayNone())
    assert progress_of(project, ann, FREE).left == 2
    assert as_read(project, FREE) == asked_anew(project, FREE)


def test_when_all_is_done_nothing_is_next(project, say):
    ann = project.people()[0]
    progress_of(project, ann, FREE)
    for image_id in range(1, 7):
        say(image_id, acts.SayNone())
    assert progress_of(project, ann, FREE).left == 0
    assert next_to_ask(project, ann, FREE, after=3) is None
    assert coming_up(project, ann, FREE, after=3) == ()
