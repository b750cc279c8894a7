"""Names of files and folders, from concepts and images called anything at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathvalidate import is_valid_filename

from labeler.formats.naming import folder_names, renamed_files, safe_file_name, safe_name, same

READERS = {"train", "val", "test", "images", "labels", "annotations", "instances", "no_label"}
ANY_TEXT = st.text(min_size=1, max_size=120) | st.sampled_from(
    ["CON", "a/b", "a\\b", "train", "=cmd", "<b>x</b>", "nul.", "..", ".", " ", "Cat", "cat", "\u202egpj.exe"]
)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("lemon", "lemon"),
        ("orange juice", "orange juice"),
        ("a/b", "a_b"),
        ("CON", "CON_"),
        ("com1.x", "com1_.x"),
        ("CON .txt", "_CON .txt"),
        ("nul.", "nul_"),
        ("Train", "Train_"),
        ("no_label", "no_label_"),
        ("classes.TXT", "classes.TXT_"),
        ("=cmd", "=cmd"),
        ("<b>x</b>", "_b_x__b_"),
        (".hidden", "_hidden"),
        ("..", "_"),
        ("what?! ", "what_!"),
        ("tab\there", "tab_here"),
        ("\u202egpj", "_gpj"),
        ("e\u0301te\u0301", "été"),
        ("レモン", "レモン"),
        ("👩\u200d🌾", "👩\u200d🌾"),
    ],
)
def test_a_concept_gets_a_folder_that_every_system_and_reader_takes(concept, name, folder):
    assert folder_names([concept(name, 1)]) == {concept(name, 1).uid: folder}


@pytest.mark.parametrize(("one", "other"), [("a/b", "a:b"), ("Cat", "cat."), ("train", "train_")])
def test_two_concepts_whose_folders_would_be_one_both_end_with_their_number(concept, one, other):
    concepts = [concept(one, 3), concept(other, 7)]
    names = folder_names(concepts)
    assert folder_names(reversed(concepts)) == names
    assert [name.rpartition("-")[2] for name in names.values()] == ["3", "7"]


def test_a_concept_called_as_another_would_be_renamed_meets_neither(concept):
    names = folder_names([concept("a/b", 2), concept("a:b", 3), concept("a_b-2", 4)])
    assert sorted(names.values()) == ["a_b-2", "a_b-2-4", "a_b-3"]


def test_a_long_name_is_cut_between_characters(concept):
    (name,) = folder_names([concept("é" * 80, 1)]).values()
    assert name == "é" * 50


@given(st.lists(ANY_TEXT, min_size=1, max_size=12, unique=True))
def test_folders_of_any_concepts_are_safe_and_told_apart(concept, names):
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    by_uid = {str(number): c for number, c in enumerate(concepts)}
    apart = [type(c)(**{f: getattr(c, f) for f in c.__slots__} | {"uid": uid}) for uid, c in by_uid.items()]
    folders = folder_names(apart)
    assert len({same(folder) for folder in folders.values()}) == len(names)
    for folder in folders.values():
        assert is_valid_filename(folder, platform="universal")
        assert len(folder.encode()) <= 100
        assert folder == unicodedata.normalize("NFC", folder)
        assert folder.casefold() not in READERS
        assert folder[0] != "."
        assert folder[-1] not in ". "


@pytest.mark.parametrize(
    ("base_name", "suffix", "name"),
    [
        ("001.jpg", ".jpg", "001.jpg"),
        ("IMG.JPG", ".jpg", "IMG.JPG"),
        ("photo", ".jpg", "photo.jpg"),
        ("scan.heic", ".png", "scan.heic.png"),
        ("nul.png", ".png", "nul_.png"),
        (".jpg", ".jpg", "_jpg.jpg"),
        ("line\\x0abreak.png", ".png", "line_x0abreak.png"),
        ("-rf.png", ".png", "-rf.png"),
    ],
)
def test_a_file_keeps_its_name_where_every_system_takes_it(base_name, suffix, name):
    assert safe_file_name(base_name, suffix) == name


def test_a_file_name_of_250_bytes_is_kept_and_a_longer_one_keeps_its_suffix():
    """Whatever its suffix, the file beside it may be called as it is, with `.json`."""
    assert safe_file_name("a" * 246 + ".jpg", ".jpg") == "a" * 246 + ".jpg"
    assert safe_file_name("é" * 200 + ".jpg", ".jpg") == "é" * 123 + ".jpg"


@pytest.mark.parametrize(
    ("one", "other"),
    [("001.jpg", "001.jpg"), ("x.jpg", "x.png"), ("Cat.jpg", "cat.jpg"), ("é.jpg", "É.png")],
)
def test_files_that_would_meet_both_get_a_part_of_their_digest(one, other):
    names = {"a" * 64: one, "b" * 64: other, "c" * 64: "else.jpg"}
    stems = [name.rpartition(".")[0] for name in (one, other)]
    expected = {"a" * 64: f"{stems[0]}-{'a' * 8}.{one[-3:]}", "b" * 64: f"{stems[1]}-{'b' * 8}.{other[-3:]}"}
    assert renamed_files(names) == expected
    assert renamed_files(dict(reversed(names.items()))) == expected


def test_a_file_called_as_another_would_be_renamed_meets_neither():
    names = {"a" * 64: "x.jpg", "b" * 64: "x.png", "c" * 64: "x-aaaaaaaa.jpg"}
    final = names | renamed_files(names)
    assert len({name.rpartition(".")[0] for name in final.values()}) == 3


@given(st.lists(st.tuples(ANY_TEXT, st.sampled_from([".jpg", ".png", ".JPG"])), min_size=1, max_size=20))
def test_files_of_any_names_never_meet_in_one_folder(files):
    names = {f"{number:064x}": safe_file_name(*file) for number, file in enumerate(files)}
    final = names | renamed_files(names)
    stems = {same(name.rpartition(".")[0]) for name in final.values()}
    assert len(stems) == len(files)
    assert all(is_valid_filename(name, platform="universal") for name in final.values())


@given(ANY_TEXT)
def test_a_safe_name_is_safe_already(name):
    assert safe_name(safe_name(name)) == safe_name(name)
