"""Two concepts become one, one becomes several: every labeler's answers follow, and undo brings all of them back."""

import pytest
from sqlalchemy import text

from labeler.app.adding import add_folders
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.people import MakeLead
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.label_screen import look_at, next_to_ask
from labeler.app.taxonomy_preview import preview
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.rules import is_finished
from labeler.domain.snapshot import says_the_same
from labeler.domain.words import Relation, Scope
from labeler.store import answers, claims
from labeler.store.concepts import ids_by_uid
from labeler.store.damage.check import damage

FREE = Pass(way=Way.FREE)
BOX = Box(x=1, y=1, width=9, height=9)


@pytest.fixture
def whole(project, photos):
    """The project with eight images; whole again when the test ends."""
    add_folders(project, [photos(8)], watch=Watch())
    yield project
    with project.file.reading() as reader:
        assert list(damage(reader)) == []


@pytest.fixture
def lead(whole):
    return lambda command, who="Ann": whole.execute(command, labeler=whole.labeler_named(who))


@pytest.fixture
def back(whole, lead):
    return lambda command=Undo: lead(command(uid=whole.clock.new_uid()))


@pytest.fixture
def everything(whole):
    """All answers, by image and labeler."""

    def read():
        with whole.file.reading() as reader:
            return {(kept.image_id, kept.labeler_id): kept.answer for kept in answers.every(reader)}

    return read


def same(one, other):
    return one.keys() == other.keys() and all(says_the_same(one[key], other[key]) for key in one)


def said(answer, uid):
    label = answer.label_of(uid)
    return (label.relation.value, len(label.regions)) if label else None


IN = acts.SayIn, acts.AddBox
WAYS = {
    "of": (acts.SayOf,),
    "in": IN,
    "absent": (acts.SayAbsent,),
    "unclear": (acts.SayUnclear,),
}
MORE = {acts.AddBox: {"box": BOX}, acts.SayUnclear: {"reason": "poor image"}}


def speak(tell, project, who, image, relation, uid):
    for kind in WAYS[relation]:
        more = MORE.get(kind, {})
        if kind is acts.AddBox:
            # No two concepts have the very same box.
            more = {"box": Box(x=1 + len(uid) % 3, y=int(uid[-1], 16), width=9, height=9)}
        tell(project, who, image, kind(concept=uid, **more))


def test_what_was_said_of_one_is_said_of_the_other_by_everyone(whole, uid_of, lead, back, tell, everything):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for image, relation in enumerate(WAYS, start=1):
        for who in ("Ann", "Bob"):
            speak(tell, whole, who, image, relation, banana)
    before = everything()
    told = preview(whole, Merge(concept=banana, into=apple))
    assert (told.answers, told.labels, told.boxes, told.labelers, told.changed, told.both) == (8, 8, 2, 2, 8, 0)
    changes = lead(Merge(concept=banana, into=apple))
    assert changes.images == {1, 2, 3, 4}
    after = everything()
    for (image, _), answer in after.items():
        relation = list(WAYS)[image - 1]
        assert said(answer, banana) is None
        assert said(answer, apple) == (relation, int(relation == "in"))
    assert not whole.taxonomy().concept(banana).is_open
    assert whole.taxonomy().revision == 1
    back()
    assert same(everything(), before)
    back(Redo)
    assert same(everything(), after)


@pytest.mark.parametrize("one", WAYS)
@pytest.mark.parametrize("other", WAYS)
def test_where_both_were_said_the_stronger_stays_with_the_boxes_of_both(
    whole, uid_of, lead, back, tell, everything, one, other
):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    speak(tell, whole, "Bob", 1, one, apple)
    speak(tell, whole, "Bob", 1, other, banana)
    if one == other == "of":
        tell(whole, "Bob", 1, acts.ChooseSubject(subjects=acts.Subjects.EQUALLY))
    before = everything()
    lead(Merge(concept=banana, into=apple))
    ((_, answer),) = everything().items()
    stronger = min(one, other, key=("of", "in", "unclear", "absent").index)
    boxes = (one, other).count("in") if stronger in ("of", "in") else 0
    assert said(answer, apple) == (stronger, boxes)
    assert len(answer.labels) == 1
    assert not answer.labels[0].joint
    back()
    assert same(everything(), before)


def test_a_box_that_both_had_stays_once(whole, uid_of, lead, tell, everything):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for uid in (apple, banana):
        tell(whole, "Bob", 1, acts.SayIn(concept=uid), acts.AddBox(concept=uid, box=BOX))
    lead(Merge(concept=banana, into=apple))
    ((_, answer),) = everything().items()
    assert said(answer, apple) == ("in", 1)


def test_concepts_of_two_facets_are_not_merged(whole, uid_of, lead):
    lead(AddConcepts(entries=(NewConcept(name="indoors", facet="setting"),)))
    command = Merge(concept=uid_of(whole, "apple"), into=uid_of(whole, "indoors"))
    for do in (lead, lambda command: preview(whole, command)):
        with pytest.raises(RuleBroken, match="answer different questions"):
            do(command)


