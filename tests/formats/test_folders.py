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
    """Class numbers and files as torchvision's ImageFolder takes them: every folder is a class, in sorted
    order, none may be empty, and files count by their suffix."""
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
        plan_export("folders", request_of(concepts, images))
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
    plan = plan_export("folders", request_of(concepts, images, concepts=("lemon",)))
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
    plan = plan_export("folders", request_of([concept("lemon", 1)], [*both_splits("lemon"), only_in, none]))
    assert [(row.why, row.images) for row in plan.left_out] == [("of none of the exported concepts", 2)]


def test_an_export_without_any_class_is_refused_and_says_why(concept, image, answer, request_of):
    with pytest.raises(AppError, match="no image is answered yet"):
        plan_export("folders", request_of([concept("lemon", 1)], []))
    none = image("none.jpg", answer(none=True, looked_for=("lemon",)))
    with pytest.raises(AppError, match="1 image: of none of the exported concepts"):
        plan_export("folders", request_of([concept("lemon", 1)], [none]))


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
