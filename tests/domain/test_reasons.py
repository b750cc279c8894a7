"""Six reasons, each one digit; three of them can be about one concept."""

import pytest

from labeler.domain.errors import RuleBroken
from labeler.domain.reasons import CONCEPT_REASONS, IMAGE_REASONS, Reason, checked_reason, reason_text


def test_six_reasons_speak_of_an_image_and_the_first_three_of_a_concept_too():
    assert len(IMAGE_REASONS) == 6
    assert IMAGE_REASONS[:3] == CONCEPT_REASONS


def test_what_is_not_in_the_taxonomy_can_be_named():
    assert reason_text(Reason.NOT_IN_TAXONOMY, named=" veil ") == "not in the taxonomy: veil"
    assert reason_text(Reason.NOT_IN_TAXONOMY, named=" ") == "not in the taxonomy"


@pytest.mark.parametrize("reason", [r for r in Reason if r is not Reason.NOT_IN_TAXONOMY])
def test_a_name_says_nothing_beside_any_other_reason(reason):
    assert reason_text(reason, named="veil") == reason.value


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_a_reason_that_says_nothing_is_refused(text):
    with pytest.raises(RuleBroken, match="needs a reason"):
        checked_reason(text)


def test_a_reason_is_kept_tidy():
    assert checked_reason(" too   dark\n") == "too dark"
