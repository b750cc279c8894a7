"""A package that was damaged, cut off, forged or made to do harm is refused whole, with one line."""

import errno
import os
import struct
import sys
import warnings
import zipfile

import orjson
import pytest

from labeler.domain.errors import AppError
from labeler.formats.package.handed_out import read_hand_out
from labeler.formats.package.lines import DEEPEST
from labeler.formats.package.manifest import Kind, Member
from labeler.formats.package.member_names import MANIFEST, SEAL, table_name
from labeler.formats.package.read import opened_package
from tests import packages
from tests.packages import DIGESTS, FILES, KEY, PICTURES, Forger, Packed

CONCEPTS = table_name("concepts")


def quiet():
    pass


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """One honest package of each kind."""
    folder = tmp_path_factory.mktemp("honest")
    for kind in Kind:
        packages.write(folder / kind.value, kind)
    return {kind: folder / kind.value for kind in Kind}


@pytest.fixture
def forger(honest):
    """A forger at work on a hand-out, who knows its key: it stands in it."""
    return Forger.of(honest[Kind.HAND_OUT])


def content(path):
    """All that a package says, in values."""
    with opened_package(path, look=quiet) as package:
        tables = [name.removesuffix(".jsonl") for name in package.manifest.members if name.endswith(".jsonl")]
        rows = {table: list(package.rows(table)) for table in tables}
        pictures = {digest: package.image(digest) for digest in package.images}
        return package.manifest, rows, pictures, package.is_sealed_by(KEY)


def refused(path):
    """The one line with which it is refused."""
    with pytest.raises(AppError) as told:
        content(path)
    line = told.value.line()
    assert "\n" not in line
    assert line.startswith("one")
    assert "Nothing was taken in." in line
    assert told.value.todo
    return line


def test_what_a_forger_puts_together_again_unchanged_is_the_same_package(tmp_path, honest, forger):
    forger.write(tmp_path / "one")
    assert content(tmp_path / "one") == content(honest[Kind.HAND_OUT])


# Damaged on its way


@pytest.mark.parametrize("kind", Kind)
def test_a_package_that_is_cut_off_anywhere_is_refused(tmp_path, honest, kind):
    path, whole = tmp_path / "one", honest[kind].read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(AppError), opened_package(path, look=quiet):
            pass


@pytest.mark.parametrize("kind", Kind)
def test_a_package_of_which_one_byte_is_another_is_refused_or_says_the_same(tmp_path, honest, kind):
    path, whole = tmp_path / "one", honest[kind].read_bytes()
    said = content(honest[kind])
    others = 0
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        path.write_bytes(changed)
        try:
            assert content(path) == said
            others += 1
        except AppError:
            pass
    assert others < len(whole) / 50  # what a zip says of the system it was made on


@pytest.mark.parametrize("more", [b"\0", b"x" * 70_000, b"PK\5\6" + bytes(18)])
def test_nothing_may_stand_before_or_behind_a_package(tmp_path, honest, more):
    whole = honest[Kind.HAND_OUT].read_bytes()
    for garbled in (more + whole, whole + more):
        (tmp_path / "one").write_bytes(garbled)
        refused(tmp_path / "one")


def test_no_comment_is_taken_for_a_part_of_a_package(tmp_path, forger):
    forger.comment = b"read me"
    forger.write(tmp_path / "one")
    assert "does not end as a package does" in refused(tmp_path / "one")


@pytest.mark.parametrize("text", [b"", b"PK", b"SQLite format 3\0" * 200, b"{}", b"PK\5\6" + bytes(18)])
def test_what_is_no_package_is_refused(tmp_path, text):
    (tmp_path / "one").write_bytes(text)
    refused(tmp_path / "one")


