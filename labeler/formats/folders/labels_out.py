"""`labels.csv`: a row for each file in a class folder, with what is known of the image it shows."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import IO

from labeler.domain.words import Relation
from labeler.formats.cells import TableWriter, guarded
from labeler.formats.folders.labels_file import LABEL_COLUMNS
from labeler.formats.outgoing.records import ExportAnswer, ExportConcept, relation_of

_RELATIONS = (Relation.OF, Relation.IN, Relation.ABSENT)
_MOST_KEPT = 10_000
"""Sets of cells: nearly every image says what another did."""


class LabelsTable:
    """Writes the rows. In each: the file, what it is of, what is in it, what is absent."""

    def __init__(self, file: IO[str], concepts: Sequence[ExportConcept]) -> None:
        self._table = TableWriter(file, LABEL_COLUMNS)
        self._concepts = concepts
        self._cells: dict[tuple[object, ...], tuple[str, ...]] = {}

    def whole(self, destination: str, answer: ExportAnswer) -> None:
        """The row of an image."""
        self._table.row((guarded(destination), *self._known(answer)))

    def crop(self, destination: str, concept: str) -> None:
        """The row of a part, of which no more is known than what it was cut out as."""
        self._table.row((guarded(destination), guarded(_listed((concept,))), "", ""))

    def _known(self, answer: ExportAnswer) -> tuple[str, ...]:
        key = (answer.covered, *((label.concept_uid, label.relation) for label in answer.labels))
        cells = self._cells.get(key)
        if cells is None:
            known = [(relation_of(answer, concept.uid), concept.name) for concept in self._concepts]
            cells = tuple(guarded(_listed(name for is_, name in known if is_ is each)) for each in _RELATIONS)
            if len(self._cells) < _MOST_KEPT:
                self._cells[key] = cells
        return cells


def _listed(names: Iterable[str]) -> str:
    """Names in one cell, parted by ``;`` and quoted, as in CSV, where one holds a ``;`` itself."""
    line = io.StringIO()
    cells = list(names)
    if cells:
        csv.writer(line, delimiter=";", lineterminator="").writerow(cells)
    return line.getvalue()
