"""What a source is for decides on which side its images stand, and their near-duplicates with them."""

import numpy as np
import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.sources import SetPurpose
from labeler.app.examining import check_file
from labeler.app.twins import must_move
from labeler.domain.acts import SayNone
from labeler.domain.words import Purpose, Split
from labeler.store import images


def photo(seed, size=(320, 240)):
    chance = np.random.default_rng(seed)
    whole = np.zeros((size[1], size[0], 3))
    for cells, weight, way in ((4, 50, 3), (9, 40, 0), (24, 35, 0)):
        patches = Image.fromarray(chance.integers(0, 256, (cells, cells, 3), dtype=np.uint8))
        whole += weight / 125 * np.asarray(patches.resize(size, Image.Resampling(way)), float)
    return Image.fromarray(whole.clip(0, 255).astype(np.uint8))


@pytest.fixture
def two_sources(project, tmp_path, watch):
    """Ten photos in `shop`, and the same ten at half the size in `phones`, both to train on."""
    for name, scale in (("shop", 1), ("phones", 2)):
        (tmp_path / name).mkdir()
        for seed in range(10):
            small = photo(seed).resize((320 // scale, 240 // scale))
            small.save(tmp_path / name / f"{name} {seed}.jpg", quality=90)
        add_folders(project, [tmp_path / name], watch=watch)
    return project


def sides(project):
    with project.file.reading() as reader:
        return {image.name: image.split for image in images.every(reader)}


def test_the_twins_of_images_that_become_target_follow_to_evaluation_and_back(two_sources, watch):
    before = sides(two_sources)
    assert set(before.values()) == {Split.TRAIN, Split.EVALUATION}
    two_sources.execute(SetPurpose(source="phones", purpose=Purpose.TARGET))
    assert set(sides(two_sources).values()) == {Split.EVALUATION}
    two_sources.execute(SetPurpose(source="phones", purpose=Purpose.TRAINING))
    assert sides(two_sources) == before
    two_sources.close()
    assert check_file(two_sources.path, watch=watch).damage == ()


def test_an_answered_twin_of_a_target_image_stays_and_is_listed(two_sources, tell):
    before = sides(two_sources)
    with two_sources.file.reading() as reader:
        answered = next(image for image in images.every(reader) if image.split is Split.TRAIN)
    tell(two_sources, "Bob", answered.id, SayNone())
    two_sources.execute(SetPurpose(source="phones", purpose=Purpose.TARGET))
    assert [name for name, side in sides(two_sources).items() if side is Split.TRAIN] == [answered.name]
    with two_sources.file.reading() as reader:
        assert [twin.id for twin in must_move(reader)] == [answered.id]
    two_sources.execute(SetPurpose(source="phones", purpose=Purpose.TRAINING))
    assert sides(two_sources) == before
