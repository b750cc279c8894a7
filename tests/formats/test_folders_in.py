"""Class folders as they are found in the wild: which class each image is in, and which concept each class is."""

import json
from dataclasses import replace

import pytest

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError
from labeler.formats.export_manifest import exported_digests
from labeler.formats.folders_in import class_folders
from labeler.formats.folders_resolve import ClassChoices, parted, refusal_of_unknown, resolve_classes


def classes(*paths):
    found = class_folders([path if isinstance(path, bytes) else path.encode() for path in paths])
    return {each.name: [file.decode("utf-8", "replace") for file in each.files] for each in found.classes}


def taxonomy(*names, closed=()):
    concepts = [
        Concept(uid=f"u{place}", name=name, export_id=place, closed_at="2026-11-02" if name in closed else None)
        for place, name in enumerate(names, start=1)
    ]
    return Taxonomy(concepts=tuple(concepts))


def resolved(paths, concepts, *renames, skip_unknown=False):
    found = class_folders([path.encode() for path in paths])
    return resolve_classes(found, concepts, ClassChoices(renames=renames, skip_unknown=skip_unknown))


def named(outcome):
    return {each.folder.name: each.concept.name for each in outcome.known}


def test_each_folder_at_the_top_is_a_class_and_what_lies_in_folders_inside_belongs_to_it():
    assert classes("apple/1.jpg", "apple/small/2.jpg", "banana/a/b/c/3.jpg") == {
        "apple": ["apple/1.jpg", "apple/small/2.jpg"],
        "banana": ["banana/a/b/c/3.jpg"],
    }


@pytest.mark.parametrize("second", ["val", "valid", "validation", "test", "TEST"])
def test_the_classes_of_all_splits_are_one(second):
    assert classes("train/apple/1.jpg", f"{second}/apple/deep/2.jpg", f"{second}/Apple/3.jpg") == {
        "apple": ["train/apple/1.jpg", f"{second}/apple/deep/2.jpg", f"{second}/Apple/3.jpg"]
    }


def test_images_without_a_class_beside_class_folders_are_in_none():
    found = class_folders([b"train/apple/1.jpg", b"test/2.jpg", b"3.jpg"])
    assert [each.name for each in found.classes] == ["apple"]
    assert found.outside == (b"test/2.jpg", b"3.jpg")


def test_a_class_called_train_beside_other_classes_is_a_class():
    assert list(classes("train/1.jpg", "train/steam/2.jpg", "car/3.jpg")) == ["train", "car"]


def test_split_folders_that_hold_no_folders_are_classes():
    assert list(classes("train/1.jpg", "test/2.jpg")) == ["train", "test"]


def test_a_folder_of_images_alone_has_no_class():
    assert classes("1.jpg", "2.jpg") == {}


def test_names_of_any_bytes_are_classes_of_their_own():
    found = class_folders([b"\xff/1.jpg", b"line\nbreak/2.jpg", b"\xfe/3.jpg"])
    assert [each.shown for each in found.classes] == ["\\xff", "line\\x0abreak", "\\xfe"]


def test_a_class_is_the_concept_of_its_name_whatever_its_case_and_accents():
    outcome = resolved(["APPLE/1.jpg", "cafe\u0301/2.jpg"], taxonomy("apple", "Café"))
    assert named(outcome) == {"APPLE": "apple", "cafe\u0301": "Café"}


def test_a_class_folder_of_our_own_export_is_the_concept_it_was_made_for():
    outcome = resolved(["a_b/1.jpg", "train_/2.jpg"], taxonomy("a/b", "train"))
    assert named(outcome) == {"a_b": "a/b", "train_": "train"}


def test_a_class_never_makes_a_concept_by_itself():
    outcome = resolved(["apple/1.jpg", "melon/2.jpg"], taxonomy("apple"))
    assert [each.name for each in outcome.unknown] == ["melon"]


def test_a_class_can_be_said_to_be_a_concept_even_against_its_own_name():
    outcome = resolved(["apple/1.jpg", "äpfel/2.jpg"], taxonomy("apple", "pear"), ("Äpfel", "APPLE"), ("apple", "pear"))
    assert named(outcome) == {"apple": "pear", "äpfel": "apple"}


