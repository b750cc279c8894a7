"""A lead changes one concept at a time: what is kept, what is refused, and that undo brings back what was."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import (
    Describe,
    Move,
    Recolor,
    Rename,
    SetFacet,
    SetHotkey,
    SetParent,
)
from labeler.app.commands.dictionary_entries import AddExample, RemoveExample
from labeler.app.commands.people import MakeLead
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.commands.together import Together
from labeler.app.commands.undo import Redo, Undo
from labeler.app.examples import example_picture
from labeler.app.label_screen import look_at
from labeler.app.project import open_project
from labeler.app.taxonomy_history import last_list_act, last_list_undo
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.concept_plain import describes_the_same
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.words import Verdict
from labeler.store.damage.check import damage

FREE = Pass(way=Way.FREE)


@pytest.fixture
def lead(project):
    """Ann does something to the list."""

    def do(command, who="Ann"):
        return project.execute(command, labeler=project.labeler_named(who))

    return do


@pytest.fixture
def back(project, lead):
    """Undoes, or redoes, Ann's last act."""
    return lambda command=Undo: lead(command(uid=project.clock.new_uid()))


def each_edit(uid_of, project):
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    return {
        "name": Rename(concept=apple, name="pear"),
        "definition": Describe(concept=apple, definition="round, with a stem", confused_with=(banana,)),
        "color": Recolor(concept=apple, color="#AA3377"),
        "hotkey": SetHotkey(concept=apple, hotkey="q"),
        "parent_uid": SetParent(concept=apple, parent=banana),
        "facet": SetFacet(concept=apple, facet="fruit"),
        "closed_at": Close(concept=apple),
        "examples": AddExample(concept=apple, example=NewExample(verdict=Verdict.IN, reason="in a bowl", picture=b"x")),
    }


FIELDS = ("name", "definition", "color", "hotkey", "parent_uid", "facet", "closed_at", "examples")


@pytest.mark.parametrize("field", FIELDS)
def test_an_edit_is_kept_undone_and_redone_and_the_file_stays_whole(project, uid_of, lead, back, field):
    apple = uid_of(project, "apple")
    before = project.taxonomy().concept(apple)
    assert lead(each_edit(uid_of, project)[field]).taxonomy
    after = project.taxonomy().concept(apple)
    assert getattr(after, field) != getattr(before, field)
    back()
    assert describes_the_same(project.taxonomy().concept(apple), before)
    back(Redo)
    again = project.taxonomy().concept(apple)
    assert describes_the_same(again, after)
    assert project.taxonomy().revision == 1
    with project.file.reading() as reader:
        assert list(damage(reader)) == []


@pytest.mark.parametrize("field", FIELDS)
def test_only_a_lead_changes_the_list(project, uid_of, lead, field):
    with pytest.raises(RuleBroken, match="not a lead"):
        lead(each_edit(uid_of, project)[field], who="Bob")


def test_what_stays_as_it_is_leaves_nothing_to_undo(project, uid_of, lead, back):
    assert not lead(Rename(concept=uid_of(project, "apple"), name=" apple ")).taxonomy
    with pytest.raises(RuleBroken, match="nothing to undo"):
        back()


def test_a_name_that_another_concept_has_is_refused_closed_or_not(project, uid_of, lead):
    lead(Close(concept=uid_of(project, "banana")))
    with pytest.raises(RuleBroken, match="called “banana” already"):
        lead(Rename(concept=uid_of(project, "apple"), name="BANANA"))
    lead(Rename(concept=uid_of(project, "apple"), name="Apple"))
    assert project.taxonomy().named("apple").name == "Apple"


def test_a_key_that_clashes_is_refused_and_that_of_a_closed_concept_is_free(project, uid_of, lead):
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    with pytest.raises(RuleBroken, match="2 is already the key of “banana”"):
        lead(SetHotkey(concept=apple, hotkey="2"))
    with pytest.raises(RuleBroken, match="answers questions"):
        lead(SetHotkey(concept=apple, hotkey="f"))
    lead(Close(concept=banana))
    lead(SetHotkey(concept=apple, hotkey="2"))
    lead(Reopen(concept=banana))
    assert project.taxonomy().concept(banana).hotkey == "1"


