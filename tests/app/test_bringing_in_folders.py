"""An old data set of class folders into a project: every image a question, all of them or none."""

import os
import shutil
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, Choices, bring_in, import_csv, look, plan_import
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import export_formats, plan_export, write_export
from labeler.app.incoming.image_files import DEEPEST
from labeler.app.incoming.passed_over import LEADS_OUT, NO_FILE, NO_IMAGE, NO_LABEL, UNREADABLE
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.errors import AppError, RuleBroken
from tests.bringing import is_sound


@pytest.fixture
def old_set(tmp_path, picture):
    """Makes class folders; each image is a path and the number of its picture."""

    def make(name="old", **images):
        folder = tmp_path / name
        for path, number in images.items():
            place = folder / path.replace("__", "/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.with_suffix(".png").write_bytes(picture(number))
        return folder

    return make


@pytest.fixture
def three(old_set):
    """Two apples and a banana, as 1.png to 3.png."""
    return old_set(apple__1=1, apple__2=2, banana__3=3)


def take_in(project, folder, *, add=False, source=None, watch=None, labeler=None, renames=(), skip_unknown=False):
    watch = watch or Watch()
    looked = look(project, folder, format="folders", watch=watch)
    adding = Adding(source=source) if add else None
    choices = Choices(renames=renames, skip_unknown=skip_unknown, adding=adding)
    return bring_in(project, looked, choices, watch=watch, labeler=labeler)


def claimed(project):
    """What is claimed of each image, by its name."""
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    with project.file.reading() as reader:
        rows = reader.plain(
            "SELECT shown_path, concepts.uid, claims.origin, claims.x FROM claims "
            "JOIN concepts ON concepts.id = concept_id JOIN places USING (image_id) "
            "GROUP BY claims.id ORDER BY shown_path, concepts.id"
        )
    assert {row[2:] for row in rows} <= {("imported", None)}
    return [(path, names[uid]) for path, uid, *_ in rows]


def count_of(project, table):
    with project.file.reading() as reader:
        return reader.plain(f"SELECT count(*) FROM {table}")[0][0]


@contextmanager
def refused(project, words):
    """An AppError of one line that names `words`, after which the file is what it was."""
    before = project.path.read_bytes()
    with pytest.raises(AppError) as caught:
        yield
    line = caught.value.line()
    assert words in line
    assert "\n" not in line
    assert "Nothing was taken in" in line
    assert project.path.read_bytes() == before


def test_the_images_of_a_folder_that_was_added_are_claimed_to_be_of_its_classes(project, three):
    add_folders(project, [three], watch=Watch())
    told = take_in(project, three)
    assert claimed(project) == [("apple/1.png", "apple"), ("apple/2.png", "apple"), ("banana/3.png", "banana")]
    assert (told.claims, told.claims_known, told.images, told.matched["place"]) == (3, 0, 3, 3)
    assert count_of(project, "answers") == 0
    assert is_sound(project)


def test_the_same_import_twice_changes_nothing_the_second_time(project, three):
    add_folders(project, [three], watch=Watch())
    take_in(project, three)
    before = project.path.read_bytes()
    told = take_in(project, three, add=True)
    assert (told.claims, told.claims_known, told.added) == (0, 3, None)
    assert project.path.read_bytes() == before


def test_the_same_image_in_two_classes_is_two_claims(project, old_set):
    folder = old_set(apple__1=1, banana__1=1)
    add_folders(project, [folder], watch=Watch())
    told = take_in(project, folder)
    assert (told.images, told.claims) == (1, 2)
    assert {concept for _, concept in claimed(project)} == {"apple", "banana"}


def test_one_image_twice_in_one_class_is_one_claim(project, old_set):
    folder = old_set(train__apple__1=1, val__apple__2=1)
    assert take_in(project, folder, add=True).claims == 1


def test_an_image_whose_labeler_has_answered_the_concept_is_claimed_all_the_same(project, three, tell, uid_of):
    add_folders(project, [three], watch=Watch())
    tell(project, "Ann", 1, acts.SayOf(concept=uid_of(project, "apple")), acts.NothingElse())
    assert take_in(project, three).claims == 3


def test_a_claim_with_a_box_does_not_stand_for_one_of_the_whole_image(project, three, tmp_path):
    add_folders(project, [three], watch=Watch())
    (tmp_path / "c.csv").write_text(
        "image,concept,x,y,width,height\napple/1.png,apple,1,1,5,5\napple/2.png,apple,,,,\n"
    )
    assert import_csv(project, tmp_path / "c.csv", watch=Watch()).claims == 2
    told = take_in(project, three)
    assert (told.claims, told.claims_known) == (2, 1)


@pytest.mark.parametrize("added", ["old/apple", "old", "."])
def test_it_does_not_matter_which_of_the_folders_was_added(project, old_set, tmp_path, added):
    old_set(apple__1=1)
    (tmp_path / "sub").mkdir()
    add_folders(project, [tmp_path / "sub" / ".." / added], watch=Watch())
    told = take_in(project, tmp_path / "old")
    assert (told.claims, told.matched["place"]) == (1, 1)


def test_images_are_found_by_path_by_name_and_by_their_bytes(project, old_set, tmp_path, picture):
    added = old_set("added", apple__1=1, other__two=2, other__3=3)
    add_folders(project, [added], watch=Watch())
    folder = old_set("old", apple__1=11, banana__two=12, banana__third=3)
    told = take_in(project, folder)
    assert claimed(project) == [("apple/1.png", "apple"), ("other/3.png", "banana"), ("other/two.png", "banana")]
    assert {way: number for way, number in told.matched.items() if number} == {"path": 1, "name": 1, "digest": 1}


def test_a_name_that_two_files_or_two_images_have_is_no_name(project, old_set):
    added = old_set("added", a__1=1, a__2=2, b__2=3)
    add_folders(project, [added], watch=Watch())
    twice_here = old_set("here", apple__1=11, banana__1=12)
    with refused(project, "2 files are no images of the project: apple/1.png, banana/1.png"):
        take_in(project, twice_here)
    twice_there = old_set("there", apple__2=11)
    with refused(project, "this file is no image of the project: apple/2.png"):
        take_in(project, twice_there)


def test_where_the_folder_itself_was_added_another_file_of_that_path_is_not_taken_for_it(project, old_set, picture):
    other = old_set("other", apple__9=9)
    folder = old_set("old", apple__1=1)
    add_folders(project, [other, folder], watch=Watch())
    (folder / "apple" / "9.png").write_bytes(picture(99))
    with refused(project, "apple/9.png"):
        take_in(project, folder)
    (folder / "apple" / "9.png").write_bytes(picture(9))
    assert take_in(project, folder).matched["digest"] == 1


def test_images_that_are_not_in_the_project_refuse_the_import_and_name_the_way_on(project, three):
    with refused(project, "3 files are no images of the project: apple/1.png"):
        take_in(project, three)
    with pytest.raises(AppError, match="no images") as caught:
        take_in(project, three)
    assert "--add" in caught.value.todo


def test_with_add_an_old_data_set_is_in_with_one_command(project, three):
    told = take_in(project, three, add=True, source="shop")
    assert (told.added.images, told.claims) == (3, 3)
    with project.file.reading() as reader:
        assert [tuple(row) for row in reader.plain("SELECT name, purpose FROM sources")] == [("shop", "training")]
    assert is_sound(project)


def test_the_source_of_added_images_is_the_folders_name_unless_said(project, three):
    take_in(project, three, add=True)
    with project.file.reading() as reader:
        assert [row[0] for row in reader.plain("SELECT name FROM sources")] == ["old"]


def test_with_add_a_file_is_never_taken_for_another_of_its_name(project, old_set):
    add_folders(project, [old_set("added", apple__1=1)], watch=Watch())
    told = take_in(project, old_set("old", apple__1=2), add=True)
    assert told.added.images == 1
    with project.file.reading() as reader:
        assert [row[0] for row in reader.plain("SELECT image_id FROM claims")] == [2]


def test_unknown_classes_refuse_the_import_before_anything_is_added(project, old_set):
    folder = old_set(apple__1=1, melon__2=2, kiwi__3=3)
    with refused(project, "“kiwi”, “melon”"):
        take_in(project, folder, add=True)


def test_unknown_classes_are_mapped_or_left_out(project, old_set):
    folder = old_set(apple__1=1, melon__2=2, kiwi__3=3)
    told = take_in(project, folder, add=True, renames=(("melon", "banana"),), skip_unknown=True)
    assert claimed(project) == [("apple/1.png", "apple"), ("melon/2.png", "banana")]
    assert [each.name for each in told.unknown_classes] == ["kiwi"]
    assert [concept.name for concept in project.taxonomy().concepts] == ["apple", "banana", "carrot"]


def test_a_plan_says_what_would_come_and_writes_nothing(project, old_set):
    folder = old_set(apple__1=1, melon__2=2)
    looked = look(project, folder, format="folders", watch=Watch())

    def plan(**choices):
        return plan_import(project, looked, Choices(**choices), watch=Watch())

    before = project.path.read_bytes()
    assert "melon" in plan().refusal.line()
    assert plan().unmatched == ("apple/1.png",)
    assert "apple/1.png" in plan(renames=(("melon", "apple"),)).refusal.line()
    left_out = plan(skip_unknown=True)
    assert (left_out.refusal, left_out.unmatched, left_out.claims) == (None, ("apple/1.png",), 0)
    to_add = plan(skip_unknown=True, adding=Adding())
    assert (to_add.refusal, to_add.unmatched, to_add.claims) == (None, ("apple/1.png",), 0)
    assert project.path.read_bytes() == before
    add_folders(project, [folder], watch=Watch())
    known = plan(skip_unknown=True)
    assert (known.refusal, known.claims, known.claims_known) == (None, 1, 0)


def test_what_the_window_shows_first_is_known_without_a_choice(project, old_set):
    folder = old_set(apple__1=1, melon__2=2)
    add_folders(project, [folder / "melon"], watch=Watch())
    looked = look(project, folder, format="folders", watch=Watch())
    assert ([each.concept.name for each in looked.classes.known], looked.in_project) == (["apple"], 1)
    assert [each.name for each in looked.classes.unknown] == ["melon"]
    assert (looked.images, looked.whole, looked.boxes, looked.carries_answers, looked.is_ours) == (
        2,
        2,
        0,
        False,
        False,
    )


def test_what_is_no_image_of_a_class_is_passed_over_and_counted(project, old_set, tmp_path, picture):
    folder = old_set(apple__1=1, stray=5)
    for name in ("apple/Thumbs.db", "apple/.hidden.png", "notes.txt", ".git/2.png", "apple/.DS_Store"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"x")
    (folder / "apple" / "no suffix").write_bytes(picture(4))
    (folder / "apple" / "out.png").symlink_to(tmp_path / "elsewhere.png")
    (tmp_path / "elsewhere.png").write_bytes(picture(7))
    (folder / "apple" / "circle.png").symlink_to(folder / "apple" / "circle.png")
    (folder / "apple" / "up").symlink_to(folder)
    (folder / "banana").symlink_to(tmp_path)
    os.mkfifo(folder / "apple" / "pipe.jpg")
    looked = look(project, folder, format="folders", watch=Watch())
    assert {why: passed.files for why, passed in looked.passed_over.items()} == {
        NO_IMAGE: 2, NO_FILE: 1, LEADS_OUT: 2, NO_LABEL: 1,
    }  # fmt: skip
    assert list(looked.source.keys) == ["apple/1.png", "apple/no suffix"]


def test_a_link_that_stays_inside_is_an_image_of_the_class_it_is_in(project, old_set):
    folder = old_set(apple__1=1)
    (folder / "banana").mkdir()
    (folder / "banana" / "same.png").symlink_to(folder / "apple" / "1.png")
    told = take_in(project, folder, add=True)
    assert (told.images, told.claims) == (1, 2)


def test_an_image_that_nobody_can_look_at_is_passed_over(project, three):
    (three / "apple" / "broken.png").write_bytes(b"no picture")
    told = take_in(project, three, add=True)
    assert (told.claims, told.passed_over[UNREADABLE].first) == (3, ["apple/broken.png"])


def test_names_of_any_bytes_come_in(project, three, picture):
    below = os.fsencode(three / "apple")
    for number, name in enumerate((b"\xff\xfe.png", b"line\nbreak.png", b"x" * 251 + b".png", b"-rf.png"), start=10):
        with open(below + b"/" + name, "wb") as file:  # noqa: PTH123 - a name that is no text
            file.write(picture(number))
    assert take_in(project, three, add=True).claims == 7
    assert take_in(project, three).matched["place"] == 7
    copy = three.rename(three.with_name("moved"))
    assert take_in(project, copy).matched["path"] == 7


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("gone", "there is no such folder"),
        ("a.txt", "this is a file, not a folder"),
        ("empty", "there are no class folders"),
        ("flat", "there are no class folders"),
        ("loop", "there is no such folder"),
        ("nul\0", "there is no such folder"),
    ],
)
def test_a_place_without_class_folders_is_refused_in_one_line(project, tmp_path, picture, path, words):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "flat").mkdir()
    (tmp_path / "flat" / "1.png").write_bytes(picture(1))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with refused(project, words):
        take_in(project, tmp_path / path, add=True)


