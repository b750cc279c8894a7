"""Boxes drawn on a smaller picture lie where they belong in the image that stayed at home, to the pixel."""

import os

import numpy as np
import pytest
from PIL import Image, ImageDraw

from labeler.app.commands.people import AddPerson
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import open_package_as_project
from labeler.app.places import file_of
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.domain.geometry import Size
from labeler.images.decode import decode
from labeler.images.snap import snapped
from labeler.store import answers, images
from tests.smaller import leave_smaller_pictures

FULL, OBJECT = (1600, 1200), (420, 300, 980, 860)


@pytest.fixture
def at_home(tmp_path):
    """Two photos of something red on grey; the second lies on its side in its file, as cameras leave them."""
    folder = tmp_path / "at home"
    folder.mkdir()
    for number in (1, 2):
        image = Image.radial_gradient("L").resize(FULL).point(lambda level: 90 + level // 4).convert("RGB")
        ImageDraw.Draw(image).rectangle(OBJECT, "red")
        exif = Image.Exif()
        if number == 2:
            image = image.transpose(Image.Transpose.ROTATE_90)
            exif[0x0112] = 6
        image.save(folder / f"{number}.jpg", quality=95, exif=exif)
    return folder


@pytest.fixture
def ann(sit_down, make_project, at_home, tmp_path):
    """Ann at a workstation that has pictures of 800 pixels alone."""
    path = make_project(at_home)
    project = open_project(path)
    leave_smaller_pictures(project, tmp_path / "small", max_side=800)
    project.close()
    at_home.rename(tmp_path / "far away")
    return sit_down(path)


def boxes(person, image_number):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return [region.box for label in kept.answer.labels for region in label.regions]


def red(tmp_path, number, box):
    """The share of red in a box of the original, and round it."""
    with Image.open(tmp_path / "far away" / f"{number}.jpg") as file:
        image = file.transpose(Image.Transpose.ROTATE_270) if number == 2 else file
        pixels = np.asarray(image.convert("RGB"), int)
    is_red = pixels[..., 0] - pixels[..., 1] > 100
    inside = is_red[round(box.y) : round(box.bottom), round(box.x) : round(box.right)]
    return inside.mean(), is_red.sum() - inside.sum()


@pytest.mark.parametrize("number", [1, 2])
def test_a_box_drawn_on_a_smaller_picture_is_round_the_object_in_the_original(ann, tmp_path, number):
    if number == 2:
        ann.press("1 F Enter")
    ann.press("1 J")
    ann.wait_for_image()
    ready = ann.window.label.showing.ready
    assert ready.picture.width() <= 800
    assert ready.full == Size(width=1600, height=1200)
    ann.draw(*OBJECT)
    (box,) = boxes(ann, number)
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx(OBJECT, abs=2)
    share, outside = red(tmp_path, number, box)
    assert share > 0.98
    assert outside < 0.02 * box.area


def test_at_1_to_1_a_smaller_picture_is_as_large_as_the_image_and_snaps_as_well(ann, qtbot, tmp_path):
    ann.press("1 J Ctrl+1")
    assert ann.canvas.zoom == pytest.approx(1 / ann.canvas.devicePixelRatioF())
    ann.press("Ctrl+0")
    ann.draw(380, 260, 1020, 900)
    (rough,) = boxes(ann, 1)
    ann.press("S")
    qtbot.waitUntil(lambda: ann.window.label.stage.bar._note.text().startswith("Snapped"))
    (box,) = boxes(ann, 1)
    whole = snapped(decode(tmp_path / "far away" / "1.jpg"), rough)
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((whole.x, whole.y, whole.right, whole.bottom), abs=20)
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx(OBJECT, abs=20)


def test_the_filmstrip_shows_smaller_pictures_too(ann, qtbot):
    ann.press("1 F Enter")
    pictures = ann.window.label.pictures
    qtbot.waitUntil(lambda: len(pictures._kept) >= 1)


def test_a_box_drawn_at_a_workstation_comes_home_in_pixels_of_the_original(sit_down, make_project, tmp_path):
    folder = tmp_path / "originals"
    folder.mkdir()
    image = Image.radial_gradient("L").resize((2400, 1800)).convert("RGB")
    ImageDraw.Draw(image).rectangle((600, 450, 1500, 1200), "red")
    image.save(folder / "1.jpg", quality=98)
    home = open_project(make_project(folder))
    home.execute(AddPerson(name="Bob"))
    wanted = Wanted(to=("Bob",), uid=home.clock.new_uid(), proxies=True)
    (package,) = hand_out(home, wanted, tmp_path / "out", watch=Watch())
    path = open_package_as_project(package.path, into=None, watch=Watch())
    bob = sit_down(path)
    bob.press("1 J")
    bob.draw(600, 450, 1500, 1200)
    bob.press("Enter Enter")
    with bob.project.file.reading() as reader:
        (shown,) = images.every(reader)
    assert shown.originals == ()
    assert shown.size == Size(width=2400, height=1800)
    with Image.open(os.fsdecode(file_of(shown.places[0]))) as file:
        assert (file.format, file.size) == ("JPEG", (2048, 1536))
    bob.leave()
    elsewhere = open_project(path)
    handed_in = hand_in(elsewhere, to=None, watch=Watch())
    elsewhere.close()
    (taken,) = take_in(home, [handed_in.path], watch=Watch()).packages
    assert (taken.refused, taken.new) == (None, 1)
    labeler = home.labeler_named("Bob")
    with home.file.reading() as reader:
        kept = answers.of(reader, image_id=1, labeler_id=labeler.id)
    ((box,),) = [[region.box for region in label.regions] for label in kept.answer.labels]
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((600, 450, 1500, 1200), abs=3)
    home.close()
