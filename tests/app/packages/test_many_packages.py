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
from labeler.app.packages.coming_in.taking_in import take_in
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


@pytest.fixture(scope="module")
def few(birds, tmp_path_factory):
    """A package of each of the people again, with twelve of their answers, and what these say."""
    folder = tmp_path_factory.mktemp("few")
    chance, packages, said = random.Random(5), {}, {}
    with closing(open_project(birds[0] / "home.labeler")) as home:
        for name, answers in birds[2].items():
            said[name] = {digest: answers[digest] for digest in chance.sample(sorted(answers), 12)}
            packages[name] = package_of(home, folder / f"{name}.labeler-answers", name, said[name])
    return packages, said


def came_home(birds, tmp_path, name, packages):
    """A copy of the home into which these packages were taken: what it holds, and what of it each person said."""
    path = tmp_path / f"{name}.labeler"
    shutil.copy(birds[0] / "home.labeler", path)
    with closing(open_project(path)) as home:
        done = take_in(home, packages, watch=Watch(), many=50)
        assert [each.refused for each in done.packages] == [None] * len(packages)
        assert is_sound(home)
        with home.file.reading() as reader:
            sums = dict(reader.plain(SUMS))
        return content(home), sums


def buntings(said, names):
    """How often each of these people said that it is one; who never did has no sum."""
    counted = {name: Counter(said[name].values())[BUNTING] for name in names}
    return {name: count for name, count in counted.items() if count}


def test_all_of_them_count_what_they_said(birds, tmp_path):
    packages, said = birds[1:]
    found, sums = came_home(birds, tmp_path, "all", list(packages.values()))
    assert len(found["answers"]) == 39 * 108
    assert sums == buntings(said, said)


def test_all_of_them_in_random_orders_end_alike(birds, few, tmp_path):
    packages, said = few
    chance = random.Random(7)
    found = []
    for number in range(3):
        order = [*chance.sample(list(packages.values()), 39), *chance.sample(list(packages.values()), 5 * number)]
        found.append(came_home(birds, tmp_path, f"home {number}", order))
    assert found[0] == found[1] == found[2]
    assert found[0][1] == buntings(said, said)


def test_random_subsets_in_random_orders_end_alike(birds, few, tmp_path):
    packages, said = few
    chance = random.Random(8)
    for size in (3, 11):
        names = chance.sample(list(packages), size)
        orders = [[packages[name] for name in chance.sample(names, size)] for _ in range(2)]
        one, other = (
            came_home(birds, tmp_path, f"{size} {number}", [*order, order[0]]) for number, order in enumerate(orders)
        )
        assert one == other
        assert len(one[0]["answers"]) == size * 12
        assert one[1] == buntings(said, names)
