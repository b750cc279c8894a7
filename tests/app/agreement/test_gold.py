"""On gold images everyone has a score, on the concept and on the relation; what they are told names no image."""

import pytest

from labeler.app.agreement.feedback import feedback_in, keep_feedback, kept_feedback, sentences
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.settling import SetGold
from labeler.domain.feedback import Confused
from labeler.domain.words import Assigned
from labeler.quality.intervals import wilson
from labeler.store.schema import assignments, hand_outs
from tests.agreeing import compared, ids, made, of_labeler, row, settle_as_gold

NAMES = tuple(f"{number:02}" for number in range(10))
TRUTH = ("of", "of", "in", "in", "in", "in", "absent", "absent")
BOB = ("of", "of", "of", "of", "of", "in", "of", "none")
"""The relation is wrong of three, the concept of one more."""


@pytest.fixture
def gold(tmp_path):
    """Eight gold images that Ann settled and answered as well, two that are not settled; Bob answered all."""
    rows = [row(name, "Bob", word) for name, word in zip(NAMES, (*BOB, "of", "of"), strict=True)]
    rows += [row(name, "Ann", "of") for name in NAMES[:6]]
    project = made(tmp_path / "work.labeler", ["bird", "cat"], NAMES, rows)
    by_name = ids(project)
    for name, word in zip(NAMES, TRUTH, strict=False):
        settle_as_gold(project, by_name[name], bird=word)
    yield project
    project.close()


def feedback(project, who):
    uid = project.labeler_named(who).uid
    with project.file.reading() as reader:
        taxonomy = project.taxonomy_in(reader)
        return sentences(feedback_in(reader, taxonomy)[uid], taxonomy)


def test_the_score_on_the_concept_and_on_the_relation_are_two(gold):
    scores = of_labeler(compared(gold), "Bob").gold
    assert scores.images == 8
    assert (scores.concept.share.count, scores.concept.share.of) == (7, 8)
    assert scores.concept.share.interval == wilson(7, 8)
    assert (scores.relation.share.count, scores.relation.share.of) == (3, 6)


def test_the_images_that_are_not_right_are_known_to_the_lead(gold):
    scores, by_name = of_labeler(compared(gold), "Bob").gold, ids(gold)
    assert scores.concept.wrong == (by_name["06"],)
    assert scores.relation.wrong == tuple(by_name[name] for name in ("02", "03", "04"))


def test_nobody_is_tried_on_what_they_settled_themselves(gold):
    assert of_labeler(compared(gold), "Ann").gold is None
    assert feedback(gold, "Ann") == ()


def test_what_was_handed_out_unseen_counts_alone(gold):
    bob, by_name = gold.labeler_named("Bob"), ids(gold)
    with gold.file.writing() as transaction:
        made_at = gold.clock.at()
        hand_out = transaction.insert(hand_outs, uid="h", labeler_id=bob.id, made_at=made_at)
        for name, kind, taken in (
            ("00", "gold", None),
            ("02", "gold", None),
            ("03", "work", None),
            ("06", "gold", "t"),
        ):
            transaction.insert(
                assignments,
                hand_out_id=hand_out,
                image_id=by_name[name],
                kind=Assigned(kind).value,
                taken_back_at=taken and made_at,
            )
    found = compared(gold)
    scores = of_labeler(found, "Bob").gold
    assert (scores.images, scores.concept.share.count, scores.relation.share.count) == (2, 2, 1)
    assert found.gold == 2
    assert feedback(gold, "Bob") == (), "two gold images are too few to tell anybody anything"


def test_feedback_says_what_is_confused_and_how_often(gold):
    (confused,) = of_labeler(compared(gold), "Bob").gold_confusions
    assert (confused.kind, confused.concept, confused.times, confused.of) == (Confused.OF_FOR_IN, "bird", 3, 4)
    assert feedback(gold, "Bob") == ("You say of where bird is only in the image: 3 of 4 times",)


def test_feedback_never_says_which_image_was_gold(gold):
    told = " ".join(feedback(gold, "Bob"))
    assert not any(name in told for name in NAMES)
    assert not any(str(number) in told.replace("3 of 4", "") for number in ids(gold).values())


@pytest.mark.parametrize(("count", "sentences"), [(4, 0), (5, 1)])
def test_nothing_is_told_of_fewer_than_five(tmp_path, count, sentences):
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:count], [row(n, "Bob", "of") for n in NAMES[:count]])
    for image in ids(project).values():
        settle_as_gold(project, image, bird="in")
    assert len(feedback(project, "Bob")) == sentences
    project.close()


def test_who_does_well_is_told_so(tmp_path):
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:5], [row(name, "Bob", "of") for name in NAMES[:5]])
    for image in ids(project).values():
        settle_as_gold(project, image, bird="of")
    assert feedback(project, "Bob") == ("You confuse nothing that was tried: go on as you do",)
    project.close()


def test_what_happened_once_is_a_slip_and_would_tell_the_image(tmp_path):
    rows = [row(name, "Bob", "of" if name == "00" else "in") for name in NAMES[:6]]
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:6], rows)
    for image in ids(project).values():
        settle_as_gold(project, image, bird="in")
    assert feedback(project, "Bob") == ("You confuse nothing that was tried: go on as you do",)
    project.close()


def test_a_concept_taken_for_another_is_told_by_both_names(tmp_path):
    rows = [row(name, "Bob", "of", "kiwi") for name in NAMES[:6]]
    project = made(tmp_path / "work.labeler", ["kiwi", "lemon"], NAMES[:6], rows)
    for place, image in enumerate(ids(project).values()):
        settle_as_gold(project, image, **{"lemon" if place < 4 else "kiwi": "of"})
    assert feedback(project, "Bob") == ("You say kiwi where it is lemon: 4 of 4 times",)
    project.close()


def test_an_image_that_is_settled_and_not_gold_tries_nobody(gold):
    for image in ids(gold).values():
        if image != 9 and image != 10:
            command = SetGold(uid=gold.clock.new_uid(), image_id=image, gold=False)
            gold.execute(command, labeler=gold.labeler_named("Ann"))
    assert of_labeler(compared(gold), "Bob").gold is None


def test_what_came_with_a_package_is_kept_and_said_in_the_names_that_concepts_have_now(gold):
    assert read_kept(gold) == ()
    bob = gold.labeler_named("Bob")
    with gold.file.writing() as transaction:
        taxonomy = gold.taxonomy_in(transaction)
        keep_feedback(transaction, feedback_in(transaction, taxonomy)[bob.uid])
    assert read_kept(gold) == feedback(gold, "Bob") != ()
    gold.execute(Rename(concept=gold.taxonomy().named("bird").uid, name="ostrich"))
    assert read_kept(gold) == ("You say of where ostrich is only in the image: 3 of 4 times",)


def read_kept(project):
    with project.file.reading() as reader:
        return sentences(kept_feedback(reader), project.taxonomy_in(reader))
