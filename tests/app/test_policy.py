"""How labelers are asked: decided by a lead, kept in the file with its past, and in force at the next question."""

import pytest

from labeler.app.commands.people import AddPerson
from labeler.app.commands.policy import DecidePolicy
from labeler.app.policies import policy_of
from labeler.app.project import open_project
from labeler.domain.errors import RuleBroken
from labeler.domain.policy import AS_USUAL, Policy, SubjectBoxes, is_sampled
from labeler.store import meta, revisions
from labeler.store.damage.check import damage

NEW = Policy(boxes_later=True, subject_boxes=SubjectBoxes.NEVER, subject_sample=7)


@pytest.fixture
def project(make_project):
    opened = open_project(make_project())
    yield opened
    opened.close()


def test_a_decision_holds_after_the_file_was_closed(project):
    assert policy_of(project) == AS_USUAL
    project.execute(DecidePolicy(policy=NEW), labeler=project.labeler_named("ann"))
    path = project.path
    project.close()
    again = open_project(path)
    assert policy_of(again) == NEW
    again.close()


def test_a_decision_is_a_revision_and_the_file_stays_sound(project):
    ann = project.labeler_named("ann")
    project.execute(DecidePolicy(policy=NEW), labeler=ann)
    with project.file.reading() as reader:
        last = revisions.last_of_subject(reader, subject=revisions.PROJECT, uid=meta.get(reader, "uid"))
        assert list(damage(reader)) == []
    assert (last.labeler_id, last.before["boxes_later"], last.after["boxes_later"]) == (ann.id, False, True)


def test_deciding_what_holds_already_changes_nothing(project):
    assert not project.execute(DecidePolicy(policy=AS_USUAL)).policy


def test_only_a_lead_decides(project):
    project.execute(AddPerson(name="bob"))
    with pytest.raises(RuleBroken, match="not a lead"):
        project.execute(DecidePolicy(policy=NEW), labeler=project.labeler_named("bob"))
    assert policy_of(project) == AS_USUAL


def test_other_settings_of_the_project_stay(project):
    with project.file.writing() as transaction:
        meta.put(transaction, "settings", '{"something": "else"}')
    project.execute(DecidePolicy(policy=NEW))
    assert policy_of(project) == NEW
    with project.file.reading() as reader:
        assert '"something": "else"' in meta.get(reader, "settings")


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_sample_is_a_share(percent):
    with pytest.raises(RuleBroken, match="0 to 100 percent"):
        Policy(subject_sample=percent)


def test_a_sample_holds_about_its_share_of_all_digests_and_always_the_same():
    digests = [f"{number * 2654435761 % 2**32:08x}{number:056x}" for number in range(2_000)]
    for percent in (0, 5, 50, 100):
        policy = Policy(subject_sample=percent)
        drawn = [digest for digest in digests if is_sampled(digest, policy)]
        assert abs(len(drawn) - 20 * percent) <= 20
        larger = Policy(subject_sample=min(percent + 10, 100))
        assert all(is_sampled(digest, larger) for digest in drawn)
