"""Export from a real project: whose answers, what stays out and why, and that it is written as it was planned."""

import hashlib
import tempfile
from pathlib import Path

import pytest

from labeler.app import exporting
from labeler.app.adding import add_folders
from labeler.app.bringing_in import import_csv
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import made_options, plan_export, write_export
from labeler.app.label_screen import look_at, next_to_ask
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.question import Asked

BOX = Box(x=2, y=3, width=10, height=12)


@pytest.fixture
def say(project, tell, uid_of):
    """Ann, if nobody else is named, says one thing of an image and that there is nothing else."""

    def of(image, name, *, who="Ann"):
        tell(project, who, image, acts.SayOf(concept=uid_of(project, name)), acts.NothingElse())

    def in_(image, name, *boxes, who="Ann"):
        uid = uid_of(project, name)
        drawn = [acts.AddBox(concept=uid, box=box) for box in boxes or (BOX,)]
        tell(project, who, image, acts.SayIn(concept=uid), *drawn, acts.CloseBoxes(), acts.NothingElse())

    def boxed(image, name, box=BOX, *, who="Ann"):
        uid = uid_of(project, name)
        steps = (acts.SayOf(concept=uid), acts.AddBox(concept=uid, box=box), acts.NothingElse())
        tell(project, who, image, *steps)

    def none(image, *, who="Ann"):
        tell(project, who, image, acts.SayNone())

    def skip(image, *, who="Ann"):
        tell(project, who, image, acts.Skip(reason="poor image"))

    class Say:
        """One way to say each thing."""

    for word in (of, in_, boxed, none, skip):
        setattr(Say, word.__name__, staticmethod(word))
    return Say


@pytest.fixture
def out(project, tmp_path):
    """Exports the project and gives what came of it, with the folder."""
    numbers = iter(range(100))

    def export(format, **options):
        folder = tmp_path / f"out{next(numbers)}"
        with plan_export(project, format, chosen(format, **options), watch=Watch()) as planned:
            return write_export(planned, folder, watch=Watch())

    return export


def chosen(name, **options):
    """Options of one format, of its own kind."""
    format = next(each for each in exporting.export_formats() if each.name == name)
    return made_options(format.options, options, title=format.title)


def left_out(outcome):
    """The first word of each reason, and how many images."""
    return {row.why.split(":")[0]: row.images for row in outcome.left_out}


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_format_is_offered_and_can_be_planned(project, photos, say):
    add_folders(project, [photos(1)], watch=Watch())
    say.boxed(1, "apple")
    formats = exporting.export_formats()
    assert {"coco", "folders", "csv"} <= {each.name for each in formats}
    for each in formats:
        options = chosen(each.name, **({"allow_missing": True} if each.name == "folders" else {}))
        with plan_export(project, each.name, options, watch=Watch()) as planned:
            assert planned.plan.images == 1


def test_what_stays_out_is_counted_by_reason(project, photos, say, tell, uid_of, out, tmp_path, picture):
    folder = photos(8)
    (folder / "z.png").write_bytes(b"no picture")
    add_folders(project, [folder], watch=Watch())
    (tmp_path / "claims.csv").write_text("image,concept,relation,labeler\n007.png,apple,,\n")
    import_csv(project, tmp_path / "claims.csv", watch=Watch())
    say.boxed(1, "apple")
    say.of(2, "apple")
    say.in_(2, "apple", who="Bob")
    tell(project, "Ann", 3, acts.SayOf(concept=uid_of(project, "apple")))
    tell(project, "Ann", 4, acts.SayIn(concept=uid_of(project, "apple")))
    say.skip(5)
    say.skip(6)
    tell(project, "Bob", 6, acts.SayOf(concept=uid_of(project, "apple")))
    outcome = out("coco")
    assert outcome.images == 1
    assert left_out(outcome) == {
        "unreadable": 1, "disputed": 1, "unboxed": 1, "open": 2, "skipped": 1, "claims only": 1, "untouched": 1,
    }  # fmt: skip


