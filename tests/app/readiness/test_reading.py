"""What the lines are judged by is what the project says: settled as exports have it, of one moment."""

import numpy as np
import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.exporting import plan_export
from labeler.app.project import new_project, open_project
from labeler.app.readiness.material import ABSENT, IN, OF, UNCLEAR
from labeler.app.readiness.reading import material_of
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.words import Purpose
from labeler.formats.incoming.statements import StatedLabel
from tests.bringing import image, take_in
from tests.exports import options_of

BOX = Box(x=2, y=3, width=10, height=12)


CONCEPTS = ("apple", "banana", "carrot")


def tell(project, who, image_id, *told, asking=Pass(way=Way.FREE)):  # noqa: B008 - a frozen value
    for act in told:
        command = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=asking, act=act, active_ms=1000)
        project.execute(command, labeler=project.labeler_named(who))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A project with eight training images and two of a target source; most are answered, one way or another."""
    folder = tmp_path_factory.mktemp("reading")
    for number in range(10):
        below = folder / ("photos" if number < 8 else "phone")
        below.mkdir(exist_ok=True)
        Image.new("RGB", (40, 30), (number * 20, 90, 200 - number * 20)).save(below / f"{number + 1:03}.png")
    entries = tuple(NewConcept(name=name) for name in CONCEPTS)

    def fill(project):
        project.execute(AddConcepts(entries=entries))
        project.execute(AddPerson(name="Bob"))
        add_folders(project, [folder / "photos"], watch=Watch())
        add_folders(project, [folder / "phone"], watch=Watch(), purpose=Purpose.TARGET)

    project = new_project(folder / "project.labeler", lead="Ann", fill=fill)
    apple, banana, carrot = (project.taxonomy().named(name).uid for name in CONCEPTS)
    in_banana = (acts.SayIn(concept=banana), acts.AddBox(concept=banana, box=BOX), acts.CloseBoxes())
    of_apple, nothing_else = acts.SayOf(concept=apple), acts.NothingElse()
    tell(project, "Ann", 1, of_apple, *in_banana, acts.FillFrame(concept=apple), nothing_else)
    tell(project, "Bob", 1, of_apple, *in_banana, nothing_else)
    tell(project, "Ann", 2, of_apple, nothing_else)
    tell(project, "Bob", 2, acts.SayOf(concept=carrot), nothing_else)
    tell(project, "Ann", 3, acts.SayNone())
    tell(project, "Bob", 4, acts.Skip(reason="poor image"))
    tell(project, "Bob", 5, acts.SayIn(concept=banana))
    tell(project, "Ann", 6, acts.SayUnclear(concept=apple, reason="poor image"), nothing_else)
    project.close()
    return project.path


@pytest.fixture
def said(made, tmp_path):
    """The same one for every test, that may change it."""
    path = tmp_path / made.name
    path.write_bytes(made.read_bytes())
    project = open_project(path)
    yield project
    project.close()


def labels(material):
    """By row of the image and name of the concept."""
    settled, concepts = material.settled, material.taxonomy.concepts
    rows = zip(settled.image.tolist(), settled.concept.tolist(), settled.relation.tolist(), strict=True)
    return {(image, concepts[concept].name): relation for image, concept, relation in rows}


def test_images_whose_answers_agree_are_settled_and_the_others_disputed(said):
    material = material_of(said)
    assert material.settled.finished.tolist() == [0, 2, 5]
    assert material.settled.disputed.tolist() == [1]
    assert labels(material) == {
        (0, "apple"): OF, (0, "banana"): IN, (0, "carrot"): ABSENT,
        (2, "apple"): ABSENT, (2, "banana"): ABSENT, (2, "carrot"): ABSENT,
        (5, "apple"): UNCLEAR, (5, "banana"): ABSENT, (5, "carrot"): ABSENT,
    }  # fmt: skip


def test_as_many_images_are_settled_as_go_out(said):
    with plan_export(said, "coco", options_of("coco"), watch=Watch()) as planned:
        assert planned.plan.images == len(material_of(said).settled.finished)


def test_the_boxes_are_those_of_the_first_who_finished(said):
    material = material_of(said)
    concepts = [material.taxonomy.concepts[place].name for place in material.settled.concept[material.boxes.label]]
    found = zip(concepts, material.boxes.width.tolist(), material.boxes.is_frame.tolist(), strict=True)
    assert sorted(found) == [("apple", 40.0, True), ("banana", 10.0, False)]


def test_every_finished_answer_and_every_skip_is_an_opinion_and_an_open_answer_is_none(said):
    opinions = material_of(said).opinions
    assert [(each.image, each.labeler, each.is_skip) for each in opinions] == [
        (0, 0, False), (0, 1, False), (1, 0, False), (1, 1, False), (2, 0, False), (3, 1, True), (5, 0, False),
    ]  # fmt: skip
    assert opinions[0].said == {0: OF, 1: IN, 2: ABSENT}
    assert opinions[5].reason == "poor image"
    assert opinions[5].said == {}
    assert opinions[6].unclear_reasons == {0: "poor image"}
    assert opinions[2].active_ms == 2000


def test_photos_say_where_they_stand(said):
    photos = material_of(said).photos
    assert photos.ids.tolist() == list(range(1, 11))
    assert photos.names[0] == "001.png"
    assert photos.is_target.tolist() == [False] * 8 + [True] * 2
    assert not photos.is_train[8:].any()
    assert photos.is_answered.tolist() == [True] * 6 + [False] * 4
    assert photos.sources == ("photos", "phone")
    assert [photos.folders[place] for place in photos.folder] == ["photos"] * 8 + ["phone"] * 2
    assert photos.camera.tolist() == [-1] * 10
    assert np.isnan(photos.hour).all()
    assert (photos.width.tolist()[0], photos.height.tolist()[0]) == (40, 30)


def test_a_concept_that_only_one_was_asked_about_is_settled_by_them(said, uid_of):
    carrot = uid_of(said, "carrot")
    tell(said, "Bob", 7, acts.SayAbsent(concept=carrot), asking=Pass(way=Way.CONCEPT, concept=carrot))
    found = {key: relation for key, relation in labels(material_of(said)).items() if key[0] == 6}
    assert found == {(6, "carrot"): ABSENT}


def test_a_project_without_images_or_answers_is_read_too(project):
    material = material_of(project)
    assert len(material.photos.ids) == len(material.settled.image) == len(material.boxes.x) == 0
    assert material.opinions == ()
    assert material.seen is None


def test_a_claim_is_open_until_anybody_has_answered_it(said, stated, uid_of):
    claims = [image(f"{number:03}.png", StatedLabel("banana")) for number in (1, 3, 4, 7, 8)]
    take_in(said, stated(*claims))
    assert material_of(said).open_claims == {1: 3}
    tell(said, "Bob", 8, acts.SayOf(concept=uid_of(said, "banana")), acts.NothingElse())
    assert material_of(said).open_claims == {1: 2}
