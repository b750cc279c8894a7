"""While a round of alignment is open, nobody sees what was said of its images: neither a lead, nor in any export."""

import csv

import pytest

from labeler.app.agreement.compare import agreement_in
from labeler.app.agreement.words import next_words
from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.disputes import disputes, opinions_on
from labeler.app.readiness.reading import material_of
from labeler.app.review.accepting import acceptable
from labeler.app.review.sheets import sheets
from labeler.app.settling import said_by, said_by_all, said_by_most
from labeler.app.watch import Watch
from labeler.app.weighing import weighted_proposals
from labeler.domain import acts
from labeler.domain.errors import RuleBroken
from tests.exports import exported, planned


@pytest.fixture
def blind(stocked, tell, uid_of):
    """Image 2 is being aligned on, and Ann and Bob differ; image 3 is too, and only Ann has said something."""
    command = StartAlignment(uid="round", name="first looks", images=(2, 3))
    stocked.execute(command, labeler=stocked.labeler_named("Ann"))
    for who, image_id, name in (("Ann", 2, "apple"), ("Bob", 2, "banana"), ("Ann", 3, "apple")):
        tell(stocked, who, image_id, acts.SayOf(concept=uid_of(stocked, name)), acts.NothingElse())
    return stocked


def give_up(project):
    project.execute(GiveAlignmentUp(reason="late"), labeler=project.labeler_named("Ann"))


def test_agreement_leaves_a_round_out_until_it_ends_and_says_so(blind):
    found = agreement_in(blind, watch=Watch())
    assert (found.images, found.labelers, found.aligned_on) == (0, (), 2)
    assert str(next_words(found)).endswith("Left out until the alignment ends: its 2 images")
    give_up(blind)
    found = agreement_in(blind, watch=Watch())
    assert (found.images, len(found.labelers), found.aligned_on) == (1, 2, 0)
    assert "Left out" not in str(next_words(found))


def test_review_shows_nothing_of_a_round_until_it_ends(blind):
    assert disputes(blind) == ()
    assert sheets(blind, ()) == {}
    assert weighted_proposals(blind) == ()
    seen = opinions_on(blind, 2)
    assert (seen.opinions, seen.aligned_on) == ((), "first looks")
    assert acceptable(blind, [3]).ids == ()
    give_up(blind)
    assert [each.image_id for each in disputes(blind)] == [2]
    assert sheets(blind, disputes(blind))
    assert len(opinions_on(blind, 2).opinions) == 2
    assert acceptable(blind, [3]).ids == (3,)


def test_what_somebody_said_in_a_round_is_not_settled_before_it_ends(blind):
    seen, ann = opinions_on(blind, 2), blind.labeler_named("Ann").id
    for settle in (
        lambda: said_by(seen, ann),
        lambda: said_by_all(blind, seen),
        lambda: said_by_most(blind, seen),
    ):
        with pytest.raises(RuleBroken, match="“first looks” has not ended: until then nobody sees what was said"):
            settle()


@pytest.mark.parametrize("answers", ["", "settled", "majority", "Ann"])
def test_no_export_holds_an_answer_of_a_round_before_it_ends(blind, answers):
    options = {"answers": answers} if answers else {}
    with planned(blind, "csv", **options) as plan:
        assert [(each.why.split(":")[0], each.images) for each in plan.plan.left_out if "aligned" in each.why] == [
            ("being aligned on", 2)
        ]


def test_a_table_of_every_answer_has_a_round_once_it_has_ended(blind, tmp_path):
    exported(blind, "csv", tmp_path / "before")
    give_up(blind)
    exported(blind, "csv", tmp_path / "after")
    rows = [
        len(list(csv.reader((tmp_path / name / "answers.csv").read_text("utf-8").splitlines())))
        for name in ("before", "after")
    ]
    assert rows[0] < rows[1]


def test_the_checklist_is_computed_without_a_round_until_it_ends(blind):
    assert material_of(blind).opinions == ()
    give_up(blind)
    assert len(material_of(blind).opinions) == 3
