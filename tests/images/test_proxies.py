"""Proxies kept between runs: found again for the very file they were made of, bounded, never trusted blindly."""

import os
from pathlib import Path

import pytest

from labeler.domain.geometry import Size
from labeler.images.proxies import FileState, Proxy, ProxyStore, is_worth_keeping, state_of

DIGEST = "0f" * 32
STATE = FileState(size=10, changed_ns=-5)
PROXY = Proxy(jpeg=b"\xff\xd8 a picture \xff\xd9", full=Size(width=4000, height=3000))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_proxy_is_found_again_by_another_run(tmp_path: Path) -> None:
    ProxyStore(tmp_path).keep(PROXY, digest=DIGEST, side=768, state=STATE)
    later = ProxyStore(tmp_path)
    assert later.proxy(digest=DIGEST, side=768, state=STATE) == PROXY
    assert later.proxy(digest=DIGEST, side=896, state=STATE) is None
    assert later.proxy(digest="1f" * 32, side=768, state=STATE) is None


def test_a_proxy_is_not_shown_for_a_file_that_was_changed(tmp_path: Path) -> None:
    store = ProxyStore(tmp_path)
    store.keep(PROXY, digest=DIGEST, side=768, state=STATE)
    for state in (FileState(size=11, changed_ns=-5), FileState(size=10, changed_ns=6)):
        assert store.proxy(digest=DIGEST, side=768, state=state) is None


def test_a_broken_proxy_is_no_proxy(tmp_path: Path) -> None:
    store = ProxyStore(tmp_path)
    store.keep(PROXY, digest=DIGEST, side=768, state=STATE)
    (kept,) = _files(tmp_path)
    whole = kept.read_bytes()
    for broken in (b"", whole[:-1], whole[1:], whole[:8] + b"!" + whole[9:]):
        kept.write_bytes(broken)
        assert store.proxy(digest=DIGEST, side=768, state=STATE) is None


def test_the_folder_stays_within_its_bounds_and_the_least_recently_used_go_first(tmp_path: Path) -> None:
    store = ProxyStore(tmp_path, most_bytes=400)
    proxy = Proxy(jpeg=b"x" * 60, full=PROXY.full)
    digests = [f"{number:064x}" for number in range(8)]
    for digest in digests:
        store.keep(proxy, digest=digest, side=768, state=STATE)
        store.proxy(digest=digests[0], side=768, state=STATE)
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 400
    assert store.proxy(digest=digests[0], side=768, state=STATE) == proxy
    assert store.proxy(digest=digests[1], side=768, state=STATE) is None
    assert store.proxy(digest=digests[-1], side=768, state=STATE) == proxy


def test_a_folder_that_cannot_be_written_costs_time_alone(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file, where a folder should be")
    store = ProxyStore(tmp_path / "cache")
    store.keep(PROXY, digest=DIGEST, side=768, state=STATE)
    assert store.proxy(digest=DIGEST, side=768, state=STATE) is None


def test_a_name_that_is_no_digest_leads_nowhere(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="digest"):
        ProxyStore(tmp_path).keep(PROXY, digest="../" * 20, side=1, state=STATE)


def test_a_file_is_known_by_its_size_and_time(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"12345")
    os.utime(path, ns=(7, 7))
    assert state_of(os.fsencode(path)) == FileState(size=5, changed_ns=7)
    path.unlink()
    assert state_of(os.fsencode(path)) is None


def test_only_large_images_are_worth_a_proxy() -> None:
    view = Size(width=1024, height=768)
    assert is_worth_keeping(Size(width=4000, height=3000), view)
    assert not is_worth_keeping(Size(width=1200, height=900), view)
    assert not is_worth_keeping(Size(width=1000, height=700), Size(width=100, height=70))
