"""A lead settles what an image is held to show, takes it back, and sends answers back; nothing of it is lost."""

import sqlite3
from contextlib import closing

import pytest

from labeler.app.commands.answers import Tell
from labeler.app.commands.brief import SetBrief
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.people import AddPerson
from labeler.app.commands.settling import EndReturn, SendBack, SetGold, Settle, Unsettle
from labeler.app.commands.settling_undo import TakeBackSettling
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.commands.undo import Redo, Undo
from labeler.app.disputes import About, disputes, opinions_on
from labeler.app.examining import check_file
from labeler.app.label_screen import look_at, next_to_ask
from labeler.app.project import open_project
from labeler.app.salvage import salvage
from labeler.app.settling import said_by, said_by_all, said_by_most
from labeler.app.sheet import SheetState, captions
from labeler.app.weighing import weighted_proposal, weighted_proposals
from labeler.domain import acts
from labeler.domain.answer import Answer, Label
from labeler.domain.brief import Brief
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.question import Asked
from labeler.domain.settlement import holds_the_same, none_settled
from labeler.domain.words import Relation, Scope, Settling, Verdict
from labeler.store import returns, settlements
from labeler.store.damage import check

BOX = Box(x=2, y=3, width=10, height=12)
FREE = Pass(way=Way.FREE)


@pytest.fixture
def says(stocked, tell, uid_of):
    """Somebody says of or in of an image, and that nothing else is there; a concept of "" is none of them."""

    def say(who, image, concept, relation=Relation.OF, box=BOX):
        if not concept:
            tell(stocked, who, image, acts.SayNone())
            return
        uid = uid_of(stocked, concept)
        said = acts.SayOf(concept=uid) if relation is Relation.OF else acts.SayIn(concept=uid)
        boxed = (acts.AddBox(concept=uid, box=box), acts.CloseBoxes()) if relation is Relation.IN else ()
        tell(stocked, who, image, said, *boxed, acts.NothingElse())

    return say


@pytest.fixture
def act(stocked):
    """A lead (Ann, unless told) does something, by a command that is handed its uid."""

    def do(kind, who="Ann", **given):
        labeler = stocked.labeler_named(who) if who else None
        return stocked.execute(kind(uid=stocked.clock.new_uid(), **given), labeler=labeler)

    return do


@pytest.fixture
def held(stocked):
    """What is held of an image: relations by the name of the concept; None where it is not settled."""

    def look(image):
        settlement = opinions_on(stocked, image).settlement
        if settlement is None:
            return None
        names = {concept.uid: concept.name for concept in stocked.taxonomy().concepts}
        return {names[label.concept_uid]: label.relation.value for label in settlement.answer.labels}

    return look


@pytest.fixture
def disputed(stocked, says):
    """Of the first image Ann says of apple and Bob in apple; of the second of apple and of banana."""
    says("Ann", 1, "apple")
    says("Bob", 1, "apple", Relation.IN)
    says("Ann", 2, "apple")
    says("Bob", 2, "banana")
    return stocked


def pick(project, image, who):
    opinions = opinions_on(project, image)
    return {"image_id": image, "answer": said_by(opinions, project.labeler_named(who).id), "how": Settling.PICKED}


def test_what_a_lead_picks_is_kept_with_who_and_why_and_its_boxes(disputed, act, held):
    act(Settle, **pick(disputed, 1, "Bob"), reason="  the frame is  full of leaves ")
    opinions = opinions_on(disputed, 1)
    settlement = opinions.settlement
    assert held(1) == {"apple": "in"}
    assert settlement.answer.labels[0].regions[0].box == BOX
    assert (opinions.settled_by, settlement.reason) == ("Ann", "the frame is full of leaves")
    assert (settlement.how, settlement.gold, settlement.answer.scope) == (Settling.PICKED, False, Scope.ALL)
    assert [each.labeler.name for each in opinions.opinions] == ["Ann", "Bob"]


def test_settling_is_undone_and_done_again_back_to_what_was_held_before(disputed, act, held):
    act(Settle, **pick(disputed, 1, "Bob"))
    act(Settle, **pick(disputed, 1, "Ann"))
    act(SetGold, image_id=1, gold=True)
    act(Unsettle, image_id=1)
    assert held(1) is None
    steps = [{"apple": "of"}, {"apple": "of"}, {"apple": "in"}, None]
    for step in steps:
        assert act(Undo).goes_to == 1
        assert held(1) == step
    for step in reversed(steps[:3]):
        act(Redo)
        assert held(1) == step
    assert opinions_on(disputed, 1).settlement.gold
    act(Redo)
    assert held(1) is None
    with disputed.file.reading() as reader:
        assert list(check.damage(reader)) == []


