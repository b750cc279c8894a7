"""Whether labelers mean the same: on the concept and on its relation apart, and who stands out."""

import pytest

from labeler.app.readiness.lines import agreement
from labeler.domain.checklist import LineState
from labeler.quality.agreement import cohen_kappa, krippendorff_alpha
from tests.materials import Making, ids


def said(making, *words, who=("Ann", "Bob"), name="bouquet"):
    """Images of which two people say of, in, absent or unclear of one concept; where they differ they are disputed."""
    rows = []
    for both in words:
        row = making.photo(answered=True)
        for labeler, word in zip(who, both.split(), strict=True):
            making.opinion(row, who=labeler, **{word: name})
        rows.append(row)
    return rows


@pytest.fixture
def two():
    return Making("bouquet", "bride", people=("Ann", "Bob"))


def test_people_may_agree_on_the_concept_and_not_on_its_relation(two):
    agreed = ("of of",) * 8 + ("in_ in_",) * 6 + ("absent absent",) * 12
    said(two, *agreed)
    differ = said(two, *("of in_",) * 8)
    line = agreement.line(two.material())
    assert line.state is LineState.RED
    assert line.sentence.startswith("You agree on bouquet, not on of or in: 0.")
    assert line.findings[0].images == ids(differ)
    assert line.findings[0].notes[ids(differ)[0]] == "Ann: of · Bob: in"
    assert line.figures["concept_alpha"] == pytest.approx(1.0)
    assert line.figures["concept_raw"] == pytest.approx(1.0)


def test_the_figures_are_those_of_the_measures(two):
    import numpy as np

    said(two, *("of of",) * 8, *("in_ in_",) * 6, *("of in_",) * 4, *("in_ of",) * 2)
    figures = agreement.line(two.material()).figures
    ann, bob = [1] * 8 + [0] * 6 + [1] * 4 + [0] * 2, [1] * 8 + [0] * 6 + [0] * 4 + [1] * 2
    table = np.array([ann, bob])
    assert figures["relation_alpha"] == pytest.approx(krippendorff_alpha(table))
    assert figures["relation_kappa"] == pytest.approx(cohen_kappa(table))
    assert figures["relation_items"] == 20


def test_people_may_not_agree_on_where_a_concept_is(two):
    said(two, *("of of",) * 10, *("absent absent",) * 10, *("of absent",) * 9)
    line = agreement.line(two.material())
    assert line.state is LineState.RED
    assert line.sentence.startswith("You do not agree on where there is bouquet: 0.")


def test_a_slip_or_two_among_images_of_one_relation_are_no_disagreement(two):
    said(two, *("of of",) * 18, *("of in_",) * 2)
    line = agreement.line(two.material())
    assert line.state is LineState.GREEN
    assert line.figures["relation_alpha"] < 0.1
    said(two, "of in_")
    assert agreement.line(two.material()).state is LineState.RED


def test_whoever_cannot_tell_does_not_disagree(two):
    said(two, *("of of",) * 8, *("in_ in_",) * 8, *("absent absent",) * 8, *("unclear of",) * 6)
    line = agreement.line(two.material())
    assert line.state is LineState.GREEN
    assert line.sentence == "You say the same of the same images, 30 times over"


def test_one_labeler_cannot_agree_and_images_for_another_are_offered(two):
    two.photos(100, of="bouquet")
    line = agreement.line(two.material())
    assert line.state is LineState.UNKNOWN
    assert line.sentence.startswith("Only Ann has answered")
    assert len(line.images) == 20
    assert line.figures["Ann.of_rate"] == 1.0


def test_a_few_shared_images_say_too_little(two):
    two.photos(50, of="bouquet")
    said(two, *("of in_",) * 4)
    line = agreement.line(two.material())
    assert line.state is LineState.UNKNOWN
    assert line.sentence.startswith("Only 4 images were finished by two people")
    assert not set(line.images) & set(ids(range(50, 54)))


def test_before_anybody_has_answered_nothing_is_known(two):
    two.photos(3)
    assert agreement.line(two.material()).state is LineState.UNKNOWN


def test_imported_labels_that_wait_are_told(two):
    said(two, *("of of",) * 10, *("in_ in_",) * 10)
    two.photos(40, of="bouquet")
    line = agreement.line(two.material(open_claims={"bouquet": 30}))
    assert line.state is LineState.AMBER
    assert line.sentence == "30 imported labels still wait for of or in: bouquet"


def test_who_says_of_far_more_often_on_the_same_images_stands_out(two):
    said(two, *("of of",) * 20, *("in_ in_",) * 10)
    contested = said(two, *("in_ of",) * 25)
    findings = agreement.line(two.material()).findings
    told = next(finding for finding in findings if finding.sentence.startswith("Bob says of"))
    assert told.sentence == "Bob says of 82% of the time, the others 36% on the same images"
    assert told.images == ids(contested)


def test_who_answers_faster_than_anyone_can_look_is_told_with_the_fastest_answers(two):
    for number in range(30):
        row = two.photo(of="bouquet", opinion=False)
        two.opinion(row, who="Bob", of="bouquet", active_ms=200 + number)
    line = agreement.line(two.material())
    assert line.state is LineState.RED
    assert line.sentence.startswith("Half of the answers of Bob took less than 0.2 s")
    assert line.findings[0].images == ids(range(30))


def test_answers_without_a_time_are_imported_and_nobody_was_fast(two):
    for _ in range(30):
        two.opinion(two.photo(of="bouquet", opinion=False), who="Bob", of="bouquet", active_ms=0)
    line = agreement.line(two.material())
    assert line.figures["Bob.median_seconds"] is None
    assert line.state is LineState.UNKNOWN


def test_three_labelers_are_told_by_one_kappa_for_all():
    making = Making("bouquet", people=("Ann", "Bob", "Cid"))
    said(making, *("of of of",) * 10, *("in_ in_ of",) * 10, who=making.people)
    figures = agreement.line(making.material()).figures
    assert 0 < figures["relation_kappa"] < 0.8
