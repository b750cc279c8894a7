"""A filter that asks nothing lets everything through, and says so."""

import dataclasses

import pytest

from labeler.domain.filter import Filter, Standing
from labeler.domain.words import Health, Relation, Split

ASKED = {
    "standing": Standing.OPEN,
    "reason": "duplicate",
    "mine": True,
    "concept": "uid",
    "relation": Relation.OF,
    "split": Split.TRAIN,
    "source": "shop",
    "health": Health.REFUSED,
    "text": "IMG",
    "claims": True,
    "images": frozenset({1, 2}),
    "list_name": "out of place",
    "again": True,
}
OF_THE_IMAGE = {"split", "source", "health", "text", "images", "list_name", "again"}


def test_nothing_asked_is_no_filter():
    assert not Filter().is_on
    assert not Filter().is_of_answers


def test_every_criterion_is_known_here():
    assert set(ASKED) == {field.name for field in dataclasses.fields(Filter)}


@pytest.mark.parametrize("name", ASKED)
def test_one_criterion_alone_is_a_filter(name):
    assert Filter(**{name: ASKED[name]}).is_on


@pytest.mark.parametrize("name", ASKED)
def test_only_what_speaks_of_answers_is_looked_at_again_after_one(name):
    assert Filter(**{name: ASKED[name]}).is_of_answers is (name not in OF_THE_IMAGE)


def test_two_filters_that_ask_the_same_are_the_same():
    assert Filter(**ASKED) == Filter(**ASKED)
    assert len({Filter(**ASKED), Filter(**ASKED)}) == 1
