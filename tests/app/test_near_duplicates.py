"""Copies of a photo stand on one side of the split: those found when they are added, and those found later."""

import shutil

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from labeler.app.adding import add_folders
from labeler.app.embedding.computing import embed
from labeler.app.examining import check_file
from labeler.app.near_filling import fill_hashes
from labeler.app.near_groups import NearGroups
from labeler.app.twins import join_twins, must_move
from labeler.domain.acts import SayNone
from labeler.domain.words import Purpose, Split
from labeler.store import images, near, vectors
from labeler.store.schema import images as table


def photo(seed, size=(320, 240)):
    """Patches of colour on several scales, with edges between them."""
    chance = np.random.default_rng(seed)
    whole = np.zeros((size[1], size[0], 3))
    for cells, weight, way in ((4, 50, 3), (9, 40, 0), (24, 35, 0)):
        patches = Image.fromarray(chance.integers(0, 256, (cells, cells, 3), dtype=np.uint8))
        whole += weight / 125 * np.asarray(patches.resize(size, Image.Resampling(way)), float)
    return Image.fromarray(whole.clip(0, 255).astype(np.uint8))


@pytest.fixture
def shop(tmp_path):
    """A folder of ten photos, 0.jpg to 9.jpg, no two alike: two of them are for evaluation."""
    folder = tmp_path / "shop"
    folder.mkdir()
    for seed in range(10):
        photo(seed).save(folder / f"{seed}.jpg", quality=90)
    return folder


COPIES = {
    "stored again": lambda image: image,
    "half": lambda image: image.resize((160, 120)),
    "double": lambda image: image.resize((640, 480)),
    "lighter": lambda image: ImageEnhance.Brightness(image).enhance(1.25),
    "mirrored": lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
}


def copied(folder, seeds, *, kinds=COPIES):
    folder.mkdir()
    for seed in seeds:
        for kind, copy in kinds.items():
            copy(photo(seed)).save(folder / f"{seed} {kind}.jpg", quality=70)
    return folder


def by_name(project):
    with project.file.reading() as reader:
        return {image.name: image for image in images.every(reader)}


def test_copies_join_the_group_and_the_side_of_the_first_across_folders_and_runs(project, shop, tmp_path, watch):
    add_folders(project, [shop], watch=watch)
    before = by_name(project)
    assert all(image.near_group is None for image in before.values())
    add_folders(project, [copied(tmp_path / "copies", range(10))], watch=watch)
    found = by_name(project)
    for seed in range(10):
        first = found[f"{seed}.jpg"]
        assert first.near_group == first.id
        assert first.split is before[f"{seed}.jpg"].split
        for kind in COPIES:
            copy = found[f"{seed} {kind}.jpg"]
            assert (copy.near_group, copy.split) == (first.id, first.split)
    project.close()
    assert check_file(project.path, watch=watch).damage == ()


def test_copies_within_one_folder_are_found_too(project, tmp_path, watch):
    add_folders(project, [copied(tmp_path / "copies", range(3))], watch=watch)
    groups = {}
    for image in by_name(project).values():
        groups.setdefault(image.near_group, set()).add(image.split)
    assert len(groups) == 3
    assert all(len(splits) == 1 for splits in groups.values())


def test_a_training_image_nobody_has_answered_follows_its_target_twin(project, shop, tmp_path, watch):
    add_folders(project, [shop], watch=watch)
    copies = copied(tmp_path / "phones", range(10), kinds={"half": COPIES["half"]})
    add_folders(project, [copies], watch=watch, purpose=Purpose.TARGET)
    assert {image.split for image in by_name(project).values()} == {Split.EVALUATION}
    with project.file.reading() as reader:
        assert must_move(reader) == ()


def test_an_answered_one_stays_and_is_listed(project, shop, tmp_path, tell, watch):
    add_folders(project, [shop], watch=watch)
    training = next(image for image in by_name(project).values() if image.split is Split.TRAIN)
    tell(project, "Bob", training.id, SayNone())
    seed = int(training.name[0])
    copies = copied(tmp_path / "phones", [seed], kinds={"half": COPIES["half"]})
    add_folders(project, [copies], watch=watch, purpose=Purpose.TARGET)
    assert by_name(project)[training.name].split is Split.TRAIN
    with project.file.reading() as reader:
        assert [twin.id for twin in must_move(reader)] == [training.id]


def test_an_image_that_bridges_two_groups_makes_them_one(project, shop, watch):
    add_folders(project, [shop], watch=watch)
    found = by_name(project)
    ids = [found[f"{seed}.jpg"].id for seed in range(4)]
    groups = NearGroups()
    with project.file.writing() as transaction:
        groups.join(transaction, ids[:2])
        groups.join(transaction, ids[2:])
        # Somebody else, with another memory of the file, joins the two.
        NearGroups().join(transaction, ids[1:3])
    found = by_name(project)
    assert {found[f"{seed}.jpg"].near_group for seed in range(4)} == {ids[0]}
    assert {found[f"{seed}.jpg"].split for seed in range(4)} == {found["0.jpg"].split}


