"""Classification folders, walked as readers walk them."""

import csv
import io
import os
from pathlib import Path

import pytest

from labeler.domain.errors import AppError
from labeler.domain.words import Split
from labeler.formats.registry import plan_export

READABLE = (".jpg", ".jpeg", ".png", ".ppm", ".bmp", ".pgm", ".tif", ".tiff", ".webp")


def read_as_image_folder(root: Path) -> tuple[dict[str, int], dict[str, list[str]]]:
    """Class numbers and files by the rules of torchvision's ImageFolder: every folder is a class, its number the place
    of its name in sorted order; files count by their suffix, at any depth; a class without one is refused."""
    classes = sorted(entry.name for entry in os.scandir(root) if entry.is_dir())
    files = {}
    for name in classes:
        found = sorted(
            str(Path(folder, file).relative_to(root / name))
            for folder, _, names in os.walk(root / name, followlinks=True)
            for file in names
            if file.lower().endswith(READABLE)
        )
        if not found:
            raise FileNotFoundError(f"no file for the class {name}")
        files[name] = found
    return {name: number for number, name in enumerate(classes)}, files


@pytest.fixture
def of(image, answer, label):
    """An image that is of one concept, in one split."""

    def make(name, *concepts, split="train", **more):
        said = [label(concept, "of", joint=len(concepts) > 1) for concept in concepts]
        return image(name, answer(*said, **more), split=Split(split))

    return make


@pytest.fixture
def both_splits(of):
    """One image of each of these concepts in each split."""

    def make(*concepts):
        return [
            of(f"{split}/{number}.jpg", concept, split=split)
            for split in Split
            for number, concept in enumerate(concepts)
        ]

    return make


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("folders", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.endswith((".jpg", ".png"))}
    golden = tree(Path(__file__).parent / "golden" / "folders")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_both_splits_number_the_classes_alike_and_as_listed(exported, concept, both_splits):
    names = ["zebra", "CON", "a/b", "train", "=cmd", "<b>x</b>", "nul.", "é", "Éa"]
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    _, folder = exported("folders", concepts, both_splits(*names))
    train, files = read_as_image_folder(folder / "train")
    val, _ = read_as_image_folder(folder / "val")
    assert train == val
    assert list(train) == (folder / "classes.txt").read_text().splitlines()
    assert len(train) == len(names)
    assert all(len(found) == 1 for found in files.values())


def test_there_is_nothing_but_class_folders_inside_a_split(exported, concept, both_splits):
    _, folder = exported("folders", [concept("lemon", 1)], both_splits("lemon"))
    assert [entry.name for entry in (folder / "train").iterdir()] == ["lemon"]
    assert [entry.name for entry in (folder / "val").iterdir()] == ["lemon"]


def test_a_class_missing_from_a_split_is_refused_with_the_two_ways_on(concept, of, both_splits, request_of):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("rye bread", 3)]
    images = [*both_splits("lemon"), of("m.jpg", "milk"), of("r.jpg", "rye bread", split="evaluation")]
    with pytest.raises(AppError) as caught:
        plan_export("folders", request_of("folders", concepts, images))
    assert "train has no image of rye bread and val has no image of milk" in caught.value.what
    assert "--layout flat" in caught.value.todo
    assert "--allow-missing" in caught.value.todo


def test_allow_missing_exports_all_the_same_without_empty_folders(exported, concept, of, both_splits):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    images = [*both_splits("lemon"), of("m.jpg", "milk")]
    _, folder = exported("folders", concepts, images, allow_missing=True)
    assert list(read_as_image_folder(folder / "train")[0]) == ["lemon", "milk"]
    assert list(read_as_image_folder(folder / "val")[0]) == ["lemon"]


def test_a_flat_layout_has_no_splits(exported, concept, of, both_splits):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    images = [*both_splits("lemon"), of("m.jpg", "milk")]
    _, folder = exported("folders", concepts, images, layout="flat")
    classes, files = read_as_image_folder(folder)
    assert list(classes) == ["lemon", "milk"]
    assert len(files["lemon"]) == 2
    assert len({path.stem for path in (folder / "lemon").iterdir()}) == 2