def test_folders_too_deep_inside_each_other_are_refused(project, tmp_path, picture):
    deep = tmp_path / "old" / "apple" / Path(*["d"] * DEEPEST)
    deep.mkdir(parents=True)
    (deep / "1.png").write_bytes(picture(1))
    with refused(project, f"more than {DEEPEST} folders"):
        take_in(project, tmp_path / "old", add=True)


@pytest.fixture
def as_nobody(tmp_path):
    """For the rest of the test root is somebody whom permissions hold back; others are that already."""
    if os.geteuid() != 0:
        yield
        return
    nobody = 65534
    for path in (tmp_path, *tmp_path.rglob("*")):
        os.chown(path, nobody, nobody, follow_symlinks=False)
    # They stay passable: tests that run beside this one stand in the same folders.
    for parent in tmp_path.parents:
        if parent.stat().st_uid == 0 and not parent.stat().st_mode & 1:
            parent.chmod(parent.stat().st_mode | 0o011)
    os.seteuid(nobody)
    yield
    os.seteuid(0)


@pytest.mark.parametrize(("closed", "add"), [("banana", False), ("banana", True), ("apple/1.png", True), (".", True)])
def test_what_may_not_be_read_refuses_the_import(project, three, as_nobody, closed, add):
    (three / closed).chmod(0)
    try:
        with refused(project, "cannot be read"):
            take_in(project, three, add=add)
    finally:
        (three / closed).chmod(0o755)


