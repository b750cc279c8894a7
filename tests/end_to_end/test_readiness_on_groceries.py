"""Would you train on this, asked of real photos: each fault planted in the groceries is found, and its absence too.

The 351 photos are looked at by the model once, and what was seen is put into each project that is made of them.
"""

import csv
import random
import shutil
from collections import defaultdict
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageOps

from labeler.app.adding import add_folders
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.embedding.again import look_again
from labeler.app.embedding.choice import in_force
from labeler.app.embedding.computing import embed
from labeler.app.embedding.makers import DESCRIPTOR, MEASURES
from labeler.app.project import new_project, open_project
from labeler.app.readiness.check import check
from labeler.app.readiness.lines import bias, duplicates, leakage, outliers, split, target, variance
from labeler.app.readiness.reading import material_of
from labeler.app.watch import Watch
from labeler.domain.checklist import LineId, LineState
from labeler.domain.words import Purpose
from labeler.store import images, vectors
from tests.bringing import take_in

CONCEPTS = ("apple", "banana", "carrot", "juice", "lemon", "melon", "milk", "tomato")
COLUMNS = ("image", "concept", "relation", "labeler", "x", "y", "width", "height")


@pytest.fixture(scope="module")
def groceries(shared_data):
    folder = shared_data / "groceries"
    if not folder.is_dir():
        pytest.skip(f"the groceries are not here: {folder}")
    return folder


@pytest.fixture(scope="module")
def photos(groceries):
    """The user photos of each concept, in a fixed order that is not the names' order."""
    found = {}
    for concept in CONCEPTS:
        found[concept] = sorted((groceries / "user-photos" / concept).iterdir())
        random.Random(concept).shuffle(found[concept])
    return found


@pytest.fixture(scope="module")
def pint(groceries, tmp_path_factory):
    """Learned from the professional photos, the model will meet those of users."""
    folder = tmp_path_factory.mktemp("pint")
    with made(folder, groceries / "professional", target=groceries / "user-photos") as project:
        embed(project, watch=Watch())
        says(project, folder, [(name, concept_of(name), "of") for name in names(project)])
        yield project


@pytest.fixture(scope="module")
def seen(pint):
    """What was computed of each photo, by digest and then by what made it."""
    makers = (in_force(pint).maker, DESCRIPTOR, MEASURES)
    with pint.file.reading() as reader:
        every = images.every(reader)
        rows = {maker: vectors.of_images(reader, maker, [image.id for image in every]) for maker in makers}
    return {image.digest: {maker: rows[maker][image.id] for maker in makers} for image in every}


@pytest.fixture(scope="module")
def halves(photos, seen, tmp_path_factory):
    """All user photos in two random halves, the second of which is what the model will meet; nobody has answered."""
    folder = tmp_path_factory.mktemp("halves")
    every = [file for concept in CONCEPTS for file in photos[concept]]
    random.Random(0).shuffle(every)
    training, later = copied(folder / "training", *every[:160]), copied(folder / "later", *every[160:])
    with made(folder, training, target=later, seen=seen) as project:
        return project.path


@contextmanager
def copy_of(path, folder):
    """A project made once, which a test may change."""
    with closing(open_project(Path(shutil.copy(path, folder)))) as project:
        yield project


class made:
    """A project of these folders, closed at the end of the block; what was seen of their photos is put in."""

    def __init__(self, folder, *sources, target=None, concepts=CONCEPTS, seen=None):
        self.path = folder / "work.labeler"
        self.sources, self.target, self.concepts, self.seen = sources, target, concepts, seen or {}

    def __enter__(self):
        new_project(self.path, lead="Ann", fill=self._fill).close()
        self.project = open_project(self.path)
        return self.project

    def _fill(self, project):
        project.execute(AddConcepts(entries=tuple(NewConcept(name=name) for name in self.concepts)))
        add_folders(project, self.sources, watch=Watch())
        if self.target:
            add_folders(project, [self.target], watch=Watch(), purpose=Purpose.TARGET)
        with project.file.writing() as transaction:
            rows = defaultdict(dict)
            for image in images.every(transaction):
                for maker, row in self.seen.get(image.digest, {}).items():
                    rows[maker][image.id] = row
            for maker, each in rows.items():
                vectors.keep(transaction, maker, each)

    def __exit__(self, *_):
        self.project.close()


