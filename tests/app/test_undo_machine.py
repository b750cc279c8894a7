"""Two labelers say random things, undo, redo and come back another day: the file never disagrees with itself."""

import io
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.snapshot import says_the_same
from labeler.store import answers, tallies
from labeler.store.damage.check import damage

NAMES = ("apple", "banana", "indoors")
PEOPLE = ("Ann", "Bob")
IMAGES = (1, 2, 3)

people = st.sampled_from(PEOPLE)
concepts = st.sampled_from(NAMES)
boxes = st.builds(
    Box,
    x=st.integers(-2, 30),
    y=st.integers(-2, 20),
    width=st.sampled_from([1, 3, 7.5, 40]),
    height=st.sampled_from([2, 4, 9.25, 30]),
)


def with_concept(act, **more):
    """An act that is about one of the concepts, by its name until the project is there."""
    return st.tuples(st.just(act), concepts, st.fixed_dictionaries(more))


about_a_concept = st.one_of(
    with_concept(acts.ChooseConcept),
    with_concept(acts.SayOf),
    with_concept(acts.SayIn),
    with_concept(acts.SayAbsent),
    with_concept(acts.SayUnclear, reason=st.just("poor image")),
    with_concept(acts.OpenBoxes),
    with_concept(acts.AddBox, box=boxes),
    with_concept(acts.FillFrame),
    with_concept(acts.NotNow),
    with_concept(acts.Withdraw),
)
others = st.one_of(
    st.builds(acts.ChooseSubject, subjects=st.sampled_from(acts.Subjects)),
    st.builds(acts.BeginBox, box=boxes),
    st.sampled_from(
        [acts.CloseBoxes(), acts.StepBack(), acts.NothingElse(), acts.SayNone(), acts.Skip(reason="duplicate")]
    ),
)
ways = st.one_of(
    st.just((Way.FREE, None)), st.just((Way.ONE_IS_ENOUGH, None)), st.tuples(st.just(Way.CONCEPT), concepts)
)


class Labeling(RuleBasedStateMachine):
    """`done` and `undone` hold, for each labeler, what stood before each act that can be undone, or redone."""

    @initialize()
    def start(self):
        self.folder = tempfile.TemporaryDirectory()
        photos = Path(self.folder.name, "photos")
        photos.mkdir()
        for number in IMAGES:
            file = io.BytesIO()
            Image.new("RGB", (32, 24), (number * 60, 0, 0)).save(file, "PNG")
            (photos / f"{number}.png").write_bytes(file.getvalue())
        path = Path(self.folder.name, "undo.labeler")
        self.project = new_project(path, lead="Ann", fill=self._fill)
        add_folders(self.project, [photos], watch=Watch())
        self.uids = {concept.name: concept.uid for concept in self.project.taxonomy().concepts}
        self.done = {who: [] for who in PEOPLE}
        self.undone = {who: [] for who in PEOPLE}

    def _fill(self, project):
        entries = [NewConcept(name=name) for name in NAMES[:2]]
        project.execute(AddConcepts(entries=(*entries, NewConcept(name=NAMES[2], facet="setting"))))
        project.execute(AddPerson(name="Bob"))

    @rule(who=people, image=st.sampled_from(IMAGES), act=st.one_of(about_a_concept, others), way=ways)
    def say(self, who, image, act, way):
        before = self._answers(who)
        if isinstance(act, tuple):
            kind, name, more = act
            act = kind(concept=self.uids[name], **more)
        asking = Pass(way=way[0], concept=self.uids[way[1]] if way[1] else None)
        command = Tell(uid=self.project.clock.new_uid(), image_id=image, asking=asking, act=act, active_ms=7)
        try:
            changes = self.project.execute(command, labeler=self._labeler(who))
        except RuleBroken:
            assert self._same(self._answers(who), before)
            return
        assert changes.answers != self._same(self._answers(who), before)
        if changes.answers:
            self.done[who].append(before)
            self.undone[who].clear()

    @rule(who=people)
    def undo(self, who):
        self._go(who, Undo, self.done[who], self.undone[who])

    @rule(who=people)
    def redo(self, who):
        self._go(who, Redo, self.undone[who], self.done[who])

    @rule()
    def come_back(self):
        path = self.project.path
        self.project.close()
        self.project = open_project(path)

    @invariant()
    def the_tallies_are_those_of_the_answers(self):
        if hasattr(self, "project"):
            with self.project.file.reading() as reader:
                assert tallies.differences(reader) == ()

    def teardown(self):
        if not hasattr(self, "project"):
            return
        for who in PEOPLE:
            while self.done[who]:
                self.undo(who)
            assert self._answers(who) == {}
        with self.project.file.reading() as reader:
            assert list(damage(reader)) == []
        self.project.close()
        self.folder.cleanup()

    def _go(self, who, command, there, back):
        now = self._answers(who)
        try:
            self.project.execute(command(uid=self.project.clock.new_uid()), labeler=self._labeler(who))
        except RuleBroken:
            assert there == []
            return
        assert self._same(self._answers(who), there.pop())
        back.append(now)

    def _labeler(self, who):
        return self.project.labeler_named(who)

    def _answers(self, who):
        labeler = self._labeler(who)
        with self.project.file.reading() as reader:
            return {kept.image_id: kept.answer for kept in answers.every(reader) if kept.labeler_id == labeler.id}

    def _same(self, one, other):
        return one.keys() == other.keys() and all(says_the_same(one[image], other[image]) for image in one)


TestLabeling = Labeling.TestCase
TestLabeling.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)