def test_another_zip_is_no_package(tmp_path):
    with zipfile.ZipFile(tmp_path / "one", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "no package of Labeler" in refused(tmp_path / "one")


def test_a_folder_or_a_pipe_is_no_package_and_nobody_waits_for_it(tmp_path):
    (tmp_path / "one").mkdir()
    refused(tmp_path / "one")
    assert "no longer there" in refused(tmp_path / "one's brother")
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "one more")
        assert "not a file" in refused(tmp_path / "one more")


def test_a_drive_that_fails_is_not_called_a_damaged_package(tmp_path, honest, monkeypatch):
    def fail(*_):
        raise OSError(errno.EIO, "failing")

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(AppError, match="the disk could not be written or read"), opened_package(tmp_path, look=quiet):
        pass


# Files that should not be in it

NAMES = (
    "../one.png",
    "/etc/passwd",
    "C:\\one.png",
    "images/../../one.png",
    f"images\\{DIGESTS[0]}.png",
    f"images//{DIGESTS[0]}.png",
    f"./{FILES[0]}",
    FILES[0].upper(),
    f"images/{DIGESTS[0].upper()}.png",
    f"{FILES[0]}/",
    "images/",
    f"images/{DIGESTS[0]}.PNG",
    f"images/{DIGESTS[0]}.png\0.exe",
    f"images/{DIGESTS[0]}.png\n",
    f"images/{DIGESTS[0]}",
    f"images/{DIGESTS[0]}.jpeg2000x",
    "images/one.png",
    "more.zip",
    "CON",
    "",
    "é.jsonl",
    "answers.jsonl",
    "revisions.jsonl.exe",
    "Revisions.jsonl",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("is_more", [True, False], ids=["one more", "renamed"])
def test_no_file_may_be_called_otherwise_than_the_files_of_a_package_are(tmp_path, forger, name, is_more):
    if is_more:
        forger.packed.append(Packed(name, PICTURES[0], zipfile.ZIP_STORED))
    else:
        forger.named(FILES[0]).name = name
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")
    assert [each.name for each in tmp_path.iterdir()] == ["one"]


@pytest.mark.parametrize("name", [*packages.hand_out_rows(), MANIFEST, SEAL, FILES[0]])
def test_each_file_has_to_be_there_once(tmp_path, forger, name):
    name = name if name in (MANIFEST, SEAL, FILES[0]) else table_name(name)
    whole = list(forger.packed)
    forger.packed.append(forger.named(name))
    with warnings.catch_warnings(action="ignore"):  # the one who packs it is warned, too
        forger.write(tmp_path / "one")
    refused(tmp_path / "one")
    forger.packed = [each for each in whole if each.name != name]
    forger.sums = name not in (MANIFEST, SEAL)
    forger.write(tmp_path / "one")
    if name == FILES[0]:
        with opened_package(tmp_path / "one", look=quiet) as package, pytest.raises(AppError, match="other files"):
            read_hand_out(package)
    else:
        refused(tmp_path / "one")


def test_one_image_under_two_endings_is_refused(tmp_path, forger):
    forger.packed.append(Packed(FILES[0].replace(".png", ".jpg"), PICTURES[0], zipfile.ZIP_STORED))
    forger.write(tmp_path / "one")
    assert "other files in it" in refused(tmp_path / "one")


def test_images_have_no_place_in_what_is_handed_in(tmp_path, honest):
    forger = Forger.of(honest[Kind.HAND_IN])
    forger.packed.append(Packed(FILES[0], PICTURES[0], zipfile.ZIP_STORED))
    forger.write(tmp_path / "one")
    assert "other files in it" in refused(tmp_path / "one")


def test_files_that_follow_each_other_otherwise_are_refused(tmp_path, forger):
    count = len(forger.packed)
    forger.order = list(range(count))
    forger.write(tmp_path / "one")
    assert "do not follow each other" in refused(tmp_path / "one")
    forger.order, forger.listed = None, [1, 0, *range(2, count)]
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")
    forger.order, forger.listed = [3, 2, *range(4, count), 0, 1], None
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")


def test_a_file_that_the_list_does_not_name_is_refused(tmp_path, forger):
    forger.packed.append(Packed("hidden", b"not on the list"))
    forger.listed = list(range(len(forger.packed) - 1))
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")


@pytest.mark.parametrize("attributes", [0o120777 << 16, 0o010644 << 16, 0o040755 << 16, 0o104755 << 16, 0])
def test_links_pipes_folders_and_programs_are_refused(tmp_path, forger, attributes):
    forger.named(FILES[0]).attributes = attributes
    forger.write(tmp_path / "one")
    assert "not as Labeler packs it" in refused(tmp_path / "one")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_labeler_packs_with_is_unpacked(tmp_path, forger, method):
    forger.named(CONCEPTS).method = method
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")


def test_encrypted_and_streamed_files_and_those_with_remarks_are_refused(tmp_path, forger):
    for changes in ({"flags": 1}, {"flags": 8}, {"flags": 0x800}, {"comment": b"a remark"}):
        changed = Forger(packed=[Packed(each.name, each.content, each.method) for each in forger.packed])
        for name, value in changes.items():
            setattr(changed.named(CONCEPTS), name, value)
        changed.write(tmp_path / "one")
        assert "not as Labeler packs it" in refused(tmp_path / "one")


# Bombs, and lies about sizes


def test_what_grows_beyond_measure_is_not_unpacked(tmp_path, forger):
    forger.named(CONCEPTS).content = b"\n" * 4_000_000
    forger.write(tmp_path / "one")
    assert "beyond measure" in refused(tmp_path / "one")
    forger.rows("concepts", [packages.concept("apple", definition="a" * 4_000_000)])
    forger.write(tmp_path / "one")
    assert "beyond measure" in refused(tmp_path / "one")


@pytest.mark.parametrize("name", [MANIFEST, SEAL])
def test_the_manifest_and_the_seal_do_not_grow_either(tmp_path, forger, name):
    forger.named(name).content = b" " * 4_000_000
    forger.sums = False
    forger.write(tmp_path / "one")
    refused(tmp_path / "one")


def listed_at(packed, name):
    """Where the list of a zip tells of a file, and where the file itself begins."""
    place = packed.index(name.encode(), packed.index(b"PK\1\2")) - 46
    return place, struct.unpack_from("<L", packed, place + 42)[0]


@pytest.mark.parametrize("size", [0, 10, 2**31, 2**32 - 1])
@pytest.mark.parametrize("name", [CONCEPTS, FILES[0]])
def test_lies_about_sizes_are_refused(tmp_path, forger, name, size):
    for offset in (20, 24):
        packed = bytearray(forger.bytes())
        place, _ = listed_at(packed, name)
        struct.pack_into("<L", packed, place + offset, size)
        (tmp_path / "one").write_bytes(packed)
        refused(tmp_path / "one")


@pytest.mark.parametrize("offset", [6, 8, 14, 18, 22, 26, 28])
def test_what_stands_before_a_file_says_the_same_as_the_list(tmp_path, forger, offset):
    packed = bytearray(forger.bytes())
    _, place = listed_at(packed, FILES[0])
    packed[place + offset] ^= 1
    (tmp_path / "one").write_bytes(packed)
    refused(tmp_path / "one")


def test_two_names_for_the_same_bytes_are_refused(tmp_path, forger):
    packed = bytearray(forger.bytes())
    first, begins = listed_at(packed, FILES[0])
    other, _ = listed_at(packed, FILES[1])
    packed[other + 16 : other + 28] = packed[first + 16 : first + 28]
    struct.pack_into("<L", packed, other + 42, begins)
    (tmp_path / "one").write_bytes(packed)
    assert "do not follow each other" in refused(tmp_path / "one")


def ended(body, *, long=None, **end):
    """A zip with another end: `body` up to its list, and what is said of that."""
    start, length, count = end["start"], end["length"], end["count"]
    tail = b""
    if long is not None:
        at = long.get("at", len(body))
        tail += struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, start)
        tail += struct.pack("<4sLQL", b"PK\6\7", long.get("disk", 0), at, long.get("disks", 1))
        start, length, count = long.get("start", start), long.get("length", length), long.get("count", count)
    return body + tail + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, length, start, 0)


