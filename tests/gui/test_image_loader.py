"""The loader of images: what is looked at comes first, what was shown once is there sooner the next time."""

import hashlib
import os
from dataclasses import replace

import pytest
from PIL import Image as Pillow

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.ids import ImageId
from labeler.domain.image import Image, Place
from labeler.domain.words import Health, Split
from labeler.gui.image_loader import ImageLoader

SIDE = 256


@pytest.fixture
def photo(tmp_path):
    """A large photo of one colour for each number, as the project knows it."""

    def make(number):
        path = tmp_path / f"{number}.jpg"
        Pillow.new("RGB", (2000, 1500), (number * 20, 100, 50)).save(path, quality=50)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        place = Place(root=str(tmp_path), path=os.fsencode(path.name))
        return Image(
            id=ImageId(number),
            digest=digest,
            format="JPEG",
            size=Size(width=2000, height=1500),
            orientation=1,
            split=Split.TRAIN,
            source="photos",
            health=Health.OK,
            problem="",
            places=(place,),
            frames=1,
        )

    return make


@pytest.fixture
def loader_on(qtbot, tmp_path):
    """A loader with the proxies of one folder; every one is closed in the end."""
    made = []

    def make(**settings):
        loader = ImageLoader(**settings)
        loader.keep_proxies(tmp_path / "proxies")
        made.append(loader)
        return loader

    yield make
    for loader in made:
        loader.close()


def shown(qtbot, loader, image, side=SIDE):
    with qtbot.waitSignal(loader.loaded, timeout=20_000) as told:
        loader.show(image, side=side)
    return told.args[0]


def proxies(tmp_path):
    return sorted((tmp_path / "proxies").glob("*/*.jpg"))


def red(ready):
    return ready.picture.pixelColor(3, 3).red()


def test_an_image_shown_before_comes_from_its_proxy(qtbot, loader_on, photo, tmp_path):
    image = photo(4)
    first = shown(qtbot, loader_on(), image)
    assert (first.picture.width(), first.full) == (256, Size(width=2000, height=1500))
    qtbot.waitUntil(lambda: len(proxies(tmp_path)) == 1, timeout=20_000)
    # Other bytes, the same size and time: only a proxy can still show the photo.
    path = tmp_path / "4.jpg"
    status = path.stat()
    path.write_bytes(b"x" * status.st_size)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    again = shown(qtbot, loader_on(), image)
    assert (again.picture.size(), again.full) == (first.picture.size(), first.full)
    assert again.picture.format() == first.picture.format()
    assert abs(red(again) - red(first)) <= 4


def test_a_photo_that_was_changed_is_not_shown_from_its_proxy(qtbot, loader_on, photo, tmp_path):
    image = photo(4)
    shown(qtbot, loader_on(), image)
    qtbot.waitUntil(lambda: len(proxies(tmp_path)) == 1, timeout=20_000)
    photo(5)
    (tmp_path / "5.jpg").replace(tmp_path / "4.jpg")
    os.utime(tmp_path / "4.jpg", ns=(1, 1))
    loader = loader_on()
    with qtbot.waitSignal(loader.missing, timeout=20_000) as told:
        loader.show(image, side=SIDE)
    assert told.args[0] == image.digest


def test_what_is_looked_at_does_not_wait_for_what_may_come_next(qtbot, loader_on, photo):
    images = [photo(number) for number in range(1, 9)]
    loader = loader_on()
    loader.fetch_ahead(tuple((image, SIDE) for image in images))
    # The last in line, and wanted now.
    assert shown(qtbot, loader, images[-1]).digest == images[-1].digest
    for image in images:
        assert shown(qtbot, loader, image).digest == image.digest


def test_whoever_comes_back_to_an_image_sees_it(qtbot, loader_on, photo):
    images = [photo(number) for number in range(1, 7)]
    loader = loader_on(cache_bytes=1)
    for _ in range(5):
        for image in images:
            loader.show(image, side=SIDE)
        assert shown(qtbot, loader, images[0]).digest == images[0].digest


def test_the_cache_stays_within_its_bound(qtbot, loader_on, photo):
    most = 3 * 256 * 192 * 4
    loader = loader_on(cache_bytes=most)
    for number in range(1, 7):
        shown(qtbot, loader, photo(number))
        assert sum(ready.picture.sizeInBytes() for ready in loader._cache.values()) <= most


def test_what_was_refused_is_not_decoded_for_the_screen_not_even_from_a_proxy(qtbot, photo, loader_on):
    image = photo(1)
    first = loader_on()
    shown(qtbot, first, image)
    refused = replace(image, health=Health.REFUSED, problem="it is cut short")
    with pytest.raises(AppError, match="it is cut short"):
        first.source.ready(refused, SIDE)