def test_only_a_lead_settles_and_sends_back(disputed, act):
    for kind, given in (
        (Settle, pick(disputed, 1, "Ann")),
        (Unsettle, {"image_id": 1}),
        (SetGold, {"image_id": 1, "gold": True}),
        (SendBack, {"image_id": 1, "labeler_id": 1, "reason": "look again"}),
    ):
        with pytest.raises(RuleBroken, match="Bob is not a lead"):
            act(kind, who="Bob", **given)


def test_told_again_after_a_lost_reply_nothing_happens_twice(disputed, held):
    ann = disputed.labeler_named("Ann")
    for command in (
        Settle(uid="one", **pick(disputed, 1, "Bob")),
        SetGold(uid="two", image_id=1, gold=True),
        SendBack(uid="three", image_id=1, labeler_id=ann.id, reason="look again"),
        Unsettle(uid="four", image_id=1),
        TakeBackSettling(uid="five", image_id=1),
    ):
        first, again = (disputed.execute(command, labeler=ann) for _ in range(2))
        assert first == again or again.images == first.images
    assert held(1) == {"apple": "in"}
    with disputed.file.reading() as reader:
        assert len(returns.every(reader)) == 1


@pytest.mark.parametrize(
    ("labels", "what"),
    [
        ((), "must be whole"),
        ((("apple", "of"), ("banana", "of")), "must be whole"),
        ((("apple", "in"),), "must be whole"),
        ((("apple", "absent"), ("apple", "absent")), "one label"),
    ],
)
def test_what_is_not_whole_is_not_settled(stocked, act, uid_of, labels, what):
    said = tuple(
        Label(uid=f"{number}", concept_uid=uid_of(stocked, name), facet="subject", relation=Relation(relation))
        for number, (name, relation) in enumerate(labels)
    )
    with pytest.raises(RuleBroken, match=what):
        act(Settle, image_id=1, answer=Answer(uid="", labels=said), how=Settling.DRAWN)


def test_none_of_the_concepts_can_be_held_and_nothing_that_is_not_settled_is_taken_back(stocked, act, held):
    for kind, what in ((Unsettle, "is not settled"), (TakeBackSettling, "can be taken back")):
        with pytest.raises(RuleBroken, match=what):
            act(kind, image_id=1)
    act(Settle, image_id=1, answer=none_settled(taxonomy_revision=stocked.taxonomy().revision), how=Settling.DRAWN)
    assert held(1) == {}
    assert opinions_on(stocked, 1).settlement.answer.none


def test_what_was_settled_from_a_terminal_is_taken_back_step_by_step(disputed, act, held):
    act(Settle, who=None, **pick(disputed, 1, "Ann"))
    act(Settle, who=None, **pick(disputed, 1, "Bob"))
    assert opinions_on(disputed, 1).settled_by == ""
    act(TakeBackSettling, who=None, image_id=1)
    assert held(1) == {"apple": "of"}
    act(TakeBackSettling, image_id=1)
    assert held(1) is None


def test_the_reason_goes_into_the_visual_dictionary_in_the_same_step(disputed, act, held):
    apple = disputed.taxonomy().named("apple").uid
    example = NewExample(verdict=Verdict.IN, reason="apples among leaves are in the picture")
    settle = Settle(uid="one", **pick(disputed, 1, "Bob"), entry=AddExample(concept=apple, example=example))
    changes = disputed.execute(settle, labeler=disputed.labeler_named("Ann"))
    assert (changes.images, changes.taxonomy) == (frozenset({1}), True)
    assert [each.reason for each in disputed.taxonomy().named("apple").examples] == [example.reason]
    first = held(1)
    for _ in range(2):
        changes = act(Undo)
        assert (changes.goes_to, changes.taxonomy) == (1, True)
        assert (held(1), disputed.taxonomy().named("apple").examples) == (None, ())
        changes = act(Redo)
        assert (changes.goes_to, changes.taxonomy) == (1, True)
        assert held(1) == first
        assert [each.reason for each in disputed.taxonomy().named("apple").examples] == [example.reason]
    act(TakeBackSettling, image_id=1)
    assert (held(1), disputed.taxonomy().named("apple").examples) == (None, ())


