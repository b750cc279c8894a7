"""A project of more images than are held at once goes out whole, in order, each with its own boxes."""

import json

import pytest

from labeler.app.exporting import export_formats, made_options, plan_export, write_export
from labeler.app.watch import Watch
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.geometry import Box
from labeler.domain.image import Place
from labeler.domain.words import Health, Origin, Purpose, Relation, Scope, Split, State
from labeler.store import answers, images
from labeler.store.exporting import RUN
from labeler.store.images import NewImage
from labeler.store.kept import Kept

COUNT = 2 * RUN + 7
AT, DAY = "2026-11-21T10:00:00Z", "2026-11-21"


def new_image(number):
    return NewImage(
        digest=f"{number:064x}",
        format="JPEG",
        width=4000,
        height=3000,
        orientation=1,
        frames=1,
        split=Split.TRAIN,
        health=Health.OK,
        problem="",
        taken_at="",
        camera="",
    )


def answer(uid, concept, box):
    region = Region(uid=f"{uid} region", box=box, origin=Origin.DRAWN)
    label = Label(
        uid=f"{uid} label",
        concept_uid=concept,
        facet="subject",
        relation=Relation.IN,
        said_at=AT,
        said_day=DAY,
        regions=(region,),
    )
    return Answer(
        uid=uid,
        state=State.SUBMITTED,
        scope=Scope.ALL,
        taxonomy_revision=1,
        submitted_at=AT,
        submitted_day=DAY,
        labels=(label,),
    )


@pytest.fixture
def many(project):
    """Images whose names run the other way than they were added, all answered by Ann, every third by Bob too."""
    apple = project.taxonomy().named("apple").uid
    ann, bob = (project.labeler_named(name).id for name in ("Ann", "Bob"))
    with project.file.writing() as transaction:
        source = images.add_source(transaction, uid="s", name="shop", purpose=Purpose.TRAINING)
        for number in range(1, COUNT + 1):
            image_id = images.add(transaction, new_image(number), source_id=source.id, at=AT)
            path = b"shop/%d.jpg" % (COUNT + 1 - number)
            images.add_place(transaction, image_id, Place(root="/photos", path=path))
            for who, top in ((bob, 2), (ann, 1)) if number % 3 == 0 else ((ann, 1),):
                said = answer(f"{who} {number}", apple, Box(x=number, y=top, width=10, height=10))
                answers.save(transaction, None, Kept(image_id=image_id, labeler_id=who, answer=said))


def test_all_of_them_go_out_in_natural_order_with_the_boxes_of_the_first_labeler_by_name(project, many, tmp_path):
    coco = next(each for each in export_formats() if each.name == "coco")
    options = made_options(coco.options, {"without_images": True}, title=coco.title)
    with plan_export(project, "coco", options, watch=Watch()) as planned:
        assert (planned.plan.images, planned.plan.boxes) == (COUNT, COUNT)
        first, second = list(planned.request.images), list(planned.request.images)
        write_export(planned, tmp_path / "out", watch=Watch())
    assert first == second
    assert [image.base_name for image in first] == [f"{number}.jpg" for number in range(1, COUNT + 1)]
    document = json.loads((tmp_path / "out" / "annotations" / "instances_train.json").read_text())
    names = {row["id"]: row["file_name"] for row in document["images"]}
    boxes = {names[row["image_id"]]: row["bbox"] for row in document["annotations"]}
    assert boxes == {f"{number}.jpg": [COUNT + 1 - number, 1, 10, 10] for number in range(1, COUNT + 1)}
