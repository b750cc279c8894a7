"""The check as one document for programs: every line, with its state, sentence, figures and images."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from labeler.app.project import Project
from labeler.app.readiness.line import Figure, Finding, Line, Readiness
from labeler.domain.ids import ImageId
from labeler.store import images

_AT_ONCE = 500
"""Images whose names are read at once."""


def as_json(project: Project, readiness: Readiness) -> dict[str, Any]:
    """Images by their names, as `labeler images` lists them. Numbers are finite; what is not known is null."""
    names = image_names(project, [image for line in readiness.lines for image in line.images])
    return {
        "project": readiness.project,
        "at": readiness.at,
        "finished_answers": readiness.finished_answers,
        "images": readiness.images,
        "seen_by": str(readiness.seen_by),
        "lines": [_line(line, names) for line in readiness.lines],
    }


def image_names(project: Project, ids: Sequence[ImageId]) -> Mapping[ImageId, str]:
    """What people call these images."""
    wanted = list(dict.fromkeys(ids))
    found: dict[ImageId, str] = {}
    for begin in range(0, len(wanted), _AT_ONCE):
        with project.file.reading() as reader:
            found.update({image.id: image.name for image in images.by_ids(reader, wanted[begin : begin + _AT_ONCE])})
    return found


def _line(line: Line, names: Mapping[ImageId, str]) -> dict[str, Any]:
    return {
        "id": line.id.value,
        "state": line.state.value,
        "sentence": str(line.sentence),
        "figures": {name: as_json_figure(value) for name, value in line.figures.items()},
        "images": [names[image] for image in line.images if image in names],
        "findings": [_finding(finding, names) for finding in line.findings],
    }


def _finding(finding: Finding, names: Mapping[ImageId, str]) -> dict[str, Any]:
    return {
        "state": finding.state.value,
        "sentence": str(finding.sentence),
        "images": [names[image] for image in finding.images if image in names],
        "notes": {names[image]: str(note) for image, note in finding.notes.items() if image in names},
    }


def as_json_figure(value: Figure) -> Figure:
    """A figure as a document has it."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    # numpy's own numbers too: a document knows only Python's.
    number = value.item() if hasattr(value, "item") else value
    return number if not isinstance(number, float) or math.isfinite(number) else None