def test_an_entry_that_was_changed_since_keeps_the_settlement_as_it_is(disputed, act, held):
    apple = disputed.taxonomy().named("apple").uid
    example = NewExample(verdict=Verdict.IN, reason="apples among leaves are in the picture")
    settle = Settle(uid="one", **pick(disputed, 1, "Bob"), entry=AddExample(concept=apple, example=example))
    disputed.execute(settle, labeler=disputed.labeler_named("Ann"))
    disputed.execute(Rename(concept=apple, name="pear"))
    with pytest.raises(RuleBroken, match="changed since"):
        act(Undo)
    assert held(1) == {"pear": "in"}
    assert len(disputed.taxonomy().named("pear").examples) == 1


# What is disputed


def test_disputes_are_listed_the_worst_first_with_what_they_are_about(disputed, says):
    says("Ann", 3, "apple")
    says("Bob", 3, "apple", box=Box(x=1, y=1, width=5, height=5))
    found = disputes(disputed)
    assert [(each.image_id, each.differing, each.answers) for each in found] == [(1, 1.0, 2), (2, 1.0, 2)]
    apple, banana = (disputed.taxonomy().named(name).uid for name in ("apple", "banana"))
    assert (found[0].about, found[0].concepts) == ({About.RELATION}, (apple,))
    assert (found[1].about, found[1].concepts) == ({About.CONCEPT}, (apple, banana))


def test_less_is_disputed_where_most_say_the_same_and_what_is_settled_is_left_out(disputed, add_people, says, act):
    add_people("Cat", "Dan")
    for who in ("Cat", "Dan"):
        says(who, 1, "apple")
    found = disputes(disputed)
    assert [(each.image_id, each.differing) for each in found] == [(2, 1.0), (1, 0.5)]
    act(Settle, **pick(disputed, 2, "Ann"))
    assert [each.image_id for each in disputes(disputed)] == [1]
    everything = disputes(disputed, with_settled=True)
    assert [(each.image_id, each.is_settled) for each in everything] == [(2, True), (1, False)]


@pytest.fixture
def add_people(stocked):
    return lambda *names: [stocked.execute(AddPerson(name=name)) for name in names]


def test_a_majority_is_put_together_concept_by_concept(disputed, add_people, says, act, held):
    add_people("Cat")
    with pytest.raises(RuleBroken, match="no majority"):
        said_by_most(disputed, opinions_on(disputed, 1))
    says("Cat", 1, "apple", Relation.IN, Box(x=5, y=5, width=9, height=9))
    answer = said_by_most(disputed, opinions_on(disputed, 1))
    assert [(label.relation, label.regions[0].box) for label in answer.labels] == [(Relation.IN, BOX)]
    with pytest.raises(RuleBroken, match="do not agree"):
        said_by_all(disputed, opinions_on(disputed, 1))
    act(Settle, image_id=1, answer=answer, how=Settling.PICKED, reason="majority")
    assert held(1) == {"apple": "in"}


def test_where_all_agree_the_boxes_of_the_first_by_name_are_held(disputed, says):
    says("Ann", 3, "banana", Relation.IN)
    says("Bob", 3, "banana", Relation.IN, Box(x=1, y=1, width=5, height=5))
    answer = said_by_all(disputed, opinions_on(disputed, 3))
    assert [region.box for label in answer.labels for region in label.regions] == [BOX]


def test_the_likeliest_is_proposed_by_how_reliable_labelers_are_and_nothing_is_settled(disputed, add_people, says):
    add_people("Cat")
    says("Cat", 1, "apple", Relation.IN)
    proposals = {each.image_id: each for each in weighted_proposals(disputed)}
    assert [label.relation for label in proposals[1].answer.labels] == [Relation.IN]
    assert 0.5 < proposals[1].certainty <= 1.0
    assert weighted_proposal(disputed, 1) == proposals[1]
    with pytest.raises(RuleBroken, match=r"nothing can be proposed for .*004\.png"):
        weighted_proposal(disputed, 4)
    with disputed.file.reading() as reader:
        assert settlements.every(reader) == ()


def test_a_second_opinion_is_blind(disputed, says):
    """Whoever answers sees their own answer, and nothing of what others said or a lead holds."""
    bob = disputed.labeler_named("Bob")
    says("Ann", 3, "carrot")
    assert look_at(disputed, bob, 3, FREE).draft.answer.labels == ()


# What was settled follows the list of concepts


