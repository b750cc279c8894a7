"""Finding more like this: by an image, a box of one, a concept, or a file that nobody added."""

import shutil
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from labeler.app.adding import add_folders
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.embedding import choice
from labeler.app.embedding.choice import NO_MODEL
from labeler.app.embedding.computing import embed
from labeler.app.like import LikeBox, LikeConcept, LikeFile, LikeImage
from labeler.app.like_named import named
from labeler.app.project import new_project, open_project
from labeler.app.similar import Sights
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.ids import ImageId


def drawn(folder):
    """Six unlike pictures, 1 to 6; then the first three again, mirrored and a little lighter, 7 to 9."""
    folder.mkdir()
    for number in range(1, 7):
        pixels = np.random.default_rng(number).integers(0, 256, (5, 6, 3), dtype=np.uint8)
        picture = Image.fromarray(pixels).resize((120, 100))
        picture.save(folder / f"{number}.png")
        if number <= 3:
            ImageOps.mirror(picture.point(lambda level: min(255, level + 12))).save(folder / f"{number + 6}.png")
    return folder


@pytest.fixture
def folder(tmp_path):
    return drawn(tmp_path / "pictures")


@pytest.fixture
def pictures(project, folder, watch):
    """A project of pictures that nothing has looked at."""
    add_folders(project, [folder], watch=watch)
    return project


@pytest.fixture(scope="module")
def kept_once(tmp_path_factory):
    """A project of pictures that were looked at, made once: each test has a copy of the file, and alters no picture."""
    folder = tmp_path_factory.mktemp("looked at")

    def fill(project):
        project.execute(AddConcepts(entries=(NewConcept(name="apple"),)))
        project.execute(AddPerson(name="Bob"))
        add_folders(project, [drawn(folder / "pictures")], watch=Watch())

    with closing(new_project(folder / "project.labeler", lead="Ann", fill=fill)) as project:
        embed(project, watch=Watch())
    return folder


@pytest.fixture
def looked_at(kept_once, tmp_path):
    with closing(open_project(Path(shutil.copy(kept_once / "project.labeler", tmp_path)))) as project:
        yield project


def found(project, asked, n=1, labeler=None):
    return [each.image_id for each in Sights(project, labeler).like(asked, n, watch=Watch()).found]


def test_the_image_most_like_one_is_its_mirrored_copy_and_never_itself(pictures):
    assert [found(pictures, LikeImage(image_id=ImageId(number))) for number in (1, 2, 3)] == [[7], [8], [9]]
    alike = Sights(pictures).like(LikeImage(image_id=ImageId(1)), 50, watch=Watch())
    assert sorted(each.image_id for each in alike.found) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert [each.similarity for each in alike.found] == sorted((each.similarity for each in alike.found), reverse=True)
    assert alike.is_model
    assert alike.unseen == 0


def test_what_is_in_a_box_is_looked_for_and_not_the_image_around_it(looked_at, kept_once, tmp_path, watch):
    beside = Image.new("RGB", (240, 100), "white")
    beside.paste(Image.open(kept_once / "pictures" / "5.png"), (120, 0))
    (tmp_path / "more").mkdir()
    beside.save(tmp_path / "more" / "beside.png")
    add_folders(looked_at, [tmp_path / "more"], watch=watch)
    assert found(looked_at, LikeBox(image_id=ImageId(10), box=Box(x=120, y=0, width=120, height=100))) == [5]


def test_a_file_that_nobody_added_is_compared_and_stays_outside(looked_at, kept_once, tmp_path):
    outside = tmp_path / "outside.jpg"
    Image.open(kept_once / "pictures" / "4.png").resize((90, 75)).save(outside, quality=90)
    assert found(looked_at, LikeFile(path=outside)) == [4]
    assert len(found(looked_at, LikeFile(path=outside), 99)) == 9
    (tmp_path / "words.jpg").write_text("no picture")
    with pytest.raises(AppError):
        found(looked_at, LikeFile(path=tmp_path / "words.jpg"))


def test_images_like_those_of_a_concept_are_found_without_them(looked_at, tell):
    concept = looked_at.taxonomy().concepts[0].uid
    with pytest.raises(RuleBroken, match="nothing to be like"):
        found(looked_at, LikeConcept(concept=concept))
    for image in (1, 2):
        tell(looked_at, "Ann", image, acts.SayOf(concept=concept))
        tell(looked_at, "Ann", image, acts.NothingElse())
    tell(looked_at, "Ann", 5, acts.SayAbsent(concept=concept))
    every = found(looked_at, LikeConcept(concept=concept), 99)
    assert set(every[:2]) == {7, 8}
    assert sorted(every) == [3, 4, 5, 6, 7, 8, 9]


