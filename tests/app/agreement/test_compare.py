"""Agreement is computed from what people really said: on the concept, on its relation, and on the boxes apart."""

import math

import numpy as np
import pytest

from labeler.app.agreement.words import next_words, summary_words
from labeler.domain.feedback import Confused
from labeler.quality.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha
from labeler.quality.intervals import wilson
from tests.agreeing import compared, ids, made, of_concept, of_labeler, row

A, B, C = (
    "of of of of in in in none none none none of",
    "of of of in in in of none none none none none",
    "of of in in in in in none none none of none",
)
"""What three people say of twelve images and one concept."""
NAMES = tuple(f"{number:02}" for number in range(12))


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    folder = tmp_path_factory.mktemp("three")
    rows = [
        row(name, who, word)
        for who, said in (("Ann", A), ("Bob", B), ("Cem", C))
        for name, word in zip(NAMES, said.split(), strict=True)
    ]
    project = made(folder / "work.labeler", ["bird", "cat"], NAMES, rows)
    yield project
    project.close()


@pytest.fixture(scope="module")
def found(three):
    return compared(three)


def table(words):
    """1 of, 0 in, -1 not there; a row a person."""
    return np.array([[{"of": 1, "in": 0}.get(word, -1) for word in said.split()] for said in words])


def test_agreement_on_the_concept_is_that_of_the_measures(found):
    there = (table((A, B, C)) >= 0).astype(int)
    bird = of_concept(found, "bird").concept
    assert bird.alpha == pytest.approx(krippendorff_alpha(there))
    assert bird.kappa == pytest.approx(fleiss_kappa(there))
    assert bird.items == 12


def test_agreement_on_the_relation_is_over_those_who_see_the_concept(found):
    said = table((A, B, C))
    relation = of_concept(found, "bird").relation
    assert relation.alpha == pytest.approx(krippendorff_alpha(said))
    assert relation.kappa == pytest.approx(fleiss_kappa(said))
    assert relation.items == 7


def test_of_a_concept_that_nobody_sees_nothing_is_known(found):
    cat = of_concept(found, "cat")
    assert (cat.concept.alpha, cat.relation.alpha, cat.boxes.iou) == (None, None, None)
    assert cat.concept.raw == 1.0


def test_each_figure_knows_its_images(found, three):
    by_name = ids(three)
    bird = of_concept(found, "bird")
    assert bird.concept.differing == tuple(by_name[name] for name in ("10", "11"))
    assert bird.relation.differing == tuple(by_name[name] for name in ("02", "03", "06"))


def test_every_two_have_their_kappa(found):
    said = table((A, B, C))
    by_pair = {(each.one.name, each.other.name): each for each in found.pairs}
    assert set(by_pair) == {("Ann", "Bob"), ("Ann", "Cem"), ("Bob", "Cem")}
    assert by_pair["Ann", "Bob"].relation == pytest.approx(cohen_kappa(said[:2]))
    assert by_pair["Ann", "Cem"].concept == pytest.approx(
        cohen_kappa(np.stack([np.r_[each >= 0, np.zeros(12, bool)] for each in said[[0, 2]]]))
    )


def test_the_of_rate_is_held_against_the_others_on_the_same_images_with_its_interval(found):
    ann = of_labeler(found, "Ann").of_rate
    assert (ann.own.count, ann.own.of) == (5, 8)
    assert (ann.others.count, ann.others.of) == (4 + 3, 7 + 8)
    assert ann.own.interval == wilson(5, 8)
    assert not ann.stands_out


def test_images_that_one_person_answered_count_for_nothing(tmp_path):
    rows = [row("00", "Ann", "of"), row("01", "Ann", "of"), row("00", "Bob", "of"), row("02", "Bob", "in")]
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:3], rows)
    found = compared(project)
    project.close()
    assert found.images == 1
    ann = of_labeler(found, "Ann")
    assert (ann.answers, ann.shared, ann.of_rate.own.of, ann.of_rate.others.of) == (2, 1, 1, 1)


