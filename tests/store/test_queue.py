"""What is left to answer, pass by pass: an image is left exactly as long as its question is not done."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.asking import question_of
from labeler.domain.claim import Claim
from labeler.domain.draft import Boxing, Draft, Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.policy import is_sampled
from labeler.domain.question import Asked
from labeler.domain.situation import Situation
from labeler.domain.words import Relation, Scope, State
from labeler.store import answers, claims, concepts, drafts, images, policies, queue, schema
from labeler.store.kept import Kept

FREE = Pass(way=Way.FREE)
ONE_IS_ENOUGH = Pass(way=Way.ONE_IS_ENOUGH)
BRIDE = Pass(way=Way.CONCEPT, concept="bride")
ASKS_ONE_THING = {Way.CONCEPT, Way.CLARIFY, Way.BOXES, Way.SUBJECT_BOXES}
ASKS_FOR_BOXES = {Asked.BOX_EVERY_ONE, Asked.SUBJECT_BOX}


def label(concept, relation, *, boxes=0, later=False):
    regions = tuple(Region(uid=f"{concept} {n}", box=Box(x=1, y=1, width=9, height=9)) for n in range(boxes))
    return Label(uid=concept, concept_uid=concept, facet="subject", relation=relation, later=later, regions=regions)


def submitted(*labels, scope=Scope.ALL, revision=2, none=False):
    return Answer(
        uid="answer",
        state=State.SUBMITTED,
        scope=scope,
        taxonomy_revision=revision,
        none=none,
        submitted_at="2026-11-21T10:00:00Z",
        submitted_day="2026-11-21",
        labels=labels,
    )


def left_in(transaction, asking, labeler):
    return set(queue.upcoming(transaction, asking, labeler_id=labeler, after=0, most=100))


@pytest.fixture
def is_left(begun):
    """Whether the first image is left in a pass, once Ann has said this of it."""

    def say(answer, asking):
        ann, image = begun.labelers[0], begun.images[0]
        with begun.rolled_back() as transaction:
            answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
            return image in left_in(transaction, asking, ann)

    return say


@settings(max_examples=30)
@given(data=st.data())
def test_an_image_is_left_exactly_as_long_as_its_question_is_not_done(
    shared, passes, made_by_acts, all_policies, all_claims, data
):
    """For answers that acts can make, in any pass, under any policy, whatever is claimed.

    One exception: what asks one thing does not come back for the boxes that another pass left missing.
    """
    ann, lea = shared.labelers
    policy = data.draw(st.sampled_from(all_policies))
    claimed = {image: data.draw(st.lists(st.sampled_from(all_claims), unique=True)) for image in shared.images}
    made = {image: made_by_acts(str(image), policy, tuple(claimed[image])) for image in shared.images}
    said = {image: data.draw(made[image])[-1:] for image in shared.images}
    with shared.rolled_back() as transaction:
        policies.put(transaction, policy)
        for image, found in said.items():
            claim_all(transaction, image, claimed[image])
            if found:
                answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=found[0]))
        taxonomy = concepts.taxonomy(transaction)
        for asking in passes:
            left = left_in(transaction, asking, ann)
            for image, found in said.items():
                answer = found[0] if found else Answer(uid="new")
                situation = Situation(
                    taxonomy=taxonomy,
                    asking=asking,
                    policy=policy,
                    claims=claims.of_image(transaction, image),
                    is_sampled=is_sampled(images.by_id(transaction, image).digest, policy),
                )
                asked = question_of(Draft(answer=answer), situation).asked
                if asking.way in ASKS_ONE_THING and asked in ASKS_FOR_BOXES and image not in left:
                    assert question_of(Draft(answer=boxed(answer)), situation).asked is Asked.DONE
                else:
                    assert (image in left) == (asked is not Asked.DONE), (asking, asked, answer)
            if asking.way in (Way.FREE, Way.ONE_IS_ENOUGH, Way.CONCEPT):
                assert left_in(transaction, asking, lea) == set(shared.images)


def claim_all(transaction, image, claimed):
    ids = concepts.ids_by_uid(transaction)
    for number, claim in enumerate(claimed):
        claims.add(
            transaction,
            uid=f"{image} {number}",
            image_id=image,
            concept_id=ids[claim.concept_uid],
            box=claim.box,
        )


def boxed(answer):
    """The answer with a box wherever one could be."""
    box = (Region(uid="drawn", box=Box(x=1, y=1, width=9, height=9)),)
    is_boxable = {Relation.OF, Relation.IN}
    return answer.with_labels(
        replace(label, later=False, regions=label.regions or (box if label.relation in is_boxable else ()))
        for label in answer.labels
    )


@settings(max_examples=20)
@given(data=st.data())
def test_the_next_image_is_the_first_that_is_left_behind_this_one_or_from_the_start(shared, passes, made_by_acts, data):
    ann = shared.labelers[0]
    with shared.rolled_back() as transaction:
        for image in shared.images:
            for answer in data.draw(made_by_acts(str(image)))[-1:]:
                answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        for asking in passes:
            left = sorted(left_in(transaction, asking, ann))
            assert queue.count_left(transaction, asking, labeler_id=ann) == len(left)
            for here in (0, *shared.images):
                behind = [image for image in left if image > here] + left
                found = queue.next_image(transaction, asking, labeler_id=ann, after=here)
                assert found == (behind[0] if behind else None)


@pytest.mark.parametrize("asking", [FREE, ONE_IS_ENOUGH, BRIDE], ids=lambda asking: asking.way)
def test_an_untouched_image_is_left_and_a_skipped_one_is_not(is_left, asking):
    assert is_left(Answer(uid="answer"), asking)
    assert not is_left(Answer(uid="answer", state=State.SKIPPED, reason="poor image"), asking)


@pytest.mark.parametrize("asking", [FREE, ONE_IS_ENOUGH, BRIDE], ids=lambda asking: asking.way)
def test_an_image_that_cannot_be_shown_is_never_left(begun, asking, rows_of):
    with begun.file.reading() as reader:
        refused = {row["id"] for row in rows_of(reader, schema.images)["images"] if row["health"] == "refused"}
        assert refused
        left = left_in(reader, asking, begun.labelers[0])
        assert left == set(begun.images)
        assert queue.count_left(reader, asking, labeler_id=begun.labelers[0]) == len(left)


def test_an_image_is_left_until_its_in_is_boxed(is_left):
    assert is_left(submitted(label("bride", Relation.IN)), FREE)
    assert is_left(submitted(label("bride", Relation.IN)), BRIDE)
    assert not is_left(submitted(label("bride", Relation.IN, boxes=1)), FREE)
    assert not is_left(submitted(label("bride", Relation.IN, boxes=1)), BRIDE)


def test_an_image_is_left_until_its_subject_is_boxed_or_put_off(is_left):
    boxed = label("bride", Relation.IN, boxes=1)
    assert is_left(submitted(boxed, label("groom", Relation.OF)), FREE)
    assert not is_left(submitted(boxed, label("groom", Relation.OF, later=True)), FREE)
    assert not is_left(submitted(boxed, label("groom", Relation.OF, boxes=1)), FREE)
    assert not is_left(submitted(label("groom", Relation.OF)), FREE)


def test_a_concept_added_later_reopens_what_was_answered_before_it(is_left):
    assert is_left(submitted(none=True, revision=1), FREE)
    assert not is_left(submitted(none=True, revision=2), FREE)
    assert not is_left(submitted(label("veil", Relation.ABSENT), revision=1), FREE)


def test_a_concept_added_later_reopens_each_image_until_something_is_said_of_it_there(begun):
    """What was said of it in one image is no answer for the others."""
    ann, (first, second, *_) = begun.labelers[0], begun.images
    said = submitted(label("groom", Relation.ABSENT), label("veil", Relation.ABSENT), revision=1)
    not_yet = replace(
        submitted(replace(label("groom", Relation.ABSENT), uid="other"), revision=1), uid="another answer"
    )
    with begun.rolled_back() as transaction:
        for image, answer in ((first, said), (second, not_yet)):
            answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        for asking in (FREE, ONE_IS_ENOUGH, Pass(way=Way.CONCEPT, concept="veil")):
            left = left_in(transaction, asking, ann)
            assert first not in left
            assert second in left


def test_in_a_concept_pass_what_was_looked_for_among_all_is_not_asked_again(begun):
    """Not even where the concept was found in another image."""
    ann, (first, second, *_) = begun.labelers[0], begun.images
    found = submitted(label("bride", Relation.OF))
    none = replace(submitted(none=True), uid="another answer")
    with begun.rolled_back() as transaction:
        for image, answer in ((first, found), (second, none)):
            answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        assert left_in(transaction, BRIDE, ann) == set(begun.images) - {first, second}


def test_a_concept_that_was_added_and_closed_again_reopens_nothing(begun, plain_sql):
    ann, image = begun.labelers[0], begun.images[0]
    with begun.file.writing() as transaction:
        answer = submitted(none=True, revision=1)
        answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        assert image in left_in(transaction, FREE, ann)
        transaction.update(schema.concepts, concepts.ids_by_uid(transaction)["veil"], closed_at="2026")
        assert image not in left_in(transaction, FREE, ann)


@pytest.mark.parametrize(
    ("closed_at", "left"), [("2026-11-21T09:00:00Z", True), ("2026-11-21T11:00:00Z", False)], ids=["before", "after"]
)
def test_a_concept_that_was_closed_before_an_answer_was_not_looked_for_by_it(begun, closed_at, left):
    ann, image = begun.labelers[0], begun.images[0]
    with begun.rolled_back() as transaction:
        answer = submitted(none=True)
        answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        transaction.update(schema.concepts, concepts.ids_by_uid(transaction)["bride"], closed_at=closed_at)
        asked = question_of(
            Draft(answer=answer), Situation(taxonomy=concepts.taxonomy(transaction), asking=BRIDE)
        ).asked
        assert (image in left_in(transaction, BRIDE, ann)) is left is (asked is not Asked.DONE)


def test_where_one_is_enough_a_subject_is_enough_and_a_negative_is_not(is_left):
    asked = submitted(label("bride", Relation.OF), scope=Scope.ASKED)
    assert not is_left(asked, ONE_IS_ENOUGH)
    assert is_left(asked, FREE)
    assert is_left(submitted(label("bride", Relation.ABSENT), scope=Scope.ASKED), ONE_IS_ENOUGH)


def test_neighbours_are_the_images_before_and_behind_whether_answered_or_not(begun):
    first, second, third = begun.images[:3]
    with begun.file.reading() as reader:
        assert queue.neighbours(reader, second) == (first, third)
        assert queue.neighbours(reader, first) == (None, second)
        assert queue.neighbours(reader, begun.images[-1])[1] is None


def test_the_last_answers_stand_in_the_order_in_which_they_were_given(begun):
    ann, (first, second, third, *_) = begun.labelers[0], begun.images
    with begun.rolled_back() as transaction:
        for minute, image in enumerate((third, first, second)):
            at = f"2026-11-21T10:0{minute}:00Z"
            answer = replace(submitted(none=True), uid=str(image), submitted_at=at)
            answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        assert queue.recent(transaction, labeler_id=ann, most=10) == [third, first, second]
        assert queue.recent(transaction, labeler_id=ann, most=2) == [first, second]
        assert queue.recent(transaction, labeler_id=begun.labelers[1], most=10) == []


def test_what_can_be_shown_is_counted(begun):
    with begun.file.reading() as reader:
        assert queue.count_readable(reader) == len(begun.images)


@pytest.fixture
def statements():
    """Every statement that is run, with its values; asked for before the project is opened."""
    heard = []

    def hear(_connection, _cursor, statement, values, _context, _many):
        heard.append((statement, values))

    event.listen(Engine, "before_cursor_execute", hear)
    yield heard
    event.remove(Engine, "before_cursor_execute", hear)


@pytest.mark.parametrize("asking", [FREE, ONE_IS_ENOUGH, BRIDE], ids=lambda asking: asking.way)
def test_the_next_image_is_found_without_going_through_all_answers(statements, begun, asking):
    """A step is as quick among a million images as among a thousand: each row is looked up by its key."""
    with begun.file.reading() as reader:
        statements.clear()
        queue.next_image(reader, asking, labeler_id=begun.labelers[0])
    (statement,) = statements
    with closing(sqlite3.connect(begun.path)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement[0]}", statement[1])]
    assert [line for line in plan if line.startswith("SEARCH answers")]
    # Concepts are few. What is collected for an IN, or into a view, would be collected over the whole project.
    assert [line for line in plan if line.startswith("SCAN") and line != "SCAN concepts"] == []
    assert [line for line in plan if "LIST" in line or "MATERIALIZE" in line] == []


@pytest.mark.parametrize("asking", [BRIDE, Pass(way=Way.BOXES), Pass(way=Way.CLARIFY)], ids=lambda asking: asking.way)
def test_an_image_left_in_the_middle_of_its_boxes_comes_back(begun, asking):
    """Nobody has said yet that every one is boxed, and no other pass would ask."""
    ann, lea = begun.labelers
    image = begun.images[0]
    boxing, other = (Boxing(concept=concept, before=None) for concept in ("bride", "groom"))
    answer = Answer(uid="answer", labels=(label("bride", Relation.IN, boxes=1),))
    with begun.rolled_back() as transaction:
        claim_all(transaction, image, [Claim(concept_uid="bride")])
        answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        assert image not in left_in(transaction, asking, ann)
        drafts.save(transaction, other, image_id=image, labeler_id=ann)
        assert (image in left_in(transaction, asking, ann)) == (asking.way is Way.BOXES)
        drafts.save(transaction, boxing, image_id=image, labeler_id=lea)
        assert (image in left_in(transaction, asking, ann)) == (asking.way is Way.BOXES)
        drafts.save(transaction, boxing, image_id=image, labeler_id=ann)
        assert image in left_in(transaction, asking, ann)


def test_a_finished_answer_does_not_come_back_because_its_boxes_were_looked_at_again(begun):
    ann, image = begun.labelers[0], begun.images[0]
    with begun.rolled_back() as transaction:
        answer = submitted(label("bride", Relation.IN, boxes=1))
        answers.save(transaction, None, Kept(image_id=image, labeler_id=ann, answer=answer))
        drafts.save(transaction, Boxing(concept="bride", before=None), image_id=image, labeler_id=ann)
        for asking in (FREE, BRIDE, Pass(way=Way.BOXES)):
            assert image not in left_in(transaction, asking, ann)
