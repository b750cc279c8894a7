"""A lead changes the list at random while two people label: undo brings back what was, and the file stays whole."""

import io
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PIL import Image
from sqlalchemy import text

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import (
    Describe,
    Move,
    Recolor,
    Rename,
    SetFacet,
    SetHotkey,
    SetParent,
)
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.dictionary_entries import AddExample, RemoveExample
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.commands.undo import Redo, Undo
from labeler.app.label_screen import look_at
from labeler.app.project import new_project, open_project
from labeler.app.taxonomy_preview import preview
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.concept_plain import describes_the_same
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.rules import complete_labels, is_finished
from labeler.domain.snapshot import says_the_same
from labeler.domain.words import Verdict
from labeler.store import answers, claims, tallies
from labeler.store.concepts import ids_by_uid
from labeler.store.damage.check import damage

IMAGES = (1, 2)
FREE = Pass(way=Way.FREE)
some_concept = st.integers(0, 7)
names = st.sampled_from(["pear", "plum", "fig", "Apple", "date"])
said = st.sampled_from([acts.SayOf, acts.SayIn, acts.SayAbsent, acts.AddBox, acts.SayUnclear, acts.Withdraw])
MORE = {acts.AddBox: {"box": Box(x=1, y=1, width=9, height=9)}, acts.SayUnclear: {"reason": "poor image"}}


