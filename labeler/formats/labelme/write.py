"""LabelMe: beside each image a JSON file of its name, with what the image is of as flags and boxes as rectangles."""

from collections.abc import Sequence
from pathlib import PurePosixPath

import orjson

from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.labelme import words
from labeler.formats.outgoing.answers import answers_going_out, put
from labeler.formats.outgoing.clipping import clipped
from labeler.formats.outgoing.detection import PLACED
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.options import BoxOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import (
    CANNOT_HOLD_LABELERS,
    CANNOT_HOLD_SKIPS,
    absent_concepts,
    plan_answers,
)
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportConcept, ExportImage, ExportLabel, ExportRegion
from labeler.formats.outgoing.run import ExportRun

_DECIMALS = 3


def plan_labelme(request: ExportRequest) -> ExportPlan:
    """What goes in: every finished answer."""
    return plan_answers(request, format="labelme")


def write_labelme(run: ExportRun) -> None:
    """`<split>/<image>` and `<split>/<its stem>.json` for each finished answer."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    for image, labels in answers_going_out(run, chosen):
        name = PurePosixPath(SPLIT_NAMES[image.split], run.file_name(image))
        document = _document(image, chosen, labels, file_name=name.name)
        run.folder.small(str(name.with_suffix(".json")), document)
        put(run, image, str(name))


def _document(
    image: ExportImage, chosen: Sequence[ExportConcept], labels: Sequence[ExportLabel], *, file_name: str
) -> bytes:
    """The file of one image, by the rules of LabelMe's own reader, which opens no image whose file breaks one."""
    names = {concept.uid: concept.name for concept in chosen}
    subjects = {label.concept_uid for label in labels if label.relation is Relation.OF}
    document = {
        "version": words.VERSION,
        "flags": {each.name: each.uid in subjects for each in chosen if each.uid in image.answer.covered},
        "shapes": [
            _shape(label, region, image, name=names[label.concept_uid])
            for label in labels
            if label.relation in PLACED
            for region in label.regions
        ],
        "imagePath": file_name,
        "imageData": None,
        "imageHeight": image.size.height,
        "imageWidth": image.size.width,
        words.KEY: _answer(image, tuple(chosen), labels),
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _shape(label: ExportLabel, region: ExportRegion, image: ExportImage, *, name: str) -> dict[str, object]:
    box = clipped(region.box, image.size)
    marks = {words.OF: label.relation is Relation.OF, words.CROWD: region.crowd}
    return {
        "label": name,
        "points": [[box.x, box.y], [round(box.right, _DECIMALS), round(box.bottom, _DECIMALS)]],
        "group_id": None,
        "description": "",
        "shape_type": "rectangle",
        "flags": {mark: True for mark, holds in marks.items() if holds},
        "mask": None,
    }


def _answer(image: ExportImage, chosen: tuple[ExportConcept, ...], labels: Sequence[ExportLabel]) -> dict[str, object]:
    """The whole answer by name: what LabelMe has no word for, and what its flags and shapes are held against."""
    names = {concept.uid: concept.name for concept in chosen}
    by_relation = {
        relation: [names[each.concept_uid] for each in labels if each.relation is relation] for relation in PLACED
    }
    is_complete = set(names) <= image.answer.covered
    return {
        words.SCOPE: words.ALL if is_complete else words.ASKED,
        words.OF: by_relation[Relation.OF],
        words.IN: by_relation[Relation.IN],
        words.ABSENT: [concept.name for concept in absent_concepts(image, chosen)],
        words.UNCLEAR: {names[each.concept_uid]: each.reason for each in labels if each.relation is Relation.UNCLEAR},
        words.JOINT: [names[each.concept_uid] for each in labels if each.joint],
    }


LABELME = Exporter(
    title=Phrase("LabelMe"),
    purpose=Phrase("For LabelMe and X-AnyLabeling: a JSON file beside each image."),
    options=BoxOptions,
    plan=plan_labelme,
    write=write_labelme,
    cannot_hold=(CANNOT_HOLD_SKIPS, CANNOT_HOLD_LABELERS),
)
