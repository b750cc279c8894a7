"""Class folders as they are found in the wild: which class each image is in, and which concept each class is."""

import json
from dataclasses import replace

import pytest

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import AppError
from labeler.domain.names import folded
from labeler.domain.words import Relation
from labeler.formats.folders.classes import class_folders
from labeler.formats.folders.read import FOLDERS_IN
from labeler.formats.incoming.concept_names import closed_names, parted, refusal_of_unknown, resolved_classes
from labeler.formats.incoming.export_manifest import export_around, format_around
from labeler.formats.incoming.statements import ImportRequest


def classes(*paths):
    found = class_folders([path if isinstance(path, bytes) else path.encode() for path in paths])
    return {each.name: [file.decode("utf-8", "replace") for file in each.files] for each in found.classes}


def taxonomy(*names, closed=()):
    concepts = [
        Concept(uid=f"u{place}", name=name, export_id=place, closed_at="2026-11-02" if name in closed else None)
        for place, name in enumerate(names, start=1)
    ]
    return Taxonomy(concepts=tuple(concepts))


def resolved(names, concepts, *renames):
    """The concept of each class, by its name; unknown ones are None."""
    found = resolved_classes(names, concepts, renames)
    return {name: concept.name if (concept := found[folded(name)]) else None for name in names}


def read(folder, *files):
    """What the reader states, with these files in the folder."""
    request = ImportRequest(path=folder, list_images=lambda _: [file.encode() for file in files])
    return FOLDERS_IN.read(request)


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
    outcome = resolved(["APPLE", "cafe\u0301"], taxonomy("apple", "Café"))
    assert outcome == {"APPLE": "apple", "cafe\u0301": "Café"}


def test_a_class_folder_of_our_own_export_is_the_concept_it_was_made_for():
    assert resolved(["a_b", "train_"], taxonomy("a/b", "train")) == {"a_b": "a/b", "train_": "train"}


def test_a_class_never_makes_a_concept_by_itself():
    assert resolved(["apple", "melon"], taxonomy("apple")) == {"apple": "apple", "melon": None}


def test_a_class_can_be_said_to_be_a_concept_even_against_its_own_name():
    outcome = resolved(["apple", "äpfel"], taxonomy("apple", "pear"), ("Äpfel", "APPLE"), ("apple", "pear"))
    assert outcome == {"apple": "pear", "äpfel": "apple"}


def test_the_class_of_a_closed_concept_is_unknown_and_the_refusal_says_why():
    concepts = taxonomy("apple", "melon", closed=("melon",))
    assert resolved(["melon", "kiwi"], concepts) == {"melon": None, "kiwi": None}
    line = refusal_of_unknown(["melon", "kiwi"], closed_names(concepts)).line()
    assert "2 classes are no concepts of the project: “melon” (closed, no longer asked about), “kiwi”" in line
    assert "--map" in line
    assert "--skip-unknown" in line


@pytest.mark.parametrize(
    ("rename", "words"),
    [
        (("kiwi", "apple"), "no class is called “kiwi”"),
        (("melon", "kiwi"), "no concept is called “kiwi”"),
        (("melon", "plum"), "“plum” is closed"),
    ],
)
def test_what_is_said_of_a_class_has_to_fit(rename, words):
    with pytest.raises(AppError, match=words):
        resolved(["melon"], taxonomy("apple", "plum", closed=("plum",)), rename)


def test_a_class_cannot_be_said_to_be_two_concepts():
    with pytest.raises(AppError, match="two concepts"):
        resolved(["melon"], taxonomy("apple", "pear"), ("melon", "apple"), ("MELON", "pear"))


def test_a_name_with_an_equals_sign_is_parted_where_a_class_is():
    names = ["a=b", "\udcff", "plain"]
    assert parted("a=b=apple", names) == ("a=b", "apple")
    assert parted("plain==cmd", names) == ("plain", "=cmd")
    assert parted("\\xff=apple", names) == ("\\xff", "apple")
    for text in ("apple", "=apple", "plain=", ""):
        with pytest.raises(AppError, match="does not say"):
            parted(text, names)


def test_a_class_whose_name_is_no_text_is_named_as_it_is_shown():
    assert resolved(["\udcff"], taxonomy("apple"), ("\\xff", "apple")) == {"\udcff": "apple"}


def test_a_refusal_names_many_classes_only_in_part():
    line = refusal_of_unknown([f"{'x' * 200}{number}" for number in range(500)], ()).line()
    assert "500 classes" in line
    assert "and 480 more" in line
    assert len(line) < 3000