def test_a_concept_that_no_image_is_of_has_no_folder_and_is_named(exported, concept, both_splits):
    plan, folder = exported("folders", [concept("lemon", 1), concept("milk", 2)], both_splits("lemon"))
    assert (folder / "classes.txt").read_text() == "lemon\n"
    assert plan.notes == ("No image is of, and so no folder is made for: milk.",)


def test_joint_subjects_are_left_out_and_counted(exported, concept, of, both_splits):
    images = [*both_splits("lemon", "milk"), of("j.jpg", "lemon", "milk")]
    plan, folder = exported("folders", [concept("lemon", 1), concept("milk", 2)], images)
    assert plan.images == 4
    assert [(row.images, "equally (lemon, milk)" in row.why) for row in plan.left_out] == [(1, True)]
    assert "j.jpg" not in {path.name for path in folder.rglob("*.jpg")}
    assert "left out: joint" in (folder / "manifest.csv").read_text()


def test_a_joint_subject_stays_out_also_where_the_other_is_not_exported(concept, of, both_splits, request_of):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    images = [*both_splits("lemon"), of("j.jpg", "lemon", "milk")]
    plan = plan_export("folders", request_of("folders", concepts, images, concepts=("lemon",)))
    assert [row.images for row in plan.left_out] == [1]


def test_an_image_of_two_facets_stays_out_until_one_facet_is_named(
    exported, concept, image, answer, label, both_splits
):
    concepts = [concept("lemon", 1), concept("kitchen", 2, facet="setting")]
    two = image("two.jpg", answer(label("lemon", "of"), label("kitchen", "of")))
    images = [*both_splits("lemon", "kitchen"), two]
    plan, _ = exported("folders", concepts, images)
    assert [(row.images, "facet" in row.why, "--concepts" in row.mend) for row in plan.left_out] == [(1, True, True)]
    plan, folder = exported("folders", concepts, images, concepts=("lemon",), folder="lemons")
    assert (folder / "train" / "lemon" / "two.jpg").is_file()


def test_images_that_are_of_nothing_exported_are_counted(
    concept, image, answer, label, region, both_splits, request_of
):
    only_in = image("in.jpg", answer(label("lemon", "in", region())))
    none = image("none.jpg", answer(none=True, looked_for=("lemon",)))
    plan = plan_export("folders", request_of("folders", [concept("lemon", 1)], [*both_splits("lemon"), only_in, none]))
    assert [(row.why, row.images) for row in plan.left_out] == [("of none of the exported concepts", 2)]


def test_an_export_without_any_class_is_refused_and_says_why(concept, image, answer, request_of):
    with pytest.raises(AppError, match="no image is answered yet"):
        plan_export("folders", request_of("folders", [concept("lemon", 1)], []))
    none = image("none.jpg", answer(none=True, looked_for=("lemon",)))
    with pytest.raises(AppError, match="1 image: of none of the exported concepts"):
        plan_export("folders", request_of("folders", [concept("lemon", 1)], [none]))


def test_labels_csv_says_of_in_and_absent_of_every_file(exported, concept, image, answer, label, region, both_splits):
    names = ["lemon", "salt; pepper", "=cmd", 'a "b"', "later"]
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    said = [label("lemon", "of"), label("salt; pepper", "in", region()), label('a "b"', "in", region())]
    picture = image("p.jpg", answer(*said, looked_for=names[:4]))
    _, folder = exported("folders", concepts, [*both_splits("lemon"), picture])
    text = (folder / "labels.csv").read_text()
    rows = {row["file"]: row for row in csv.DictReader(io.StringIO(text))}
    row = rows["train/lemon/p.jpg"]
    assert row["of"] == "lemon"
    assert next(csv.reader(io.StringIO(row["in"]), delimiter=";")) == ["salt; pepper", 'a "b"']
    assert row["absent"] == "'=cmd"
    assert len(rows) == 3


