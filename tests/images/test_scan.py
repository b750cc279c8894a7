"""What a walk through a folder finds, in which order, and what it leaves alone."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from natsort import natsort_keygen, ns

from labeler.domain.errors import AppError
from labeler.images.scan import full_path, natural_key, walk


def _fill(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def _seen(root: Path) -> list[bytes]:
    return [found.relative for found in walk(root)]


def test_files_come_depth_first_and_in_natural_order(tmp_path: Path) -> None:
    _fill(tmp_path, "img10.jpg", "img2.jpg", "IMG1.jpg", "day 10/a.jpg", "day 9/b/c.jpg", "day 9/a.jpg")
    assert _seen(tmp_path) == [
        b"day 9/a.jpg", b"day 9/b/c.jpg", b"day 10/a.jpg", b"IMG1.jpg", b"img2.jpg", b"img10.jpg",
    ]  # fmt: skip


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    _fill(tmp_path, ".hidden.jpg", ".git/a.jpg", "._b.jpg", "b.jpg")
    assert _seen(tmp_path) == [b"b.jpg"]


def test_the_first_file_comes_before_the_scan_ends(tmp_path: Path) -> None:
    _fill(tmp_path, "a/1.jpg", "b/2.jpg")
    files = walk(tmp_path)
    assert next(files).relative == b"a/1.jpg"
    _fill(tmp_path, "b/3.jpg")
    assert [found.relative for found in files] == [b"b/2.jpg", b"b/3.jpg"]


def test_a_folder_that_is_not_there_is_a_problem_with_a_line(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="cannot be read: No such file") as caught:
        next(walk(tmp_path / "gone"))
    assert caught.value.where == str(tmp_path / "gone")


def test_a_file_is_not_a_folder_to_scan(tmp_path: Path) -> None:
    _fill(tmp_path, "a.jpg")
    with pytest.raises(AppError, match="cannot be read"):
        list(walk(tmp_path / "a.jpg"))


def test_a_folder_that_vanishes_during_the_scan_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    _fill(tmp_path, "a.jpg", "b/1.jpg", "c.jpg")
    files = walk(tmp_path)
    next(files)
    (tmp_path / "b" / "1.jpg").unlink()
    (tmp_path / "b").rmdir()
    assert [found.relative for found in files] == [b"b", b"c.jpg"]


def test_names_of_any_bytes_are_found_and_lead_back_to_their_file(tmp_path: Path) -> None:
    accents = ["\u00e9.jpg".encode(), "e\u0301.jpg".encode()]
    names = [b"\xff\xfe.jpg", b"line\nbreak.jpg", b"x" * 251 + b".jpg", b"-rf.jpg", b"CON", *accents]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:  # noqa: PTH118, PTH123 - bytes
            file.write(name)
    found = list(walk(tmp_path))
    assert sorted(entry.relative for entry in found) == sorted(names)
    for entry in found:
        with open(full_path(entry), "rb") as file:  # noqa: PTH123 - bytes
            assert file.read() == entry.relative
        assert entry.shown.isprintable()
        assert "\n" not in entry.shown


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    _fill(tmp_path, "a/1.jpg")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert b"a/1.jpg" in _seen(tmp_path)
    assert not [name for name in _seen(tmp_path) if name.startswith((b"b", b"a/up"))]


def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    _fill(tmp_path, "in/1.jpg")
    (tmp_path / "in" / "2.jpg").symlink_to(tmp_path / "in" / "1.jpg")
    assert _seen(tmp_path / "in") == [b"1.jpg", b"2.jpg"]


def test_a_tree_deeper_than_python_recurses_is_walked_or_named(tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("dd", dir_fd=handle)
        below = os.open("dd", os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = below
    os.close(handle)
    found = _seen(tmp_path)
    assert len(found) == 1  # the folder at which the path became too long for the system
    assert found[0].count(b"/") > 1000
    subprocess.run(["rm", "-rf", str(tmp_path / "dd")], check=True)


def test_a_found_file_can_travel_to_another_process(tmp_path: Path) -> None:
    _fill(tmp_path, "a.jpg")
    found = next(walk(tmp_path))
    assert pickle.loads(pickle.dumps(found)) == found


def test_scanning_needs_no_heavy_library() -> None:
    code = "import sys, labeler.images.scan; print({'cv2', 'numpy', 'PIL'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


@given(st.lists(st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1), max_size=12))
def test_the_order_is_natsorts_order(names: list[str]) -> None:
    key = natsort_keygen(alg=ns.IGNORECASE)
    expected = sorted(sorted(names, key=str.encode), key=key)
    assert [name.decode() for name in sorted((name.encode() for name in names), key=natural_key)] == expected


@given(st.text("aB1 9.-_é٣²", min_size=1))
def test_the_key_of_a_plain_name_is_natsorts_key(name: str) -> None:
    assert natural_key(name.encode())[0] == natsort_keygen(alg=ns.IGNORECASE)(name)


def test_the_first_of_thousands_of_names_is_the_first_in_natural_order(tmp_path):
    names = [
        f"{start}{number}{end}" for start in ("", "b", "B", "a 0") for number in range(1_100) for end in ("", ".x")
    ]
    for name in names:
        (tmp_path / f"{name}.jpg").touch()
    (tmp_path / "0").mkdir()
    (tmp_path / "0" / "é.jpg").touch()
    found = [os.fsdecode(found.relative) for found in walk(tmp_path)]
    assert found[0] == "0/é.jpg"
    assert found[1:] == sorted((f"{name}.jpg" for name in names), key=lambda name: natural_key(os.fsencode(name)))
