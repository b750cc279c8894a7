"""What was handed in comes home: in any order, any number of times, whole or not at all, and nothing is dropped."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import permutations
from pathlib import Path

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.concept_split import Split
from labeler.app.commands.people import AddPerson, MakeLead
from labeler.app.commands.policy import DecidePolicy
from labeler.app.commands.settling import Settle
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Redo, Undo
from labeler.app.disputes import opinions_on
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.meeting.conflicts import conflicts_of
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import Project, open_project
from labeler.app.settling import said_by_all
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.domain.words import Relation, Settling
from labeler.formats.package.manifest import Outline
from labeler.formats.package.read import opened_package
from labeler.formats.package.write import write_package
from labeler.store import answers, labelers
from tests.content import content, is_sound
from tests.exports import exported

FREE = Pass(way=Way.FREE)


def tell(project: Project, who: str, image_id: int, *said: object) -> None:
    for act in said:
        command = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=FREE, act=act, active_ms=1000)
        project.execute(command, labeler=project.labeler_named(who))


def say_in(project: Project, who: str, image_id: int, concept: str, *, x: float = 2.0) -> None:
    uid = project.taxonomy().named(concept).uid
    box = Box(x=x, y=3, width=10, height=8)
    tell(project, who, image_id, acts.SayIn(concept=uid), acts.AddBox(concept=uid, box=box), acts.CloseBoxes())
    tell(project, who, image_id, acts.NothingElse())


def ids(project: Project) -> dict[str, int]:
    """The images of a project by their digests."""
    with project.file.reading() as reader:
        return dict(reader.plain("SELECT digest, id FROM images ORDER BY id"))


def labels_of(project: Project, who: str, image_id: int) -> dict[str, Relation]:
    with project.file.reading() as reader:
        labeler = labelers.named(reader, who)
        kept = answers.of(reader, image_id=image_id, labeler_id=labeler.id)
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    return {names[label.concept_uid]: label.relation for label in kept.answer.labels} if kept else {}


@pytest.fixture(scope="module")
def worked(tmp_path_factory):
    """A folder with a home, and the workstations of Bob, Cy and Dee who have each answered three of six images."""
    from PIL import Image

    from labeler.app.project import new_project

    folder = tmp_path_factory.mktemp("out and home")
    photos = folder / "photos"
    photos.mkdir()
    for number in range(6):
        Image.new("RGB", (40, 30), (number * 40, 90, 20)).save(photos / f"{number}.png")

    def fill(project: Project) -> None:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=n) for n in ("apple", "banana", "carrot"))))
        for name in ("Bob", "Cy", "Dee"):
            project.execute(AddPerson(name=name))
        add_folders(project, [photos], watch=Watch())

    with closing(new_project(folder / "home.labeler", lead="Ann", fill=fill)) as home:
        outs = hand_out(
            home, Wanted(to=("Bob", "Cy", "Dee"), uid="draw", images=3, overlap=0.7), folder / "out", watch=Watch()
        )
    for out in outs:
        name = out.labeler.name
        path = open_package_as_project(out.path, into=folder / name, watch=Watch())
        with closing(open_project(path)) as station:
            for place, image_id in enumerate(ids(station).values()):
                if place < 2:
                    say_in(station, name, image_id, ("apple", "banana")[place])
                else:
                    tell(station, name, image_id, acts.SayNone())
            hand_in(station, to=folder / f"{name}.labeler-answers", watch=Watch())
        (folder / f"{name} project").write_text(str(path.relative_to(folder)))
    return folder


class Out:
    """A copy of all of it for one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: list[Project] = []
        self.packages = [folder / f"{name}.labeler-answers" for name in ("Bob", "Cy", "Dee")]

    def open(self, path: Path) -> Project:
        self.opened.append(open_project(path))
        return self.opened[-1]

    def home(self, name: str = "home") -> Project:
        """The home, or a copy of it as it was when the work went out."""
        path = self.folder / f"{name}.labeler"
        if not path.exists():
            shutil.copy(self.folder / "home.labeler", path)
        return self.open(path)

    def station(self, name: str) -> Project:
        return self.open(self.folder / (self.folder / f"{name} project").read_text())


@pytest.fixture
def out(worked, tmp_path):
    shutil.copytree(worked, tmp_path / "copy")
    made = Out(tmp_path / "copy")
    yield made
    for project in made.opened:
        project.close()


