"""A package comes back as it was written, is written whole or not at all, and nobody's rows are taken on trust."""

import hashlib
import os
import sys

import pytest

from labeler.domain.errors import AppError
from labeler.formats.package.handed_out import read_hand_out
from labeler.formats.package.manifest import Kind
from labeler.formats.package.member_names import TABLES, image_name
from labeler.formats.package.read import opened_package
from labeler.formats.package.records import ConceptRow, RevisionRow
from tests import packages
from tests.packages import DIGESTS, FILES, KEY, PICTURES


def quiet():
    pass


@pytest.mark.parametrize("kind", Kind)
def test_a_package_says_what_was_written_into_it(tmp_path, kind):
    path = tmp_path / "a package"
    manifest = packages.write(path, kind)
    with opened_package(path, look=quiet) as package:
        assert package.manifest == manifest
        rows = {table: [row for _, row in package.rows(table)] for table in TABLES[kind]}
        assert rows == packages.ROWS[kind]()
        assert package.is_sealed_by(KEY)
        assert not package.is_sealed_by(b"")
        assert package.images == (frozenset(DIGESTS) if kind is Kind.HAND_OUT else frozenset())
    assert manifest.key == (KEY.hex() if kind is Kind.HAND_OUT else "")
    assert [each.name for each in tmp_path.iterdir()] == ["a package"]


def test_the_pictures_of_a_package_come_back_byte_for_byte_from_bytes_and_from_files(tmp_path):
    original = tmp_path / "one.png"
    original.write_bytes(PICTURES[0])
    path = tmp_path / "a package"
    packages.write(path, Kind.HAND_OUT, files=[(FILES[0], original), (FILES[1], PICTURES[1])])
    with opened_package(path, look=quiet) as package:
        assert [package.image(digest) for digest in DIGESTS] == list(PICTURES)
        with pytest.raises(LookupError):
            package.image("0" * 64)


def test_the_same_package_is_the_same_bytes_whenever_it_is_written(tmp_path):
    for name in ("one", "other"):
        packages.write(tmp_path / name, Kind.HAND_OUT)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_tables_that_nobody_hands_in_are_there_without_rows(tmp_path):
    packages.write(tmp_path / "one", Kind.HAND_IN, rows={"revisions": []})
    with opened_package(tmp_path / "one", look=quiet) as package:
        assert list(package.rows("revisions")) == []
        with pytest.raises(LookupError):
            next(package.rows("concepts"))


def test_all_rows_of_a_hand_out_come_as_values_that_fit_each_other(tmp_path):
    packages.write(tmp_path / "one", Kind.HAND_OUT)
    with opened_package(tmp_path / "one", look=quiet) as package:
        rows = read_hand_out(package)
    assert [row.concept.name for row in rows.concepts] == ["apple", "pear"]
    assert rows.concepts[0].pictures == {"example 1": b"\0\1\2"}
    assert rows.claims[0].claim.box.height == 5
    assert rows.policy.subject_sample == 10
    assert [row.whose for row in rows.revisions] == ["ann"]


def test_a_smaller_picture_may_stand_for_an_image_only_where_the_package_says_so(tmp_path):
    files = [(FILES[0], b"a smaller one"), (FILES[1], PICTURES[1])]
    with pytest.raises(AppError, match="not the image any more"):
        packages.write(tmp_path / "one", Kind.HAND_OUT, files=files)
    assert list(tmp_path.iterdir()) == []
    images = [packages.image(0, proxy=True), packages.image(1)]
    packages.write(tmp_path / "one", Kind.HAND_OUT, files=files, proxies=True, rows={"images": images})
    with opened_package(tmp_path / "one", look=quiet) as package:
        assert package.image(DIGESTS[0]) == b"a smaller one"
        assert [row.proxy for row in read_hand_out(package).images] == [True, False]


# Written whole, or not at all


def test_a_package_is_never_written_over_a_file_that_is_there(tmp_path):
    path = tmp_path / "one"
    path.write_text("mine")
    with pytest.raises(AppError, match="a file of this name already"):
        packages.write(path, Kind.HAND_IN)
    path.unlink()
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(AppError, match="a file of this name already"):
        packages.write(path, Kind.HAND_IN)


def test_a_file_that_comes_there_meanwhile_is_not_written_over_either(tmp_path):
    path = tmp_path / "one"

    def come(_):
        path.write_text("mine")

    with pytest.raises(AppError, match="a file of this name already"):
        packages.write(path, Kind.HAND_IN, look=come)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["mine"]


