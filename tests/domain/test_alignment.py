"""What people differ on in a round of alignment, and whether it has ended in the dictionary."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labeler.domain.alignment import (
    MadeEntry,
    Respect,
    Said,
    differs_in,
    disagreements,
    is_through,
    over_folders,
    stands,
    with_line,
    word_of,
)
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.geometry import Box
from labeler.domain.words import Entry, Relation, Scope, State, Verdict

APPLE, BANANA = Concept(uid="a", name="apple"), Concept(uid="b", name="banana")
TAXONOMY = Taxonomy(concepts=(APPLE, BANANA))
BOX = Region(uid="r", box=Box(x=1, y=1, width=5, height=5))
OF, IN, ABSENT, UNCLEAR = Relation.OF, Relation.IN, Relation.ABSENT, Relation.UNCLEAR


def answer(*said, scope=Scope.ALL, state=State.SUBMITTED, revision=1):
    """`said`: concepts with what is said of them."""
    labels = tuple(
        Label(
            uid=concept.uid,
            concept_uid=concept.uid,
            facet="subject",
            relation=relation,
            reason="too subtle" if relation is UNCLEAR else "",
            regions=(BOX,) if relation is IN else (),
        )
        for concept, relation in said
    )
    return Answer(uid="x", state=state, scope=scope, taxonomy_revision=revision, none=not said, labels=labels)


def words(*relations):
    return [Said(labeler_id=number, relation=relation) for number, relation in enumerate(relations)]


@pytest.mark.parametrize(
    ("said", "respect"),
    [
        ((OF, OF), None),
        ((OF, IN), Respect.RELATION),
        ((OF, ABSENT), Respect.CONCEPT),
        ((OF, IN, ABSENT), Respect.CONCEPT),
        ((OF, UNCLEAR), None),
        ((UNCLEAR, ABSENT, IN), Respect.CONCEPT),
        ((OF,), None),
        ((), None),
    ],
)
def test_people_differ_on_the_concept_or_on_the_relation_and_who_cannot_tell_on_neither(said, respect):
    assert differs_in(words(*said)) is respect


@given(st.permutations([OF, IN, ABSENT, UNCLEAR, OF]), st.permutations(range(5)))
def test_who_says_it_first_makes_no_difference(said, order):
    assert differs_in(words(*said)) is differs_in(words(*(said[place] for place in order)))


def test_an_answer_counts_for_a_round_when_all_was_looked_for_or_it_was_skipped():
    assert is_through(answer((APPLE, OF)))
    assert is_through(answer())
    assert is_through(Answer(uid="x", state=State.SKIPPED, reason="poor image"))
    assert not is_through(answer((APPLE, OF), scope=Scope.ASKED))
    assert not is_through(answer((APPLE, OF), state=State.OPEN))


def test_a_concept_that_was_not_on_the_list_yet_was_not_told_of():
    late = replace(BANANA, since_revision=2)
    assert word_of(answer((APPLE, OF)), BANANA) is ABSENT
    assert word_of(answer((APPLE, OF)), late) is None
    assert word_of(Answer(uid="x", state=State.SKIPPED, reason="poor image"), BANANA) is None


def entered(image_id, concept, text, entry=Entry.MUST_SEE, example=""):
    return MadeEntry(uid=text, image_id=image_id, concept=concept.uid, entry=entry, text=text, example=example)


def test_what_waits_comes_first_then_what_is_on_the_concept_then_what_divides_people_most():
    given_ = {
        1: {1: answer((APPLE, OF)), 2: answer((APPLE, IN)), 3: answer((APPLE, IN))},
        2: {1: answer((APPLE, OF)), 2: answer((BANANA, OF))},
        3: {1: answer((APPLE, OF)), 2: answer((APPLE, OF))},
    }
    seen = Taxonomy(concepts=(replace(APPLE, must_see="a stalk"), BANANA))
    found = disagreements(given_, seen, [entered(2, APPLE, "a stalk")])
    assert [(each.image_id, each.concept, each.respect) for each in found] == [
        (2, "b", Respect.CONCEPT),
        (1, "a", Respect.RELATION),
        (2, "a", Respect.CONCEPT),
    ]
    assert [each.entry is not None for each in found] == [False, False, True]
    assert found[0].split == 1


def test_an_entry_stands_for_as_long_as_the_dictionary_says_it():
    example = Example(uid="e", verdict=Verdict.IN, reason="half of it")
    shown = entered(1, APPLE, "half of it", Entry.EXAMPLE, "e")
    assert stands(shown, Taxonomy(concepts=(replace(APPLE, examples=(example,)),)))
    assert not stands(shown, TAXONOMY)
    line = entered(1, APPLE, "red", Entry.MUST_NOT_SEE)
    assert not stands(line, Taxonomy(concepts=(replace(APPLE, must_not_see="bored"),)))
    assert stands(line, Taxonomy(concepts=(replace(APPLE, must_not_see=with_line("a worm", "red")),)))
    assert with_line("a worm\nred", "red") == "a worm\nred"


@given(st.dictionaries(st.integers(1, 60), st.sampled_from("xyz"), min_size=1), st.integers(1, 20))
def test_images_are_drawn_as_evenly_from_folders_as_can_be(folders, many):
    candidates = [(image_id, folder, f"{image_id * 7919 % 97:02}") for image_id, folder in folders.items()]
    drawn = over_folders(candidates, many)
    assert len(drawn) == len(set(drawn)) == min(many, len(folders))
    taken = {folder: sum(folders[each] == folder for each in drawn) for folder in set(folders.values())}
    there = {folder: list(folders.values()).count(folder) for folder in taken}
    short = [taken[folder] for folder in taken if taken[folder] < there[folder]]
    assert max(taken.values()) - min(short, default=max(taken.values())) <= 1
    assert over_folders(reversed(candidates), many) == drawn
