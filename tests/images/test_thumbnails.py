"""Thumbnails kept between runs: right, bounded, and never trusted blindly."""

import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler.domain.geometry import Size
from labeler.images.decode import Changed, decode
from labeler.images.errors import NotLoadable, NotReadable
from labeler.images.thumbnails import ThumbnailStore

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]


@pytest.fixture
def photo(tmp_path: Path, scene: Make, encoded: Encode) -> Callable[..., tuple[Path, str]]:
    """A file of its own for each number, and its digest."""

    def make(number: int = 0, *, orientation: int = 1) -> tuple[Path, str]:
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(encoded(scene(300 + number, 200), orientation=orientation))
        return path, hashlib.sha256(path.read_bytes()).hexdigest()

    return make


Photo = Callable[..., tuple[Path, str]]


def _kept(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_thumbnail_is_small_upright_and_knows_the_whole_size(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo(orientation=6)
    store = ThumbnailStore(tmp_path / "cache")
    for _ in ("made", "kept"):
        small = store.thumbnail(path, digest=digest, side=90, orientation=6)
        assert small.rgb32.shape == (60, 90, 4)
        assert small.rgb32.flags["C_CONTIGUOUS"]
        assert (small.full, small.frames) == (Size(width=300, height=200), 1)
        shown = decode(path, max_side=90)
        assert np.abs(small.rgb32.astype(int) - shown.rgb32).max() <= 12


def test_a_kept_thumbnail_does_not_need_its_image(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo()
    ThumbnailStore(tmp_path / "cache").thumbnail(path, digest=digest, side=90, orientation=1)
    path.unlink()
    later = ThumbnailStore(tmp_path / "cache")
    assert later.thumbnail(path, digest=digest, side=90, orientation=1).width == 90
    with pytest.raises(NotReadable):
        later.thumbnail(path, digest=digest, side=91, orientation=1)


def test_an_image_with_other_bytes_gives_no_thumbnail(tmp_path: Path, photo: Photo) -> None:
    path, _ = photo()
    with pytest.raises(Changed):
        ThumbnailStore(tmp_path / "cache").thumbnail(path, digest="0" * 64, side=90, orientation=1)
    assert not _kept(tmp_path / "cache")


def test_an_image_that_will_not_load_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(NotLoadable):
        ThumbnailStore(tmp_path / "cache").thumbnail(path, digest=digest, side=90, orientation=1)
    assert not _kept(tmp_path / "cache")


@pytest.mark.parametrize("digest", ["../../../etc/passwd", "A" * 64, "0" * 63, "", "0" * 63 + "\n"])
def test_a_digest_that_is_none_names_no_file(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError, match="not a sha256"):
        ThumbnailStore(tmp_path).thumbnail(tmp_path / "a.jpg", digest=digest, side=90, orientation=1)


def test_a_broken_cache_file_is_made_again_in_silence(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo()
    folder = tmp_path / "cache"
    good = ThumbnailStore(folder).thumbnail(path, digest=digest, side=90, orientation=1)
    [place] = _kept(folder)
    whole = place.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 4
    for broken in (b"", b"x", whole[:-1], whole[: len(whole) // 2], bytes(flipped), whole + b"x", bytes(len(whole))):
        place.write_bytes(broken)
        again = ThumbnailStore(folder).thumbnail(path, digest=digest, side=90, orientation=1)
        assert (again.rgb32 == good.rgb32).all() or np.abs(again.rgb32.astype(int) - good.rgb32).max() < 12
        assert place.read_bytes() == whole


def test_the_least_recently_used_go_when_it_is_full(tmp_path: Path, photo: Photo) -> None:
    folder = tmp_path / "cache"
    photos = [photo(number) for number in range(12)]
    store = ThumbnailStore(folder)
    path, digest = photos[0]
    store.thumbnail(path, digest=digest, side=90, orientation=1)
    one = _kept(folder)[0].stat().st_size
    store = ThumbnailStore(folder, most_bytes=5 * one)
    for path, digest in photos:
        store.thumbnail(path, digest=digest, side=90, orientation=1)
        store.thumbnail(photos[0][0], digest=photos[0][1], side=90, orientation=1)
        assert sum(kept.stat().st_size for kept in _kept(folder)) <= 5 * one
    names = {kept.name[:64] for kept in _kept(folder)}
    assert {photos[0][1], photos[-1][1]} <= names
    assert photos[1][1] not in names


def test_what_was_used_last_is_known_at_the_next_start(tmp_path: Path, photo: Photo) -> None:
    folder = tmp_path / "cache"
    photos = [photo(number) for number in range(4)]
    for path, digest in photos:
        ThumbnailStore(folder).thumbnail(path, digest=digest, side=90, orientation=1)
    for age, (_, digest) in enumerate(photos):
        [place] = folder.rglob(f"{digest}*")
        os.utime(place, (1_000_000 + age, 1_000_000 + age))
    ThumbnailStore(folder).thumbnail(photos[0][0], digest=photos[0][1], side=90, orientation=1)
    total = sum(kept.stat().st_size for kept in _kept(folder))
    path, digest = photo(9)
    ThumbnailStore(folder, most_bytes=total).thumbnail(path, digest=digest, side=90, orientation=1)
    names = {kept.name[:64] for kept in _kept(folder)}
    assert photos[0][1] in names
    assert photos[1][1] not in names


def test_one_thumbnail_larger_than_the_bound_is_shown_and_not_kept(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo()
    store = ThumbnailStore(tmp_path / "cache", most_bytes=10)
    assert store.thumbnail(path, digest=digest, side=90, orientation=1).width == 90
    assert not _kept(tmp_path / "cache")


def test_a_cache_that_cannot_be_written_costs_time_alone(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo()
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = ThumbnailStore(tmp_path / "cache")
    for _ in range(2):
        assert store.thumbnail(path, digest=digest, side=90, orientation=1).width == 90


def test_a_cache_that_is_emptied_meanwhile_fills_again(tmp_path: Path, photo: Photo) -> None:
    path, digest = photo()
    store = ThumbnailStore(tmp_path / "cache")
    store.thumbnail(path, digest=digest, side=90, orientation=1)
    for kept in _kept(tmp_path / "cache"):
        kept.unlink()
    store.thumbnail(path, digest=digest, side=90, orientation=1)
    assert len(_kept(tmp_path / "cache")) == 1


def test_two_threads_share_one_store(tmp_path: Path, photo: Photo) -> None:
    photos = [photo(number) for number in range(6)]
    store = ThumbnailStore(tmp_path / "cache", most_bytes=30_000)

    def ask(number: int) -> tuple[int, int]:
        path, digest = photos[number % 6]
        small = store.thumbnail(path, digest=digest, side=90, orientation=1)
        return small.full.width, number % 6 + 300

    with ThreadPoolExecutor(4) as pool:
        assert all(seen == expected for seen, expected in pool.map(ask, range(120)))
    assert sum(kept.stat().st_size for kept in _kept(tmp_path / "cache")) <= 30_000
    assert not [kept for kept in _kept(tmp_path / "cache") if kept.suffix == ".part"]