def test_what_is_settled_follows_a_merge_and_its_undo(disputed, act, held):
    act(Settle, **pick(disputed, 2, "Bob"))
    apple, banana = (disputed.taxonomy().named(name).uid for name in ("apple", "banana"))
    ann = disputed.labeler_named("Ann")
    disputed.execute(Merge(concept=banana, into=apple), labeler=ann)
    assert held(2) == {"apple": "of"}
    act(Undo)
    assert held(2) == {"banana": "of"}
    act(Redo)
    assert held(2) == {"apple": "of"}
    act(Undo)
    act(Undo)
    assert held(2) is None
    with disputed.file.reading() as reader:
        assert list(check.damage(reader)) == []


def test_a_merge_is_not_undone_over_what_was_settled_since(disputed, act, held):
    act(Settle, **pick(disputed, 2, "Bob"))
    apple, banana = (disputed.taxonomy().named(name).uid for name in ("apple", "banana"))
    lea = disputed.labeler_named("Ann")
    disputed.execute(Merge(concept=banana, into=apple), labeler=lea)
    act(Settle, who=None, **pick(disputed, 2, "Ann") | {"answer": none_settled(taxonomy_revision=9)})
    with pytest.raises(RuleBroken, match="settled anew since"):
        act(Undo)
    assert held(2) == {}


def test_a_concept_that_only_a_settlement_names_stays_on_the_list(stocked, act, uid_of):
    ann = stocked.labeler_named("Ann")
    stocked.execute(AddConcepts(entries=(NewConcept(name="plum"),)), labeler=ann)
    plum = Label(uid="p", concept_uid=uid_of(stocked, "plum"), facet="subject", relation=Relation.OF)
    act(Settle, who=None, image_id=1, answer=Answer(uid="", labels=(plum,)), how=Settling.DRAWN)
    with pytest.raises(RuleBroken, match="something was said of “plum” since"):
        act(Undo)


def test_what_is_settled_tells_of_the_new_concepts_where_one_is_split_and_of_one_that_is_opened_again(
    disputed, act, held
):
    act(Settle, **pick(disputed, 2, "Bob"))
    apple = disputed.taxonomy().named("apple").uid
    ann = disputed.labeler_named("Ann")
    disputed.execute(Split(concept=apple, entries=(NewConcept(name="red"), NewConcept(name="green"))), labeler=ann)
    assert held(2) == {"banana": "of", "red": "absent", "green": "absent"}
    act(Undo)
    assert held(2) == {"banana": "of"}
    carrot = disputed.taxonomy().named("carrot").uid
    disputed.execute(Close(concept=carrot), labeler=ann)
    act(Settle, **pick(disputed, 1, "Bob"))
    disputed.execute(Reopen(concept=carrot), labeler=ann)
    assert (held(1), held(2)) == ({"apple": "in"}, {"banana": "of", "carrot": "absent"})
    assert (
        disputed.taxonomy().named("carrot").since_revision
        > opinions_on(disputed, 1).settlement.answer.taxonomy_revision
    )


# What is sent back


def test_what_is_sent_back_is_asked_again_until_its_last_word_is_said_again(disputed, act):
    bob = disputed.labeler_named("Bob")
    act(SendBack, image_id=1, labeler_id=bob.id, reason="look at the leaves")
    (waiting,) = [each.sent_back for each in opinions_on(disputed, 1).opinions if each.sent_back]
    assert (waiting.reason, waiting.labeler_id) == ("look at the leaves", bob.id)
    assert next_to_ask(disputed, bob, FREE, after=4) == 1
    screen = look_at(disputed, bob, 1, FREE)
    assert screen.question.asked is Asked.ANYTHING_ELSE
    assert screen.sent_back == waiting
    assert look_at(disputed, disputed.labeler_named("Ann"), 1, FREE).sent_back is None
    act(told, who="Bob", image_id=1, act=acts.NothingElse())
    assert look_at(disputed, bob, 1, FREE).question.asked is Asked.DONE
    assert next_to_ask(disputed, bob, FREE, after=4) == 3
    with disputed.file.reading() as reader:
        assert returns.open_ones(reader) == ()


def told(*, uid, image_id, act, asking=FREE):
    return Tell(uid=uid, image_id=image_id, asking=asking, act=act, active_ms=10)


def test_another_answer_ends_it_too_and_undo_takes_back_the_answer_alone(disputed, act, uid_of):
    bob = disputed.labeler_named("Bob")
    act(SendBack, image_id=2, labeler_id=bob.id, reason="it is an apple")
    for said in (acts.SayAbsent(concept=uid_of(disputed, "banana")), acts.SayOf(concept=uid_of(disputed, "apple"))):
        act(told, who="Bob", image_id=2, act=said)
        assert look_at(disputed, bob, 2, FREE).sent_back is not None
    act(told, who="Bob", image_id=2, act=acts.NothingElse())
    assert look_at(disputed, bob, 2, FREE).sent_back is None
    assert act(Undo, who="Bob").goes_to == 2
    with pytest.raises(RuleBroken, match="said again since"):
        act(Undo)