class CuttingWatch(Watch):
    """Cuts the job off when it comes to these words for the second time."""

    def __init__(self, doing):
        super().__init__()
        self._doing = doing
        self.seen = 0

    def report(self, *, done, total=0, doing=""):
        self.seen += str(doing).startswith(self._doing)
        if self.seen == 2:
            self.cancel()
        super().report(done=done, total=total, doing=doing)


@pytest.mark.parametrize("doing", ["Looking the images up", "Taking in labels"])
def test_cut_off_no_label_is_taken_in_and_said_again_all_are(project, tmp_path, picture, doing):
    folder = tmp_path / "old" / "apple"
    folder.mkdir(parents=True)
    for number in range(600):
        (folder / f"{number}.png").write_bytes(picture(number))
    add_folders(project, [folder.parent], watch=Watch())
    before = project.path.read_bytes()
    with pytest.raises(Cancelled):
        take_in(project, folder.parent, watch=CuttingWatch(doing))
    assert count_of(project, "claims") == 0
    assert project.path.read_bytes() == before
    assert take_in(project, folder.parent).claims == 600
    assert is_sound(project)


def test_cut_off_while_images_are_added_no_label_is_taken_in(project, tmp_path, picture):
    folder = tmp_path / "old" / "apple"
    folder.mkdir(parents=True)
    for number in range(60):
        (folder / f"{number}.png").write_bytes(picture(number))
    with pytest.raises(Cancelled):
        take_in(project, folder.parent, add=True, watch=CuttingWatch("Reading"))
    assert count_of(project, "claims") == 0
    assert 0 < count_of(project, "images") < 60
    assert take_in(project, folder.parent, add=True).claims == 60