def names(project):
    with project.file.reading() as reader:
        return [image.name for image in images.every(reader)]


def concept_of(name):
    return name.split("/")[0]


def says(project, folder, rows):
    """A CSV file with a row for each (image, concept, relation, box…), taken in as the answers of Ann."""
    path = folder / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for image, concept, relation, *box in rows:
            table.writerow([image, concept, relation, "Ann", *(box or [""] * 4)])
    take_in(project, path, format="csv")


def copied(folder, *files):
    """The files in a folder of each concept, for a project of its own."""
    for file in files:
        place = folder / file.parent.name
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)
    return folder


def judged(project, *lines):
    """These lines alone, of what is kept and of what they want to see again."""
    material = material_of(project)
    return [line.line(material) for line in lines]


def shown(project, ids):
    with project.file.reading() as reader:
        return [images.by_id(reader, image_id).name for image_id in ids]


def test_the_perfect_pint_is_red_and_the_baseline_shows_why(pint):
    (line,) = judged(pint, target)
    assert line.state is LineState.RED
    assert line.figures["auc"] > 0.99
    assert 0.40 < line.figures["baseline.target"] < 0.56
    assert line.figures["baseline.within"] > 0.9
    assert line.figures["ks.plainness"] > 0.9
    assert line.images


def test_two_random_halves_of_the_user_photos_are_green(halves, tmp_path):
    with copy_of(halves, tmp_path) as project:
        says(project, tmp_path, [(name, concept_of(name), "of") for name in names(project)])
        (line,) = judged(project, target)
    assert line.state is LineState.GREEN
    assert 0.4 < line.figures["auc"] < 0.6
    assert line.figures["baseline.target"] > 0.9


def test_ten_exchanged_labels_among_320_are_at_the_head_of_the_queue(halves, tmp_path):
    with copy_of(halves, tmp_path) as project:
        every = names(project)
        assert len(every) == 320
        wrong = exchanged(random.Random(1), every)
        assert len(wrong) == 10
        says(project, tmp_path, [(name, wrong.get(name, concept_of(name)), "of") for name in every])
        (line,) = judged(project, outliers)
        first = shown(project, line.images[:20])
    assert len(set(first) & set(wrong)) >= 8
    assert line.state is not LineState.GREEN
    assert line.figures["likely_wrong"] >= 8


def exchanged(chance, every):
    """Five pairs of photos of different concepts, each with the other's."""
    pairs = []
    order = chance.sample(every, len(every))
    while len(pairs) < 5:
        one, other = order.pop(), order.pop()
        if concept_of(one) != concept_of(other):
            pairs.append((one, other))
    return {mine: concept_of(its) for pair in pairs for mine, its in (pair, pair[::-1])}


def test_a_concept_that_is_only_seen_beside_another_is_red_and_names_both(photos, seen, tmp_path):
    (line,) = bouquet(photos, seen, tmp_path, beside=lambda number: "banana" if number < 22 else None)
    assert line.state is LineState.RED
    assert "lemon" in line.sentence
    assert "banana" in line.sentence
    assert line.figures["lemon.with.banana"] == pytest.approx(22 / 24)
    assert line.figures["lemon.alone"] == 2
    assert len(line.images) >= 2
    assert line.findings[0].images == line.images[:2]


def test_the_same_concept_in_varied_company_is_green(photos, seen, tmp_path):
    company = ("banana", "carrot", "milk", None)
    (line,) = bouquet(photos, seen, tmp_path, beside=lambda number: company[number % 4])
    assert line.state is LineState.GREEN


