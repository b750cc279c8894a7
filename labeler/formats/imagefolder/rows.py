"""One answer as a row of metadata, whose columns have the same types whatever is said."""

from collections.abc import Mapping

from labeler.domain.geometry import Box
from labeler.domain.words import Relation
from labeler.formats.imagefolder.words import FILE_NAME, JOINT, OBJECTS, REASONS
from labeler.formats.outgoing.clipping import clipped
from labeler.formats.outgoing.detection import PLACED
from labeler.formats.outgoing.planning import absent_concepts, said_labels
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel

Row = Mapping[str, object]


def row(image: ExportImage, chosen: tuple[ExportConcept, ...], *, image_id: int, file_name: str) -> Row:
    """The row of a finished answer.

    What is said of the classes stands in lists of one entry a class, in the order of `classes.txt`, and not in lists of
    names: Arrow takes the type of a column from the first rows of each file, finds none in empty lists, and Hugging
    Face's reader refuses files that differ.
    """
    labels = {label.concept_uid: label for label in said_labels(image, chosen)}
    absent = {concept.uid for concept in absent_concepts(image, chosen)}
    relations = [
        Relation.ABSENT if each.uid in absent else labels[each.uid].relation if each.uid in labels else None
        for each in chosen
    ]
    return {
        FILE_NAME: file_name,
        "image_id": image_id,
        "width": image.size.width,
        "height": image.size.height,
        **{relation.value: [int(each is relation) for each in relations] for relation in Relation},
        JOINT: [int(each.uid in labels and labels[each.uid].joint) for each in chosen],
        REASONS: [labels[each.uid].reason if each.uid in labels else "" for each in chosen],
        OBJECTS: _objects(image, {at: labels[each.uid] for at, each in enumerate(chosen) if each.uid in labels}),
    }


def has_boxes(row: Row) -> bool:
    objects = row[OBJECTS]
    return isinstance(objects, Mapping) and bool(objects["bbox"])


def _objects(image: ExportImage, labels: Mapping[int, ExportLabel]) -> dict[str, list[object]]:
    """The boxes as lists side by side, ``[x, y, width, height]`` in pixels, `category` being the index of the class."""
    found: dict[str, list[object]] = {"bbox": [], "category": [], "area": [], "relation": [], "crowd": []}
    for index, label in labels.items():
        for region in label.regions if label.relation in PLACED else ():
            box = clipped(region.box, image.size)
            values = (_numbers(box), index, round(box.area, 6), label.relation.value, int(region.crowd))
            for column, value in zip(found.values(), values, strict=True):
                column.append(value)
    return found


def _numbers(box: Box) -> list[float]:
    # Never 3 for 3.0: a column of whole numbers would be of another type than that of the other split.
    return [float(number) for number in (box.x, box.y, box.width, box.height)]