def test_where_labelers_agree_the_boxes_of_the_first_by_name_go_out(project, photos, say, out, coco):
    add_folders(project, [photos(1)], watch=Watch())
    late, early = Box(x=1, y=1, width=5, height=5), Box(x=20, y=10, width=8, height=9)
    say.in_(1, "apple", late, who="Bob")
    say.in_(1, "apple", early, late, who="Ann")
    outcome = out("coco")
    assert left_out(outcome) == {}
    assert coco.boxes(outcome.folder) == [[20, 10, 8, 9], [1, 1, 5, 5]]


def test_labelers_who_say_different_relations_of_one_concept_keep_the_image_out(project, photos, say, out):
    add_folders(project, [photos(3)], watch=Watch())
    say.of(1, "apple", who="Ann")
    say.none(1, who="Bob")
    say.of(2, "apple", who="Ann")
    say.of(2, "banana", who="Bob")
    say.none(3, who="Ann")
    say.none(3, who="Bob")
    outcome = out("coco")
    assert left_out(outcome) == {"disputed": 2}
    assert outcome.images == 1


def test_an_image_whose_file_is_missing_or_changed_is_found_while_planning(project, photos, say, out, picture):
    folder = photos(3)
    add_folders(project, [folder], watch=Watch())
    for image in (1, 2, 3):
        say.boxed(image, "apple")
    (folder / "001.png").unlink()
    (folder / "002.png").write_bytes(picture(77))
    outcome = out("coco")
    assert left_out(outcome) == {"missing or changed file": 2}
    assert outcome.images == 1
    assert out("csv").images == 3


def test_a_file_that_changes_after_planning_fails_the_export_and_leaves_nothing(
    project, photos, say, picture, tmp_path
):
    folder = photos(2)
    add_folders(project, [folder], watch=Watch())
    say.boxed(1, "apple")
    say.boxed(2, "apple")
    with plan_export(project, "coco", chosen("coco"), watch=Watch()) as planned:
        (folder / "002.png").write_bytes(picture(77))
        with pytest.raises(AppError, match="changed"):
            write_export(planned, tmp_path / "new" / "out", watch=Watch())
    assert not (tmp_path / "new").exists()


def test_labeling_goes_on_between_planning_and_writing(project, photos, say, tmp_path, coco):
    add_folders(project, [photos(2)], watch=Watch())
    say.boxed(1, "apple")
    with plan_export(project, "coco", chosen("coco"), watch=Watch()) as planned:
        say.boxed(2, "apple")
        outcome = write_export(planned, tmp_path / "out", watch=Watch())
    assert outcome.images == 1
    assert len(coco.boxes(tmp_path / "out")) == 1


def test_an_export_that_is_cut_off_leaves_nothing(project, photos, say, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    add_folders(project, [photos(4)], watch=Watch())
    for image in (1, 2, 3, 4):
        say.boxed(image, "apple")

    class CutsOff(Watch):
        """Cancels in the middle of the writing."""

        def report(self, *, done, total=0, doing=""):
            if doing.startswith("Writing") and done == 2:
                self.cancel()
            super().report(done=done, total=total, doing=doing)

    with (
        plan_export(project, "coco", chosen("coco"), watch=Watch()) as planned,
        pytest.raises(Cancelled),
    ):
        write_export(planned, tmp_path / "out", watch=CutsOff())
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        plan_export(project, "coco", chosen("coco"), watch=watch)
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".labeler")] == []
    assert list((tmp_path / "temporary").iterdir()) == []


def test_the_same_project_gives_the_same_bytes_twice(project, photos, say, out):
    add_folders(project, [photos(6)], watch=Watch())
    for image in (4, 2, 6, 1):
        say.boxed(image, "apple")
    say.in_(3, "banana")
    for format, options in (("coco", {}), ("folders", {"layout": "flat"}), ("csv", {})):
        assert files(out(format, **options).folder) == files(out(format, **options).folder)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_box_stays_where_a_person_drew_it_whichever_way_the_file_lies(
    project, tmp_path, say, out, coco, picture, orientation
):
    folder = tmp_path / "phone"
    folder.mkdir()
    (folder / "shot.jpg").write_bytes(picture(5, kind="JPEG", orientation=orientation))
    add_folders(project, [folder], watch=Watch())
    say.boxed(1, "apple", Box(x=1, y=2, width=30, height=20))
    outcome = out("coco")
    (row,) = coco.images(outcome.folder)
    assert (row["width"], row["height"]) == (40, 30)
    assert coco.boxes(outcome.folder) == [[1, 2, 30, 20]]
    written = coco.path(outcome.folder, row)
    with coco.opened(written) as image:
        assert image.size == (40, 30)
        assert image.getexif().get(0x0112, 1) == 1
        assert coco.looks_like(image, picture(5))
    if orientation == 1:
        assert written.read_bytes() == (folder / "shot.jpg").read_bytes()


