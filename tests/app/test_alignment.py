"""A round of alignment: asked first and blind, ended in the dictionary, and only then the other images open."""

import numpy as np
import pytest

from labeler.app.adding import add_folders
from labeler.app.alignment import number_of_next, standing
from labeler.app.alignment_draw import BY_FOLDERS, BY_LOOKS, draw
from labeler.app.asked_first import asked_first
from labeler.app.commands.alignment import EndAlignment, EnterInDictionary, GiveAlignmentUp, StartAlignment
from labeler.app.commands.answers import Tell
from labeler.app.commands.dictionary_entries import MarkSeen
from labeler.app.commands.people import AddPerson, MakeLead, Retire
from labeler.app.commands.undo import Undo
from labeler.app.embedding.compared import compared_in
from labeler.app.label_screen import next_to_ask
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.progress import count_on, left_in
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.alignment import Respect
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.ids import ImageId
from labeler.domain.words import Ended, Entry, Verdict
from labeler.store import assignments, handed_out, revisions, vectors
from labeler.store.damage.check import damage
from labeler.store.handed_out import HandedOutAs

FREE = Pass(way=Way.FREE)


@pytest.fixture
def round_of(stocked):
    """Ann leads, Bob labels; images 2 and 3 of four are to be aligned on."""

    def begin(*images):
        command = StartAlignment(uid="round", name="first looks", images=images or (3, 2))
        return stocked.execute(command, labeler=stocked.labeler_named("Ann"))

    begin()
    return stocked


@pytest.fixture
def say(round_of, tell, uid_of):
    """Who says that an image is of, or has in it, a concept; `None` is none of them."""

    def speak(who, image_id, name, *, box=False):
        if name is None:
            tell(round_of, who, image_id, acts.SayNone())
            return
        uid = uid_of(round_of, name)
        if not box:
            tell(round_of, who, image_id, acts.SayOf(concept=uid), acts.NothingElse())
            return
        drawn = acts.AddBox(concept=uid, box=Box(x=2, y=2, width=9, height=9))
        tell(round_of, who, image_id, acts.SayIn(concept=uid), drawn, acts.CloseBoxes(), acts.NothingElse())

    return speak


@pytest.fixture
def through(round_of, say):
    """Both are through: they differ on the relation of apple in 2, and on whether there is a banana in 3."""
    say("Ann", 2, "apple")
    say("Bob", 2, "apple", box=True)
    say("Ann", 3, "banana")
    say("Bob", 3, None)
    return round_of


def enter(project, image_id, concept, entry=Entry.MUST_SEE, text="a stalk", verdict=None, who="Ann", uid="entry"):
    labeler = project.labeler_named(who) if who else None
    uid_of = project.taxonomy().named(concept).uid
    command = EnterInDictionary(
        uid=f"{uid} {image_id} {concept}", image_id=image_id, concept=uid_of, entry=entry, text=text, verdict=verdict
    )
    return project.execute(command, labeler=labeler)


def asked(project, who, after=0):
    return next_to_ask(project, project.labeler_named(who), FREE, after=after)


def test_everyone_is_asked_about_the_images_of_a_round_first(round_of, say):
    assert [asked(round_of, who) for who in ("Ann", "Bob")] == [2, 2]
    assert asked(round_of, "Bob", after=3) == 2
    bob = round_of.labeler_named("Bob")
    while count_on(round_of, bob, FREE):
        pass
    assert left_in(round_of, bob, FREE) == 2
    say("Bob", 2, "apple")
    say("Bob", 3, None)
    assert asked(round_of, "Bob") is None
    first = asked_first(round_of, bob)
    assert (first.name, first.left, first.others) == ("first looks", 0, 1)


def test_a_lead_who_is_through_goes_on_and_an_annotator_waits(round_of, say):
    say("Ann", 2, "apple")
    say("Ann", 3, None)
    assert asked(round_of, "Ann") == 1
    assert asked_first(round_of, round_of.labeler_named("Ann")) is None
    say("Ann", 1, "apple")
    with pytest.raises(RuleBroken, match="“first looks” come first"):
        say("Bob", 1, "apple")
    assert asked(round_of, "Bob") == 2


def test_what_was_answered_before_may_be_mended_while_a_round_is_open(stocked, tell, uid_of):
    tell(stocked, "Bob", 1, acts.SayNone())
    stocked.execute(StartAlignment(uid="r", name="r", images=(2, 3)))
    tell(stocked, "Bob", 1, acts.SayOf(concept=uid_of(stocked, "apple")), acts.NothingElse())
    bob = stocked.labeler_named("Bob")
    stocked.execute(Undo(uid="u"), labeler=bob)
    with pytest.raises(RuleBroken, match="come first"):
        tell(stocked, "Bob", 4, acts.SayNone())