def test_the_longer_end_of_large_packages_is_read_and_its_lies_are_not(tmp_path, honest):
    whole = honest[Kind.HAND_OUT].read_bytes()
    _, _, _, _, count, length, start, _ = struct.unpack("<4s4H2LH", whole[-22:])
    told = {"start": start, "length": length, "count": count}
    path = tmp_path / "one"
    path.write_bytes(ended(whole[:-22], **told, long={}))
    assert content(path) == content(honest[Kind.HAND_OUT])
    lies = [{"at": 0}, {"disk": 1}, {"disks": 2}, {"start": 0}, {"start": 0xFFFFFFFF}, {"count": 0xFFFF}, {"length": 0}]
    for lie in lies:
        path.write_bytes(ended(whole[:-22], **told, long=lie))
        refused(path)
    for lie in ({"count": 0xFFFF}, {"count": 0}, {"length": 0xFFFFFFFF}, {"length": 0}, {"start": 0}, {"start": 2**31}):
        path.write_bytes(ended(whole[:-22], **told | lie))
        refused(path)


# Forged


def test_a_row_that_was_changed_without_its_sum_is_refused(tmp_path, forger):
    forger.rows("labelers", [{"uid": "eve", "name": "Eve", "role": "lead", "retired": False}])
    forger.sums = False
    forger.write(tmp_path / "one")
    assert "its sums do not fit" in refused(tmp_path / "one")


