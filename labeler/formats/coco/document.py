"""What a COCO file has in it, row by row, as written: strict in kind, lenient in what is missing."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.coco.file import DESCRIPTION
from labeler.formats.strict.json_file import read_json_as, refused

Id: TypeAlias = int | float | str
"""A whole number, by the standard; in the wild also 1.0 and "1"."""
_RUN = 5_000
"""Rows decoded together."""


class Document(msgspec.Struct, gc=False):
    """A file, its rows still as they stand there."""

    images: list[msgspec.Raw] | None = None
    annotations: list[msgspec.Raw] | None = None
    categories: list[msgspec.Raw] | None = None
    info: msgspec.Raw = msgspec.Raw(b"")

    @property
    def holds_all(self) -> bool:
        return self.images is not None and self.annotations is not None and self.categories is not None

    @property
    def kinds(self) -> frozenset[str]:
        """The keys of the first annotation, by which one knows what a file is about."""
        try:
            return frozenset(_KEYS.decode(self.annotations[0])) if self.annotations else frozenset()
        except (msgspec.DecodeError, UnicodeDecodeError):
            return frozenset()

    @property
    def is_ours(self) -> bool:
        """Whether the file says that we wrote it."""
        try:
            return _INFO.decode(self.info).description == DESCRIPTION
        except msgspec.DecodeError:
            return False

    @property
    def says_relations(self) -> bool:
        """Whether every annotation says *of* or *in*, as all of ours do."""
        rows = self.annotations or ()
        try:
            for start in range(0, len(rows), _RUN):
                _ATTRIBUTES.decode(b"[" + b",".join(rows[start : start + _RUN]) + b"]")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return False
        return True


class CategoryRow(msgspec.Struct, gc=False):
    id: Id
    name: str
    closed: msgspec.Raw = msgspec.Raw(b"")


class ImageRow(msgspec.Struct, gc=False):
    id: Id
    file_name: str | None = None
    coco_url: str | None = None
    width: int | float | None = None
    height: int | float | None = None


class OwnImageRow(ImageRow, gc=False):
    """With what a federated file knows of an image."""

    neg_category_ids: list[Id] | None = None
    not_exhaustive_category_ids: list[Id] | None = None


class AnnotationRow(msgspec.Struct, gc=False):
    image_id: Id
    category_id: Id
    id: Id | None = None
    bbox: list[float] | None = None
    iscrowd: bool | int | float | None = None


class Attributes(msgspec.Struct, gc=False):
    """What our own files say of a row."""

    relation: Literal["of", "in"]
    joint: bool = False
    box: str = ""


class OwnAnnotationRow(AnnotationRow, gc=False, kw_only=True):
    attributes: Attributes


class ShapeRow(msgspec.Struct, gc=False):
    """What is looked at only where there is no box."""

    segmentation: msgspec.Raw = msgspec.Raw(b"")


class _OnlyAttributes(msgspec.Struct, gc=False):
    attributes: Attributes


class _Description(msgspec.Struct):
    description: str = ""


Row = TypeVar("Row", bound=msgspec.Struct)
_ATTRIBUTES = msgspec.json.Decoder(list[_OnlyAttributes])
_INFO = msgspec.json.Decoder(_Description)
_KEYS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_DOCUMENT = msgspec.json.Decoder(Document)


def read_document(path: Path) -> Document:
    """The file; AppError for what is not strict JSON, or no object with lists in it."""
    try:
        return read_json_as(path, _DOCUMENT)
    except msgspec.ValidationError as error:
        raise refused(path, Phrase("this is no COCO file: {why}", why=_words(error))) from error


def rows_of(path: Path, rows: Sequence[msgspec.Raw], kind: type[Row], *, noun: str) -> Iterator[list[Row]]:
    """The rows of a list, some thousands at a time; AppError with index and id for one that is of another kind."""
    decode = msgspec.json.Decoder(list[kind]).decode  # type: ignore[valid-type]
    for start in range(0, len(rows), _RUN):
        run = rows[start : start + _RUN]
        try:
            yield decode(b"[" + b",".join(run) + b"]")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise _bad_row(path, run, kind, noun=noun, start=start) from error


def at(noun: str, index: int, number: object = None) -> Phrase:
    """Which row of a list: its index, from 0 on as programs count, and its id where it has one."""
    if number is None:
        return Phrase("{noun} with index {index}", noun=Phrase(noun), index=index)
    return Phrase("{noun} with index {index}, id {id}", noun=Phrase(noun), index=index, id=shown(str(number)[:40]))


def _bad_row(path: Path, run: Sequence[msgspec.Raw], kind: type[Row], *, noun: str, start: int) -> AppError:
    decode: Callable[..., Any] = msgspec.json.Decoder(kind).decode
    for index, row in enumerate(run, start=start):
        try:
            decode(row)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return refused(path, _words(error), where=at(noun, index, _id_of(row)))
    raise AssertionError("each row alone is fine, and together they are not")


def _id_of(row: msgspec.Raw) -> object:
    try:
        found = msgspec.json.decode(row, type=dict[str, msgspec.Raw])
        number = msgspec.json.decode(found["id"], type=int | float | str)
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError):
        return None
    return number


def _words(error: Exception) -> str:
    """What msgspec says, which is written for people: "Expected `int`, got `str` - at `$.id`"."""
    text = shown(str(error))
    return text[:1].lower() + text[1:]