def test_class_folders_of_others_say_no_relation(tmp_path):
    stated = read(tmp_path, "train/apple/1.jpg", "val/Apple/2.jpg", "val/banana/3.jpg")
    assert (stated.root, stated.classes) == (tmp_path, ("apple", "banana"))
    for _ in range(2):
        assert [
            (image.name, [(each.class_name, each.relation) for each in image.labels]) for image in stated.images
        ] == [
            ("train/apple/1.jpg", [("apple", None)]),
            ("val/Apple/2.jpg", [("apple", None)]),
            ("val/banana/3.jpg", [("banana", None)]),
        ]
    with pytest.raises(AppError, match="no class folders"):
        read(tmp_path, "1.jpg")


def test_our_own_class_folders_say_what_is_known_of_each_image(exported, concept, image, label, answer, tmp_path):
    apple, sign = concept("apple", 1), concept("a;b", 2)
    photos = [
        image("1.jpg", answer(label("apple", "of"), label("a;b", "absent"))),
        image("2.jpg", answer(label("apple", "of"))),
    ]
    _, folder = exported("folders", [apple, sign], photos, layout="flat")
    stated = list(read(folder, "apple/1.jpg", "apple/2.jpg").images)
    assert [each.name for each in stated] == ["apple/1.jpg", "apple/2.jpg"]
    said = [{each.class_name: each.relation for each in one.labels} for one in stated]
    assert said[0] == {"apple": Relation.OF, "a;b": Relation.ABSENT}
    assert said[1]["apple"] is Relation.OF
    assert stated[0].is_complete
    (folder / "labels.csv").write_text("other,columns\n")
    with pytest.raises(AppError, match="is not as Labeler wrote it"):
        read(folder, "apple/1.jpg")


def test_a_path_seems_to_be_class_folders_where_images_lie_in_folders(tmp_path):
    assert not FOLDERS_IN.fits(tmp_path)
    assert not FOLDERS_IN.fits(tmp_path / "gone")
    (tmp_path / "train" / "apple").mkdir(parents=True)
    (tmp_path / "train" / "apple" / "1.JPG").write_bytes(b"")
    assert FOLDERS_IN.fits(tmp_path)
    assert FOLDERS_IN.fits(tmp_path / "train")
    assert not FOLDERS_IN.fits(tmp_path / "train" / "apple")
    assert not FOLDERS_IN.fits(tmp_path / "train" / "apple" / "1.JPG")


def test_the_manifest_of_our_own_export_tells_which_image_each_file_is(exported, concept, image, label, answer):
    apple = concept("apple", 1)
    photos = [image(f"{name}.jpg", answer(label("apple", "of"))) for name in ("1", "=2")]
    _, folder = exported("folders", [apple], photos, layout="flat")
    ours = export_around(folder / "apple" / "1.jpg")
    assert (ours.folder, ours.format, format_around(folder)) == (folder, "folders", "folders")
    assert {path.decode(): digest for path, digest in ours.digests.items()} == {
        f"apple/{each.base_name}": each.digest for each in photos
    }
    assert {path.decode(): split for path, split in ours.splits.items()} == {
        f"apple/{each.base_name}": each.split for each in photos
    }


def test_a_folder_without_our_marker_has_no_manifest_of_ours(tmp_path):
    (tmp_path / "manifest.csv").write_text("anything")
    assert export_around(tmp_path) is None
    (tmp_path / ".labeler-export.json").write_text(json.dumps({"program": "another"}))
    assert export_around(tmp_path) is None
    assert format_around(tmp_path) == ""


HEAD = "source,digest,destination,split,state\n"


def test_images_that_were_not_written_are_known_by_what_their_files_would_be_called(tmp_path):
    one, two, three = ("1" * 64, "2" * 64, "3" * 64)
    rows = f"a/x.jpg,{one},,train,finished\nb/x.jpg,{two},,train,finished\n'=y.jpg,{three},,val,finished\n"
    (tmp_path / ".labeler-export.json").write_text('{"program": "labeler", "format": "coco"}')
    (tmp_path / "manifest.csv").write_text(HEAD + rows)
    ours = export_around(tmp_path)
    names = ("=y.jpg", "images/=y.jpg", "=y", "x.jpg", f"x-{two[:8]}.jpg", f"x-{one[:16]}", "z.jpg", "x-44444444.jpg")
    assert [ours.digest_of(name) for name in names] == [three, three, three, None, two, one, None, None]


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
        export_around(tmp_path)
    assert "\n" not in caught.value.line()
    assert "Nothing was taken in" in caught.value.line()


def test_a_taxonomy_without_concepts_knows_no_class():
    assert resolved(["apple"], replace(taxonomy(), revision=3)) == {"apple": None}
