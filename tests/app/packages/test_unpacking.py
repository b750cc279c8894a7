"""What a package says of its images is believed of none: each is judged in a process of its own before it is taken."""

import hashlib
import io
import os
import struct
import zlib
from dataclasses import fields

import pytest
from PIL import Image

from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Cancelled, Watch
from labeler.app.whereabouts import runs_of_files
from labeler.domain.errors import AppError
from labeler.formats.package.manifest import Outline
from labeler.formats.package.member_names import TABLES, image_name
from labeler.formats.package.read import opened_package
from labeler.formats.package.write import write_package

NAME = "hostile.labeler-work"
LISTED = {"format": "PNG", "width": 40, "height": 30, "orientation": 1, "frames": 1}


@pytest.fixture
def forged(home, give, tmp_path):
    """Makes a package like one that was handed out, in which one image is another, with these words about it."""

    def make(content, *, proxy=False, **said):
        (given,) = give(home, "Bob", images=3, proxies=True)
        with opened_package(given.path, look=lambda: None) as package:
            rows = {table: [row for _, row in package.rows(table)] for table in TABLES[package.manifest.kind]}
            files = {row["file"]: package.image(row["digest"]) for row in rows["images"]}
            manifest = package.manifest
        (tmp_path / "out").rename(tmp_path / "given")
        digest = "0" * 64 if proxy else hashlib.sha256(content).hexdigest()
        name = image_name(digest, "png")
        del files[rows["images"][1]["file"]]
        rows["images"][1] |= {"digest": digest, "file": name, "proxy": proxy, **LISTED, **said}
        outline = Outline(**{each.name: getattr(manifest, each.name) for each in fields(Outline)})
        path = tmp_path / "sent" / NAME
        every = [*files.items(), (name, content)]
        write_package(path, outline, tables=rows, files=every, key=bytes.fromhex(manifest.key), look=lambda done: None)
        return path

    return make


def picture(size=(40, 30), format="PNG", *, orientation=0):
    file = io.BytesIO()
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    Image.effect_noise(size, 60).convert("RGB").save(file, format, exif=exif)
    return file.getvalue()


def bomb():
    """A PNG of a few hundred bytes that says it has 900 million pixels, all of them black."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">2I5B", 30_000, 30_000, 8, 0, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(bytes(100_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "said", "why"),
    [
        (bomb(), {"width": 30_000, "height": 30_000}, "more pixels than any photo"),
        (picture(format="JPEG")[:-300], {"format": "JPEG"}, "cut short"),
        (b"neither one nor the other", {}, "no image's"),
        (picture(), {"width": 41}, "not the picture"),
        (picture(), {"format": "JPEG"}, "not the picture"),
        (picture(), {"orientation": 3}, "not the picture"),
        (picture((30, 20)), {"proxy": True, "width": 400, "height": 300}, "not the picture"),
        (picture((40, 30)), {"proxy": True, "width": 300, "height": 400}, "not the picture"),
        (picture((80, 60)), {"proxy": True}, "not the picture"),
        (
            picture((40, 30), "JPEG", orientation=3),
            {"proxy": True, "width": 400, "height": 300, "format": "JPEG"},
            "not the picture",
        ),
        (picture()[:200], {"proxy": True, "width": 400, "height": 300}, "cut short|damaged"),
    ],
    ids=[
        "a bomb",
        "a JPEG cut short",
        "no image",
        "of another size",
        "of another format",
        "turned",
        "a proxy of another shape",
        "a proxy that lies on its side",
        "a proxy larger than its image",
        "a proxy that is turned",
        "a proxy cut short",
    ],
)
def test_a_package_is_refused_whole_for_one_image_that_is_not_what_it_says(forged, content, said, why):
    path = forged(content, **said)
    with pytest.raises(AppError, match=why) as refused:
        open_package_as_project(path, into=None, watch=Watch())
    assert "\n" not in refused.value.line()
    assert NAME in refused.value.line()
    assert [each.name for each in path.parent.iterdir()] == [NAME]


@pytest.mark.parametrize("size", [(40, 30), (40, 31), (41, 30)])
def test_a_smaller_picture_may_be_rounded_by_one_pixel(forged, size):
    path = forged(picture(size), proxy=True, width=400, height=300)
    assert open_package_as_project(path, into=None, watch=Watch()).is_file()


def test_files_are_known_again_by_their_time_which_is_that_of_the_package(home, give):
    (package,) = give(home, "Bob", images=3)
    long_ago = 1_700_000_000
    os.utime(package.path, (long_ago, long_ago))
    made = open_package_as_project(package.path, into=None, watch=Watch())
    work = open_project(made, writes=False)
    (files,) = runs_of_files(work)
    work.close()
    kept = [stamp for each in files for stamp in each.stamps]
    there = [path.stat() for path in sorted((made.parent / "images").iterdir())]
    assert [(each.size, each.modified_ns) for each in kept] == [(each.st_size, each.st_mtime_ns) for each in there]


@pytest.mark.parametrize("after", ["Looking through the package", "Unpacking the images", "Making the project"])
def test_opening_can_be_cut_off_and_nothing_is_left_of_it(home, give, after):
    (package,) = give(home, "Bob", images=5)

    class Impatient(Watch):
        def report(self, *, done, total=0, doing=""):
            if doing == after and done:
                self.cancel()
            super().report(done=done, total=total, doing=doing)

    with pytest.raises(Cancelled):
        open_package_as_project(package.path, into=None, watch=Impatient())
    assert [each.name for each in package.path.parent.iterdir()] == [package.path.name]