def taken(project: Project, *paths: Path, **how: object):
    done = take_in(project, paths, watch=Watch(), **how)
    assert [each.refused.line() for each in done.refused] == []
    return done


def refused(project: Project, path: Path) -> str:
    """The one line for which a package is refused; nothing of the project has changed."""
    before = content(project)
    (package,) = take_in(project, [path], watch=Watch()).packages
    assert package.refused is not None
    assert content(project) == before
    assert is_sound(project)
    return package.refused.line()


def test_every_order_of_the_same_packages_some_twice_ends_in_the_same_project(out):
    found = []
    for number, order in enumerate(permutations(out.packages)):
        home = out.home(f"home {number}")
        taken(home, *order, order[0])
        found.append(content(home))
        assert is_sound(home)
    assert all(each == found[0] for each in found[1:])
    assert len(found[0]["answers"]) == 9
    assert sum(row[4] for row in found[0]["counts"]) == 6


def test_the_same_packages_in_another_order_are_exported_as_the_same_bytes(out):
    others = []
    for number, name in enumerate(("Zoe", "eve", "Mia")):
        other = out.home(f"of {name}")
        other.execute(AddPerson(name=name))
        for image_id in (1, 2, 3):
            say_in(other, name, image_id, "apple", x=2.0 + 5 * number)
        others.append(other.path)
    found = []
    for number, order in enumerate(permutations(others)):
        home = out.home(f"home {number}")
        taken(home, *order)
        said = {}
        for answers_of in ("as usual", "majority"):
            folder = out.folder / f"{answers_of} {number}"
            options = {} if answers_of == "as usual" else {"answers": answers_of}
            exported(home, "coco", folder, without_images=True, **options)
            said |= {f"{answers_of} {each.name}": each.read_bytes() for each in (folder / "annotations").iterdir()}
        with home.file.reading() as reader:
            image = next(each.image_id for each in answers.every(reader) if each.answer.labels)
        held = said_by_all(home, opinions_on(home, image))
        found.append((said, [region.box.x for label in held.labels for region in label.regions]))
    assert all(each == found[0] for each in found[1:])
    assert found[0][1] == [7.0]


def test_what_is_known_already_is_told_so_and_changes_nothing(out):
    home = out.home()
    first = taken(home, out.packages[0]).packages[0]
    before = content(home)
    again = taken(home, out.packages[0]).packages[0]
    assert (first.new, first.changed, first.known) == (3, 0, 0)
    assert (again.new, again.changed, again.known, again.revisions) == (0, 0, 3, 0)
    assert content(home) == before
    assert first.labeler == "Bob"
    assert first.there == first.here
    assert first.why == ()


def test_a_dry_run_says_the_same_figures_and_writes_nothing(out):
    home = out.home()
    before, bytes_before = content(home), home.path.read_bytes()
    dry = taken(home, *out.packages, dry_run=True)
    assert home.path.read_bytes() == bytes_before
    assert content(home) == before
    real = taken(home, *out.packages)
    assert dry.packages == real.packages
    assert real.changes.answers
    assert not dry.changes.answers


def test_many_answers_are_written_as_few_are(out):
    one, other = out.home(), out.home("other")
    taken(one, *out.packages)
    taken(other, *out.packages, many=0)
    assert content(one) == content(other)
    assert is_sound(other)


def test_a_concept_that_was_renamed_meanwhile_keeps_what_was_said_of_it(out):
    home = out.home()
    home.execute(Rename(concept=home.taxonomy().named("apple").uid, name="pome"))
    taken(home, out.packages[0])
    assert {"pome": Relation.IN} in [labels_of(home, "Bob", image) for image in ids(home).values()]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_concept_that_was_merged_before_or_after_comes_to_the_same(out, is_first):
    homes = out.home(), out.home("other")
    for home, merges_first in zip(homes, (True, False), strict=True):
        uids = {concept.name: concept.uid for concept in home.taxonomy().concepts}
        steps = [lambda home=home: taken(home, *out.packages)]
        merge = Merge(concept=uids["banana"], into=uids["apple"])
        steps.insert(0 if merges_first == is_first else 1, lambda home=home, merge=merge: home.execute(merge))
        for step in steps:
            step()
        assert is_sound(home)
    one, other = (content(home)["answers"] for home in homes)
    assert one == other
    assert not any(
        "banana" in labels_of(homes[0], who, each) for who in ("Bob", "Cy") for each in ids(homes[0]).values()
    )