def test_parents_never_stand_in_a_circle(project, uid_of, lead):
    apple, banana, carrot = (uid_of(project, name) for name in ("apple", "banana", "carrot"))
    lead(SetParent(concept=banana, parent=apple))
    lead(SetParent(concept=carrot, parent=banana))
    for parent in (apple, banana, carrot):
        with pytest.raises(RuleBroken, match="stands below “apple” itself"):
            lead(SetParent(concept=apple, parent=parent))
    lead(SetParent(concept=carrot, parent=None))
    lead(SetParent(concept=apple, parent=carrot))


def test_a_concept_with_labels_stays_in_its_facet(project, uid_of, lead, tell, photos):

    add_folders(project, [photos(1)], watch=Watch())
    tell(project, "Bob", 1, acts.SayAbsent(concept=uid_of(project, "apple")))
    with pytest.raises(RuleBroken, match="“apple” has 1 labels"):
        lead(SetFacet(concept=uid_of(project, "apple"), facet="fruit"))
    lead(SetFacet(concept=uid_of(project, "banana"), facet="fruit"))


def names(project):
    return [concept.name for concept in project.taxonomy().concepts]


def test_concepts_are_put_in_order_and_back(project, uid_of, lead, back):
    lead(Move(concept=uid_of(project, "carrot"), to=0))
    assert names(project) == ["carrot", "apple", "banana"]
    lead(Move(concept=uid_of(project, "carrot"), to=99))
    assert names(project) == ["apple", "banana", "carrot"]
    back()
    back()
    assert names(project) == ["apple", "banana", "carrot"]
    back(Redo)
    assert names(project) == ["carrot", "apple", "banana"]


def test_a_move_is_not_undone_where_another_lead_has_moved_something_since(project, uid_of, lead, back):

    lead(MakeLead(name="Bob"))
    lead(Move(concept=uid_of(project, "carrot"), to=0))
    lead(Move(concept=uid_of(project, "banana"), to=0), who="Bob")
    with pytest.raises(RuleBroken, match="another order since"):
        back()


def test_undo_is_refused_where_another_lead_changed_the_concept_since(project, uid_of, lead, back):

    lead(MakeLead(name="Bob"))
    apple = uid_of(project, "apple")
    lead(Rename(concept=apple, name="pear"))
    lead(Recolor(concept=apple, color="#aa3377"), who="Bob")
    with pytest.raises(RuleBroken, match="“pear” was changed since"):
        back()
    lead(Undo(uid=project.clock.new_uid()), who="Bob")
    back()
    assert project.taxonomy().concept(apple).name == "apple"


def test_undo_is_refused_where_the_key_is_another_concepts_by_now(project, uid_of, lead, back):

    lead(MakeLead(name="Bob"))
    lead(SetHotkey(concept=uid_of(project, "apple"), hotkey="q"))
    lead(SetHotkey(concept=uid_of(project, "banana"), hotkey="1"), who="Bob")
    with pytest.raises(RuleBroken, match="1 is the key of “banana” by now"):
        back()


def test_undo_takes_back_answers_and_edits_in_the_order_in_which_they_were_made(
    project, uid_of, lead, back, tell, photos
):

    add_folders(project, [photos(1)], watch=Watch())
    apple = uid_of(project, "apple")
    tell(project, "Ann", 1, acts.SayOf(concept=apple))
    lead(Rename(concept=apple, name="pear"))
    assert last_list_act(project, project.labeler_named("Ann")).verb == "rename"
    assert back().goes_to is None
    assert last_list_act(project, project.labeler_named("Ann")) is None
    assert last_list_undo(project, project.labeler_named("Ann")).verb == "rename"
    assert back().goes_to == 1
    assert back(Redo).goes_to == 1
    assert back(Redo).taxonomy


def test_concepts_that_were_added_together_go_together_and_their_export_ids_are_not_issued_again(
    project, lead, back, uid_of
):
    lead(AddConcepts(entries=(NewConcept(name="date"), NewConcept(name="medjool", parent="date"))))
    back()
    assert names(project) == ["apple", "banana", "carrot"]
    lead(AddConcepts(entries=(NewConcept(name="elder"),)))
    assert project.taxonomy().named("elder").export_id == 6
    back()
    assert names(project) == ["apple", "banana", "carrot"]


def test_added_concepts_come_back_with_their_parents_and_are_asked_about(project, lead, back):
    lead(AddConcepts(entries=(NewConcept(name="date"), NewConcept(name="medjool", parent="date"))))
    revision = project.taxonomy().revision
    back()
    back(Redo)
    date, medjool = project.taxonomy().named("date"), project.taxonomy().named("medjool")
    assert medjool.parent_uid == date.uid
    assert {date.since_revision, medjool.since_revision} == {revision + 1}