def test_only_a_lead_brings_labels_in(project, three):
    add_folders(project, [three], watch=Watch())
    with pytest.raises(RuleBroken, match="not a lead"):
        take_in(project, three, labeler=project.labeler_named("Bob"))
    assert count_of(project, "claims") == 0
    assert take_in(project, three, labeler=project.labeler_named("Ann")).claims == 3


def test_our_own_export_comes_back_to_the_images_it_was_made_from(project, tmp_path, picture, tell, uid_of):
    project.execute(AddConcepts(entries=(NewConcept(name="a/b"),)))
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in (1, 2):
        (photos / f"{number}.jpg").write_bytes(picture(number, kind="JPEG", orientation=6 if number == 1 else 1))
    add_folders(project, [photos], watch=Watch())
    for number in (1, 2):
        tell(project, "Ann", number, acts.SayOf(concept=uid_of(project, "a/b")), acts.NothingElse())
    kind = next(each.options for each in export_formats() if each.name == "folders")
    with plan_export(project, "folders", kind(layout="flat"), watch=Watch()) as planned:
        write_export(planned, tmp_path / "out", watch=Watch())
    images = count_of(project, "images")
    for add in (False, True):
        told = take_in(project, tmp_path / "out", add=add)
        assert (told.images, told.matched["export"], told.added) == (2, 2, None)
    assert claimed(project) == [("1.jpg", "a/b"), ("2.jpg", "a/b")]
    assert count_of(project, "images") == images


def test_the_user_photos_of_the_groceries_come_in_as_claims(project_at, tmp_path, shared_data):
    photos = shared_data / "groceries" / "user-photos"
    wanted = {each.name: len(list(each.iterdir())) for each in photos.iterdir() if each.is_dir()}
    project = project_at(tmp_path / "g.labeler", *wanted)
    told = take_in(project, photos, add=True)
    assert (told.claims, told.images, told.added.images) == (320, 320, 320)
    assert Counter(concept for _, concept in claimed(project)) == wanted
    moved = tmp_path / "moved"
    for name in wanted:
        shutil.copytree(photos / name, moved / "train" / name.upper())
    assert (take_in(project, moved).claims, take_in(project, moved).claims_known) == (0, 320)
    assert is_sound(project)


def test_the_cards_have_no_class_folders(project, shared_data):
    with refused(project, "there are no class folders"):
        take_in(project, shared_data / "cards", add=True)