def bouquet(photos, seen, folder, *, beside):
    """Twenty-four lemons, each with what stands beside it, and as many of each of three others."""
    chosen = [file for concept in ("lemon", "banana", "carrot", "milk") for file in photos[concept][:24]]
    with made(folder, copied(folder / "photos", *chosen), seen=seen) as project:
        rows, lemons = [], 0
        for name in names(project):
            rows.append((name, concept_of(name), "of"))
            if concept_of(name) == "lemon":
                company = beside(lemons)
                rows += [(name, company, "in", 10, 10, 80, 80)] if company else []
                lemons += 1
        says(project, folder, rows)
        return judged(project, leakage)


PURPLE, GREEN = (120, 20, 160), (30, 200, 90)


def test_company_that_is_no_concept_is_found_by_painting_over_the_subject(framed, tmp_path):
    """Every photo stands in a striped frame; that of the lemons is always the same."""
    with copy_of(framed, tmp_path) as project:
        says_of_boxes(project, tmp_path, lemons=SAME)
        readiness = check(project, watch=Watch())
    assert [line.id for line in readiness.lines] == list(LineId)
    line = next(line for line in readiness.lines if line.id is LineId.LEAKAGE)
    assert line.state is LineState.RED
    assert "lemon" in line.sentence
    assert line.figures["lemon.painted"] > 0.95
    assert line.images


def test_where_every_photo_has_another_frame_none_is_taken_for_the_subject(framed, tmp_path):
    with copy_of(framed, tmp_path) as project:
        says_of_boxes(project, tmp_path, lemons=OTHERS)
        material = material_of(project)
        altered = look_again(project, material.photos, leakage.wanted(material), watch=Watch())
        line = leakage.line(replace(material, altered=altered))
    assert line.figures["lemon.painted"] < 0.85
    assert line.state is LineState.GREEN


SAME, OTHERS = "lemon in the same frame", "lemon in other frames"


@pytest.fixture(scope="module")
def framed(photos, tmp_path_factory):
    """Lemons in frames that are all the same, and lemons and two other concepts in frames of any colours."""
    folder, chance = tmp_path_factory.mktemp("framed"), random.Random(2)
    lemons = {OTHERS: photos["lemon"][:16], SAME: photos["lemon"][16:32]}
    for name, files in {**lemons, "banana": photos["banana"][:16], "carrot": photos["carrot"][:16]}.items():
        place = folder / "photos" / name
        place.mkdir(parents=True)
        for file in files:
            with Image.open(file) as photo:
                colours = (PURPLE, GREEN) if name == SAME else random_colours(chance)
                in_frame(photo, *colours).save(place / file.name, quality=92)
    with made(folder, folder / "photos") as project:
        embed(project, watch=Watch())
        return project.path


def says_of_boxes(project, folder, *, lemons):
    """What each photo is of, boxed without its frame; nothing of the other lemons."""
    with project.file.reading() as reader:
        every = images.every(reader)
    concepts = {lemons: "lemon", "banana": "banana", "carrot": "carrot"}
    answered = [(each, concepts[concept_of(each.name)]) for each in every if concept_of(each.name) in concepts]
    says(project, folder, [(each.name, concept, "of", *inner(each.size)) for each, concept in answered])


def random_colours(chance):
    return [tuple(chance.randrange(256) for _ in range(3)) for _ in range(2)]


def in_frame(photo, one, other):
    """The photo, smaller, with stripes of two colours round it."""
    width, height = photo.size
    framed = Image.new("RGB", (width, height), one)
    for x in range(0, width, 24):
        framed.paste(other, (x, 0, x + 12, height))
    x, y, inside, high = inner(photo)
    framed.paste(photo.resize((inside, high)), (x, y))
    return framed


def inner(size):
    """The box that leaves out a sixth on every side."""
    edge = size.width // 6
    return edge, edge, size.width - 2 * edge, size.height - 2 * edge