def test_an_added_concept_stays_once_something_was_said_of_it(project, lead, back, tell, photos, uid_of):

    add_folders(project, [photos(1)], watch=Watch())
    lead(AddConcepts(entries=(NewConcept(name="date"),)))
    tell(project, "Bob", 1, acts.SayOf(concept=uid_of(project, "date")))
    with pytest.raises(RuleBroken, match="something was said of “date” since"):
        back()


def test_a_removed_example_comes_back_with_its_picture(project, uid_of, lead, back):
    example = NewExample(verdict=Verdict.NOT_IDEAL, reason=" cut  in half ", picture=b"\xff\xd8picture")
    lead(AddExample(concept=uid_of(project, "apple"), example=example))
    (kept,) = project.taxonomy().named("apple").examples
    assert (kept.reason, kept.has_picture) == ("cut in half", True)
    lead(RemoveExample(uid=kept.uid))
    assert project.taxonomy().named("apple").examples == ()
    back()
    assert example_picture(project, kept.uid) == b"\xff\xd8picture"
    back()
    assert project.taxonomy().named("apple").examples == ()
    back(Redo)
    assert example_picture(project, kept.uid) == b"\xff\xd8picture"


@pytest.mark.parametrize(
    ("example", "why"),
    [
        (NewExample(verdict=Verdict.IDEAL, reason="  "), "needs a reason"),
        (NewExample(verdict=Verdict.IDEAL, reason="large", picture=bytes(1_000_001)), "too large"),
    ],
)
def test_an_example_without_a_reason_or_with_a_whole_image_is_refused(project, uid_of, lead, example, why):
    with pytest.raises(RuleBroken, match=why):
        lead(AddExample(concept=uid_of(project, "apple"), example=example))


def test_several_edits_at_once_meet_the_list_as_the_one_before_left_it(project, uid_of, lead):
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    lead(Together(commands=(Rename(concept=apple, name="pear"), Rename(concept=banana, name="apple"))))
    assert names(project) == ["pear", "apple", "carrot"]
    with pytest.raises(RuleBroken):
        lead(Together(commands=(Rename(concept=apple, name="fig"), Rename(concept=banana, name="fig"))))
    assert names(project) == ["pear", "apple", "carrot"]


def test_a_closed_concept_is_no_longer_asked_and_opened_again_only_where_it_was_not_looked_for(
    project, uid_of, lead, back, tell, photos
):

    def asked(image):
        question = look_at(project, project.labeler_named("Bob"), image, FREE).question
        return question.concept if question.is_new_concept else None

    add_folders(project, [photos(2)], watch=Watch())
    apple, banana = uid_of(project, "apple"), uid_of(project, "banana")
    tell(project, "Bob", 1, acts.SayOf(concept=apple), acts.NothingElse())
    lead(Close(concept=banana))
    tell(project, "Bob", 2, acts.SayOf(concept=apple), acts.NothingElse())
    assert [asked(1), asked(2)] == [None, None]
    lead(Reopen(concept=banana))
    assert [asked(1), asked(2)] == [None, banana]
    back()
    assert not project.taxonomy().concept(banana).is_open
    back()
    assert [asked(1), asked(2)] == [None, banana]
    assert project.taxonomy().concept(banana).is_open
    with project.file.reading() as reader:
        assert list(damage(reader)) == []


def test_whoever_has_the_project_open_sees_every_edit(project, uid_of, lead):
    reader = open_project(project.path, writes=False)
    try:
        assert reader.taxonomy().named("apple")
        lead(Rename(concept=uid_of(project, "apple"), name="pear"))
        assert reader.taxonomy().named("pear")
    finally:
        reader.close()


def test_what_was_begun_about_a_concept_that_is_closed_is_dropped(project, uid_of, lead, photos):

    add_folders(project, [photos(1)], watch=Watch())
    bob = project.labeler_named("Bob")
    act = acts.ChooseConcept(concept=uid_of(project, "apple"))
    project.execute(Tell(uid="a", image_id=1, asking=FREE, act=act), labeler=bob)
    assert look_at(project, bob, 1, FREE).question.concept == uid_of(project, "apple")
    lead(Close(concept=uid_of(project, "apple")))
    assert look_at(project, bob, 1, FREE).question.concept is None