def test_sums_that_fit_do_not_make_a_hand_out_whose_seal_is_anothers(tmp_path, forger):
    forger.key = b"e" * 32
    forger.rows("claims", [])
    forger.write(tmp_path / "one")
    assert "its seal does not fit" in refused(tmp_path / "one")


def test_a_hand_in_whose_sums_fit_is_not_sealed_by_whoever_lacks_the_key(tmp_path, honest):
    forger = Forger.of(honest[Kind.HAND_IN])
    forger.key = b"e" * 32
    forger.rows("revisions", [])
    forger.write(tmp_path / "one")
    with opened_package(tmp_path / "one", look=quiet) as package:
        assert not package.is_sealed_by(KEY)
        assert package.is_sealed_by(b"e" * 32)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"labeler_name": " Ann"}, "not tidy"),
        ({"labeler_name": "Ann\u202e"}, "control character"),
        ({"uid": "a\nb"}, "cannot be shown"),
        ({"uid": ""}, "its manifest is none"),
        ({"kind": "hand-back"}, "its manifest is none"),
        ({"made_at": "yesterday"}, "its manifest is none"),
        ({"made_at": "2026-02-30T10:00:00Z"}, "in no calendar"),
        ({"counts": {"answers": -1}}, "its manifest is none"),
        ({"counts": {"answers": 1.5}}, "its manifest is none"),
        ({"proxies": 1}, "its manifest is none"),
        ({"key": ""}, "its key is none"),
        ({"key": "xyz"}, "its key is none"),
        ({"key": KEY.hex().upper()}, "its key is none"),
        ({"key": "00" * 100}, "its key is none"),
        ({"members": {CONCEPTS: Member(digest="0" * 64, size=1, lines=1)}}, "other files in it"),
        ({"members": {}}, "other files in it"),
    ],
)
def test_a_manifest_that_says_what_no_package_says_is_refused(tmp_path, forger, change, line):
    forger.sum_up()
    forger.change_manifest(**change)
    forger.seal()
    forger.sums = False
    forger.write(tmp_path / "one")
    assert line in refused(tmp_path / "one")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"", "its manifest is none"),
        (b"[]", "its manifest is none"),
        (b'{"format": "labeler package", "version": 2}', "from a newer Labeler"),
        (b'{"format": "labeler export", "version": 1}', "its manifest is none"),
        (b'{"format": "labeler package", "version": 1, "manifest": NaN}', "its manifest is none"),
        (b"[" * 2000, "its manifest is none"),
        (b'{"a": "\xff"}', "its manifest is none"),
    ],
)
def test_what_is_no_manifest_is_refused(tmp_path, forger, text, line):
    forger.named(MANIFEST).content = text
    forger.seal()
    forger.sums = False
    forger.write(tmp_path / "one")
    assert line in refused(tmp_path / "one")