def test_nothing_of_what_was_said_is_told_before_everyone_is_through(round_of, say):
    say("Ann", 2, "apple")
    say("Bob", 2, "apple", box=True)
    say("Ann", 3, None)
    now = standing(round_of)
    assert [(each.labeler.name, each.through) for each in now.people] == [("Ann", 2), ("Bob", 1)]
    assert [each.name for each in now.waiting] == ["Bob"]
    assert now.agreed == now.disagreements == ()
    with pytest.raises(RuleBroken, match="all answer blind: 1 are not through yet"):
        enter(round_of, 2, "apple")
    with pytest.raises(RuleBroken, match="Bob"):
        round_of.execute(EndAlignment())


def test_agreement_on_the_concept_and_on_the_relation_is_told_apart(through):
    now = standing(through)
    all_ = {each.respect: each for each in now.agreed if each.concept is None}
    # Two images and three concepts: they differ on one of the six, the banana.
    assert (all_[Respect.CONCEPT].compared, all_[Respect.CONCEPT].raw) == (6, pytest.approx(5 / 6))
    assert (all_[Respect.RELATION].compared, all_[Respect.RELATION].raw) == (1, 0)
    by = {(each.concept, each.respect): each.raw for each in now.agreed}
    assert by["apple", Respect.CONCEPT] == 1
    assert by["banana", Respect.CONCEPT] == 0.5
    assert by["carrot", Respect.RELATION] is None
    assert [(each.image_id, each.respect) for each in now.disagreements] == [
        (3, Respect.CONCEPT),
        (2, Respect.RELATION),
    ]


def test_the_mass_of_work_opens_only_when_each_disagreement_has_ended_in_the_dictionary(through):
    ann = through.labeler_named("Ann")
    with pytest.raises(RuleBroken, match="disagreements that have not ended in the visual dictionary: 2"):
        through.execute(EndAlignment(), labeler=ann)
    enter(through, 2, "apple", Entry.EXAMPLE, "it lies beside the plate", Verdict.IN)
    enter(through, 3, "banana", Entry.MUST_SEE, "  the whole   fruit ")
    now = standing(through)
    assert now.left == ()
    assert {each.entry.text for each in now.disagreements} == {"it lies beside the plate", "the whole fruit"}
    assert asked(through, "Bob") is None
    through.execute(EndAlignment(), labeler=ann)
    assert asked(through, "Bob") == 1
    assert standing(through).alignment.ended is Ended.ALIGNED
    apple, banana = (through.taxonomy().named(name) for name in ("apple", "banana"))
    assert [(each.verdict, each.reason) for each in apple.examples] == [(Verdict.IN, "it lies beside the plate")]
    assert banana.must_see == "the whole fruit"


def test_an_entry_that_is_undone_lets_its_disagreement_wait_again(through):
    ann = through.labeler_named("Ann")
    enter(through, 2, "apple", Entry.MUST_NOT_SEE, "a bite")
    assert [each.image_id for each in standing(through).left] == [3]
    through.execute(Undo(uid="undo"), labeler=ann)
    assert [each.image_id for each in standing(through).left] == [3, 2]
    enter(through, 2, "apple", Entry.MUST_NOT_SEE, "a bite", uid="again")
    assert [each.image_id for each in standing(through).left] == [3]


def test_an_entry_told_again_after_a_lost_reply_changes_nothing(through):
    for _ in range(2):
        enter(through, 2, "apple", Entry.EXAMPLE, "why", Verdict.IDEAL)
    assert len(through.taxonomy().named("apple").examples) == 1


@pytest.mark.parametrize(
    ("image", "concept", "more", "why"),
    [
        (2, "banana", {}, "do not differ"),
        (1, "apple", {}, "do not differ"),
        (2, "apple", {"text": "  "}, "say in words"),
        (2, "apple", {"entry": Entry.EXAMPLE}, "what the example shows"),
        (2, "apple", {"who": "Bob"}, "not a lead"),
    ],
)
def test_an_entry_that_ends_nothing_is_refused_and_nothing_changes(through, image, concept, more, why):
    before = through.taxonomy()
    with pytest.raises(RuleBroken, match=why):
        enter(through, image, concept, **more)
    assert through.taxonomy() == before


def test_who_has_seen_which_state_of_the_dictionary_is_kept_and_told(through):
    enter(through, 2, "apple")
    people = {each.labeler.name: each for each in standing(through).people}
    assert people["Ann"].behind == ()
    assert people["Bob"].behind == ("apple",)
    bob = through.labeler_named("Bob")
    through.execute(MarkSeen(concept=through.taxonomy().named("apple").uid), labeler=bob)
    path = through.path
    through.close()
    again = open_project(path)
    seen = {each.labeler.name: {of.concept: (of.seen, of.now) for of in each.seen} for each in standing(again).people}
    assert seen["Bob"] == seen["Ann"] == {"apple": (1, 1), "banana": (0, 0), "carrot": (0, 0)}
    with again.file.reading() as reader:
        assert list(damage(reader)) == []
    again.close()