def test_flat_pictures_are_no_twins(project, tmp_path, watch):
    folder = tmp_path / "flat"
    folder.mkdir()
    for number in range(4):
        Image.new("RGB", (60, 40), (200 + number, 30, 30)).save(folder / f"{number}.png")
    add_folders(project, [folder], watch=watch)
    assert {image.near_group for image in by_name(project).values()} == {None}


def test_images_of_an_older_project_get_their_hashes_and_groups_later(project, shop, tmp_path, watch):
    add_folders(project, [shop, copied(tmp_path / "copies", range(3))], watch=watch)
    added = by_name(project)
    with project.file.writing() as transaction:
        for image in added.values():
            transaction.update(table, image.id, hash=None, near_group=None)
    expected = {name: image.near_group for name, image in added.items()}
    (shop / "9.jpg").unlink()
    joined = join_twins(project, watch=watch)
    assert joined.hashed == len(expected) - 1
    assert {name: image.near_group for name, image in by_name(project).items()} == expected
    with project.file.reading() as reader:
        assert len(near.not_hashed(reader, after=0)) == 1
    assert join_twins(project, watch=watch).hashed == 0


def test_whoever_is_cut_off_after_the_hashes_of_an_older_project_still_finds_its_copies(project, shop, tmp_path, watch):
    add_folders(project, [shop, copied(tmp_path / "copies", range(2), kinds={"half": COPIES["half"]})], watch=watch)
    added = by_name(project)
    with project.file.writing() as transaction:
        for image in added.values():
            transaction.update(table, image.id, hash=None, near_group=None)
    fill_hashes(project, watch=watch)
    assert {image.near_group for image in by_name(project).values()} == {None}
    assert join_twins(project, watch=watch).hashed == 0
    found = by_name(project)
    assert [found[f"{seed} half.jpg"].near_group for seed in range(2)] == [found[f"{seed}.jpg"].id for seed in range(2)]


@pytest.mark.parametrize("odd", ["zz" * 40, "-5", "12", "f" * 500])
def test_a_hash_that_is_none_is_made_again_and_in_nobodys_way(project, shop, tmp_path, watch, odd):
    add_folders(project, [shop], watch=watch)
    first = by_name(project)["0.jpg"]
    with project.file.writing() as transaction:
        transaction.update(table, first.id, hash=odd)
    add_folders(project, [copied(tmp_path / "copies", [0, 1], kinds={"half": COPIES["half"]})], watch=watch)
    found = by_name(project)
    assert (found["0 half.jpg"].near_group, found["1 half.jpg"].near_group) == (None, found["1.jpg"].id)
    assert join_twins(project, watch=watch).hashed == 1
    assert by_name(project)["0 half.jpg"].near_group == first.id


def test_crops_and_tints_of_photos_are_found_once_these_were_looked_at(project, shared_data, tmp_path, watch):
    folder, copies = tmp_path / "shop", tmp_path / "copies"
    folder.mkdir()
    copies.mkdir()
    kinds = {
        "cut": lambda image: image.crop((30, 15, 330, 300)),
        "cut and mirrored": lambda image: image.crop((30, 15, 330, 300)).transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        "tinted": lambda image: image.convert("RGB", (1.1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0.7, 0)),
    }
    # Bananas alone: what is on the photos is always the same, and no two are one.
    for number, path in enumerate(sorted((shared_data / "groceries" / "user-photos" / "banana").iterdir())[:12]):
        image = Image.open(path)
        image.save(folder / f"{number}.jpg", quality=90)
        if number < 3:
            for kind, copy in kinds.items():
                copy(image).save(copies / f"{number} {kind}.jpg", quality=80)
    add_folders(project, [folder, copies], watch=watch)
    embed(project, watch=watch)
    join_twins(project, watch=watch)
    found = by_name(project)
    for number in range(3):
        first = found[f"{number}.jpg"]
        for kind in kinds:
            copy = found[f"{number} {kind}.jpg"]
            assert (copy.near_group, copy.split) == (first.id, first.split), copy.name
    assert {found[f"{number}.jpg"].near_group for number in range(3, 12)} == {None}


def test_where_nothing_is_new_no_vector_is_read(project, shop, watch, monkeypatch):
    add_folders(project, [shop], watch=watch)
    embed(project, watch=watch)
    read = []
    every = vectors.kept_after
    monkeypatch.setattr(vectors, "kept_after", lambda *asked: read.append(asked) or every(*asked))
    assert join_twins(project, watch=watch).joined == 0
    assert read == []
    photo(10).save(shop / "10.jpg")
    add_folders(project, [shop], watch=watch)
    embed(project, watch=watch)
    assert read


def test_a_project_taken_elsewhere_without_its_photos_is_left_as_it_is(project, shop, watch):
    add_folders(project, [shop], watch=watch)
    shutil.rmtree(shop)
    assert join_twins(project, watch=watch).hashed == 0