def test_concepts_whose_folders_would_be_one_are_told_apart_in_the_report(exported, concept, both_splits):
    _, folder = exported("folders", [concept("a/b", 1), concept("a:b", 2)], both_splits("a/b", "a:b"))
    assert (folder / "classes.txt").read_text() == "a_b-1\na_b-2\n"
    assert "| a:b | a\\_b-2 |" in (folder / "EXPORT_REPORT.md").read_text()


def rows_of(folder):
    """The rows of labels.csv, by file."""
    with (folder / "labels.csv").open(newline="") as file:
        return {row["file"]: (row["of"], row["in"], row["absent"]) for row in csv.DictReader(file)}


def states_of(folder):
    """Destination and state of each image in the manifest, by its name."""
    with (folder / "manifest.csv").open(newline="") as file:
        return {row["source"]: (row["destination"], row["state"]) for row in csv.DictReader(file)}


@pytest.fixture
def fruit(concept):
    """Two concepts of one facet and one of another."""
    return [concept("lemon", 1), concept("milk", 2), concept("kitchen", 3, facet="setting")]


@pytest.fixture
def basket(image, answer, label, region):
    """An image that is of milk, with lemons in it at these boxes."""

    def make(name, *boxes, split="train", **more):
        said = [label("milk", "of")]
        said += [label("lemon", "in", *[region(*box) for box in boxes])] if boxes else []
        return image(name, answer(*said, looked_for=["lemon", "milk", "kitchen"]), split=Split(split), **more)

    return make


def test_an_image_of_two_concepts_equally_goes_into_both_folders_where_that_is_chosen(exported, fruit, of, both_splits):
    images = [*both_splits("lemon", "milk"), of("j.jpg", "lemon", "milk")]
    plan, folder = exported("folders", fruit, images, joint="duplicate")
    assert (plan.images, plan.labels, plan.boxes) == (5, 6, 0)
    assert plan.left_out == ()
    assert "1 image of several concepts equally, each in several folders." in plan.notes
    rows = rows_of(folder)
    for path in ("train/lemon/j.jpg", "train/milk/j.jpg"):
        assert (folder / path).is_file()
        assert rows[path] == ("lemon;milk", "", "")
    assert states_of(folder)["j.jpg"] == ("train/lemon/j.jpg", "exported: in 2 folders")


def test_a_joint_subject_of_which_one_concept_is_exported_goes_into_its_folder(exported, fruit, of, both_splits):
    images = [*both_splits("lemon"), of("j.jpg", "lemon", "milk")]
    plan, folder = exported("folders", fruit, images, joint="duplicate", concepts=("lemon",))
    assert (plan.images, plan.labels) == (3, 3)
    assert states_of(folder)["j.jpg"] == ("train/lemon/j.jpg", "exported")


def test_subjects_of_two_facets_stay_out_whatever_is_chosen_for_joint_ones(
    fruit, of, image, answer, label, both_splits, request_of
):
    three = image(
        "j.jpg", answer(label("lemon", "of", joint=True), label("milk", "of", joint=True), label("kitchen", "of"))
    )
    images = [*both_splits("lemon", "kitchen"), three]
    plan = plan_export("folders", request_of("folders", fruit, images, joint="duplicate"))
    assert [("several facets" in row.why, row.images) for row in plan.left_out] == [(True, 1)]


def test_a_duplicate_keeps_its_name_in_the_folder_where_no_other_has_it(exported, fruit, of, both_splits):
    images = [*both_splits("lemon", "milk"), of("a/j.jpg", "lemon", "milk"), of("b/j.jpg", "lemon")]
    plan, folder = exported("folders", fruit, images, joint="duplicate")
    assert (folder / "train" / "milk" / "j.jpg").is_file()
    assert len(list((folder / "train" / "lemon").glob("j-????????.jpg"))) == 2
    assert len(plan.names) == 2