def test_a_round_that_is_given_up_opens_the_work_and_keeps_why(round_of):
    with pytest.raises(RuleBroken, match="say why"):
        round_of.execute(GiveAlignmentUp(reason=" "))
    round_of.execute(GiveAlignmentUp(reason="the list is another one now"))
    its = standing(round_of).alignment
    assert (its.ended, its.reason) == (Ended.GIVEN_UP, "the list is another one now")
    assert asked(round_of, "Bob") == 1
    with round_of.file.reading() as reader:
        last = revisions.last_of_subject(reader, subject=revisions.ALIGNMENT, uid="round")
        assert list(damage(reader)) == []
    assert (last.verb, last.before["ended"], last.after["ended"]) == ("end", None, "given up")
    assert number_of_next(round_of) == 2


def test_somebody_who_has_left_is_not_waited_for_and_somebody_new_is(through):
    through.execute(AddPerson(name="Cy"))
    assert [each.name for each in standing(through).waiting] == ["Cy"]
    through.execute(Retire(name="Cy"))
    assert standing(through).waiting == ()
    through.execute(MakeLead(name="Bob"))
    through.execute(Retire(name="Ann"))
    assert {each.relation.value for each in standing(through).disagreements[1].said} == {"of", "in"}


@pytest.mark.parametrize(
    ("images", "why"), [((2,), "2 to 200 images, not 1"), ((2, 2), "not 1"), ((2, 99), "not in the project")]
)
def test_a_round_that_cannot_be_is_refused(stocked, images, why):
    with pytest.raises(RuleBroken, match=why):
        stocked.execute(StartAlignment(uid="r", name="r", images=images))
    assert standing(stocked) is None


def test_there_is_one_round_at_a_time_and_only_a_lead_begins_it(round_of):
    with pytest.raises(RuleBroken, match="“first looks” is not ended yet"):
        round_of.execute(StartAlignment(uid="other", name="r", images=(1, 2)))
    with pytest.raises(RuleBroken, match="Bob is not a lead"):
        round_of.execute(GiveAlignmentUp(reason="I want to go on"), labeler=round_of.labeler_named("Bob"))


def test_no_round_begins_in_a_project_that_was_handed_out(stocked):
    with stocked.file.writing() as transaction:
        handed_out.put(transaction, HandedOutAs(hand_out="h", labeler="l", key=b"k"))
    with pytest.raises(RuleBroken, match="was handed out"):
        stocked.execute(StartAlignment(uid="r", name="r", images=(1, 2)))


def test_two_people_are_needed_to_agree(stocked):
    stocked.execute(Retire(name="Bob"))
    with pytest.raises(RuleBroken, match="two people"):
        stocked.execute(StartAlignment(uid="r", name="r", images=(1, 2)))


def keep_looks(project):
    """Each image with a look of its own."""
    with project.file.writing() as transaction:
        seen = {ImageId(number): np.eye(16, dtype=np.float32)[number] for number in range(1, 11)}
        vectors.keep(transaction, compared_in(transaction).maker, seen)


def test_images_are_drawn_over_folders_and_then_over_looks_and_never_twice(stocked, photos, watch, tell):
    add_folders(stocked, [photos(6, name="others", first=11)], watch=watch)
    tell(stocked, "Bob", 1, acts.SayNone())
    drawn = draw(stocked, 4)
    assert drawn.by == BY_FOLDERS
    assert sum(image <= 4 for image in drawn.images) == 2
    assert 1 not in drawn.images
    stocked.execute(StartAlignment(uid="r", name="r", images=drawn.images))
    stocked.execute(GiveAlignmentUp(reason="tried"))
    keep_looks(stocked)
    by_looks = draw(stocked, 3)
    assert by_looks.by == BY_LOOKS
    assert len(by_looks.images) == 3
    assert not {1, *drawn.images} & set(by_looks.images)
    assert by_looks == draw(stocked, 3)


def test_what_somebody_has_in_a_package_is_drawn_only_where_too_few_are_at_home(stocked, tmp_path):
    wanted = Wanted(to=("Bob",), uid="first", images=2)
    hand_out(stocked, wanted, tmp_path / "out", watch=Watch())
    with stocked.file.reading() as reader:
        out = {each.image_id for each in assignments.out(reader)}
    assert len(out) == 2
    assert set(draw(stocked, 2).images) == {1, 2, 3, 4} - out
    assert len(draw(stocked, 3).images) == 3


def test_a_skip_is_an_answer_of_a_round_and_an_answer_to_one_concept_is_not(round_of, tell, uid_of):
    tell(round_of, "Bob", 2, acts.Skip(reason="poor image"))
    apple = uid_of(round_of, "apple")
    asking = Pass(way=Way.CONCEPT, concept=apple)
    command = Tell(uid="t", image_id=3, asking=asking, act=acts.SayOf(concept=apple))
    round_of.execute(command, labeler=round_of.labeler_named("Bob"))
    assert [each.through for each in standing(round_of).people] == [0, 1]
    assert asked(round_of, "Bob") == 3
