"""What revisions and drafts keep as JSON comes back as it went in."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.draft import (
    Boxing,
    CannotTell,
    ConceptChosen,
    HalfSubjectBox,
    NothingBegun,
    SecondSubject,
)
from labeler.domain.geometry import Box
from labeler.domain.snapshot import (
    answer_from_plain,
    answer_to_plain,
    begun_from_plain,
    begun_to_plain,
    label_from_plain,
    label_to_plain,
    say_alike,
    says_the_same,
)
from labeler.domain.words import Origin, Relation, Scope, State

numbers = st.floats(allow_nan=False, allow_infinity=False)
boxes = st.builds(Box, x=numbers, y=numbers, width=numbers, height=numbers)
texts = st.text()
regions = st.builds(Region, uid=texts, box=boxes, crowd=st.booleans(), origin=st.sampled_from(Origin))
labels = st.builds(
    Label,
    uid=texts,
    concept_uid=texts,
    facet=texts,
    relation=st.sampled_from(Relation),
    joint=st.booleans(),
    later=st.booleans(),
    reason=texts,
    said_at=texts,
    said_day=texts,
    regions=st.lists(regions, max_size=3).map(tuple),
)
answers = st.builds(
    Answer,
    uid=texts,
    state=st.sampled_from(State),
    scope=st.sampled_from(Scope),
    taxonomy_revision=st.integers(0),
    none=st.booleans(),
    reason=texts,
    submitted_at=st.none() | texts,
    submitted_day=st.none() | texts,
    labels=st.lists(labels, max_size=3).map(tuple),
)
begun = st.one_of(
    st.just(NothingBegun()),
    st.builds(ConceptChosen, concept=texts),
    st.builds(SecondSubject, concept=texts),
    st.builds(CannotTell, concept=st.none() | texts),
    st.builds(HalfSubjectBox, half_box=boxes),
    st.builds(
        Boxing,
        concept=texts,
        before=st.none() | labels,
        half_box=st.none() | boxes,
        stood=st.none() | answers,
    ),
)


def through_json(plain):
    return json.loads(json.dumps(plain, ensure_ascii=False, allow_nan=False))


@settings(max_examples=50)
@given(answers)
def test_an_answer_comes_back_as_it_went_in(answer):
    assert answer_from_plain(through_json(answer_to_plain(answer))) == answer


@settings(max_examples=50)
@given(labels)
def test_a_label_comes_back_as_it_went_in(label):
    assert label_from_plain(through_json(label_to_plain(label))) == label


@settings(max_examples=50)
@given(begun)
def test_what_is_begun_comes_back_as_it_went_in(begun):
    assert begun_from_plain(through_json(begun_to_plain(begun))) == begun


@settings(max_examples=50)
@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_labels_and_boxes_says_nothing(answer, random):
    labels = [
        Label(**label_fields(label) | {"regions": tuple(random.sample(label.regions, len(label.regions)))})
        for label in answer.labels
        if len({region.uid for region in label.regions}) == len(label.regions)
    ]
    answer = answer.with_labels({label.uid: label for label in labels}.values())
    assert says_the_same(answer, answer.with_labels(random.sample(answer.labels, len(answer.labels))))


@settings(max_examples=50)
@given(st.none() | answers, st.none() | answers)
def test_two_answers_say_the_same_only_if_they_do(one, other):
    assert says_the_same(one, one)
    if one is None or other is None or one.uid != other.uid:
        assert says_the_same(one, other) is (one is other or one == other)


@settings(max_examples=50)
@given(answers)
def test_who_says_it_when_and_under_which_uids_makes_no_difference_to_what_is_said(answer):
    labels = [
        replace(
            label,
            uid=f"another {number}",
            said_at="1999-01-01T00:00:00Z",
            regions=tuple(replace(each, uid=f"another {each.uid}") for each in reversed(label.regions)),
        )
        for number, label in enumerate(answer.labels)
    ]
    other = replace(answer.with_labels(labels), uid="another", submitted_at="1999-01-01T00:00:00Z")
    assert say_alike(answer, other)
    assert not say_alike(answer, replace(other, reason=f"{other.reason} and more"))
    assert not say_alike(answer, None)


def label_fields(label):
    return {name: getattr(label, name) for name in Label.__slots__}
