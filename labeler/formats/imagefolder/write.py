"""Hugging Face imagefolder out: images by split, each split with its `metadata.jsonl`; the names of the classes."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO

import orjson

from labeler.domain.phrase import Phrase
from labeler.formats.imagefolder.readme import are_apart, readme_text, splits_of
from labeler.formats.imagefolder.rows import Row, has_boxes, row
from labeler.formats.imagefolder.words import CLASSES, FOLDERS, METADATA, README
from labeler.formats.outgoing.answers import answers_going_out, put
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.outgoing.options import PictureOptions, chosen_concepts
from labeler.formats.outgoing.plan import ExportPlan, ExportRequest
from labeler.formats.outgoing.planning import (
    CANNOT_HOLD_LABELERS,
    CANNOT_HOLD_SKIPS,
    plan_answers,
)
from labeler.formats.outgoing.run import ExportRun
from labeler.formats.outgoing.writing import OutputFolder

_CHUNK = 1_000
"""Rows held before they are written."""
_APART = Phrase(
    "One split has boxes and the other none, so Hugging Face's reader cannot load both at once: each has a "
    "configuration of its own (“train”, “validation”)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagefolderOptions(PictureOptions):
    """What may be chosen about imagefolder."""


def plan_imagefolder(request: ExportRequest) -> ExportPlan:
    """Every finished answer, as a row."""
    plan = plan_answers(request, format="imagefolder")
    return replace(plan, notes=(*plan.notes, _APART)) if are_apart(plan) else plan


def write_imagefolder(run: ExportRun) -> None:
    """`train/` and `validation/`, where there are images for them, with nothing else in them; names beside them."""
    chosen = chosen_concepts(run.request.concepts, run.request.options)
    with run.folder.text(CLASSES) as file:
        file.write("".join(f"{concept.name}\n" for concept in chosen))
    with run.folder.text(README) as file:
        file.write(readme_text(run.plan, chosen))
    with ExitStack() as stack:
        splits = {split: stack.enter_context(_metadata(run.folder, FOLDERS[split])) for split in splits_of(run.plan)}
        for number, (image, _) in enumerate(answers_going_out(run, chosen), start=1):
            if image.split in splits:  # else the plan has become untrue, and the check says so
                name = run.file_name(image)
                put(run, image, f"{FOLDERS[image.split]}/{name}")
                splits[image.split].add(row(image, chosen, image_id=number, file_name=name))


class _Metadata:
    """The rows of one split, a line each, those with boxes first.

    Hugging Face's reader takes the types of all columns from the first ten megabytes: there have to be boxes in them.
    """

    def __init__(self, boxed: BinaryIO, others: BinaryIO) -> None:
        self._files = {True: boxed, False: others}
        self._waiting: dict[bool, list[bytes]] = {True: [], False: []}

    def add(self, row: Row) -> None:
        waiting = self._waiting[has_boxes(row)]
        waiting.append(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
        if len(waiting) >= _CHUNK:
            self._flush()

    def end(self) -> None:
        """All rows into the file of those with boxes."""
        self._flush()
        self._files[False].seek(0)
        shutil.copyfileobj(self._files[False], self._files[True])

    def _flush(self) -> None:
        for is_boxed, file in self._files.items():
            file.write(b"".join(self._waiting[is_boxed]))
            self._waiting[is_boxed].clear()


@contextmanager
def _metadata(folder: OutputFolder, split: str) -> Iterator[_Metadata]:
    part = folder.path(f"{split}/{METADATA}.part")
    with folder.binary(f"{split}/{METADATA}") as boxed, part.open("w+b") as others:
        metadata = _Metadata(boxed, others)
        yield metadata
        metadata.end()
    part.unlink()


IMAGEFOLDER = Exporter(
    title=Phrase("Hugging Face imagefolder"),
    purpose=Phrase("For Hugging Face's libraries: images by split, with what is said of them in metadata.jsonl."),
    options=ImagefolderOptions,
    plan=plan_imagefolder,
    write=write_imagefolder,
    cannot_hold=(CANNOT_HOLD_SKIPS, CANNOT_HOLD_LABELERS),
)
