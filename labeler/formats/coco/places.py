"""Where COCO files lie in a data set, and where the images that they name by their bare names."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.opening import NOTHING_IMPORTED

_FOLDER = "annotations"
_SPLITS = ("train", "val", "valid", "validation", "test")
"""Folders in which Roboflow keeps images of a split, each with its file among them."""
_BEGINNING = 64 * 1024
"""Bytes looked at to see what a file is."""
_ASKED = 3
"""Images of a file by which the folder of all of them is found."""


def coco_files(folder: Path) -> list[Path]:
    """The files of a folder that may be COCO; AppError where it cannot be read."""
    try:
        return sorted(candidates(folder))
    except (OSError, RuntimeError) as error:
        why = Phrase("the folder cannot be read: {why}", why=str(error))
        raise AppError(why, where=shown(str(folder)), safe=NOTHING_IMPORTED) from error


def candidates(folder: Path) -> Iterator[Path]:
    """Those in its `annotations`, else its own, else those of the folders of its splits; none that a link leads to
    outside."""
    inner = folder / _FOLDER
    own = _coco_in(inner if inner.is_dir() else folder, folder)
    first = next(own, None)
    if first is not None:
        yield first
        yield from own
        return
    for split in _SPLITS:
        if (folder / split).is_dir():
            yield from _coco_in(folder / split, folder)


def seems_coco(path: Path) -> bool:
    """Whether its beginning reads like COCO: an object that soon has a list of images or annotations.

    Categories alone are what Label Studio lays beside the labels that it writes for YOLO.
    """
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING).removeprefix(b"\xef\xbb\xbf").lstrip()
        is_whole = not file.read(1)
    keys = (b'"images"', b'"annotations"', *(() if is_whole else (b'"categories"',)))
    return beginning[:1] == b"{" and any(key in beginning for key in keys)


def root_of(path: Path) -> Path:
    """Below which the images may lie."""
    if path.is_dir():
        return path
    return path.parent.parent if path.parent.name == _FOLDER else path.parent


def folder_of_images(root: Path, path: Path, names: Sequence[str]) -> str:
    """The folder below `root` in which the images of a file lie, by some of their names; empty for the root itself.

    Where none of them is there, it is the folder of the file.
    """
    beside = path.parent.relative_to(root).as_posix() if path.parent.is_relative_to(root) else "."
    usual = "" if beside in (".", _FOLDER) else beside
    split = path.stem.rpartition("_")[2] or "images"
    places = (usual, "", "images", split, f"images/{split}", "data")
    asked = [name for name in islice(names, _ASKED) if _is_inside(name)]
    return next((place for place in places for name in asked if _is_file(root / place / name)), usual)


def _coco_in(place: Path, folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for path in place.iterdir():
        is_to_read = path.suffix.lower() == ".json" and not path.name.startswith(".")
        if is_to_read and path.is_file() and path.resolve().is_relative_to(root) and seems_coco(path):
            yield path


def _is_inside(name: str) -> bool:
    return bool(name) and not name.startswith("/") and ".." not in PurePosixPath(name).parts


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long, for one
        return False