def test_where_a_disk_has_no_links_a_package_is_moved_to_its_place(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    test_a_file_that_comes_there_meanwhile_is_not_written_over_either(tmp_path)
    (tmp_path / "one").unlink()
    packages.write(tmp_path / "one", Kind.HAND_IN)
    with opened_package(tmp_path / "one", look=quiet) as package:
        assert package.manifest.labeler_name == "Ann"


@pytest.mark.parametrize("stop_at", range(1, 8))
def test_whoever_stops_it_finds_nothing_there(tmp_path, stop_at):
    calls = []

    def stop(done):
        calls.append(done)
        if len(calls) == stop_at:
            raise AppError("cancelled")

    with pytest.raises(AppError, match="cancelled"):
        packages.write(tmp_path / "new" / "folder" / "one", Kind.HAND_OUT, look=stop)
    assert list(tmp_path.iterdir()) == []
    assert calls == sorted(calls)


def test_what_is_left_of_a_package_whose_writer_was_killed_goes_with_the_next(tmp_path):
    beside = ".labeler-part-" + hashlib.sha256(b"one").hexdigest()[:12] + "-0"
    (tmp_path / beside).mkdir()
    (tmp_path / beside / "package").write_bytes(b"half of one")
    packages.write(tmp_path / "one", Kind.HAND_IN)
    assert [each.name for each in tmp_path.iterdir()] == ["one"]


def test_an_image_that_is_gone_is_told_by_its_name_and_nothing_is_written(tmp_path):
    with pytest.raises(AppError, match="the image cannot be read") as told:
        packages.write(tmp_path / "one", Kind.HAND_OUT, files=[(FILES[0], tmp_path / "gone.png")])
    assert "gone.png" in told.value.line()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(AppError, match="could not be written"):
        packages.write(tmp_path / "one", Kind.HAND_IN)
    tmp_path.chmod(0o700)


def test_what_holds_the_folder_may_not_be_a_file(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(AppError, match="could not be written"):
        packages.write(tmp_path / "file" / "one", Kind.HAND_IN)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": Kind.HAND_OUT, "key": b""},
        {"kind": Kind.HAND_IN, "rows": {"concepts": []}},
        {"kind": Kind.HAND_IN, "files": [(FILES[0], PICTURES[0])]},
        {"kind": Kind.HAND_OUT, "files": [("images/../one.png", PICTURES[0])]},
        {"kind": Kind.HAND_OUT, "files": [(FILES[0], PICTURES[0]), (FILES[0], PICTURES[0])]},
    ],
)
def test_what_belongs_into_no_package_of_a_kind_is_a_bug_of_whoever_writes_it(tmp_path, wrong):
    with pytest.raises(ValueError, match=r"tables|place|key"):
        packages.write(tmp_path / "one", **wrong)
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_an_image_has_a_plain_ending_whatever_it_was_called():
    endings = ("JPG", ".jpeg", "", "tar.gz", "é", "../../x", "a" * 9)
    names = [image_name("0" * 64, ending).rpartition(".")[2] for ending in endings]
    assert names == ["jpg", "jpeg", "bin", "bin", "bin", "bin", "bin"]
    with pytest.raises(ValueError, match="not the digest"):
        image_name("../" + "0" * 61, "png")


# Streams


def test_rows_are_read_while_they_are_asked_for_and_a_wrong_one_is_told_by_its_line(tmp_path):
    wrong = packages.revision(uid="revision 2", number=0)
    packages.write(tmp_path / "one", Kind.HAND_IN, rows={"revisions": [packages.revision(), wrong]})
    with opened_package(tmp_path / "one", look=quiet) as package:
        rows = package.records(RevisionRow)
        assert next(rows).uid == "revision 1"
        with pytest.raises(AppError) as refused:
            next(rows)
    assert refused.value.where == "one, revisions, line 2"
    assert refused.value.what == "revisions are numbered from 1"


def test_a_file_that_is_changed_while_it_is_read_is_noticed(tmp_path):
    path = tmp_path / "one"
    long = hashlib.shake_256(b"").hexdigest(40_000)  # more than lies ready in memory
    concepts = [packages.concept("apple", definition=long), packages.concept("pear", export_id=2)]
    packages.write(path, Kind.HAND_OUT, rows={"concepts": concepts})
    with opened_package(path, look=quiet) as package:
        with path.open("r+b") as file:
            file.seek(30_000)
            file.write(b"x")
        with pytest.raises(AppError, match=r"changed|damaged"):
            list(package.records(ConceptRow))


def test_looking_through_a_package_can_be_stopped(tmp_path):
    packages.write(tmp_path / "one", Kind.HAND_OUT)

    def stop():
        raise AppError("cancelled")

    with pytest.raises(AppError, match="cancelled"), opened_package(tmp_path / "one", look=stop):
        pass


def test_what_goes_wrong_with_what_is_done_with_a_package_is_not_said_to_be_its_fault(tmp_path):
    packages.write(tmp_path / "one", Kind.HAND_OUT)
    with pytest.raises(OSError, match="elsewhere"), opened_package(tmp_path / "one", look=quiet):
        raise OSError("elsewhere")