def test_a_merge_that_is_undone_gives_back_what_came_in_meanwhile(out):
    one, other = out.home(), out.home("other")
    uids = {concept.name: concept.uid for concept in one.taxonomy().concepts}
    ann = one.labeler_named("Ann")
    one.execute(Merge(concept=uids["banana"], into=uids["apple"]), labeler=ann)
    taken(one, *out.packages)
    merged = content(one)["answers"]
    one.execute(Undo(uid=one.clock.new_uid()), labeler=ann)
    taken(other, *out.packages)
    assert content(one)["answers"] == content(other)["answers"] != merged
    one.execute(Merge(concept=uids["banana"], into=uids["apple"]), labeler=ann)
    assert content(one)["answers"] == merged
    assert is_sound(one)


def test_what_was_absent_before_a_split_is_absent_in_each_of_the_new_concepts(out):
    home = out.home()
    home.execute(
        Split(
            concept=home.taxonomy().named("carrot").uid, entries=(NewConcept(name="orange"), NewConcept(name="white"))
        )
    )
    taken(home, out.packages[0])
    said = [labels_of(home, "Bob", image) for image in ids(home).values()]
    assert {"apple": Relation.IN, "orange": Relation.ABSENT, "white": Relation.ABSENT} in said
    assert is_sound(home)


def test_a_concept_that_was_taken_off_the_list_is_left_out_and_its_label_stays_in_the_past(out):
    home = out.home()
    ann = home.labeler_named("Ann")
    home.execute(AddConcepts(entries=(NewConcept(name="date"),)), labeler=ann)
    (package,) = hand_out(home, Wanted(to=("Dee",), uid="more", images=1), out.folder / "more", watch=Watch())
    station = out.open(open_package_as_project(package.path, into=None, watch=Watch()))
    (image,) = ids(station)
    say_in(station, "Dee", ids(station)[image], "date")
    handed = hand_in(station, to=None, watch=Watch()).path
    home.execute(Undo(uid=home.clock.new_uid()), labeler=ann)
    taken(home, handed)
    assert labels_of(home, "Dee", ids(home)[image]) == {}
    home.execute(Redo(uid=home.clock.new_uid()), labeler=ann)
    assert labels_of(home, "Dee", ids(home)[image]) == {"date": Relation.IN}
    assert is_sound(home)


def test_the_same_person_at_two_workstations_is_listed_with_what_stands_and_what_does_not(out):
    one, other = out.home(), out.home("other")
    for number, home in enumerate((one, other)):
        say_in(home, "Bob", 1, ("apple", "banana")[number])
        if number:
            say_in(home, "Bob", 1, "carrot")
    paths = [home.path for home in (one, other)]
    found = taken(one, paths[1])
    taken(other, paths[0])
    assert content(one) == content(other)
    (conflict,) = found.conflicts
    assert (conflict.whose, conflict.image) == ("Bob", "0.png")
    assert "carrot" in conflict.stands
    assert conflict.lost == "in: apple (1 box)"
    assert conflicts_of(one) == (conflict,)
    assert len(conflicts_of(other)) == 1
    before = content(one)
    tell(one, "Bob", 1, acts.SayAbsent(concept=one.taxonomy().named("carrot").uid))
    assert content(one) != before
    assert is_sound(one)


def test_two_people_called_the_same_are_one_with_the_smaller_uid_whichever_comes_first(out):
    homes = [out.home(), out.home("other")]
    for number, home in enumerate(homes):
        home.execute(AddPerson(name=("eve", "Eve")[number]))
        say_in(home, "Eve", 1, ("apple", "banana")[number])
        say_in(home, "Eve", 2 + number, "carrot")
    uids = sorted(home.labeler_named("Eve").uid for home in homes)
    names = set[str]()
    first, second = (home.path for home in homes)
    for home, path in zip(homes, (second, first), strict=True):
        taken(home, path)
        assert home.labeler_named("eve").uid == uids[0]
        names.add(home.labeler_named("eve").name)
        assert is_sound(home)
    assert len(names) == 1
    assert content(homes[0]) == content(homes[1])
    assert len(conflicts_of(homes[0])) == 1
    for home in homes:
        with suppress(RuleBroken):
            for _ in range(3):
                home.execute(Undo(uid=home.clock.new_uid()), labeler=home.labeler_named("Eve"))
    for home, path in zip(homes, (second, first), strict=True):
        taken(home, path)
        assert is_sound(home)
    taken(homes[0], second)
    assert content(homes[0]) == content(homes[1])


