"""Three projects say, undo, hand out, hand in and take in whatever comes: told the same, they are the same."""

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_closing import Close, Reopen
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import Project, new_project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box
from tests.content import content, is_sound

NAMES = ("apple", "banana", "carrot")
PEOPLE = ("Bob", "Cy")
FREE = Pass(way=Way.FREE)
IMAGES = 5

concepts = st.sampled_from(range(len(NAMES)))
boxes = st.builds(Box, x=st.integers(0, 20), y=st.integers(0, 15), width=st.integers(4, 12), height=st.integers(4, 10))
said = st.one_of(
    st.tuples(st.just("in"), concepts, boxes),
    st.tuples(st.just("of"), concepts, boxes),
    st.tuples(st.sampled_from(["none", "absent", "skip", "nothing else"]), concepts, boxes),
)


@dataclass
class Place:
    """One workstation: its folder and its open project."""

    project: Project
    image_ids: list[int]


class Merging(RuleBasedStateMachine):
    """Homes A and B are copies of one project; what comes in at both in the end is the same."""

    @initialize()
    def start(self):
        self.holder = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
        self.folder = Path(self.holder.name)
        photos = self.folder / "photos"
        photos.mkdir()
        for number in range(IMAGES):
            file = io.BytesIO()
            Image.new("RGB", (40, 30), (number * 30, 90, 40)).save(file, "PNG")
            (photos / f"{number}.png").write_bytes(file.getvalue())

        def fill(project: Project) -> None:
            project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in NAMES)))
            for name in PEOPLE:
                project.execute(AddPerson(name=name))
            add_folders(project, [photos], watch=Watch())

        home = new_project(self.folder / "a.labeler", lead="Ann", fill=fill)
        self.uids = [concept.uid for concept in home.taxonomy().concepts]
        outs = hand_out(home, Wanted(to=PEOPLE, uid="draw", overlap=0.5), self.folder / "out", watch=Watch())
        home.file.snapshot(self.folder / "b.labeler")
        self.homes = [home, open_project(self.folder / "b.labeler")]
        self.stations = {
            out.labeler.name: open_project(open_package_as_project(out.path, into=None, watch=Watch())) for out in outs
        }
        self.packages: list[Path] = []
        self.edited = 0

    def _project(self, where: int) -> Project:
        return [*self.homes, *self.stations.values()][where % (2 + len(self.stations))]

    @rule(where=st.integers(0, 3), who=st.sampled_from(PEOPLE), image=st.integers(0, IMAGES - 1), said=said)
    def tell(self, where, who, image, said):
        project = self._project(where)
        with project.file.reading() as reader:
            ids = [row[0] for row in reader.plain("SELECT id FROM images ORDER BY id")]
        try:
            labeler = project.labeler_named(who)
            for act in self._acts(said):
                image_id = ids[image % len(ids)]
                command = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=FREE, act=act, active_ms=700)
                project.execute(command, labeler=labeler)
        except AppError:
            return  # Not everybody is everywhere, and not all is open.

    def _acts(self, said):
        how, number, box = said
        concept = self.uids[number]
        match how:
            case "in":
                return [acts.SayIn(concept=concept), acts.AddBox(concept=concept, box=box), acts.CloseBoxes()]
            case "of":
                return [acts.SayOf(concept=concept), acts.NothingElse()]
            case "absent":
                return [acts.SayAbsent(concept=concept)]
            case "skip":
                return [acts.Skip(reason="duplicate")]
            case "none":
                return [acts.SayNone()]
        return [acts.NothingElse()]

    @rule(where=st.integers(0, 3), who=st.sampled_from(PEOPLE), back=st.booleans())
    def undo(self, where, who, back):
        project = self._project(where)
        try:
            labeler = project.labeler_named(who)
            project.execute((Undo if back else Redo)(uid=project.clock.new_uid()), labeler=labeler)
        except AppError:
            return

    @rule(which=concepts, other=concepts, how=st.sampled_from(["rename", "merge", "close", "reopen", "undo"]))
    def edit_the_list(self, which, other, how):
        """At home A alone: two lists that both grew are not merged."""
        home, uid, into = self.homes[0], self.uids[which], self.uids[other]
        self.edited += 1
        commands = {
            "rename": Rename(concept=uid, name=f"name {self.edited}"),
            "merge": Merge(concept=uid, into=into),
            "close": Close(concept=uid),
            "reopen": Reopen(concept=uid),
            "undo": Undo(uid=home.clock.new_uid()),
        }
        try:
            home.execute(commands[how], labeler=home.labeler_named("Ann"))
        except RuleBroken:
            return

    @rule(who=st.sampled_from(PEOPLE))
    def hand_in(self, who):
        station = self.stations[who]
        path = hand_in(station, to=self.folder / f"{len(self.packages)}.labeler-answers", watch=Watch()).path
        self.packages.append(path)

    @precondition(lambda self: self.packages)
    @rule(home=st.integers(0, 1), which=st.integers(0, 99))
    def take_in(self, home, which):
        path = self.packages[which % len(self.packages)]
        for _ in range(2):
            taken = take_in(self.homes[home], [path], watch=Watch())
            assert taken.refused == ()
        assert taken.packages[0].revisions == 0

    @rule(taker=st.integers(0, 1))
    def take_the_other_home_in(self, taker):
        taken = take_in(self.homes[taker], [self.homes[1 - taker].path], watch=Watch())
        assert [each.refused.line() for each in taken.refused] == []

    @invariant()
    def files_are_sound(self):
        for project in self.homes:
            assert is_sound(project)

    def teardown(self):
        if not hasattr(self, "homes"):
            return
        try:
            one, other = self.homes
            for home, packages in ((one, self.packages), (other, self.packages[::-1])):
                assert take_in(home, packages, watch=Watch()).refused == ()
            assert take_in(one, [other.path], watch=Watch()).refused == ()
            assert take_in(other, [one.path], watch=Watch()).refused == ()
            assert content(one) == content(other)
            assert is_sound(one)
            assert is_sound(other)
        finally:
            for project in (*self.homes, *self.stations.values()):
                project.close()
            self.holder.cleanup()


Merging.TestCase.settings = settings(max_examples=8, stateful_step_count=14)
TestMerging = Merging.TestCase
