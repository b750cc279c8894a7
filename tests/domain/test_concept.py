"""A concept is found by its uid or by its name as people read it."""

import pytest

from labeler.domain.errors import RuleBroken


def test_a_concept_is_found_by_its_name_however_it_is_written(taxonomy):
    assert taxonomy.named("  BRIDE ").uid == "bride"


def test_a_name_that_no_concept_has_is_refused_and_shown_safely(taxonomy):
    with pytest.raises(RuleBroken, match=r"no concept is called “ve\\x1bil”"):
        taxonomy.named("ve\x1bil")


def test_a_uid_that_no_concept_has_is_refused(taxonomy):
    with pytest.raises(RuleBroken, match="not in the taxonomy"):
        taxonomy.concept("veil")


def test_a_closed_concept_is_kept_and_no_longer_asked_about(sitting):
    closed = sitting().close_concept("bride").taxonomy
    assert closed.concept("bride").closed_at is not None
    assert "bride" not in {concept.uid for concept in closed.open_concepts}