def test_a_clock_that_is_set_back_takes_nobodys_work_away(out):
    class Yesterday:
        def __init__(self, clock):
            self.new_uid = clock.new_uid

        def at(self):
            return "1999-01-01T00:00:00.000000Z"

        def day(self):
            return "1999-01-01"

    home, station = out.home(), out.station("Bob")
    taken(home, *out.packages)
    station.clock = Yesterday(station.clock)
    image = next(iter(ids(station)))
    say_in(station, "Bob", ids(station)[image], "carrot")
    later = hand_in(station, to=out.folder / "later.labeler-answers", watch=Watch()).path
    done = taken(home, later).packages[0]
    assert (done.new, done.changed, done.conflicts) == (0, 1, ())
    assert "carrot" in labels_of(home, "Bob", ids(home)[image])
    taken(home, *out.packages)
    assert "carrot" in labels_of(home, "Bob", ids(home)[image])


def test_an_answer_that_was_taken_back_elsewhere_is_gone_here_too(out):
    home, station = out.home(), out.station("Bob")
    taken(home, out.packages[0])
    bob = station.labeler_named("Bob")
    station.execute(Undo(uid=station.clock.new_uid()), labeler=bob)
    last = list(ids(station))[-1]
    assert labels_of(station, "Bob", ids(station)[last]) == {}
    later = hand_in(station, to=out.folder / "later.labeler-answers", watch=Watch()).path
    taken(home, later)
    assert len(content(home)["answers"]) == 2
    taken(home, out.packages[0])
    assert len(content(home)["answers"]) == 2
    assert is_sound(home)


def test_what_is_begun_of_an_answer_that_changed_is_forgotten(out):
    home, station = out.home(), out.station("Bob")
    image = next(iter(ids(station)))
    tell(home, "Bob", ids(home)[image], acts.ChooseConcept(concept=home.taxonomy().named("apple").uid))
    taken(home, out.packages[0])
    with home.file.reading() as reader:
        assert reader.plain("SELECT count(*) FROM drafts")[0][0] == 0


def test_a_package_that_was_cut_short_or_changed_is_refused_whole_with_one_line(out):
    home = out.home()
    whole = out.packages[0].read_bytes()
    cut = out.folder / "cut.labeler-answers"
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        cut.write_bytes(whole[:length])
        line = refused(home, cut)
        assert line.startswith("cut.labeler-answers")
        assert "\n" not in line
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    cut.write_bytes(bytes(changed))
    refused(home, cut)
    assert taken(home, out.packages[1]).packages[0].new == 3


def rewritten(package: Path, path: Path, *, key: bytes, change: Callable[[str, dict], dict | None], **outline) -> Path:
    """A package as another with other rows, sealed with `key`."""
    with opened_package(package, look=lambda: None) as read:
        manifest = read.manifest
        tables = {
            table: [told for _, row in read.rows(table) if (told := change(table, row)) is not None]
            for table in ("labelers", "revisions", "seen")
        }
    told = {name: getattr(manifest, name) for name in Outline.__dataclass_fields__}
    write_package(path, Outline(**{**told, **outline}), tables=tables, files=(), key=key, look=lambda done: None)
    return path


def key_of_station(station: Project) -> bytes:
    with station.file.reading() as reader:
        ((kept,),) = reader.plain("SELECT value FROM meta WHERE key = 'handed_out'")
    return bytes.fromhex(json.loads(kept)["key"])


def changed_answer(row: dict, **values: object) -> dict:
    after = {**row["after"], "answer": {**row["after"]["answer"], **values}}
    return {**row, "after": after}


def boxed_outside(row: dict) -> dict:
    labels = [
        {**label, "regions": [{**region, "box": [5, 5, 500, 5]} for region in label["regions"]]}
        for label in row["after"]["answer"]["labels"]
    ]
    return changed_answer(row, labels=labels)