def test_sending_back_is_undone_done_again_and_ended_by_the_lead(disputed, act):
    bob = disputed.labeler_named("Bob")
    act(SendBack, image_id=1, labeler_id=bob.id, reason="look again")
    with pytest.raises(RuleBroken, match="sent back to Bob already"):
        act(SendBack, image_id=1, labeler_id=bob.id, reason="look again")
    act(Undo)
    assert opinions_on(disputed, 1).opinions[1].sent_back is None
    act(Redo)
    sent = opinions_on(disputed, 1).opinions[1].sent_back
    act(EndReturn, return_uid=sent.uid)
    assert opinions_on(disputed, 1).opinions[1].sent_back is None
    with pytest.raises(RuleBroken, match="said again by now"):
        act(EndReturn, return_uid=sent.uid)
    act(Undo)
    assert opinions_on(disputed, 1).opinions[1].sent_back == sent


def test_sending_back_needs_a_reason_and_an_answer(disputed, act):
    bob = disputed.labeler_named("Bob")
    with pytest.raises(RuleBroken, match="needs a reason"):
        act(SendBack, image_id=1, labeler_id=bob.id, reason="  ")
    with pytest.raises(RuleBroken, match="Bob has said nothing of"):
        act(SendBack, image_id=3, labeler_id=bob.id, reason="look again")


def test_in_a_pass_that_asks_for_one_thing_another_whole_answer_ends_it(disputed, act, uid_of):
    bob = disputed.labeler_named("Bob")
    asking = Pass(way=Way.CONCEPT, concept=uid_of(disputed, "apple"))
    act(SendBack, image_id=1, labeler_id=bob.id, reason="of, I think")
    act(told, who="Bob", image_id=1, act=acts.SayOf(concept=uid_of(disputed, "apple")), asking=asking)
    assert look_at(disputed, bob, 1, asking).sent_back is None


def test_a_lead_tells_the_brief_between_and_undo_still_finds_what_was_settled(disputed, act, held):
    """What is done to the project itself is no act on an image, and stands in nobody's way."""
    act(Settle, **pick(disputed, 1, "Bob"))
    disputed.execute(SetBrief(brief=Brief(purpose="to sort")), labeler=disputed.labeler_named("Ann"))
    act(Undo)
    assert held(1) is None


# What is settled is checked, salvaged and shown like all else


@pytest.fixture
def settled_path(disputed, act):
    """The path of a project, closed, in which what Bob says of both images is held."""
    for image in (1, 2):
        act(Settle, **pick(disputed, image, "Bob"))
    path = disputed.path
    disputed.close()
    return path


def changed(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def held_in(path):
    with closing(open_project(path, writes=False)) as project, project.file.reading() as reader:
        return {each.image_id: each for each in settlements.every(reader)}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM settled_regions",
        "UPDATE settled_labels SET relation = 'absent'",
        "DELETE FROM settlements WHERE image_id = 1",
        "UPDATE settlements SET gold = 1",
    ],
)
def test_a_settlement_that_lost_a_part_is_made_again_from_its_last_revision(settled_path, watch, statement):
    before = held_in(settled_path)
    changed(settled_path, statement)
    assert salvage(settled_path, watch=watch, now="2026-11-22T10:00:00Z").lost == {}
    now = held_in(settled_path)
    assert now.keys() == before.keys()
    assert all(holds_the_same(now[image], before[image]) for image in now)
    assert check_file(settled_path, watch=watch).damage == ()


def test_a_settled_box_that_leaves_its_image_is_found(settled_path, watch):
    changed(settled_path, "UPDATE settled_regions SET width = 900")
    found = {(each.table, str(each.what)) for each in check_file(settled_path, watch=watch).damage}
    assert ("settled_regions", "leaves its image") in found


def test_the_contact_sheet_shows_what_a_lead_settled_though_it_was_disputed(disputed, act, uid_of):
    ann = disputed.labeler_named("Ann")
    assert captions(disputed, ann, [1])[1].state is SheetState.DISPUTED
    act(Settle, **pick(disputed, 1, "Bob"))
    shown = captions(disputed, ann, [1])[1]
    assert (shown.state, shown.said) == (SheetState.SETTLED, ((uid_of(disputed, "apple"), Relation.IN),))