def test_a_class_that_has_only_duplicates_in_a_split_is_not_missing_there(exported, fruit, of, both_splits):
    images = [*both_splits("lemon"), of("m.jpg", "milk"), of("j.jpg", "lemon", "milk", split="evaluation")]
    _, folder = exported("folders", fruit, images, joint="duplicate")
    assert read_as_image_folder(folder / "train")[0] == read_as_image_folder(folder / "val")[0]


def test_what_is_in_an_image_is_cut_out_into_the_folder_of_its_concept(exported, fruit, basket, both_splits, region):
    images = [*both_splits("lemon", "milk"), basket("b.jpg", (1.0, 2.0, 30.0, 40.0), (50.0, 60.0, 20.0, 20.0))]
    plan, folder = exported("folders", fruit, images, crops=True)
    assert (plan.images, plan.labels, plan.boxes) == (5, 7, 0)
    assert "2 crops of what is in images." in plan.notes
    digest = images[-1].digest
    first, second = (folder / f"train/lemon/b-{number}.jpg" for number in (1, 2))
    assert first.read_text() == f"{digest} {region(1.0, 2.0, 30.0, 40.0).box}"
    assert second.read_text() == f"{digest} {region(50.0, 60.0, 20.0, 20.0).box}"
    assert (folder / "train/milk/b.jpg").read_text() == digest
    rows = rows_of(folder)
    assert rows["train/lemon/b-1.jpg"] == ("lemon", "", "")
    assert rows["train/milk/b.jpg"] == ("milk", "lemon", "kitchen")
    assert states_of(folder)["b.jpg"] == ("train/milk/b.jpg", "exported: crops too (2)")


def test_only_what_is_in_an_image_is_cut_out_and_not_its_subject(
    exported, fruit, image, answer, label, region, both_splits
):
    subject = image("s.jpg", answer(label("lemon", "of", region())))
    plan, _ = exported("folders", fruit, [*both_splits("lemon"), subject], crops=True)
    assert (plan.images, plan.labels) == (3, 3)
    assert not any("crop" in note for note in plan.notes)


def test_without_crops_nothing_is_cut_out(exported, fruit, basket, both_splits):
    plan, folder = exported("folders", fruit, [*both_splits("lemon", "milk"), basket("b.jpg", (1, 2, 30, 40))])
    assert plan.labels == 5
    assert not list(folder.rglob("*-1.jpg"))


def test_an_image_of_which_only_crops_go_out_goes_out_and_is_not_counted_as_left_out(
    exported, fruit, image, answer, label, region, both_splits
):
    only_in = image("in.jpg", answer(label("lemon", "in", region())))
    plan, folder = exported("folders", fruit, [*both_splits("lemon"), only_in], crops=True)
    assert (plan.images, plan.labels, plan.left_out) == (3, 3, ())
    assert states_of(folder)["in.jpg"] == ("", "exported: crops only (1)")
    assert (folder / "train" / "lemon" / "in-1.jpg").is_file()


def test_crowds_and_boxes_outside_of_their_image_are_not_cut_out_and_counted(
    exported, fruit, image, answer, label, region, both_splits
):
    said = label("lemon", "in", region(crowd=True), region(500.0, 500.0, 10.0, 10.0), region(190.0, 90.0, 50.0, 50.0))
    plan, folder = exported("folders", fruit, [*both_splits("lemon"), image("c.jpg", answer(said))], crops=True)
    assert "1 box not cut out: several things at once are in it." in plan.notes
    assert "1 box not cut out: outside of the image. Run `labeler check`, and draw the box again." in plan.notes
    assert "1 crop of what is in images." in plan.notes
    assert "width=10.0, height=10.0" in (folder / "train" / "lemon" / "c-1.jpg").read_text()