FORGERIES = {
    "sealed by nobody": (lambda table, row: row, {}, "forged or changed"),
    "another project": (lambda table, row: row, {"project_uid": "another"}, "another project"),
    "a lead": (
        lambda table, row: (
            {
                **row,
                "subject": "labeler",
                "subject_uid": "x",
                "whose": "",
                "verb": "lead",
                "number": 1,
                "parent": None,
                "before": None,
                "after": {"name": "Bob", "role": "lead", "retired": False},
                "uid": "forged " + row["uid"],
            }
            if table == "revisions"
            else row
        ),
        {},
        "lead",
    ),
    "known acts told otherwise": (
        lambda table, row: {**row, "verb": "SayNone"} if table == "revisions" else row,
        {},
        "told otherwise",
    ),
    "an act without what it followed": (
        lambda table, row: None if table == "revisions" and row["number"] == 1 else row,
        {},
        "without the one that it followed",
    ),
    "boxes outside": (
        lambda table, row: boxed_outside(row) if table == "revisions" and row["after"] else row,
        {},
        "leaves its image",
    ),
    "images nobody has": (
        lambda table, row: (
            {**row, "before": None, "number": 1, "parent": None, "after": {**row["after"], "image": "f" * 64}}
            if table == "revisions"
            else row
        ),
        {},
        "not in this project",
    ),
    "more than a labeler may say": (
        lambda table, row: {**row, "subject": "project", "whose": ""} if table == "revisions" else row,
        {},
        "more than a labeler may say",
    ),
    "strangers": (lambda table, row: None if table == "labelers" else row, {}, "somebody who is not in it"),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_a_forged_package_is_refused_although_its_sums_fit(out, what):
    change, outline, line = FORGERIES[what]
    home, station = out.home(), out.station("Bob")
    if what == "known acts told otherwise":
        taken(home, out.packages[0])
    key = b"\0" * 32 if what == "sealed by nobody" else key_of_station(station)
    with home.file.writing() as transaction:
        # Nobody of this home but those whom the package names.
        if what == "strangers":
            transaction.run("UPDATE labelers SET uid = 'other ' || uid WHERE name = 'Bob'")
            transaction.run("DELETE FROM row_digests WHERE table_name = 'labelers'")
    path = rewritten(out.packages[0], out.folder / "forged.labeler-answers", key=key, change=change, **outline)
    before = content(home)
    (package,) = take_in(home, [path], watch=Watch()).packages
    assert package.refused is not None
    assert line in package.refused.line()
    assert content(home) == before


def test_what_was_handed_out_is_not_taken_in_and_nothing_is_taken_in_away_from_home(out):
    home, station = out.home(), out.station("Bob")
    (work,) = (path for path in (out.folder / "out").iterdir() if "Bob" in path.name and path.is_file())
    assert "handed out" in refused(home, work)
    assert "taken in at home" in refused(station, out.packages[1])
    assert "this is the project itself" in refused(home, home.path)


def test_a_cancelled_take_in_leaves_the_project_as_it_was(out):
    class Impatient(Watch):
        def report(self, **how):
            super().report(**how)
            if how.get("doing") == "Taking answers in":
                raise Cancelled

    home = out.home()
    before = content(home)
    with pytest.raises(Cancelled):
        take_in(home, [out.packages[0]], watch=Impatient())
    assert content(home) == before
    assert is_sound(home)
    taken(home, out.packages[0])


def test_two_whole_projects_merge_as_packages_do_images_decisions_and_settlements_too(out, tmp_path):
    from PIL import Image

    one, other = out.home(), out.home("other")
    for number, home in enumerate((one, other)):
        folder = tmp_path / f"more {number}"
        folder.mkdir()
        Image.new("RGB", (20, 20), (number * 200, 200, 0)).save(folder / "x.png")
        add_folders(home, [folder], watch=Watch())
        taken(home, out.packages[number])
        settled = next(iter(ids(home).values())) + number
        with home.file.reading() as reader:
            kept = next(each for each in answers.every(reader) if each.image_id >= settled)
        home.execute(
            Settle(
                uid=home.clock.new_uid(), image_id=kept.image_id, answer=kept.answer, how=Settling.PICKED, reason="so"
            ),
            labeler=home.labeler_named("Ann"),
        )
    other.execute(DecidePolicy(policy=Policy(boxes_later=True)))
    other.execute(MakeLead(name="Cy"))
    other.execute(AddConcepts(entries=(NewConcept(name="date"),)))
    one.execute(Rename(concept=one.taxonomy().named("apple").uid, name="pome"))
    file = other.path.read_bytes()
    first = taken(one, other.path).packages[0]
    assert other.path.read_bytes() == file
    assert first.images == 1
    taken(other, one.path)
    assert content(one) == content(other)
    assert not one.labeler_named("Cy").is_lead
    assert [concept.name for concept in one.taxonomy().concepts] == ["pome", "banana", "carrot", "date"]
    assert is_sound(one)
    assert is_sound(other)
    before = content(one)
    taken(one, other.path)
    assert content(one) == before


def test_lists_that_both_grew_are_not_merged_and_one_line_names_the_concepts(out):
    one, other = out.home(), out.home("other")
    one.execute(AddConcepts(entries=(NewConcept(name="date"),)))
    other.execute(AddConcepts(entries=(NewConcept(name="elder"),)))
    line = refused(one, other.path)
    assert "“date”" in line
    assert "“elder”" in line


def test_answers_with_the_random_uids_of_older_files_are_met_by_image_and_person(out):
    homes = [out.home(), out.home("other")]
    for number, home in enumerate(homes):
        say_in(home, "Bob", 1, ("apple", "banana")[number])
        with home.file.writing() as transaction:
            old = f"{number}" * 32
            ((uid,),) = transaction.plain("SELECT uid FROM answers WHERE image_id = 1")
            transaction.run("UPDATE answers SET uid = ? WHERE uid = ?", (old, uid))
            transaction.run(
                "UPDATE revisions SET subject_uid = ?1, before = replace(before, ?2, ?1), "
                "after = replace(after, ?2, ?1) WHERE subject_uid = ?2",
                (old, uid),
            )
            from labeler.store import sealing

            _chain_again(transaction)
            sealing.seal_all(transaction)
        assert is_sound(home)
    first, second = (home.path for home in homes)
    for home, path in zip(homes, (second, first), strict=True):
        taken(home, path)
        assert is_sound(home)
    assert content(homes[0]) == content(homes[1])
    assert len(conflicts_of(homes[0])) == 1


def _chain_again(transaction):
    from labeler.store.damage.salvaging import _chain_again as chain

    chain(transaction)


def test_an_answer_that_stands_twice_comes_back_when_the_one_that_stood_is_taken_back(out):
    homes = [out.home(), out.home("other")]
    for number, home in enumerate(homes):
        home.execute(AddPerson(name="Eve"))
        act = acts.SayNone() if number else acts.Skip(reason="duplicate")
        command = Tell(uid=f"{9 * number}" * 32, image_id=1, asking=FREE, act=act)
        home.execute(command, labeler=home.labeler_named("Eve"))
    home = homes[0]
    alone = content(home)["answers"]
    taken(home, homes[1].path)
    assert content(home)["answers"] != alone
    home.execute(Undo(uid=home.clock.new_uid()), labeler=home.labeler_named("Eve"))
    assert [said for _, said in content(home)["answers"].values()] == [said for _, said in alone.values()]
    assert is_sound(home)
    taken(homes[1], home.path)
    assert content(homes[1]) == content(home)


def test_the_line_of_a_damaged_home_file_is_not_blamed_on_the_package(out):
    with closing(sqlite3.connect(out.folder / "other thing.labeler")) as connection:
        connection.execute("CREATE TABLE x (y)")
    assert "other thing.labeler" in refused(out.home(), out.folder / "other thing.labeler")


def test_a_seen_entry_is_the_highest_that_anybody_has_seen(out):
    home, station = out.home(), out.station("Bob")
    with station.file.writing() as transaction:
        from labeler.store import dictionary_seen

        apple = station.taxonomy_in(transaction).named("apple").uid
        dictionary_seen.mark(
            transaction, apple, labeler_id=labelers.named(transaction, "Bob").id, at="2026-11-02T10:00:00Z"
        )
    path = hand_in(station, to=out.folder / "seen.labeler-answers", watch=Watch()).path
    taken(home, path, path)
    assert [row[2] for row in content(home)["seen"]] == [0]
