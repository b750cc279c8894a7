"""The classes of COCO files: the same number for the same name, however each file numbers its categories."""

from pathlib import Path

from labeler.domain.names import folded, shown, tidy
from labeler.domain.phrase import Phrase
from labeler.formats.coco.columns import whole
from labeler.formats.coco.document import CategoryRow, Document, at, rows_of
from labeler.formats.strict.json_file import refused


class Classes:
    """Gathered from file to file, in the order in which they come."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.notes: list[Phrase] = []
        self._numbers: dict[str, int] = {}

    def add(self, path: Path, document: Document, *, is_ours: bool) -> dict[int, int]:
        """The number of the class of each category of a file, by its id; of ours, without closed ones."""
        found: dict[int, int] = {}
        names: dict[str, str] = {}
        rows = [row for run in rows_of(path, document.categories or (), CategoryRow, noun="category") for row in run]
        for index, row in enumerate(rows):
            number, name = whole(row.id), tidy(row.name)
            if number is None or number in found:
                why = Phrase("its id is no whole number") if number is None else Phrase("another category has its id")
                raise refused(path, why, where=at("category", index, row.id))
            if not name:
                raise refused(path, "it has no name", where=at("category", index, row.id))
            if is_ours and bytes(row.closed) == b"true":
                continue  # It only keeps its place: nobody looked for it.
            if folded(name) in names:
                self._note_twin(path, names[folded(name)], name)
            names[folded(name)] = name
            found[number] = self._number(name)
        return found

    def _number(self, name: str) -> int:
        number = self._numbers.setdefault(folded(name), len(self.names))
        if number == len(self.names):
            self.names.append(name)
        return number

    def _note_twin(self, path: Path, one: str, other: str) -> None:
        self.notes.append(
            Phrase(
                "{file}: the categories “{one}” and “{other}” are taken as one class.",
                file=shown(path.name),
                one=shown(one),
                other=shown(other),
            )
        )
