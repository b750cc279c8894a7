"""Before the list is changed, it is said in numbers what the change touches and what is asked again."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Describe, Move, Recolor, Rename, SetFacet, SetHotkey, SetParent
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.dictionary_entries import AddExample, RemoveExample
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.taxonomy_preview import Preview, preview
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.words import Verdict

BOX = Box(x=1, y=1, width=9, height=9)


@pytest.fixture
def said(project, photos, tell, uid_of):
    """Both labelers say something of apple, one of them of all the list."""
    add_folders(project, [photos(3)], watch=Watch())
    apple = uid_of(project, "apple")
    tell(project, "Ann", 1, acts.SayOf(concept=apple), acts.NothingElse())
    tell(project, "Bob", 1, acts.SayIn(concept=apple), acts.AddBox(concept=apple, box=BOX))
    tell(project, "Bob", 2, acts.SayNone())
    return project


def test_edits_that_leave_answers_alone_say_how_many_bear_the_concept(said, uid_of):
    apple, banana = uid_of(said, "apple"), uid_of(said, "banana")
    example = NewExample(verdict=Verdict.IDEAL, reason="large")
    said.execute(AddExample(concept=apple, example=example))
    (kept,) = said.taxonomy().concept(apple).examples
    for command in (
        Rename(concept=apple, name="pear"),
        Describe(concept=apple, definition="round"),
        Recolor(concept=apple, color="#aa3377"),
        SetHotkey(concept=apple, hotkey="q"),
        SetParent(concept=apple, parent=banana),
        Move(concept=apple, to=2),
        Close(concept=apple),
        AddExample(concept=apple, example=example),
        RemoveExample(uid=kept.uid),
    ):
        assert preview(said, command) == Preview(answers=2, labels=2, boxes=1, labelers=2)


def test_what_is_added_is_asked_of_all_who_looked_for_everything(said):
    assert preview(said, AddConcepts(entries=(NewConcept(name="date"),))).asked_again == 2


def test_what_is_opened_again_is_asked_of_those_who_answered_meanwhile(said, uid_of, tell):
    banana = uid_of(said, "banana")
    said.execute(Close(concept=banana))
    assert preview(said, Reopen(concept=banana)) == Preview()
    tell(said, "Bob", 3, acts.SayNone())
    assert preview(said, Reopen(concept=banana)) == Preview(changed=2, asked_again=1)


def test_answers_with_both_are_counted_before_a_merge(said, uid_of, tell):
    apple, banana = uid_of(said, "apple"), uid_of(said, "banana")
    tell(said, "Ann", 1, acts.SayAbsent(concept=banana))
    told = preview(said, Merge(concept=banana, into=apple))
    assert (told.answers, told.both, told.changed) == (1, 1, 1)


def test_what_would_be_refused_is_refused_before(said, uid_of):
    apple, banana = uid_of(said, "apple"), uid_of(said, "banana")
    for command in (
        Rename(concept=apple, name="banana"),
        SetHotkey(concept=apple, hotkey="2"),
        SetFacet(concept=apple, facet="fruit"),
        SetParent(concept=apple, parent=apple),
        Merge(concept=banana, into=banana),
        RemoveExample(uid="none"),
        AddConcepts(entries=(NewConcept(name="apple"),)),
    ):
        with pytest.raises(RuleBroken):
            preview(said, command)


def test_what_changes_no_list_has_no_preview(said):
    act = acts.SayNone()
    with pytest.raises(TypeError):
        preview(said, Tell(uid="x", image_id=3, asking=Pass(way=Way.FREE), act=act))