def test_every_upright_image_goes_out_with_the_digest_of_its_source(project, photos, say, out):
    folder = photos(5)
    add_folders(project, [folder], watch=Watch())
    for image in range(1, 6):
        say.boxed(image, "apple")
    sources = {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    for format, options in (("coco", {}), ("folders", {"layout": "flat"})):
        exported = out(format, **options).folder
        written = {hashlib.sha256(path.read_bytes()).hexdigest() for path in exported.rglob("*.png")}
        assert written == sources


def test_images_of_one_name_keep_apart(project, tmp_path, picture, say, out, coco):
    for number, name in enumerate(["a/001.jpg", "b/001.jpg", "x.jpg", "x.png"]):
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(number, kind="JPEG" if name.endswith("jpg") else "PNG"))
    add_folders(project, [tmp_path / "shop"], watch=Watch())
    for image in (1, 2, 3, 4):
        say.boxed(image, "apple")
    outcome = out("coco")
    stems = {(row["split"], Path(row["file_name"]).stem) for row in coco.images(outcome.folder)}
    assert len(stems) == 4
    assert all(coco.path(outcome.folder, row).is_file() for row in coco.images(outcome.folder))
    flat = out("folders", layout="flat")
    assert len(list((flat.folder / "apple").iterdir())) == 4
    cells = {line.split(",")[0] for line in (out("csv").folder / "answers.csv").read_text().splitlines()[1:]}
    assert cells == {"a/001.jpg", "b/001.jpg", "x.jpg", "x.png"}


def test_a_file_with_a_wrong_suffix_is_given_one_that_loaders_know(project, tmp_path, picture, say, out):
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "photo.jfif").write_bytes(picture(1, kind="JPEG"))
    (folder / "really.png").write_bytes(picture(2, kind="JPEG"))
    (folder / "SHOUTED.JPG").write_bytes(picture(3, kind="JPEG"))
    add_folders(project, [folder], watch=Watch())
    for image in (1, 2, 3):
        say.of(image, "apple")
    written = {path.name for path in (out("folders", layout="flat").folder / "apple").iterdir()}
    assert written == {"photo.jfif.jpg", "really.png.jpg", "SHOUTED.JPG"}


HOSTILE = ("CON", "a/b", "train", "=cmd", "<b>x</b>", "..")


def test_concepts_with_hostile_names_go_out_and_stay_inside(tmp_path, project_at, photos, tell, coco, image_folder):
    project = project_at(tmp_path / "h.labeler", *HOSTILE)
    add_folders(project, [photos(len(HOSTILE))], watch=Watch())
    for number, concept in enumerate(project.taxonomy().concepts, start=1):
        steps = (acts.SayOf(concept=concept.uid), acts.FillFrame(concept=concept.uid), acts.NothingElse())
        tell(project, "Ann", number, *steps)
    options = chosen("folders", layout="flat")
    with plan_export(project, "folders", options, watch=Watch()) as planned:
        write_export(planned, tmp_path / "out" / "folders", watch=Watch())
    classes = image_folder(tmp_path / "out" / "folders")
    assert len(classes) == len(HOSTILE)
    assert not any(set(name) & set('<>:"/\\|?*') for name in classes)
    with plan_export(project, "coco", chosen("coco"), watch=Watch()) as planned:
        write_export(planned, tmp_path / "out" / "coco", watch=Watch())
    assert coco.categories(tmp_path / "out" / "coco") == list(HOSTILE)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"coco", "folders"}
    with plan_export(project, "csv", chosen("csv"), watch=Watch()) as planned:
        write_export(planned, tmp_path / "out" / "csv", watch=Watch())
    assert ",'=cmd," in (tmp_path / "out" / "csv" / "answers.csv").read_text()


