"""Lists of images that a lead sends to a pass: kept by name, offered to everyone, with their past in the file."""

import pytest

from labeler.app.commands.concept_closing import Close
from labeler.app.commands.lists import SendToPass, TakeListAway
from labeler.app.commands.people import AddPerson
from labeler.app.filtering import offered
from labeler.app.lists import free_name, lists_of
from labeler.app.project import open_project
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.image_list import ImageList
from labeler.store import meta, revisions
from labeler.store.damage.check import damage

BOXES = Pass(way=Way.BOXES)


@pytest.fixture
def project(make_project, tiny_photos):
    opened = open_project(make_project(tiny_photos))
    yield opened
    opened.close()


def send(project, name="out of place", *, asking=BOXES, images=(3, 1), who="ann"):
    return project.execute(SendToPass(name=name, asking=asking, images=images), labeler=project.labeler_named(who))


def test_a_list_is_there_after_the_file_was_closed_and_everyone_is_offered_it(project):
    uid = project.taxonomy().named("apple").uid
    project.execute(AddPerson(name="bob"))
    send(project)
    send(project, "apples?", asking=Pass(way=Way.CONCEPT, concept=uid), images=(2,))
    path = project.path
    project.close()
    again = open_project(path)
    kept = (
        ImageList(name="out of place", asking=BOXES, images=(3, 1)),
        ImageList(name="apples?", asking=Pass(way=Way.CONCEPT, concept=uid), images=(2,)),
    )
    assert lists_of(again) == kept
    assert offered(again, again.labeler_named("bob")).lists == kept
    again.close()


def test_sending_and_taking_away_are_revisions_and_the_file_stays_sound(project):
    ann = project.labeler_named("ann")
    seen = []
    for command in (None, TakeListAway(name="OUT of place")):
        project.execute(command, labeler=ann) if command else send(project)
        with project.file.reading() as reader:
            seen.append(revisions.last_of_subject(reader, subject=revisions.PROJECT, uid=meta.get(reader, "uid")))
            assert list(damage(reader)) == []
    assert [each.verb for each in seen] == ["send to a pass", "take a list away"]
    assert seen[0].before is None
    assert seen[0].after["images"] == seen[1].before["images"] == [3, 1]
    assert seen[0].labeler_id == ann.id
    assert lists_of(project) == ()


def test_the_same_list_sent_once_more_changes_nothing(project):
    send(project)
    send(project)
    assert len(lists_of(project)) == 1
    assert project.execute(TakeListAway(name="no such list")).said == ""


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"name": "OUT  of place"}, "already"),
        ({"name": " "}, "needs a name"),
        ({"name": "b", "images": ()}, "a list has 1 to"),
        ({"name": "b", "images": (1, 99)}, "not in the project"),
        ({"name": "b", "asking": Pass(way=Way.ONE_IS_ENOUGH)}, "cannot be sent"),
        ({"name": "b", "asking": Pass(way=Way.CONCEPT)}, "asks about one concept"),
        ({"name": "b", "asking": Pass(way=Way.CONCEPT, concept="nobody")}, "not in the taxonomy"),
    ],
)
def test_what_cannot_be_sent_is_refused(project, wrong, why):
    send(project)
    with pytest.raises(RuleBroken, match=why):
        send(project, **({"images": (2,)} | wrong))
    assert len(lists_of(project)) == 1


def test_a_closed_concept_is_not_asked_about(project):
    uid = project.taxonomy().named("apple").uid
    project.execute(Close(concept=uid))
    with pytest.raises(RuleBroken, match="closed"):
        send(project, asking=Pass(way=Way.CONCEPT, concept=uid))


def test_only_a_lead_sends_and_takes_away(project):
    project.execute(AddPerson(name="bob"))
    send(project)
    bob = project.labeler_named("bob")
    for command in (SendToPass(name="b", asking=BOXES, images=(1,)), TakeListAway(name="out of place")):
        with pytest.raises(RuleBroken, match="not a lead"):
            project.execute(command, labeler=bob)
    assert len(lists_of(project)) == 1


def test_a_name_that_is_taken_gets_a_number():
    taken = tuple(ImageList(name=name, asking=BOXES, images=()) for name in ("Far", "far 2"))
    assert free_name("near", taken) == "near"
    assert free_name("far", taken) == "far 3"