def test_a_concept_is_merged_neither_into_itself_nor_into_a_closed_one(whole, uid_of, lead):
    apple, banana, carrot = (uid_of(whole, name) for name in ("apple", "banana", "carrot"))
    with pytest.raises(RuleBroken, match="into itself"):
        lead(Merge(concept=apple, into=apple))
    lead(Merge(concept=banana, into=apple))
    with pytest.raises(RuleBroken, match="is closed"):
        lead(Merge(concept=carrot, into=banana))


def test_claims_change_hands_and_come_back_and_the_same_one_stays_once(whole, uid_of, lead, back):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")

    def claimed():
        with whole.file.reading() as reader:
            ids = {number: uid for uid, number in ids_by_uid(reader).items()}
            rows = reader.rows(_all_claims())
            return {(row["uid"], ids[row["concept_id"]], row["image_id"], row["x"]) for row in rows}

    with whole.file.writing() as transaction:
        ids = ids_by_uid(transaction)
        for number, (uid, box) in enumerate(((apple, BOX), (banana, BOX), (banana, None))):
            claims.add(transaction, uid=f"claim {number}", image_id=1, concept_id=ids[uid], box=box)
    before = claimed()
    assert preview(whole, Merge(concept=banana, into=apple)).claims == 2
    lead(Merge(concept=banana, into=apple))
    assert claimed() == {("claim 0", apple, 1, 1.0), ("claim 2", apple, 1, None)}
    back()
    assert claimed() == before
    back(Redo)
    assert claimed() == {("claim 0", apple, 1, 1.0), ("claim 2", apple, 1, None)}


def _all_claims():
    return text("SELECT uid, concept_id, image_id, x FROM claims")


def test_a_merge_is_undone_whole_or_not_at_all(whole, uid_of, lead, back, tell, everything):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for image in (1, 2):
        tell(whole, "Bob", image, acts.SayOf(concept=banana))
    lead(Merge(concept=banana, into=apple))
    tell(whole, "Bob", 2, acts.SayAbsent(concept=apple))
    now = everything()
    with pytest.raises(RuleBroken, match="changed again since"):
        back()
    assert same(everything(), now)
    whole.execute(Undo(uid="bob"), labeler=whole.labeler_named("Bob"))
    back()
    assert all(said(answer, banana) == ("of", 0) for answer in everything().values())


def test_a_merge_is_one_act_among_others(whole, uid_of, lead, back, tell, everything):
    """The answers it changed are no acts of the lead, and no acts of those who gave them."""
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    tell(whole, "Ann", 1, acts.SayOf(concept=banana))
    tell(whole, "Bob", 1, acts.SayOf(concept=banana))
    lead(Merge(concept=banana, into=apple))
    lead(Rename(concept=apple, name="fruit"))
    with pytest.raises(RuleBroken, match="was changed since"):
        whole.execute(Undo(uid="bob"), labeler=whole.labeler_named("Bob"))
    back()
    back()
    assert all(said(answer, banana) == ("of", 0) for answer in everything().values())
    assert back().goes_to == 1
    assert len(everything()) == 1
    for _ in range(3):
        back(Redo)
    assert whole.taxonomy().concept(apple).name == "fruit"
    assert all(said(answer, apple) == ("of", 0) for answer in everything().values())


def test_a_merge_is_not_done_again_where_more_was_said_of_the_concept_that_goes(whole, uid_of, lead, back, tell):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    lead(Merge(concept=banana, into=apple))
    back()
    tell(whole, "Bob", 1, acts.SayOf(concept=banana))
    with pytest.raises(RuleBroken, match="merge it anew"):
        back(Redo)


def split_banana(whole, uid_of):
    return Split(concept=uid_of(whole, "banana"), entries=(NewConcept(name="ripe"), NewConcept(name="green")))


def test_only_images_in_which_it_was_said_are_asked_again_after_a_split(whole, uid_of, lead, back, tell, everything):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for image, relation in enumerate(WAYS, start=1):
        speak(tell, whole, "Bob", image, relation, banana)
        tell(whole, "Bob", image, acts.NothingElse())
    tell(whole, "Bob", 5, acts.SayNone())
    tell(whole, "Bob", 6, acts.SayOf(concept=apple), acts.NothingElse())
    tell(whole, "Bob", 7, acts.SayAbsent(concept=banana))
    before = everything()
    told = preview(whole, split_banana(whole, uid_of))
    assert (told.labels, told.boxes, told.changed, told.asked_again) == (5, 1, 4, 3)
    lead(split_banana(whole, uid_of))
    ripe, green = uid_of(whole, "ripe"), uid_of(whole, "green")
    assert not whole.taxonomy().concept(banana).is_open
    bob = whole.labeler_named("Bob")
    asked = {}
    for image in range(1, 7):
        question = look_at(whole, bob, image, FREE).question
        asked[image] = question.concept if question.is_new_concept else None
    assert asked == {1: ripe, 2: ripe, 3: None, 4: ripe, 5: None, 6: None}
    after = everything()
    for image in (3, 5, 6, 7):
        answer = after[image, bob.id]
        assert [said(answer, uid) for uid in (ripe, green)] == [("absent", 0), ("absent", 0)]
    assert after[6, bob.id].scope is Scope.ALL
    assert next_to_ask(whole, bob, Pass(way=Way.CONCEPT, concept=ripe)) == 1
    back()
    assert same(everything(), before)
    assert [concept.name for concept in whole.taxonomy().concepts] == ["apple", "banana", "carrot"]
    back(Redo)
    assert uid_of(whole, "ripe") == ripe
    assert [said(everything()[5, bob.id], uid) for uid in (ripe, green)] == [("absent", 0), ("absent", 0)]


