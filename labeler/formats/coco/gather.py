"""One COCO file, or two of ours that belong together, made into images and the columns of what is said of them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.coco.classes import Classes
from labeler.formats.coco.columns import Columns, RowReader, joined_columns, whole
from labeler.formats.coco.document import (
    AnnotationRow,
    Document,
    Id,
    ImageRow,
    OwnAnnotationRow,
    OwnImageRow,
    at,
    rows_of,
)
from labeler.formats.coco.images import FoundImage, Told
from labeler.formats.strict.json_file import refused

_LONGEST_SIDE = 1 << 31


class Gathering:
    """The images of one file, or of two of ours of one split in which the same image has the same name."""

    def __init__(self, classes: Classes, *, split: str = "") -> None:
        self._classes = classes
        self._split = split
        self._images: list[FoundImage] = []
        self._by_name: dict[str, int] = {}
        self._parts: list[Columns] = []
        self._path, self._file, self._is_whole = Path(), "", False
        self._folder = ""
        self.shapes = 0

    def add(
        self,
        path: Path,
        document: Document,
        *,
        is_ours: bool,
        is_whole: bool,
        folder_of: Callable[[Sequence[str]], str],
        progress: Callable[[float], None],
    ) -> None:
        """The images and annotations of a file; AppError for a row that is not as it should be.

        `is_whole`: its images were looked through for all classes, if it is ours and not federated. `folder_of` gives
        the folder in which images of these names lie.
        """
        self._path, self._file, self._is_whole = path, path.name, is_whole
        classes = self._classes.add(path, document, is_ours=is_ours)
        images = self._add_images(document, classes, folder_of, is_ours=is_ours)

        def refuse(index: int, number: object, why: str) -> AppError:
            return refused(path, why, where=at("annotation", index, number))

        rows = document.annotations or ()
        reader = RowReader(rows, images=images, classes=classes, refuse=refuse)
        kind: type[AnnotationRow] = OwnAnnotationRow if is_ours else AnnotationRow
        start, parts = 0, []
        for run in rows_of(path, rows, kind, noun="annotation"):
            parts.append(reader.columns(run, start=start))
            start += len(run)
            progress(start / len(rows))
        columns = joined_columns(parts)
        twin = columns.of_one_number()
        if twin is not None:
            raise refuse(twin, int(columns.numbers[twin]), "another annotation has its id")
        self._parts.append(columns)
        self.shapes += reader.shapes

    def told(self) -> Told:
        """All of it; AppError where our own files contradict each other."""
        columns = joined_columns(self._parts).sorted()
        row = columns.of_two_relations()
        if row is not None:
            image = self._images[int(columns.images[row])]
            name = shown(self._classes.names[int(columns.classes[row])])
            raise refused(
                self._path, Phrase("it is said to be of “{name}” and to have it in it", name=name), where=image.where
            )
        return Told(images=self._images, columns=columns)

    def _add_images(
        self,
        document: Document,
        classes: dict[int, int],
        folder_of: Callable[[Sequence[str]], str],
        *,
        is_ours: bool,
    ) -> dict[int, int]:
        """The place of each image by its id."""
        kind: type[ImageRow] = OwnImageRow if is_ours else ImageRow
        places: dict[int, int] = {}
        index = 0
        for run in rows_of(self._path, document.images or (), kind, noun="image"):
            if not index and not is_ours:
                folder = folder_of([_names(row)[0] for row in run])
                self._folder = f"{folder}/" if folder else ""
            for row in run:
                number = whole(row.id)
                if number is None or number in places:
                    why = Phrase("its id is no whole number") if number is None else Phrase("another image has its id")
                    raise refused(self._path, why, where=at("image", index, row.id))
                places[number] = self._add_image(row, index, classes)
                index += 1
        return places

    def _add_image(self, row: ImageRow, index: int, classes: dict[int, int]) -> int:
        name, *also = _names(row)
        if not name:
            raise refused(self._path, "it has no file name", where=at("image", index, row.id))
        if isinstance(row, OwnImageRow):
            return self._add_own(name, row, index, classes)
        if self._folder and not name.startswith(self._folder):
            name, also = self._folder + name, [name, *also]
        self._images.append(self._found(name, row, tuple(also)))
        return len(self._images) - 1

    def _add_own(self, name: str, row: OwnImageRow, index: int, classes: dict[int, int]) -> int:
        """An image of ours, which the other file of its split may have, too."""
        place = self._by_name.setdefault(name, len(self._images))
        if place == len(self._images):
            full_name, also = (f"images/{self._split}/{name}", (name,)) if self._split else (name, ())
            self._images.append(self._found(full_name, row, also))
        known = self._images[place]
        if row.neg_category_ids is None and row.not_exhaustive_category_ids is None:
            known.is_complete = known.is_complete or self._is_whole
        else:
            known.absent = self._numbers(row.neg_category_ids or (), row, index, classes)
            known.unplaced = self._numbers(row.not_exhaustive_category_ids or (), row, index, classes)
        return place

    def _found(self, name: str, row: ImageRow, also: tuple[str, ...]) -> FoundImage:
        return FoundImage(name, f"{self._file}, image {row.id}", _size(row.width or 0, row.height or 0), also)

    def _numbers(self, ids: Sequence[Id], row: ImageRow, index: int, classes: dict[int, int]) -> tuple[int, ...]:
        numbers = [whole(each) for each in ids]
        if any(number not in classes for number in numbers):
            raise refused(self._path, "it names a category that is not there", where=at("image", index, row.id))
        return tuple(dict.fromkeys(classes[number] for number in numbers if number is not None))


def _names(row: ImageRow) -> tuple[str, ...]:
    """What the image goes by, likeliest first: its file name, with the slashes of any system; the end of its URL."""
    name, url = row.file_name or "", row.coco_url or ""
    if not url and "\\" not in name:
        return (name.removeprefix("./"),)  # as nearly all
    names = (name.replace("\\", "/").removeprefix("./"), name, unquote(_path_of(url)).lstrip("/"))
    return tuple(dict.fromkeys(each for each in names if each)) or ("",)


def _path_of(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return url


@lru_cache(maxsize=64)
def _size(width: float, height: float) -> Size | None:
    is_size = 0 < width < _LONGEST_SIDE and 0 < height < _LONGEST_SIDE and width % 1 == 0 and height % 1 == 0
    return Size(width=int(width), height=int(height)) if is_size else None