def test_a_concept_added_after_fifty_answers_is_asked_again_alone_and_never_taken_for_absent(
    project, photos, say, out, coco
):
    add_folders(project, [photos(50)], watch=Watch())
    for image in range(1, 51):
        if image % 2:
            say.none(image)
        else:
            say.boxed(image, "apple")
    ann, free = project.labeler_named("Ann"), Pass(way=Way.FREE)
    assert next_to_ask(project, ann, free) is None
    project.execute(AddConcepts(entries=(NewConcept(name="melon"),)), labeler=ann)
    melon = project.taxonomy().named("melon").uid
    image = next_to_ask(project, ann, free)
    question = look_at(project, ann, image, free).question
    assert (question.asked, question.concepts, question.is_new_concept) == (Asked.OF_OR_IN, (melon,), True)
    with_melon = out("coco")
    assert (with_melon.images, with_melon.boxes) == (50, 0)
    assert coco.boxes(with_melon.folder) == []
    (row,) = with_melon.left_out
    assert "nobody looked for melon" in row.why
    assert row.images == 50
    without = out("coco", concepts=("apple", "banana", "carrot"))
    assert (without.boxes, without.left_out) == (25, ())
    cells = (out("csv").folder / "answers.csv").read_text()
    assert "melon" not in cells
    assert "none" not in cells
    assert "absent" not in (out("folders", layout="flat").folder / "labels.csv").read_text().split("melon")[1:]


def test_once_the_added_concept_is_answered_the_image_goes_out_again(project, photos, say, tell, out, uid_of):
    add_folders(project, [photos(2)], watch=Watch())
    say.boxed(1, "apple")
    say.boxed(2, "apple")
    project.execute(AddConcepts(entries=(NewConcept(name="melon"),)))
    tell(project, "Ann", 1, acts.SayAbsent(concept=uid_of(project, "melon")))
    assert out("coco").boxes == 1


def test_a_labeler_of_one_concept_and_one_of_all_know_together_what_either_knows(
    project, photos, say, tell, out, uid_of
):
    add_folders(project, [photos(1)], watch=Watch())
    apple = uid_of(project, "apple")
    one = Pass(way=Way.CONCEPT, concept=apple)
    steps = (acts.SayIn(concept=apple), acts.AddBox(concept=apple, box=BOX), acts.CloseBoxes())
    tell(project, "Ann", 1, *steps, asking=one)
    assert out("coco").boxes == 0
    say.in_(1, "apple", who="Bob")
    assert (out("coco").boxes, out("coco").left_out) == (1, ())


def test_csv_has_every_finished_answer_and_every_skip_under_its_labeler(project, photos, say, tell, uid_of, out):
    add_folders(project, [photos(3)], watch=Watch())
    say.of(1, "apple", who="Ann")
    say.none(1, who="Bob")
    say.skip(2, who="Bob")
    tell(project, "Ann", 2, acts.SayOf(concept=uid_of(project, "apple")))
    outcome = out("csv")
    rows = [line.split(",")[:4] for line in (outcome.folder / "answers.csv").read_text().splitlines()[1:]]
    assert rows == [
        ["001.png", "apple", "of", "Ann"],
        ["001.png", "", "none", "Bob"],
        ["002.png", "", "skipped", "Bob"],
    ]
    assert left_out(outcome) == {"untouched": 1}


def test_an_unknown_format_option_or_concept_is_refused_before_anything_is_read(project):
    with pytest.raises(AppError, match="no format “nothing”"):
        plan_export(project, "nothing", chosen("csv"), watch=Watch())
    with pytest.raises(AppError, match="--layout"):
        chosen("csv", layout="flat")
    with pytest.raises(AppError, match="no concept is called “nothing”"):
        plan_export(project, "coco", chosen("coco", concepts=("nothing",)), watch=Watch())