def test_a_manifest_that_says_a_thing_twice_is_refused(tmp_path, forger):
    forger.sum_up()
    manifest = forger.named(MANIFEST)
    manifest.content = manifest.content.replace(b'"proxies": false', b'"proxies": true,\n    "proxies": false')
    forger.seal()
    forger.sums = False
    forger.write(tmp_path / "one")
    assert "not written as Labeler writes it" in refused(tmp_path / "one")


# Lines that are no rows

DEEP = b'{"a": ' * DEEPEST + b"[1]" + b"}" * DEEPEST


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"", "this is not JSON"),
        (b"null", "this is no object"),
        (b"[1]", "this is no object"),
        (b'{"a":NaN}', "NaN is no number in JSON"),
        (b'{"a":Infinity}', "Infinity is no number in JSON"),
        (b'{"a":1e999}', "cannot be kept"),
        (b'{"a":1' + b"0" * 400 + b"}", "cannot be kept"),
        (b'{"a":1' + b"0" * 5000 + b"}", "one"),
        (b'{"a":1,"a":2}', "the key “a” stands twice"),
        (b'{"a":{"b":1,"\\u0062":2}}', "the key “b” stands twice"),
        (b'{"a":"\\ud800"}', "cannot be kept"),
        (b'{"a":"\\u0000"}', "cannot be kept"),
        (b'{"\\u0000":1}', "cannot be kept"),
        (b'{"a":"\0"}', "this is not JSON"),
        (b'{"a":"\xff"}', "not UTF-8"),
        (b'{"a":1} {"b":2}', "this is not JSON"),
        (b"{'a':1}", "this is not JSON"),
        (DEEP, "lie inside each other"),
        (b'{"a":' + b"[" * 50 + b"]" * 50 + b"}", "lie inside each other"),
        (b'{"a":' + b"[" * 5_000, "lie inside each other"),
    ],
)
def test_a_line_that_is_no_strict_json_object_is_refused_with_its_place(tmp_path, forger, line, why):
    forger.rows("seen", [{"a": 1}, line])
    forger.write(tmp_path / "one")
    told = refused(tmp_path / "one")
    assert why in told
    assert told.startswith("one, seen, line 2")


def test_lines_that_are_strict_but_not_just_as_we_write_them_are_read(tmp_path, forger):
    lines = [b' { "a" : 1.50, "b":"\\u00e9\\\\u0000" }', b'{"a":1,"b":[]}\r', orjson.dumps({"a": [[]] * 100})]
    forger.rows("seen", lines)
    forger.write(tmp_path / "one")
    with opened_package(tmp_path / "one", look=quiet) as package:
        rows = [row for _, row in package.rows("seen")]
    assert rows == [{"a": 1.5, "b": "é\\u0000"}, {"a": 1, "b": []}, {"a": [[]] * 100}]


def test_a_last_line_without_its_end_is_refused(tmp_path, forger):
    forger.named(table_name("seen")).content = b'{"a":1}\n{"b":2}'
    forger.write(tmp_path / "one")
    assert "its sums do not fit" in refused(tmp_path / "one")


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, forger, monkeypatch):
    monkeypatch.setattr("labeler.formats.package.lines.LONGEST_LINE", 100_000)
    noise = os.urandom(2_000_000).hex().encode()
    forger.rows("seen", [b'{"a":"' + noise + b'"}'])
    forger.write(tmp_path / "one")
    assert "more than 100000 bytes" in refused(tmp_path / "one")