def test_what_came_of_a_split_takes_the_place_of_what_the_image_was_said_to_be_of(
    whole, uid_of, lead, tell, everything
):
    tell(whole, "Bob", 1, acts.SayOf(concept=uid_of(whole, "banana")), acts.NothingElse())
    lead(split_banana(whole, uid_of))
    tell(whole, "Bob", 1, acts.SayOf(concept=uid_of(whole, "ripe")))
    tell(whole, "Bob", 1, acts.SayAbsent(concept=uid_of(whole, "green")))
    ((_, answer),) = everything().items()
    assert {(label.concept_uid, label.relation) for label in answer.labels} == {
        (uid_of(whole, "ripe"), Relation.OF),
        (uid_of(whole, "green"), Relation.ABSENT),
    }
    assert is_finished(answer)


def test_a_split_is_not_undone_once_something_was_said_of_what_came_of_it(whole, uid_of, lead, back, tell):
    tell(whole, "Bob", 1, acts.SayIn(concept=uid_of(whole, "banana")))
    lead(split_banana(whole, uid_of))
    tell(whole, "Bob", 1, acts.SayAbsent(concept=uid_of(whole, "ripe")))
    with pytest.raises(RuleBroken, match="something was said of “ripe” since"):
        back()


def test_a_split_needs_two_names_that_are_free(whole, uid_of, lead):
    banana = uid_of(whole, "banana")
    for names, why in (
        (("ripe",), "two or more"),
        (("ripe", "Ripe"), "called “ripe” already"),
        (("a", "apple"), "apple"),
    ):
        command = Split(concept=banana, entries=tuple(NewConcept(name=name) for name in names))
        for do in (lead, lambda command: preview(whole, command)):
            with pytest.raises(RuleBroken, match=why):
                do(command)
    assert whole.taxonomy().concept(banana).is_open


def test_what_comes_of_a_split_stands_in_its_facet_with_keys_of_its_own(whole, uid_of, lead):
    lead(AddConcepts(entries=(NewConcept(name="indoors", facet="setting"),)))
    lead(Split(concept=uid_of(whole, "indoors"), entries=(NewConcept(name="kitchen"), NewConcept(name="hall"))))
    kitchen, hall = whole.taxonomy().named("kitchen"), whole.taxonomy().named("hall")
    assert {kitchen.facet, hall.facet} == {"setting"}
    keys = [concept.hotkey for concept in whole.taxonomy().open_concepts]
    assert len(keys) == len(set(keys))


def test_answers_given_after_a_merge_are_asked_about_the_concept_that_comes_back(
    whole, uid_of, lead, back, tell, everything
):
    apple, banana, carrot = (uid_of(whole, name) for name in ("apple", "banana", "carrot"))
    tell(whole, "Bob", 1, acts.SayOf(concept=carrot), acts.NothingElse())
    lead(Merge(concept=banana, into=apple))
    tell(whole, "Bob", 2, acts.SayOf(concept=carrot), acts.NothingElse())
    back()
    bob = whole.labeler_named("Bob")
    first, second = (look_at(whole, bob, image, FREE).question for image in (1, 2))
    assert (first.is_new_concept, second.concept) == (False, banana)
    back(Redo)
    assert said(everything()[1, bob.id], banana) is None


def test_two_leads_each_undo_their_own(whole, uid_of, lead, back):
    lead(MakeLead(name="Bob"))
    lead(Merge(concept=uid_of(whole, "banana"), into=uid_of(whole, "apple")))
    lead(Rename(concept=uid_of(whole, "carrot"), name="beet"), who="Bob")
    back()
    assert whole.taxonomy().named("banana").is_open
    assert whole.taxonomy().named("beet")


def test_many_answers_are_merged_in_one_transaction(whole, uid_of, lead, back, tell, everything):
    apple, banana = uid_of(whole, "apple"), uid_of(whole, "banana")
    for image in range(1, 9):
        tell(whole, "Bob", image, acts.SayOf(concept=banana))
    lead(Merge(concept=banana, into=apple))
    assert {label.relation for answer in everything().values() for label in answer.labels} == {Relation.OF}
    back()
    assert all(said(answer, banana) == ("of", 0) for answer in everything().values())