def test_crops_fill_a_class_that_no_image_is_of(exported, fruit, basket, both_splits):
    images = [
        *both_splits("milk"),
        basket("t.jpg", (1, 2, 30, 40)),
        basket("v.jpg", (1, 2, 30, 40), split="evaluation"),
    ]
    plan, folder = exported("folders", fruit, images, crops=True)
    train, files = read_as_image_folder(folder / "train")
    assert train == read_as_image_folder(folder / "val")[0] == {"lemon": 0, "milk": 1}
    assert files["lemon"] == ["t-1.jpg"]
    assert (folder / "classes.txt").read_text() == "lemon\nmilk\n"
    assert plan.folders == {"lemon": "lemon", "milk": "milk"}


def test_a_class_that_only_crops_of_one_split_fill_is_missing_from_the_other(fruit, basket, both_splits, request_of):
    images = [*both_splits("milk"), basket("t.jpg", (1, 2, 30, 40))]
    with pytest.raises(AppError, match="val has no image of lemon"):
        plan_export("folders", request_of("folders", fruit, images, crops=True))


def test_the_names_of_crops_never_meet_another(exported, fruit, basket, of, both_splits):
    box = (1, 2, 30, 40)
    longest = "x" * 251 + ".jpg"
    names = ["a/b.jpg", "b/b.jpg", "b.png", "B.JPG", "a/b-1.jpg", longest, f"a/{longest}"]
    images = [
        *both_splits("lemon", "milk"),
        *(basket(name, box, box) for name in names),
        *(of(name, "lemon") for name in ("b-1.jpg", "b-2.jpg", "b-1-1.jpg", "c/b-1.jpg")),
    ]
    plan, folder = exported("folders", fruit, images, crops=True)
    found = list((folder / "train" / "lemon").iterdir())
    stems = [path.stem.casefold() for path in found]
    assert len(found) == len(set(stems)) == 1 + 2 * len(names) + 4
    assert max(len(path.name.encode()) for path in found) <= 255
    assert plan.labels == len(list(folder.rglob("*.jpg"))) + len(list(folder.rglob("*.png"))) + len(
        list(folder.rglob("*.JPG"))
    )
    assert all((folder / path).is_file() for path in rows_of(folder))
    again, _ = exported("folders", fruit, reversed(images), folder="again", crops=True)
    assert again.names == plan.names


def test_images_known_to_hold_none_are_a_class_of_the_name_that_was_said(
    exported, fruit, image, answer, label, region, both_splits
):
    everything = ["lemon", "milk", "kitchen"]
    images = [
        *both_splits("lemon"),
        image("none.jpg", answer(none=True, looked_for=everything)),
        image("absent.jpg", answer(*[label(name, "absent") for name in everything]), split=Split.EVALUATION),
        image("some.jpg", answer(label("lemon", "absent"))),
        image("in.jpg", answer(label("lemon", "in", region()), looked_for=everything)),
        image("unclear.jpg", answer(label("lemon", "unclear", reason="dark"), looked_for=everything)),
    ]
    plan, folder = exported("folders", fruit, images, negatives="nothing of ours")
    assert (plan.images, plan.labels) == (4, 4)
    assert "2 images with none of the concepts, as a class." in plan.notes
    assert [(row.why, row.images) for row in plan.left_out] == [("of none of the exported concepts", 3)]
    train, files = read_as_image_folder(folder / "train")
    assert train == read_as_image_folder(folder / "val")[0] == {"lemon": 0, "nothing of ours": 1}
    assert files["nothing of ours"] == ["none.jpg"]
    assert rows_of(folder)["train/nothing of ours/none.jpg"] == ("", "", "lemon;milk;kitchen")
    assert states_of(folder)["none.jpg"] == ("train/nothing of ours/none.jpg", "exported: a negative")
    assert (folder / "classes.txt").read_text() == "lemon\nnothing of ours\n"
    assert "nothing of ours" not in plan.folders.values()


