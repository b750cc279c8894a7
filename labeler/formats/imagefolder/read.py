"""Hugging Face imagefolder in: every row of every metadata file of a folder, read a line at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.imagefolder.class_names import listed_names
from labeler.formats.imagefolder.lines import rows
from labeler.formats.imagefolder.places import metadata_files
from labeler.formats.imagefolder.said import RowReader
from labeler.formats.imagefolder.words import METADATA, METADATA_TABLE
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in

_HEAD = 64 * 1024
"""Bytes looked at to tell what a file is."""
_OTHERS = Phrase("Columns from which nothing was taken: {columns}.")


def read_imagefolder(request: ImportRequest) -> Statements:
    """What the rows of a folder say; AppError, with the line, for what is not as it should be."""
    root = request.path.parent if request.path.is_file() else request.path
    files = metadata_files(root)
    if not files:
        raise AppError(
            Phrase("there is neither {one} nor {other} in this folder", one=METADATA, other=METADATA_TABLE),
            where=shown(str(root)),
            safe=NOTHING_IMPORTED,
        )
    images = _Images(root=root, files=tuple(files), listed=listed_names(root))
    # Walked once to judge it all before anyone acts on a part of it, and again by whoever takes it in.
    reader = images.reader()
    for _ in images.stated(reader, request.progress):
        pass
    columns = ", ".join(shown(column) for column in reader.others)
    notes = (_OTHERS.filled(columns=columns),) if columns else ()
    return Statements(root=root, classes=tuple(reader.classes), images=images, notes=notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Images:
    """What is said, walked anew each time, without ever being held whole."""

    root: Path
    files: Sequence[Path]
    listed: Sequence[str]

    def __iter__(self) -> Iterator[StatedImage]:
        return self.stated(self.reader(), lambda done, total: None)

    def reader(self) -> RowReader:
        return RowReader(root=self.root, listed=self.listed, classes=dict.fromkeys(self.listed))

    def stated(self, reader: RowReader, progress: Callable[[int, int], None]) -> Iterator[StatedImage]:
        sizes = [file.stat().st_size if file.is_file() else 0 for file in self.files]
        for at, file in enumerate(self.files):
            before = sum(sizes[:at])
            for place, row in rows(file, lambda done, before=before: progress(before + done, sum(sizes))):  # type: ignore[misc]
                yield reader.stated(row, place)


def fits_imagefolder(path: Path) -> bool:
    """Whether this is a folder with metadata of images in it, or one of these files."""
    try:
        if path.is_file():
            return path.name in {METADATA, METADATA_TABLE} and _names_files(path)
        # Not looked for any deeper: this is asked of every folder that anyone chooses.
        folders = [path, *sorted(each for each in path.iterdir() if each.is_dir())[:100]]
        files = [folder / name for folder in folders for name in (METADATA, METADATA_TABLE)]
        return any(is_file_in(path, file) and _names_files(file) for file in files)
    except OSError:
        return False


def _names_files(path: Path) -> bool:
    with path.open("rb") as file:
        return b"file_name" in file.read(_HEAD)


IMAGEFOLDER_IN = Importer(
    title=Phrase("Hugging Face imagefolder"),
    asks_for=Phrase("The folder with metadata.jsonl or metadata.csv in it, or with the folders of its splits."),
    fits=fits_imagefolder,
    read=read_imagefolder,
)
