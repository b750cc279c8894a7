"""No act says a label without saying of or in: the first rule holds by what cannot be written."""

from dataclasses import MISSING, fields
from typing import get_args

import pytest

from labeler.domain import acts
from labeler.domain.acts import Act
from labeler.domain.answer import Label
from labeler.domain.words import Relation

ALL_ACTS = get_args(Act)
NAMES_A_CONCEPT = [act for act in ALL_ACTS if "concept" in {field.name for field in fields(act)}]
MAKES_A_LABEL = {acts.SayOf: Relation.OF, acts.SayIn: Relation.IN, acts.SayAbsent: Relation.ABSENT}


def test_a_label_has_no_default_relation():
    relation = next(field for field in fields(Label) if field.name == "relation")
    assert relation.default is MISSING
    assert relation.default_factory is MISSING


@pytest.mark.parametrize("act", ALL_ACTS, ids=lambda act: act.__name__)
def test_no_act_carries_a_relation_that_could_be_left_out(act):
    assert "relation" not in {field.name for field in fields(act)}


@pytest.mark.parametrize("act", NAMES_A_CONCEPT, ids=lambda act: act.__name__)
def test_no_act_has_a_default_concept(act):
    concept = next(field for field in fields(act) if field.name == "concept")
    assert concept.default is MISSING


@pytest.mark.parametrize("act", ALL_ACTS, ids=lambda act: act.__name__)
def test_an_act_takes_no_list_of_images_or_concepts_to_apply_to_all(act):
    assert not {field.name for field in fields(act)} & {"images", "concepts"}


@pytest.mark.parametrize(("act", "relation"), MAKES_A_LABEL.items(), ids=lambda part: getattr(part, "__name__", ""))
def test_an_act_that_makes_a_label_says_its_relation_by_its_name(sitting, act, relation):
    assert sitting().say(act(concept="bride")).label("bride").relation is relation


def test_choosing_a_concept_says_nothing_yet(sitting):
    at = sitting().say(acts.ChooseConcept(concept="bride"))
    assert at.answer.labels == ()
