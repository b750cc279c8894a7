"""A change of the visual dictionary is shown once to each labeler who has worked with what stood before."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.concept_edits import Describe, Recolor, Rename
from labeler.app.commands.dictionary_entries import AddExample, MarkSeen
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.commands.undo import Undo
from labeler.app.taxonomy_seen import unseen
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.concept_dictionary import Part
from labeler.domain.words import Verdict
from labeler.store.damage.check import damage


@pytest.fixture
def at_work(project, photos, tell, uid_of):
    """Bob has answered an image."""
    add_folders(project, [photos(3)], watch=Watch())
    tell(project, "Bob", 1, acts.SayOf(concept=uid_of(project, "apple")))
    yield project
    with project.file.reading() as reader:
        assert list(damage(reader)) == []


@pytest.fixture
def do(at_work):
    return lambda command, who="Ann": at_work.execute(command, labeler=at_work.labeler_named(who))


@pytest.fixture
def shown(at_work):
    """What is still to be shown to somebody: the names of concepts, and which parts changed."""

    def read(who="Bob"):
        return {change.concept.name: change.parts for change in unseen(at_work, at_work.labeler_named(who))}

    return read


def test_each_kind_of_change_is_shown_with_what_changed(do, shown, uid_of, at_work):
    apple, banana = uid_of(at_work, "apple"), uid_of(at_work, "banana")
    assert shown() == {}
    do(Describe(concept=apple, definition="round", must_not_see="peel"))
    assert shown() == {"apple": (Part.DEFINITION, Part.MUST_NOT_SEE)}
    do(Describe(concept=banana, confused_with=(apple,)))
    do(AddExample(concept=apple, example=NewExample(verdict=Verdict.IN, reason="in a bowl")))
    assert shown() == {
        "apple": (Part.DEFINITION, Part.MUST_NOT_SEE, Part.EXAMPLES),
        "banana": (Part.CONFUSED_WITH,),
    }
    (change, _) = unseen(at_work, at_work.labeler_named("Bob"))
    assert (change.before.definition, change.concept.definition) == ("", "round")


def test_a_change_is_shown_once(do, shown, uid_of, at_work):
    apple = uid_of(at_work, "apple")
    do(Describe(concept=apple, definition="round"))
    do(MarkSeen(concept=apple), who="Bob")
    assert shown() == {}
    do(Describe(concept=apple, must_see="a stem"))
    assert shown() == {"apple": (Part.MUST_SEE,)}
    do(MarkSeen(concept=apple), who="Bob")
    do(MarkSeen(concept=apple), who="Bob")
    assert shown() == {}


def test_another_name_or_colour_is_no_change_of_the_dictionary(do, shown, uid_of, at_work):
    do(Rename(concept=uid_of(at_work, "apple"), name="pear"))
    do(Recolor(concept=uid_of(at_work, "banana"), color="#aa3377"))
    assert shown() == {}


def test_whoever_made_the_change_is_not_shown_it(do, shown, uid_of, at_work, tell):
    tell(at_work, "Ann", 2, acts.SayOf(concept=uid_of(at_work, "apple")))
    do(Describe(concept=uid_of(at_work, "apple"), definition="round"))
    assert shown("Ann") == {}


def test_whoever_joins_later_is_not_shown_old_changes(do, shown, uid_of, at_work, tell):
    do(Describe(concept=uid_of(at_work, "apple"), definition="round"))
    do(AddPerson(name="Cem"))
    assert shown("Cem") == {}
    tell(at_work, "Cem", 2, acts.SayOf(concept=uid_of(at_work, "apple")))
    assert shown("Cem") == {}
    do(Describe(concept=uid_of(at_work, "apple"), must_see="a stem"))
    assert shown("Cem") == {"apple": (Part.MUST_SEE,)}


def test_a_new_concept_is_no_change_until_it_is_changed(do, shown, uid_of, at_work):
    do(AddConcepts(entries=(NewConcept(name="date", definition="brown"),)))
    assert shown() == {}
    do(Describe(concept=uid_of(at_work, "date"), definition="brown, sticky"))
    assert shown() == {"date": (Part.DEFINITION,)}


def test_what_was_changed_back_before_anyone_saw_it_is_not_shown(do, shown, uid_of, at_work):
    do(Describe(concept=uid_of(at_work, "apple"), definition="round"))
    do(Undo(uid="u"))
    assert shown() == {}


def test_what_is_changed_back_is_shown_to_whoever_saw_the_change(do, shown, uid_of, at_work):
    apple = uid_of(at_work, "apple")
    do(Describe(concept=apple, definition="round"))
    do(MarkSeen(concept=apple), who="Bob")
    do(Undo(uid="u"))
    assert shown() == {"apple": (Part.DEFINITION,)}