def test_who_says_of_far_more_often_stands_out_and_the_images_are_told(tmp_path):
    names = [f"{number:03}" for number in range(40)]
    rows = [row(name, "Ann", "of") for name in names]
    rows += [row(name, who, "of" if n < 16 else "in") for who in ("Bob", "Cem") for n, name in enumerate(names)]
    project = made(tmp_path / "work.labeler", ["bird"], names, rows)
    found = compared(project)
    by_name = ids(project)
    project.close()
    ann = of_labeler(found, "Ann")
    assert ann.of_rate.stands_out
    assert ann.of_rates["bird"].stands_out
    assert ann.of_rate.images == tuple(by_name[name] for name in names[16:])
    assert not of_labeler(found, "Bob").of_rate.stands_out
    (confused,) = ann.confusions
    assert (confused.kind, confused.concept, confused.times, confused.of) == (Confused.OF_FOR_IN, "bird", 24, 24)


def test_boxes_of_two_people_are_matched_and_the_worst_fit_comes_first(tmp_path):
    rows = [
        row("00", "Ann", "in", box=(0, 0, 10, 10)),
        row("00", "Bob", "in", box=(5, 0, 10, 10)),
        row("01", "Ann", "in", box=(0, 0, 10, 10)),
        row("01", "Ann", "in", box=(20, 10, 10, 10)),
        row("01", "Bob", "in", box=(20, 10, 10, 10)),
        row("02", "Ann", "in", box=(1, 1, 9, 9)),
        row("02", "Bob", "in", box=(1, 1, 9, 9)),
    ]
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:3], rows)
    boxes, by_name = compared(project).everything.boxes, ids(project)
    project.close()
    assert boxes.pairs == 3
    assert boxes.iou == pytest.approx((1 / 3 + 1 + 1) / 3)
    assert boxes.share == pytest.approx(6 / 7)
    assert boxes.images == (by_name["00"], by_name["01"])


def test_one_concept_taken_for_another_is_told_once_and_not_as_two_things(tmp_path):
    rows = [row(name, "Ann", "of", "kiwi") for name in NAMES[:5]]
    rows += [row(name, "Bob", "of", "kiwi" if name == "00" else "lemon") for name in NAMES[:5]]
    project = made(tmp_path / "work.labeler", ["kiwi", "lemon", "melon"], NAMES[:5], rows)
    found, by_name = compared(project), ids(project)
    project.close()
    (swap,) = found.swaps
    assert (swap.one, swap.other) == ("kiwi", "lemon")
    assert swap.images == tuple(by_name[name] for name in NAMES[1:5])
    (confused,) = of_labeler(found, "Bob").confusions
    assert (confused.kind, confused.concept, confused.instead) == (Confused.SWAPPED, "kiwi", "lemon")
    assert (confused.times, confused.of) == (4, 5)


def test_without_answers_there_is_nothing_to_compare_and_it_says_what_to_do(tmp_path):
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:2], [])
    found = compared(project)
    assert summary_words(found) == "Nobody has finished an answer yet"
    assert found.labelers == found.pairs == found.swaps == ()
    project.close()


def test_with_answers_of_one_person_it_says_how_to_come_to_shared_ones(tmp_path):
    project = made(tmp_path / "work.labeler", ["bird"], NAMES[:2], [row("00", "Ann", "of")])
    found = compared(project)
    project.close()
    assert summary_words(found) == "No image was finished by two people yet"
    assert next_words(found).startswith("Hand out work with overlap")
    assert math.isclose(of_labeler(found, "Ann").pace.total, 0)


def test_how_it_stands_is_one_sentence(found):
    alphas = found.everything.concept.alpha, found.everything.relation.alpha
    assert summary_words(found) == (f"On what is there, you agree by {alphas[0]:.2f}; on of or in, by {alphas[1]:.2f}")
    assert next_words(found).startswith("12 images were finished by several people. ")