def test_negatives_are_judged_by_the_exported_concepts_alone(exported, fruit, of, both_splits):
    images = [
        *both_splits("lemon"),
        *(of(f"{split}.jpg", "milk", split=split, looked_for=["lemon"]) for split in Split),
    ]
    _, folder = exported("folders", fruit, images, concepts=("lemon",), negatives="other")
    assert read_as_image_folder(folder / "train")[1]["other"] == ["train.jpg"]


def test_a_class_of_negatives_that_one_split_has_not_is_missing_there(fruit, image, answer, both_splits, request_of):
    none = image("none.jpg", answer(none=True, looked_for=["lemon", "milk", "kitchen"]))
    with pytest.raises(AppError, match="val has no image of nothing"):
        plan_export("folders", request_of("folders", fruit, [*both_splits("lemon"), none], negatives="nothing"))


def test_a_class_of_negatives_without_any_has_no_folder_and_is_named(exported, fruit, both_splits):
    plan, folder = exported("folders", fruit, both_splits("lemon", "milk", "kitchen"), negatives="nothing")
    assert plan.notes[0] == "No image is of, and so no folder is made for: nothing."
    assert list(read_as_image_folder(folder / "train")[0]) == ["kitchen", "lemon", "milk"]


@pytest.mark.parametrize("name", ["lemon", " LEMON ", "Kitchen", "shut", "a:b"])
def test_negatives_cannot_be_called_like_a_concept_or_share_its_folder(fruit, concept, both_splits, request_of, name):
    concepts = [*fruit, concept("shut", 4, closed=True), concept("a/b", 5)]
    with pytest.raises(AppError, match="is a concept") as caught:
        plan_export("folders", request_of("folders", concepts, both_splits("lemon"), negatives=name))
    assert caught.value.todo == "Choose another name for them."


def test_negatives_need_a_name(fruit, both_splits, request_of):
    with pytest.raises(AppError, match="needs a name"):
        plan_export("folders", request_of("folders", fruit, both_splits("lemon"), negatives="  "))


@pytest.mark.parametrize(
    ("name", "folder"),
    [("train", "train_"), ("../up", "___up"), ("CON", "CON_"), ("=cmd", "=cmd"), ("labels.csv", "labels.csv_")],
)
def test_the_folder_of_negatives_is_safe(exported, fruit, image, answer, both_splits, name, folder):
    none = image("none.jpg", answer(none=True, looked_for=["lemon", "milk", "kitchen"]))
    _, out = exported("folders", fruit, [*both_splits("lemon"), none], negatives=name, layout="flat")
    assert folder in read_as_image_folder(out)[0]


def test_all_choices_together_are_written_as_they_were_planned(
    exported, fruit, basket, of, image, answer, both_splits, tree
):
    none = {"looked_for": ["lemon", "milk", "kitchen"], "none": True}
    images = [
        *both_splits("lemon", "milk"),
        *(basket(f"{split}/b.jpg", (1, 2, 30, 40), split=split) for split in Split),
        *(image(f"{split}/none.jpg", answer(**none), split=split) for split in Split),
        of("j.jpg", "lemon", "milk"),
    ]
    choices = {"joint": "duplicate", "crops": True, "negatives": "nothing"}
    plan, folder = exported("folders", fruit, images, **choices)
    assert (plan.images, plan.labels) == (9, 12)
    train, files = read_as_image_folder(folder / "train")
    val, more = read_as_image_folder(folder / "val")
    assert train == val == {"lemon": 0, "milk": 1, "nothing": 2}
    assert sum(map(len, (*files.values(), *more.values()))) == plan.labels == len(rows_of(folder))
    _, again = exported("folders", fruit, images, folder="again", **choices)
    assert tree(again) == tree(folder)


def test_what_class_folders_cannot_hold_is_listed(exported, fruit, both_splits):
    _, folder = exported("folders", fruit, both_splits("lemon"))
    report = (folder / "EXPORT_REPORT.md").read_text()
    for words in ("Boxes", "--crops", "--joint duplicate", "unclear", "Skipped images", "Who gave each answer"):
        assert words in report.replace("\\", "")
