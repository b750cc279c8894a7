"""Whatever a labeler does, in whatever order: the rules hold after each act, and there is always a way on."""

from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain import acts
from labeler.domain.claim import Claim
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, checked
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.question import Asked
from labeler.domain.reasons import Reason
from labeler.domain.rules import contradicts_itself, is_complete, is_finished, waits_for_boxes
from labeler.domain.snapshot import answer_to_plain, begun_to_plain
from labeler.domain.words import Origin, Relation, Scope, State

CONCEPTS = ("bouquet", "bride", "groom", "beach", "church", "added 2", "added 3")
PASSES = (
    Pass(way=Way.FREE),
    Pass(way=Way.ONE_IS_ENOUGH),
    Pass(way=Way.CONCEPT, concept="bride"),
    Pass(way=Way.CONCEPT, concept="beach"),
    Pass(way=Way.FREE, by_facet=True),
    Pass(way=Way.ONE_IS_ENOUGH, by_facet=True),
    Pass(way=Way.CONCEPT, concept="bride", by_facet=True),
    Pass(way=Way.CLARIFY),
    Pass(way=Way.BOXES),
    Pass(way=Way.SUBJECT_BOXES),
)
CLAIMS = (
    Claim(concept_uid="bride", box=Box(x=10, y=10, width=20, height=20)),
    Claim(concept_uid="bride", box=Box(x=90, y=70, width=50, height=50)),
    Claim(concept_uid="beach"),
)
POLICIES = (
    Policy(),
    Policy(boxes_later=True),
    Policy(boxes_later=True, subject_boxes=SubjectBoxes.ALWAYS),
    Policy(subject_boxes=SubjectBoxes.NEVER, subject_sample=50),
)
TAKES_A_BOX = {Asked.BOX_EVERY_ONE, Asked.SUBJECT_BOX}

concepts = st.sampled_from(CONCEPTS)
reasons = st.sampled_from(["", " ", *Reason])
numbers = st.floats(-20, 120) | st.integers(-2, 102).map(float)
boxes = st.builds(Box, x=numbers, y=numbers, width=numbers, height=numbers)
regions = st.integers(0, 5).map(lambda number: f"region {number}")  # the n-th of the draft: see `resolved`
ARGUMENTS = {
    "concept": concepts,
    "facet": st.sampled_from(["subject", "setting"]),
    "reason": reasons,
    "box": boxes,
    "boxes": st.lists(boxes, max_size=3).map(tuple),
    "region": regions,
    "crowd": st.booleans(),
    "origin": st.sampled_from(Origin),
    "subjects": st.sampled_from(acts.Subjects),
}


def any_of(act):
    names = act.__dataclass_fields__
    return st.builds(act, **{name: ARGUMENTS[name] for name in names})


# Each choice is drawn before what is in it: alternatives inside alternatives would all be equally likely.
any_act = st.sampled_from(get_args(acts.Act)).flatmap(any_of)
any_reply = st.integers(0, 4).map(lambda number: f"reply {number}")
two_subjects = st.sampled_from(["bride", "groom"])  # often the same two: most of what can go wrong is between them
likely_act = st.sampled_from([acts.SayOf, acts.SayIn]).flatmap(lambda act: st.builds(act, concept=two_subjects))
lead_adds_a_concept = st.just("the lead adds a concept")
any_step = st.sampled_from([any_reply] * 5 + [likely_act] * 3 + [any_act] * 3 + [lead_adds_a_concept]).flatmap(
    lambda step: step
)
# Long sequences on purpose: a short one hardly gets to two joint subjects, of which one is boxed and left again.
steps = st.lists(any_step, min_size=10, max_size=60)
steps_and_passes = st.lists(any_step | st.sampled_from(PASSES), min_size=10, max_size=60)


def resolved(step, at):
    """The act that a step stands for, or None: a choice of the question, or an act on the n-th box."""
    if isinstance(step, str):
        on = [choice for choice in at.question.choices if not choice.off]
        return on[int(step.split()[1]) % len(on)].act if on else None
    uid = getattr(step, "region", None)
    known = at.regions()
    return replace(step, region=known[int(uid.split()[1]) % len(known)]) if uid and known else step