def test_forty_crops_of_three_photos_and_one_kind_of_apple_are_narrow_and_two_things_in_one_are_wide(
    photos, seen, tmp_path
):
    concepts = ("cut", "apple", "fruit", "juice", "milk", "tomato")
    folder = tmp_path / "photos"
    green = [file for file in photos["apple"] if file.name.startswith("Granny-Smith")]
    copied(folder, *green, *photos["juice"][:15], *photos["milk"][:15], *photos["tomato"][:15])
    both = [*photos["banana"][:20], *photos["lemon"][:20]]
    (folder / "fruit").mkdir()
    for file in both:
        shutil.copy(file, folder / "fruit")
    crops(random.Random(0), photos["milk"][20:23], folder / "cut")
    with made(tmp_path, folder, concepts=concepts, seen=seen) as project:
        embed(project, watch=Watch())
        says(project, tmp_path, [(name, concept_of(name), "of") for name in names(project)])
        narrow, wide = judged(project, bias, variance)
        looks = shown(project, next(finding for finding in wide.findings if "fruit" in finding.sentence).images[:2])
    assert narrow.state is LineState.RED
    assert 2 <= narrow.figures["cut.worth"] <= 6
    assert "cut" in narrow.sentence
    assert any("apple" in each.sentence and "narrow in colour" in each.sentence for each in narrow.findings)
    assert wide.state is LineState.RED
    assert "fruit" in wide.sentence
    assert wide.figures["fruit.looks"] == 2
    assert {look.split("/")[-1].split("_")[0] for look in looks} == {"Banana", "Lemon"}
    assert wide.figures["milk.looks"] == 1


def crops(chance, files, folder):
    """Forty pictures cut out of three photos."""
    folder.mkdir()
    for number in range(40):
        with Image.open(files[number % 3]) as photo:
            side = int(min(photo.size) * chance.uniform(0.7, 0.95))
            x, y = chance.randrange(photo.width - side), chance.randrange(photo.height - side)
            photo.crop((x, y, x + side, y + side)).save(folder / f"{number:02}.jpg", quality=90)


def test_planted_copies_are_found_three_kinds_when_added_and_all_five_after_embedding_on_one_side(
    photos, seen, tmp_path
):
    originals = [file for concept in CONCEPTS for file in photos[concept][:8]]
    planted = {file.stem: file for file in (photos[concept][0] for concept in CONCEPTS)}
    for kind, altered in COPIES.items():
        (tmp_path / "later" / kind).mkdir(parents=True)
        for name, file in planted.items():
            with Image.open(file) as photo:
                altered(photo).save(tmp_path / "later" / kind / f"{name}.jpg", quality=70)
    with made(tmp_path, copied(tmp_path / "photos", *originals), tmp_path / "later", seen=seen) as project:
        added = found_with_their_originals(project, planted)
        embed(project, watch=Watch())
        embedded = found_with_their_originals(project, planted)
        says(project, tmp_path, [(f"{file.parent.name}/{file.name}", file.parent.name, "of") for file in originals])
        copies, sides = judged(project, duplicates, split)
    for kind in ("re-encoded", "half size", "brighter"):
        assert added[kind] == len(planted), kind
    assert embedded == dict.fromkeys(COPIES, len(planted))
    assert len(copies.images) >= 6 * len(planted)
    assert copies.state is not LineState.GREEN
    assert sides.figures["both_sides"] == 0


COPIES = {
    "re-encoded": lambda photo: photo,
    "half size": lambda photo: photo.resize((photo.width // 2, photo.height // 2)),
    "brighter": lambda photo: ImageEnhance.Brightness(photo).enhance(1.25),
    "cut": lambda photo: photo.crop((30, 25, photo.width - 20, photo.height - 35)),
    "mirrored": ImageOps.mirror,
}


def found_with_their_originals(project, planted):
    """How many copies of each kind stand in one group, and on one side of the split, with their original."""
    photos = material_of(project).photos
    place = {name: row for row, name in enumerate(photos.names)}
    found = dict.fromkeys(COPIES, 0)
    for kind in COPIES:
        for name, file in planted.items():
            copy, original = place[f"{kind}/{name}.jpg"], place[f"{file.parent.name}/{file.name}"]
            together = photos.near_group[copy] == photos.near_group[original] >= 0
            found[kind] += bool(together and photos.is_train[copy] == photos.is_train[original])
    return found
