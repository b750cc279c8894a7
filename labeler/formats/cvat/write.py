"""CVAT for images 1.1: whole answers in one annotations.xml, images beside it, and the labels for a new project."""

from dataclasses import replace

import orjson

from labeler.domain.phrase import Phrase
from labeler.formats.cvat.file import CvatFile, colour
from labeler.formats.cvat.words import ATTRIBUTES
from labeler.formats.outgoing.answers import answers_going_out, put
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.options import BoxOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import (
    CANNOT_HOLD_LABELERS,
    CANNOT_HOLD_SKIPS,
    plan_answers,
)
from labeler.formats.outgoing.records import SPLIT_NAMES
from labeler.formats.outgoing.run import ExportRun

ANNOTATIONS = "annotations.xml"
LABELS = "labels.json"
"""For the raw constructor of labels in CVAT, which refuses what bears a label that it does not know."""
_LONGEST_LABEL = 64
"""Characters that CVAT takes in the name of a label."""


def plan_cvat(request: ExportRequest) -> ExportPlan:
    """What goes in: every finished answer. Tells which names are too long for CVAT itself."""
    plan = plan_answers(request, format="cvat")
    long = [each.name for each in chosen_concepts(request.concepts, request.options) if len(each.name) > _LONGEST_LABEL]
    if not long:
        return plan
    note = Phrase(
        "CVAT takes labels of at most {most} characters; longer are: {names}.",
        most=_LONGEST_LABEL,
        names=", ".join(long),
    )
    return replace(plan, notes=(*plan.notes, note))


def write_cvat(run: ExportRun) -> None:
    """`annotations.xml`, `labels.json` and, in `images/<split>/`, the images."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    labels = [
        {
            "name": concept.name,
            "color": colour(concept.export_id),
            "type": "any",
            "attributes": [attribute.as_json for attribute in ATTRIBUTES],
        }
        for concept in chosen
    ]
    with run.folder.binary(LABELS) as file:
        file.write(orjson.dumps(labels, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    with run.folder.text(ANNOTATIONS) as words:
        document = CvatFile(words, chosen, images=run.plan.images)
        for image, _ in answers_going_out(run, chosen):
            name = f"{SPLIT_NAMES[image.split]}/{run.file_name(image)}"
            document.add(image, name=name)
            put(run, image, f"images/{name}")
        document.end()


CVAT = Exporter(
    title=Phrase("CVAT"),
    purpose=Phrase("For correcting in CVAT: tags and boxes as CVAT for images 1.1, with the images."),
    options=BoxOptions,
    plan=plan_cvat,
    write=write_cvat,
    cannot_hold=(
        CANNOT_HOLD_SKIPS,
        CANNOT_HOLD_LABELERS,
        Phrase("Once CVAT has written the file anew: what is absent or unclear, and what was looked for."),
    ),
)