def test_an_annotator_learns_nothing_of_what_others_said_of_a_concept(looked_at, tell):
    concept = looked_at.taxonomy().concepts[0].uid
    tell(looked_at, "Ann", 1, acts.SayOf(concept=concept))
    tell(looked_at, "Ann", 1, acts.NothingElse())
    bob, ann = looked_at.labeler_named("Bob"), looked_at.labeler_named("Ann")
    with pytest.raises(RuleBroken):
        found(looked_at, LikeConcept(concept=concept), labeler=bob)
    assert found(looked_at, LikeConcept(concept=concept), labeler=ann) == [7]
    tell(looked_at, "Bob", 3, acts.SayOf(concept=concept))
    tell(looked_at, "Bob", 3, acts.NothingElse())
    assert found(looked_at, LikeConcept(concept=concept), labeler=bob) == [9]


def test_what_was_added_since_is_looked_at_and_found_by_the_same_sights(looked_at, kept_once, tmp_path, watch):
    sights = Sights(looked_at)
    assert sights.like(LikeImage(image_id=ImageId(6)), 1, watch=watch).found[0].image_id != 10
    (tmp_path / "more").mkdir()
    ImageOps.mirror(Image.open(kept_once / "pictures" / "6.png")).save(tmp_path / "more" / "again.png")
    add_folders(looked_at, [tmp_path / "more"], watch=watch)
    assert sights.like(LikeImage(image_id=ImageId(6)), 1, watch=watch).found[0].image_id == 10


def test_an_image_without_its_file_is_not_found_and_counted(pictures, folder, watch):
    (folder / "7.png").unlink()
    alike = Sights(pictures).like(LikeImage(image_id=ImageId(1)), 99, watch=watch)
    assert 7 not in [each.image_id for each in alike.found]
    assert alike.unseen == 1


def test_a_project_that_is_only_read_is_searched_by_what_is_kept(pictures, tmp_path, watch):
    path = pictures.path
    pictures.close()
    reading = open_project(path, writes=False)
    with pytest.raises(AppError, match="nothing has looked"):
        found(reading, LikeImage(image_id=ImageId(1)))
    reading.close()
    writing = open_project(path)
    found(writing, LikeImage(image_id=ImageId(1)))
    writing.close()
    reading = open_project(path, writes=False)
    assert found(reading, LikeImage(image_id=ImageId(1))) == [7]
    reading.close()


def test_without_a_model_it_is_said_what_they_are_compared_by(pictures, monkeypatch, watch):
    def gone():
        raise FileNotFoundError

    monkeypatch.setattr(choice, "_shipped", gone)
    alike = Sights(pictures).like(LikeImage(image_id=ImageId(1)), 1, watch=watch)
    assert (alike.is_model, alike.seen_by) == (False, NO_MODEL)


def test_a_search_can_be_cut_off(pictures):
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        Sights(pictures).like(LikeImage(image_id=ImageId(1)), 1, watch=watch)


def test_an_image_is_named_as_it_is_listed_or_by_its_file_alone_or_is_a_file(looked_at, kept_once, tmp_path, watch):
    assert named(looked_at, "2.png") == LikeImage(image_id=ImageId(2))
    below = tmp_path / "other" / "below"
    below.mkdir(parents=True)
    Image.new("RGB", (50, 40), "red").save(below / "2.png")
    Image.new("RGB", (50, 40), "blue").save(below / "x.png")
    add_folders(looked_at, [tmp_path / "other"], watch=watch)
    assert named(looked_at, "below/2.png") == LikeImage(image_id=ImageId(10))
    assert named(looked_at, "x.png") == LikeImage(image_id=ImageId(11))
    assert named(looked_at, str(kept_once / "pictures" / "2.png")) == LikeFile(path=kept_once / "pictures" / "2.png")
    with pytest.raises(AppError, match="no image is called"):
        named(looked_at, "nothing.png")
    Image.new("RGB", (50, 40), "lime").save(tmp_path / "other" / "x.png")
    (tmp_path / "third").mkdir()
    Image.new("RGB", (50, 40), "pink").save(tmp_path / "third" / "x.png")
    add_folders(looked_at, [tmp_path / "other", tmp_path / "third"], watch=watch)
    with pytest.raises(AppError, match="2 images are called"):
        named(looked_at, "x.png")