def take(at, step):
    """One step; what the rules forbid changes nothing, and what the question offers is never forbidden."""
    if step == "the lead adds a concept":
        if at.taxonomy.revision < 3:
            at.add_concept(f"added {at.taxonomy.revision + 1}")
        return
    act = resolved(step, at)
    if act is None:
        return
    plain = answer_to_plain(at.answer), begun_to_plain(at.draft.begun)
    revision, looked_for_all = at.answer.taxonomy_revision, is_looked_for_all(at.answer)
    try:
        at.say(act)
    except RuleBroken:
        assert not isinstance(step, str), f"the question offers {act}, which is forbidden"
        assert (answer_to_plain(at.answer), begun_to_plain(at.draft.begun)) == plain
    if looked_for_all and not isinstance(act, acts.NothingElse | acts.NothingElseOf | acts.SayNone):
        assert at.answer.taxonomy_revision == revision


def is_looked_for_all(answer):
    return answer.state is not State.SKIPPED and answer.scope is Scope.ALL


def hold_the_rules(at):
    answer = at.answer
    assert max(Counter(label.concept_uid for label in answer.labels).values(), default=1) == 1
    assert not contradicts_itself(answer)
    for label in answer.labels:
        assert label.facet == at.taxonomy.concept(label.concept_uid).facet
        assert label.relation is not Relation.UNCLEAR or label.reason.strip()
        assert not label.joint or label.relation is Relation.OF
        assert not label.regions or label.relation in (Relation.OF, Relation.IN)
        assert label.relation is Relation.IN or is_complete(label, answer)
        for region in label.regions:
            checked(region.box, at.size)
    hold_one_subject_a_facet(answer)
    if answer.state is State.SKIPPED:
        assert answer.reason.strip()
        assert answer.labels == ()
        assert not answer.none
    if answer.none:
        assert is_looked_for_all(answer)
    assert (answer.submitted_day is None) == (answer.state is State.OPEN)
    assert answer.submitted_at is not None or answer.state is State.OPEN
    for label in answer.labels_with(Relation.IN):
        assert not (label.later and label.regions)
        assert not label.later or answer.state is State.OPEN


def hold_one_subject_a_facet(answer):
    for facet in {label.facet for label in answer.labels}:
        plain = [subject for subject in answer.subjects(facet) if not subject.joint]
        joint = [subject for subject in answer.subjects(facet) if subject.joint]
        assert len(plain) <= 1
        assert not (plain and joint)
        assert len(joint) != 1


def there_is_a_way_on(at):
    question = at.question
    is_on = any(not choice.off for choice in question.choices)
    assert is_on or question.takes_concepts or question.asked in TAKES_A_BOX
    if question.concept is not None:
        at.taxonomy.concept(question.concept)


def test_these_are_all_acts_and_all_that_they_carry():
    assert {name for act in get_args(acts.Act) for name in act.__dataclass_fields__} == set(ARGUMENTS)


def is_enough(at):
    """Finished, skipped, open for boxes that were put off; passes that ask one thing leave the rest to others."""
    answer = at.answer
    return (
        is_finished(answer)
        or answer.state is State.SKIPPED
        or waits_for_boxes(answer)
        or at.asking.way in (Way.CONCEPT, Way.CLARIFY, Way.BOXES, Way.SUBJECT_BOXES)
    )


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("asking", PASSES, ids=lambda asking: f"{asking.way} {asking.concept or ''}".strip())
@settings(max_examples=25)
@given(steps=steps)
def test_the_rules_hold_after_every_act(sitting, asking, policy, steps):
    at = sitting(asking.way, asking.concept, by_facet=asking.by_facet, policy=policy, claims=CLAIMS, is_sampled=True)
    for step in steps:
        take(at, step)
        hold_the_rules(at)
        there_is_a_way_on(at)
        if at.asked is Asked.DONE:
            assert is_enough(at)
            if asking.way is Way.CONCEPT and not asking.by_facet and at.answer.state is not State.SKIPPED:
                assert is_finished(at.answer) or waits_for_boxes(at.answer)


@settings(max_examples=50)
@given(steps=steps_and_passes, policy=st.sampled_from(POLICIES))
def test_the_rules_hold_when_the_pass_is_changed_in_between(sitting, policy, steps):
    """Done says finished here too, but for what another pass left open: the concept pass knows enough of it."""
    at = sitting(policy=policy, claims=CLAIMS)
    for step in steps:
        if isinstance(step, Pass):
            at.asking = step
        else:
            take(at, step)
        hold_the_rules(at)
        there_is_a_way_on(at)
        if at.asked is Asked.DONE:
            assert is_enough(at)
