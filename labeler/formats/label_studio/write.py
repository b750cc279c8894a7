"""Label Studio out: `tasks.json`, the interface that it fits, and the images that it shows."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO

import orjson

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.label_studio.config import config_text
from labeler.formats.label_studio.tasks import task
from labeler.formats.label_studio.words import CONFIG, TASKS
from labeler.formats.outgoing.answers import answers_going_out, put
from labeler.formats.outgoing.exporter import Exporter, takes_images
from labeler.formats.outgoing.options import BoxOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import (
    CANNOT_HOLD_LABELERS,
    CANNOT_HOLD_SKIPS,
    plan_answers,
)
from labeler.formats.outgoing.records import SPLIT_NAMES
from labeler.formats.outgoing.run import ExportRun

_SERVING = Phrase(
    "Label Studio shows the images when it runs with LABEL_STUDIO_LOCAL_FILES_SERVING_ENABLED=true and "
    "LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT set to the folder of this export, and the project has its folder “images” "
    "as a local storage. label_config.xml is the labeling interface; import tasks.json after it."
)
_FILLED = re.compile(r"\$\w")
_EMPTY = Phrase("Label Studio fills in what follows a $ in a name and will show these otherwise: {names}.")
_CHUNK = 1_000
"""Tasks held before they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelStudioOptions(BoxOptions):
    """What may be chosen about Label Studio."""


def plan_label_studio(request: ExportRequest) -> ExportPlan:
    """Every finished answer, as a task."""
    plan = plan_answers(request, format="label_studio")
    filled = [shown(each.concept.name) for each in plan.concepts if _FILLED.search(each.concept.name)]
    notes = (
        *((_SERVING,) if takes_images(request.options) else ()),
        *((_EMPTY.filled(names=", ".join(filled)),) if filled else ()),
    )
    return replace(plan, notes=(*plan.notes, *notes))


def write_label_studio(run: ExportRun) -> None:
    """The tasks in one file, `label_config.xml`, and the images in `images/<split>/`."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    with run.folder.text(CONFIG) as file:
        file.write(config_text(chosen))
    has_images = takes_images(run.request.options)
    with run.folder.binary(TASKS) as binary, _list_in(binary) as tasks:
        for number, (image, _) in enumerate(answers_going_out(run, chosen), start=1):
            place = f"images/{SPLIT_NAMES[image.split]}/{run.file_name(image)}"
            tasks.add(task(image, chosen, task_id=number, path=place if has_images else image.written_name))
            # Without images, a task has the path that the image has in the project; its digest is in the task.
            put(run, image, place if has_images else "")


class _Tasks:
    """The tasks of one JSON list, each on a line, written a chunk at a time."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._waiting: list[bytes] = []
        self._between = b"[\n"

    def add(self, row: Mapping[str, object]) -> None:
        self._waiting.append(self._between + orjson.dumps(row))
        self._between = b",\n"
        if len(self._waiting) >= _CHUNK:
            self._flush()

    def end(self) -> None:
        self._flush()
        self._file.write(b"[]\n" if self._between == b"[\n" else b"\n]\n")

    def _flush(self) -> None:
        self._file.write(b"".join(self._waiting))
        self._waiting.clear()


@contextmanager
def _list_in(file: BinaryIO) -> Iterator[_Tasks]:
    tasks = _Tasks(file)
    yield tasks
    tasks.end()


LABEL_STUDIO = Exporter(
    title=Phrase("Label Studio"),
    purpose=Phrase("To look at, or go on with, in Label Studio: tasks with boxes in percent, and their interface."),
    options=LabelStudioOptions,
    plan=plan_label_studio,
    write=write_label_studio,
    cannot_hold=(CANNOT_HOLD_SKIPS, CANNOT_HOLD_LABELERS),
)
