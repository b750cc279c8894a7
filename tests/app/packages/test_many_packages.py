"""Thirty-nine people hand in what they said of 108 photos of birds: in whatever order it comes, it is the same project.

Welinder, Branson, Belongie and Perona: The multidimensional wisdom of crowds, NIPS 2010; the pictures are drawn.
"""

import random
import shutil
from collections import Counter
from contextlib import closing

import pytest
import yaml
from PIL import Image, ImageDraw

from labeler.app.adding import add_folders
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.packages.taking_in import take_in
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from tests.content import content, is_sound
from tests.handed_in import package_of

BUNTING = "Indigo Bunting"
SUMS = """
SELECT labelers.name, sum(labels) FROM tallies JOIN labelers ON labelers.id = tallies.labeler_id GROUP BY labelers.name
"""


def bird(number: int) -> Image.Image:
    """A blue bird on a branch that no other picture has."""
    picture = Image.new("RGB", (24, 18), (200, 220, 240 - number))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((3 + number % 9, 3 + number % 5, 14 + number % 7, 12), fill=(20, 40 + number, 200))
    pen.line((0, 15, 23, 12 + number % 6), fill=(90, 60, 20))
    return picture


@pytest.fixture(scope="module")
def birds(shared_data, tmp_path_factory):
    """A home with the photos, a package of each of the people, and what they said: by person and image."""
    source = shared_data / "bluebirds" / "labels.yaml"
    if not source.is_file():
        pytest.skip(f"the bluebirds are not here: {source}")
    labels = yaml.load(source.read_text(), yaml.CSafeLoader)
    folder = tmp_path_factory.mktemp("birds")
    photos = sorted(next(iter(labels.values())))
    (folder / "photos").mkdir()
    for number, photo in enumerate(photos):
        bird(number).save(folder / "photos" / f"{photo}.png")

    def fill(project):
        project.execute(AddConcepts(entries=(NewConcept(name=BUNTING),)))
        add_folders(project, [folder / "photos"], watch=Watch())

    packages, said = {}, {}
    with closing(new_project(folder / "home.labeler", lead="Ann", fill=fill)) as home:
        with home.file.reading() as reader:
            rows = reader.plain("SELECT digest, shown_path FROM images JOIN places ON places.image_id = images.id")
        digests = {int(path.removesuffix(".png")): digest for digest, path in rows}
        for who, answers in labels.items():
            name = f"person {who:02}"
            said[name] = {digests[photo]: BUNTING if is_bunting else None for photo, is_bunting in answers.items()}
            packages[name] = package_of(home, folder / f"{name}.labeler-answers", name, said[name])
    return folder, packages, said


def came_home(birds, tmp_path, name, packages):
    """A copy of the home into which these packages were taken, and what it holds."""
    path = tmp_path / f"{name}.labeler"
    shutil.copy(birds[0] / "home.labeler", path)
    with closing(open_project(path)) as home:
        done = take_in(home, packages, watch=Watch(), many=50)
        assert [each.refused for each in done.packages] == [None] * len(packages)
        assert is_sound(home)
        return content(home)


def test_all_of_them_count_what_they_said(birds, tmp_path):
    folder, packages, said = birds
    path = tmp_path / "all.labeler"
    shutil.copy(folder / "home.labeler", path)
    with closing(open_project(path)) as home:
        taken = take_in(home, list(packages.values()), watch=Watch(), many=50)
        assert sum(package.new for package in taken.packages) == 39 * 108
        with home.file.reading() as reader:
            sums = dict(reader.plain(SUMS))
        assert is_sound(home)
    assert sums == {name: Counter(answers.values())[BUNTING] for name, answers in said.items()}


def test_random_orders_and_subsets_end_alike(birds, tmp_path):
    chance = random.Random(7)
    some = chance.sample(list(birds[1].values()), 9)
    found = []
    for number in range(3):
        order = chance.sample(some, len(some))
        found.append(came_home(birds, tmp_path, f"home {number}", [*order, *chance.sample(order, number)]))
    assert found[0] == found[1] == found[2]
    assert len(found[0]["answers"]) == 9 * 108
