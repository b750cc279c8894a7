"""The list changes under what is begun: nothing that was begun brings back what stood, or covers what was not asked."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Rename, SetFacet
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.people import MakeLead
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.label_screen import look_at, next_to_ask
from labeler.app.progress import count_on, left_in
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import NothingBegun, Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.question import Asked
from labeler.domain.rules import is_finished
from labeler.domain.snapshot import says_the_same
from labeler.domain.words import Relation
from labeler.store import answers, claims
from labeler.store.concepts import ids_by_uid
from labeler.store.damage.check import damage

FREE = Pass(way=Way.FREE)
BY_FACET = Pass(way=Way.FREE, by_facet=True)
BOX = Box(x=1, y=1, width=9, height=9)
OTHER = Box(x=3, y=3, width=9, height=9)


@pytest.fixture
def whole(project, photos):
    add_folders(project, [photos(2)], watch=Watch())
    lead = project.labeler_named("Ann")
    project.execute(AddConcepts(entries=(NewConcept(name="indoors", facet="setting"),)), labeler=lead)
    yield project
    with project.file.reading() as reader:
        assert list(damage(reader)) == []


@pytest.fixture
def lead(whole):
    return lambda command: whole.execute(command, labeler=whole.labeler_named("Ann"))


@pytest.fixture
def screen(whole):
    return lambda asking=FREE: look_at(whole, whole.labeler_named("Bob"), 1, asking)


def test_going_back_out_of_box_mode_does_not_take_back_a_merge(whole, uid_of, lead, tell, screen):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for uid, box in ((apple, BOX), (banana, OTHER)):
        tell(whole, "Bob", 1, acts.SayIn(concept=uid), acts.AddBox(concept=uid, box=box), acts.CloseBoxes())
    tell(whole, "Bob", 1, acts.OpenBoxes(concept=apple))
    lead(Merge(concept=banana, into=apple))
    assert screen().question.asked is Asked.BOX_EVERY_ONE
    tell(whole, "Bob", 1, acts.StepBack())
    assert screen().draft.begun == NothingBegun()
    assert len(screen().draft.answer.label_of(apple).regions) == 2


def test_going_back_out_of_box_mode_after_a_merge_was_undone_changes_nothing(whole, uid_of, lead, tell, screen):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    tell(whole, "Bob", 1, acts.SayIn(concept=banana), acts.AddBox(concept=banana, box=BOX), acts.CloseBoxes())
    lead(Merge(concept=banana, into=apple))
    tell(whole, "Bob", 1, acts.OpenBoxes(concept=apple))
    lead(Undo(uid="undo"))
    before = screen().draft.answer
    tell(whole, "Bob", 1, acts.StepBack())
    assert screen().draft.begun == NothingBegun()
    assert says_the_same(screen().draft.answer, before)
    assert before.label_of(banana).relation is Relation.IN


@pytest.mark.parametrize("name", ["apple", "banana"])
def test_boxes_that_were_being_drawn_are_still_asked_for_after_a_merge(whole, uid_of, lead, tell, screen, name):
    """Nobody has said yet that every one is boxed."""
    asking = Pass(way=Way.CONCEPT, concept=uid_of(whole, "apple"))
    uid = uid_of(whole, name)
    tell(whole, "Bob", 1, acts.SayIn(concept=uid), acts.AddBox(concept=uid, box=BOX), asking=asking)
    lead(Merge(concept=uid_of(whole, "banana"), into=uid_of(whole, "apple")))
    assert next_to_ask(whole, whole.labeler_named("Bob"), asking) == 1
    assert screen(asking).question.asked is Asked.BOX_EVERY_ONE
    tell(whole, "Bob", 1, acts.CloseBoxes(), asking=asking)
    assert is_finished(screen(asking).draft.answer)


def test_what_is_counted_stays_right_where_a_concept_is_closed_in_the_middle_of_its_boxes(whole, uid_of, lead, tell):
    apple, bob = uid_of(whole, "apple"), whole.labeler_named("Bob")
    asking = Pass(way=Way.BOXES)
    tell(whole, "Bob", 1, acts.SayIn(concept=apple), acts.AddBox(concept=apple, box=BOX))
    assert next_to_ask(whole, bob, asking) == 1
    while count_on(whole, bob, asking):
        pass
    lead(Close(concept=apple))
    lead(Undo(uid="undo"))
    assert next_to_ask(whole, bob, asking) is None
    assert left_in(whole, bob, asking) == 0


def test_stepping_back_out_of_the_boxes_of_a_closed_concept_asks_nothing_more_of_it(whole, uid_of, lead, tell, screen):
    apple = uid_of(whole, "apple")
    tell(whole, "Bob", 1, acts.SayIn(concept=apple))
    lead(Close(concept=apple))
    assert screen().question.asked is Asked.BOX_EVERY_ONE
    tell(whole, "Bob", 1, acts.StepBack())
    assert screen().question.asked is Asked.WHICH_CONCEPT


def test_a_facet_that_was_looked_through_is_asked_again_where_the_list_changed(whole, uid_of, lead, tell, screen):
    lead(Close(concept=uid_of(whole, "carrot")))
    changes = [
        AddConcepts(entries=(NewConcept(name="plum"),)),
        Reopen(concept=uid_of(whole, "carrot")),
        SetFacet(concept=uid_of(whole, "indoors"), facet="subject"),
    ]
    for change in changes:
        tell(whole, "Bob", 1, acts.SayOf(concept=uid_of(whole, "apple")), asking=BY_FACET)
        tell(whole, "Bob", 1, acts.NothingElseOf(facet="subject"), asking=BY_FACET)
        assert screen(BY_FACET).draft.looked_through == ("subject",)
        lead(Rename(concept=uid_of(whole, "banana"), name=f"{whole.taxonomy().edits}"))
        lead(Rename(concept=whole.taxonomy().concepts[1].uid, name="banana"))
        assert screen(BY_FACET).draft.looked_through == ("subject",)
        lead(change)
        assert (screen(BY_FACET).question.asked, screen(BY_FACET).question.facet) == (Asked.ANYTHING_ELSE, "subject")


def test_an_undo_whose_reply_was_lost_is_not_done_twice(whole, uid_of, lead, tell):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for image in (1, 2):
        tell(whole, "Ann", image, acts.SayOf(concept=banana))
    lead(Merge(concept=banana, into=apple))
    for command in (Undo(uid="1"), Redo(uid="2"), Undo(uid="3"), Undo(uid="4")):
        first = lead(command)
        with whole.file.reading() as reader:
            stood = answers.every(reader)
        again = lead(command)
        assert (again.images, again.answers, again.taxonomy, again.goes_to) == (
            first.images,
            first.answers,
            first.taxonomy,
            first.goes_to,
        )
        with whole.file.reading() as reader:
            assert answers.every(reader) == stood


@pytest.fixture
def claim(whole, uid_of):
    def put(image, name, uid):
        concept = uid_of(whole, name)
        with whole.file.writing() as transaction:
            concept_id = ids_by_uid(transaction)[concept]
            claims.add(transaction, uid=uid, image_id=image, concept_id=concept_id, box=None)

    return put


def test_a_merge_is_undone_where_the_same_was_claimed_again_since(whole, uid_of, lead, claim):
    """A file of labels may still name the concept that is closed."""
    for image, name in ((1, "banana"), (2, "banana"), (2, "apple")):
        claim(image, name, f"{name} {image}")
    lead(Merge(concept=uid_of(whole, "banana"), into=uid_of(whole, "apple")))
    for image in (1, 2):
        claim(image, "banana", f"again {image}")
    lead(Undo(uid="undo"))
    with whole.file.reading() as reader:
        claimed = [(image, claim.concept_uid) for image in (1, 2) for claim in claims.of_image(reader, image)]
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    assert sorted(claimed) == sorted([(1, banana), (2, apple), (2, banana)])


def test_a_merge_into_a_concept_that_was_taken_off_the_list_since_is_undone_and_not_done_again(whole, uid_of, lead):
    lead(MakeLead(name="Bob"))
    bob = whole.labeler_named("Bob")
    whole.execute(AddConcepts(entries=(NewConcept(name="plum"),)), labeler=bob)
    lead(Merge(concept=uid_of(whole, "banana"), into=uid_of(whole, "plum")))
    whole.execute(Undo(uid="of Bob"), labeler=bob)
    lead(Undo(uid="of Ann"))
    assert whole.taxonomy().named("banana").is_open
    with pytest.raises(RuleBroken):
        lead(Redo(uid="again"))


def test_going_back_out_of_box_mode_does_not_bring_back_a_box_that_was_undone(whole, uid_of, tell, screen):
    apple = uid_of(whole, "apple")
    tell(whole, "Bob", 1, acts.SayIn(concept=apple), acts.AddBox(concept=apple, box=BOX), acts.CloseBoxes())
    tell(whole, "Bob", 1, acts.OpenBoxes(concept=apple))
    whole.execute(Undo(uid="undo"), labeler=whole.labeler_named("Bob"))
    tell(whole, "Bob", 1, acts.StepBack())
    assert screen().draft.answer.labels == ()
