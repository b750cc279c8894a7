"""At which of the six steps a project is: told by what is in it."""

from dataclasses import replace

import pytest

from labeler.app.adding import add_folders
from labeler.app.briefs import brief_of
from labeler.app.commands.brief import SetBrief, TickAsset
from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.sources import SetPurpose
from labeler.app.commands.taxonomy import NewExample
from labeler.app.sources import out_of_place, sources_of
from labeler.app.steps import steps_of
from labeler.domain.brief import Asset, Brief
from labeler.domain.errors import RuleBroken
from labeler.domain.steps import ASSETS, Step, step_at
from labeler.domain.words import Purpose, Verdict

TOLD = Brief(purpose="sort fruit", users="shops", measure="nine of ten")


@pytest.fixture
def add(project, photos, watch):
    """Adds a folder of so many photos."""
    return lambda count: add_folders(project, [photos(count)], watch=watch)


@pytest.fixture
def described(project):
    """A project whose brief and dictionary are whole."""
    project.execute(SetBrief(brief=replace(TOLD, aim=1)))
    for concept in project.taxonomy().open_concepts:
        project.execute(Describe(concept=concept.uid, definition="a round fruit"))
        for verdict in (Verdict.IDEAL, Verdict.NOT_IDEAL):
            for _ in range(3):
                project.execute(AddExample(concept=concept.uid, example=NewExample(verdict=verdict, reason="see")))
    return project


def step(project, wanted):
    return next(each for each in steps_of(project) if each.step is wanted)


def test_the_six_steps_are_told_in_order(project):
    assert [each.step for each in steps_of(project)] == list(Step)


def test_gathering_is_not_done_before_the_brief_is_told_and_there_are_images(project):
    missing = step(project, Step.GATHER).missing
    assert "images" in missing
    assert any("brief" in each for each in missing)
    assert step_at(steps_of(project)) is Step.GATHER


def test_the_dictionary_is_done_with_definitions_and_examples_of_both_kinds(described):
    assert step(described, Step.DICTIONARY).is_done
    assert step(described, Step.CLEAN).missing == ("answers",)


def test_training_evaluating_and_tuning_are_what_a_person_ticks(project):
    for wanted, assets in ASSETS.items():
        assert not step(project, wanted).is_done
        for asset in assets:
            project.execute(TickAsset(name=asset.value, ticked=True))
        assert step(project, wanted).is_done
    assert {asset for assets in ASSETS.values() for asset in assets} == set(Asset)


def test_an_aim_that_is_not_reached_is_told_with_what_is_missing(project, add):
    add(3)
    project.execute(SetBrief(brief=replace(brief_of(project), aim=100)))
    concepts = len(project.taxonomy().open_concepts)
    assert any(f"{100 * concepts - 3} more images" in each for each in step(project, Step.GATHER).missing)


def test_a_source_for_what_the_model_will_meet_is_all_evaluation_and_back_as_it_was_drawn(project, add):
    add(12)
    (before,) = sources_of(project)
    project.execute(SetPurpose(source=before.name, purpose=Purpose.TARGET))
    (after,) = sources_of(project)
    assert (after.purpose, after.evaluation) == (Purpose.TARGET, 12)
    assert out_of_place(project) == ()
    project.execute(SetPurpose(source=before.name, purpose=Purpose.TRAINING))
    assert sources_of(project) == (before,)
    with pytest.raises(RuleBroken):
        project.execute(SetPurpose(source="attic", purpose=Purpose.TARGET))