def test_the_class_of_a_closed_concept_is_unknown_and_the_refusal_says_why():
    concepts = taxonomy("apple", "melon", closed=("melon",))
    outcome = resolved(["melon/1.jpg", "kiwi/2.jpg"], concepts)
    line = refusal_of_unknown(outcome.unknown, concepts).line()
    assert "2 class folders are no concepts of the project: “melon” (closed, no longer asked about), “kiwi”" in line
    assert "--map" in line
    assert "--skip-unknown" in line


@pytest.mark.parametrize(
    ("rename", "words"),
    [
        (("kiwi", "apple"), "no class folder is called “kiwi”"),
        (("melon", "kiwi"), "no concept is called “kiwi”"),
        (("melon", "plum"), "“plum” is closed"),
    ],
)
def test_what_is_said_of_a_class_has_to_fit(rename, words):
    with pytest.raises(AppError, match=words):
        resolved(["melon/1.jpg"], taxonomy("apple", "plum", closed=("plum",)), rename)


def test_a_class_cannot_be_said_to_be_two_concepts():
    with pytest.raises(AppError, match="two concepts"):
        resolved(["melon/1.jpg"], taxonomy("apple", "pear"), ("melon", "apple"), ("MELON", "pear"))


def test_a_name_with_an_equals_sign_is_parted_where_a_class_is():
    found = class_folders([b"a=b/1.jpg", b"\xff/2.jpg", b"plain/3.jpg"])
    assert parted("a=b=apple", found) == ("a=b", "apple")
    assert parted("plain==cmd", found) == ("plain", "=cmd")
    assert parted("\\xff=apple", found) == ("\\xff", "apple")
    for text in ("apple", "=apple", "plain=", ""):
        with pytest.raises(AppError, match="does not say"):
            parted(text, found)


def test_a_class_whose_name_is_no_text_is_named_as_it_is_shown():
    found = class_folders([b"\xff/2.jpg"])
    outcome = resolve_classes(found, taxonomy("apple"), ClassChoices(renames=(("\\xff", "apple"),)))
    assert [each.concept.name for each in outcome.known] == ["apple"]


def test_a_refusal_names_many_classes_only_in_part():
    found = class_folders([f"{'x' * 200}{number}/1.jpg".encode() for number in range(500)])
    line = refusal_of_unknown(found.classes, taxonomy()).line()
    assert "500 class folders" in line
    assert "and 480 more" in line
    assert len(line) < 3000


def test_the_manifest_of_our_own_export_tells_which_image_each_file_is(exported, concept, image, label, answer):
    apple = concept("apple", 1)
    photos = [image(f"{name}.jpg", answer(label("apple", "of"))) for name in ("1", "=2")]
    _, folder = exported("folders", [apple], photos, layout="flat")
    found = exported_digests(folder)
    assert {path.decode(): digest for path, digest in found.items()} == {
        f"apple/{each.base_name}": each.digest for each in photos
    }


def test_a_folder_without_our_marker_has_no_manifest_of_ours(tmp_path):
    (tmp_path / "manifest.csv").write_text("anything")
    assert exported_digests(tmp_path) == {}
    (tmp_path / ".labeler-export.json").write_text(json.dumps({"program": "another"}))
    assert exported_digests(tmp_path) == {}


HEAD = "source,digest,destination,split,state\n"


@pytest.mark.parametrize(
    ("marker", "manifest"),
    [
        ("{", HEAD),
        ("[" * 50_000, HEAD),
        ('{"program": "labeler"}', "other,columns\n"),
        ('{"program": "labeler"}', ""),
        ('{"program": "labeler"}', HEAD + "a,nodigest,b,train,exported\n"),
        ('{"program": "labeler"}', HEAD + "too,few\n"),
        ('{"program": "labeler"}', HEAD + '"open'),
        ('{"program": "labeler"}', None),
    ],
)
def test_a_damaged_marker_or_manifest_of_ours_is_one_line(tmp_path, marker, manifest):
    (tmp_path / ".labeler-export.json").write_text(marker)
    if manifest is not None:
        (tmp_path / "manifest.csv").write_text(manifest)
    with pytest.raises(AppError) as caught:
        exported_digests(tmp_path)
    assert "\n" not in caught.value.line()
    assert "Nothing was taken in" in caught.value.line()


def test_a_taxonomy_without_concepts_knows_no_class():
    assert resolved(["apple/1.jpg"], replace(taxonomy(), revision=3)).known == ()
