"""The brief and what a lead decides of the checklist: kept in the project, with its past."""

import json

import pytest
from sqlalchemy import select

from labeler.app.briefs import assets_of, brief_of, brief_to_tell, changed_thresholds, world_of
from labeler.app.commands.brief import SetBrief, SetThresholds, TickAsset
from labeler.app.commands.people import AddPerson
from labeler.app.project import open_project
from labeler.domain.brief import Asset, Brief, Training, World
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.quality.thresholds import THRESHOLDS
from labeler.store import meta
from labeler.store.revisions import PROJECT
from labeler.store.schema import revisions


@pytest.fixture
def told(project):
    uid = project.taxonomy().concepts[0].uid
    return Brief(purpose="sort fruit", users="shops", measure="F1 of 0.9", aim=50, aims={uid: 80})


def test_nobody_has_said_anything_in_a_new_project(project):
    assert brief_of(project) == Brief()
    assert not brief_of(project).is_told([])
    assert world_of(project) is World.CLOSED
    assert changed_thresholds(project) == {}
    assert assets_of(project) == {asset.value: False for asset in Asset}


def test_the_brief_is_there_again_when_the_project_is_opened_again(project, told):
    project.execute(SetBrief(brief=told, world=World.OPEN))
    path = project.path
    project.close()
    again = open_project(path)
    try:
        assert (brief_of(again), world_of(again)) == (told, World.OPEN)
        assert brief_of(again).is_told([concept.uid for concept in again.taxonomy().concepts])
    finally:
        again.close()


def test_an_aim_of_its_own_stands_before_the_aim_of_all(told):
    uid, other = next(iter(told.aims)), ConceptUid("other")
    assert (told.aim_of(uid), told.aim_of(other), Brief().aim_of(other)) == (80, 50, None)


@pytest.mark.parametrize("aim", [0, -5, 10**9])
def test_an_aim_that_is_none_is_refused(aim):
    with pytest.raises(RuleBroken):
        Brief(aim=aim)


def test_what_is_said_twice_is_one_revision(project, told):
    before = _revisions(project)
    project.execute(SetBrief(brief=told))
    project.execute(SetBrief(brief=told))
    assert _revisions(project) == before + 1


def test_the_past_of_a_brief_is_kept(project, told):
    project.execute(SetBrief(brief=told))
    project.execute(SetBrief(brief=Brief(training=Training.FROM_SCRATCH)))
    with project.file.reading() as reader:
        last = _last(reader)
    assert json.loads(last["before"])["purpose"] == "sort fruit"
    assert json.loads(last["after"])["training"] == "from scratch"


def test_a_threshold_can_be_set_otherwise_and_back(project):
    row = THRESHOLDS[0]
    other = (row.amber * 2, row.red * 2)
    project.execute(SetThresholds(changed={row.key: other}))
    assert changed_thresholds(project) == {row.key: other}
    project.execute(SetThresholds(changed={row.key: (row.amber, row.red)}))
    assert changed_thresholds(project) == {}


@pytest.mark.parametrize(
    ("key", "pair"),
    [("nothing.such", (1.0, 2.0)), ("balance.ratio", (9.0, 3.0)), ("balance.ratio", (float("nan"), 3.0))],
)
def test_a_threshold_that_makes_no_sense_is_refused(project, key, pair):
    with pytest.raises(RuleBroken):
        project.execute(SetThresholds(changed={key: pair}))
    assert changed_thresholds(project) == {}


def test_an_asset_is_ticked_and_unticked_by_a_person(project):
    project.execute(TickAsset(name="exported", ticked=True))
    assert assets_of(project)["exported"]
    project.execute(TickAsset(name="exported", ticked=False))
    assert not any(assets_of(project).values())
    with pytest.raises(RuleBroken):
        project.execute(TickAsset(name="luck", ticked=True))


def test_an_annotator_decides_none_of_it(project, told):
    project.execute(AddPerson(name="Anna"))
    ann = project.labeler_named("Anna")
    for command in (SetBrief(brief=told), SetThresholds(changed={}), TickAsset(name="exported", ticked=True)):
        with pytest.raises(RuleBroken):
            project.execute(command, labeler=ann)


@pytest.mark.parametrize("text", ["[]", "{", '{"aim": "many"}', '{"aims": [1]}', '{"training": "by luck"}', "[" * 9999])
def test_a_brief_that_cannot_be_read_is_told_in_one_line(project, text):
    with project.file.writing() as transaction:
        meta.put(transaction, "brief", text)
    with pytest.raises(AppError) as told:
        brief_of(project)
    assert "“brief”" in str(told.value.what)


def test_a_brief_that_cannot_be_read_is_told_anew(project, told):
    with project.file.writing() as transaction:
        meta.put(transaction, "brief", "[]")
        meta.put(transaction, "world", "flat")
    assert brief_to_tell(project) == (Brief(), World.CLOSED)
    project.execute(SetBrief(brief=told))
    assert (brief_of(project), world_of(project)) == (told, World.CLOSED)
    with project.file.reading() as reader:
        assert _last(reader)["before"] is None


def _revisions(project):
    with project.file.reading() as reader:
        return len(_of_the_project(reader))


def _last(reader):
    return _of_the_project(reader)[-1]


def _of_the_project(reader):
    query = select(revisions).where(revisions.c.subject == PROJECT).order_by(revisions.c.seq)
    return list(reader.rows(query))
