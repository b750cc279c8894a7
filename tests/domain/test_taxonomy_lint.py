"""Hints on a taxonomy: what its names and definitions leave open."""

import pytest

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.taxonomy_lint import HintKind, hints, hints_of, two_things, unseen_words
from labeler.domain.words import Verdict

NOT_IDEAL = (Example(uid="e", verdict=Verdict.NOT_IDEAL, reason="only a drawing"),)


def concept(name, definition="a round red fruit on a plate", **more):
    return Concept(uid=ConceptUid(name), name=name, definition=definition, **{"examples": NOT_IDEAL, **more})


def kinds(*concepts):
    return [hint.kind for hint in hints(Taxonomy(concepts=concepts))]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Bouquet_Holding", ("Bouquet", "Holding")),
        ("Bouquet-floral_Holding", ("Bouquet floral", "Holding")),
        ("bride and groom", ("bride", "groom")),
        ("Braut und Bräutigam", ("Braut", "Bräutigam")),
        ("bread/rolls", ("bread", "rolls")),
        ("milk & cream", ("milk", "cream")),
        ("tea with lemon", ("tea", "lemon")),
        ("ManRiding", ("Man", "Riding")),
    ],
)
def test_a_name_that_holds_two_things_is_told_with_both(name, parts):
    assert two_things(name) == parts


@pytest.mark.parametrize(
    "name", ["apple", "sour milk", "Granny_Smith", "T-shirt", "wedding ring", "building", "and", "ice cream cone", "WC"]
)
def test_a_name_of_several_words_is_one_thing(name):
    assert two_things(name) is None


def test_a_name_made_of_two_other_concepts_holds_two_things():
    assert two_things("bride groom", names=frozenset({"bride", "groom"})) == ("bride", "groom")
    assert two_things("bride groom", names=frozenset({"bride"})) is None


def test_a_concept_that_is_defined_by_what_can_be_seen_gets_no_hint():
    assert kinds(concept("cherry")) == []


def test_a_concept_without_a_definition_is_told():
    assert kinds(concept("cherry", definition="")) == [HintKind.NOT_DEFINED]
    assert kinds(concept("cherry", definition="it is a thing")) == [HintKind.NOT_DEFINED]
    assert kinds(concept("cherry", definition="", must_see="a stalk")) == []


def test_a_definition_by_what_no_photo_shows_is_told_with_its_words():
    found = hints(Taxonomy(concepts=(concept("cake", definition="a romantic cake for a friend"),)))
    assert [hint.kind for hint in found] == [HintKind.NOT_VISIBLE]
    assert "romantic, friend" in found[0].sentence
    assert unseen_words("Romantic and a Friend; romantic") == ("Romantic", "Friend", "romantic")


def test_a_concept_without_an_example_that_is_not_ideal_is_told():
    ideal = (Example(uid="e", verdict=Verdict.IDEAL, reason=""),)
    assert kinds(concept("cherry", examples=ideal)) == [HintKind.NO_NOT_IDEAL]


@pytest.mark.parametrize(("one", "other"), [("tomato", "tomatoes"), ("Cup", "cups"), ("cream sour", "sour cream")])
def test_two_names_that_nearly_coincide_are_told_once(one, other):
    found = hints(Taxonomy(concepts=(concept(one, "a b c d"), concept(other, "e f g h"))))
    alike = [hint for hint in found if hint.kind is HintKind.ALIKE]
    assert [(hint.concept, hint.other) for hint in alike] == [(one, other)]


@pytest.mark.parametrize(("one", "other"), [("melon", "lemon"), ("heart 9", "heart 8"), ("cat", "car"), ("9", "8")])
def test_names_that_only_look_a_little_alike_are_left_alone(one, other):
    assert kinds(concept(one, "wheels of rubber"), concept(other, "green skin outside")) == []


def test_two_concepts_with_nearly_the_same_definition_are_told():
    found = hints(Taxonomy(concepts=(concept("milk", "a white carton"), concept("kefir", "the white carton"))))
    assert HintKind.ALIKE not in [hint.kind for hint in found]  # two words are too few to compare
    found = hints(
        Taxonomy(concepts=(concept("milk", "a tall white carton"), concept("kefir", "the tall white carton")))
    )
    assert [hint.kind for hint in found] == [HintKind.ALIKE]


def test_a_closed_concept_gets_no_hint():
    assert kinds(concept("bride and groom", definition="", closed_at="2026-11-22T10:00:00Z")) == []


def test_the_hints_on_one_concept_are_those_of_the_whole_list_that_are_about_it():
    concepts = (concept("tomato", "wheels of rubber"), concept("tomatoes", ""), concept("bread/rolls"))
    taxonomy = Taxonomy(concepts=concepts)
    for each in concepts:
        whole = {hint.sentence for hint in hints(taxonomy) if each.uid == hint.concept and hint.other is None}
        assert {hint.sentence for hint in hints_of(each, taxonomy) if hint.other is None} == whole
    assert [hint.other for hint in hints_of(concepts[1], taxonomy) if hint.other] == ["tomato"]