class Listing(RuleBasedStateMachine):
    """Ann leads; `done` and `undone` hold all that stood before each act of hers that can be undone, or redone."""

    @initialize()
    def start(self):
        self.folder = tempfile.TemporaryDirectory()
        photos = Path(self.folder.name, "photos")
        photos.mkdir()
        for number in IMAGES:
            file = io.BytesIO()
            Image.new("RGB", (32, 24), (number * 60, 0, 0)).save(file, "PNG")
            (photos / f"{number}.png").write_bytes(file.getvalue())
        path = Path(self.folder.name, "list.labeler")
        self.project = new_project(path, lead="Ann", fill=self._fill)
        add_folders(self.project, [photos], watch=Watch())
        with self.project.file.writing() as transaction:
            for number, concept_id in enumerate(ids_by_uid(transaction).values()):
                box = Box(x=1, y=1, width=5, height=5) if number % 2 else None
                claims.add(transaction, uid=f"claim {number}", image_id=1, concept_id=concept_id, box=box)
        self.done, self.undone = [], []
        self.bob_acted = False

    def _fill(self, project):
        entries = [NewConcept(name=name) for name in ("apple", "banana", "cherry")]
        project.execute(AddConcepts(entries=(*entries, NewConcept(name="indoors", facet="setting"))))
        project.execute(AddPerson(name="Bob"))

    @rule(who=st.sampled_from(["Ann", "Bob"]), image=st.sampled_from(IMAGES), kind=said, number=some_concept)
    def say(self, who, image, kind, number):
        act = kind(concept=self._concept(number).uid, **MORE.get(kind, {}))
        self._tell(who, image, act)

    @rule(who=st.sampled_from(["Ann", "Bob"]), image=st.sampled_from(IMAGES), none=st.booleans())
    def say_the_rest(self, who, image, none):
        self._tell(who, image, acts.SayNone() if none else acts.NothingElse())

    @rule(who=st.sampled_from(["Ann", "Ann", "Bob"]), numbers=st.lists(some_concept, min_size=1, max_size=3))
    def say_all_of_an_image(self, who, numbers):
        of, *others = [self._concept(number).uid for number in numbers]
        self._tell(who, 1, acts.SayOf(concept=of))
        for other in others:
            self._tell(who, 1, acts.SayIn(concept=other))
            self._tell(who, 1, acts.AddBox(concept=other, box=Box(x=2, y=1, width=9, height=9)))
        self._tell(who, 1, acts.NothingElse())

    @rule(image=st.sampled_from(IMAGES), subjects=st.sampled_from(acts.Subjects))
    def choose(self, image, subjects):
        self._tell("Ann", image, acts.ChooseSubject(subjects=subjects))

    @rule(number=some_concept, other=some_concept, name=names, which=st.integers(0, 8))
    def edit(self, number, other, name, which):
        uid, second = self._concept(number).uid, self._concept(other).uid
        command = [
            Rename(concept=uid, name=name),
            Describe(concept=uid, definition=name, confused_with=(second,)),
            Recolor(concept=uid, color="#102030"),
            SetHotkey(concept=uid, hotkey=name[0]),
            SetParent(concept=uid, parent=second),
            SetFacet(concept=uid, facet="setting"),
            Move(concept=uid, to=other),
            AddExample(concept=uid, example=NewExample(verdict=Verdict.IN, reason=name, picture=name.encode())),
            AddConcepts(entries=(NewConcept(name=name), NewConcept(name=f"{name}s", parent=name))),
        ][which]
        self._lead(command)

    @rule(number=some_concept, other=some_concept)
    def merge(self, number, other):
        self._lead(Merge(concept=self._concept(number).uid, into=self._concept(other).uid))

    @rule(number=some_concept, name=names)
    def split(self, number, name):
        entries = (NewConcept(name=f"{name} one"), NewConcept(name=f"{name} two"))
        self._lead(Split(concept=self._concept(number).uid, entries=entries))

    @rule(number=some_concept, reopen=st.booleans())
    def close_or_reopen(self, number, reopen):
        self._lead((Reopen if reopen else Close)(concept=self._concept(number).uid))

    @rule()
    def remove_an_example(self):
        examples = [example for concept in self.project.taxonomy().concepts for example in concept.examples]
        if examples:
            self._lead(RemoveExample(uid=examples[0].uid))

    @rule()
    def undo(self):
        self._go(Undo, self.done, self.undone)

    @rule()
    def redo(self):
        self._go(Redo, self.undone, self.done)

    @rule(count=st.integers(1, 6))
    def undo_and_redo_all_of_it(self, count):
        start = self._all()
        count = min(count, len(self.done))
        for _ in range(count):
            self.undo()
        undone = len(self.undone)
        for _ in range(count):
            self.redo()
        if not self.bob_acted:
            assert undone >= count
            assert self._same(self._all(), start)

    @rule()
    def come_back(self):
        path = self.project.path
        self.project.close()
        self.project = open_project(path)

    @invariant()
    def the_file_agrees_with_the_core(self):
        if not hasattr(self, "project"):
            return
        with self.project.file.reading() as reader:
            assert tallies.differences(reader) == ()
            every = answers.every(reader)
            uids = {row["uid"] for row in reader.rows(text("SELECT uid FROM complete_labels"))}
            finished = {row["uid"] for row in reader.rows(text("SELECT uid FROM finished_answers"))}
        assert uids == {label.uid for kept in every for label in complete_labels(kept.answer)}
        assert finished == {kept.answer.uid for kept in every if is_finished(kept.answer)}
        for who in ("Ann", "Bob"):
            for image in IMAGES:
                look_at(self.project, self.project.labeler_named(who), image, FREE)

    def teardown(self):
        if not hasattr(self, "project"):
            return
        with self.project.file.reading() as reader:
            assert list(damage(reader)) == []
        self.project.close()
        self.folder.cleanup()

    def _concept(self, number):
        listed = self.project.taxonomy().concepts
        return listed[number % len(listed)]

    def _tell(self, who, image, act):
        before = self._all()
        command = Tell(uid=self.project.clock.new_uid(), image_id=image, asking=FREE, act=act)
        try:
            changes = self.project.execute(command, labeler=self.project.labeler_named(who))
        except RuleBroken:
            return
        if changes.answers and who == "Ann":
            self.done.append(before)
            self.undone.clear()
        elif changes.answers:
            # What Bob says meanwhile is in the way of undoing, and changes what comes of it.
            self.bob_acted = True

    def _lead(self, command):
        before, told = self._all(), None
        with suppress(RuleBroken):
            told = preview(self.project, command)
        try:
            changes = self.project.execute(command, labeler=self.project.labeler_named("Ann"))
        except RuleBroken:
            assert self._same(self._all(), before)
            return
        assert told is not None
        now = self._all()
        rewritten = [uid for uid, answer in now["answers"].items() if not says_the_same(answer, before["answers"][uid])]
        assert told.changed == len(rewritten)
        if changes.taxonomy:
            self.done.append(before)
            self.undone.clear()

    def _go(self, command, there, back):
        before = self._all()
        try:
            self.project.execute(command(uid=self.project.clock.new_uid()), labeler=self.project.labeler_named("Ann"))
        except RuleBroken:
            assert self._same(self._all(), before)
            assert there == [] or self.bob_acted
            return
        then = there.pop()
        back.append(before)
        if not self.bob_acted:
            assert self._same(self._all(), then)

    def _all(self):
        """Everything that an act on the list can change; places in the list as their order."""
        taxonomy = self.project.taxonomy()
        with self.project.file.reading() as reader:
            said = {kept.answer.uid: kept.answer for kept in answers.every(reader)}
            claimed = {
                (row["uid"], row["concept_id"]) for row in reader.rows(text("SELECT uid, concept_id FROM claims"))
            }
            pictures = {(row["uid"], row["picture"]) for row in reader.rows(text("SELECT uid, picture FROM examples"))}
        return {"concepts": taxonomy.concepts, "answers": said, "claims": claimed, "pictures": pictures}

    def _same(self, one, other):
        pairs = zip(one["concepts"], other["concepts"], strict=True)
        assert len(one["concepts"]) == len(other["concepts"])
        assert all(describes_the_same(*pair) for pair in pairs)
        assert one["answers"].keys() == other["answers"].keys()
        assert all(says_the_same(one["answers"][uid], other["answers"][uid]) for uid in one["answers"])
        # Claims are held by the concept's row, which an undone addition does not bring back under the same number.
        assert {uid for uid, _ in one["claims"]} == {uid for uid, _ in other["claims"]}
        assert one["pictures"] == other["pictures"]
        return True


TestListing = Listing.TestCase
TestListing.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
