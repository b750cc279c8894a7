"""Label Studio in: an export in full or JSON-MIN, of one person or several, read a task at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements
from labeler.formats.label_studio.interface import Interface, interface_beside
from labeler.formats.label_studio.minimal import is_minimal, rows
from labeler.formats.label_studio.stream import elements
from labeler.formats.label_studio.task import TaskReader
from labeler.formats.label_studio.told import Told
from labeler.formats.label_studio.words import TASKS
from labeler.formats.strict.json_values import JsonPlace
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in

_HEAD = 64 * 1024
"""Bytes looked at to tell what a file is."""
_SIGNS = (b'"annotations"', b'"completions"', b'"annotator"', b'"rectanglelabels"', b'"data"')


def read_label_studio(request: ImportRequest) -> Statements:
    """What the tasks of a file say; AppError, with the task, for what is not as Label Studio writes it."""
    path = _file(request.path)
    interface = interface_beside(path.parent)
    told = Told()
    for name in interface.classes:
        told.classes.setdefault(name)
    # Walked once to judge it all before anyone acts on a part of it, and again by whoever takes it in.
    for _ in _stated(path, interface, told, request.progress):
        pass
    images = _Images(path, interface)
    return Statements(root=path.parent, classes=tuple(told.classes), images=images, notes=told.notes())


class _Images:
    """What is said, walked anew each time, without ever being held whole."""

    def __init__(self, path: Path, interface: Interface) -> None:
        self._path = path
        self._interface = interface

    def __iter__(self) -> Iterator[StatedImage]:
        return _stated(self._path, self._interface, Told(), lambda done, total: None)


def _stated(
    path: Path, interface: Interface, told: Told, progress: Callable[[int, int], None]
) -> Iterator[StatedImage]:
    reader = TaskReader(path=path, interface=interface, told=told)
    for line, element in elements(path, progress):
        task = JsonPlace(path=path, where=Phrase("line {line}", line=line)).fields(element, "task")
        place = reader.place(task, line)
        if is_minimal(task):
            image = reader.image_key(task, place)
            yield reader.minimal(task, list(rows(task, image, interface, told, place)), place)
        else:
            yield from reader.full(task, place)


def fits_label_studio(path: Path) -> bool:
    """Whether this is a file of tasks, or a folder with one."""
    try:
        files = [path] if path.is_file() else _json_files(path)
        return len(files) == 1 and _is_list_of_tasks(files[0])
    except OSError:
        return False


def _is_list_of_tasks(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"[" and any(sign in head for sign in _SIGNS)


def _json_files(folder: Path) -> list[Path]:
    """The file of tasks in a folder: that of our own export, else all that could be one."""
    if is_file_in(folder, folder / TASKS):
        return [folder / TASKS]
    found = sorted(each for each in folder.iterdir() if each.suffix.lower() == ".json" and each.name[0] != ".")
    return [each for each in found if is_file_in(folder, each)]


def _file(path: Path) -> Path:
    if not path.is_dir():
        return path
    try:
        files = _json_files(path)
    except OSError as error:
        raise _refused(path, Phrase("the folder cannot be read: {why}", why=error.strerror or str(error))) from error
    if len(files) == 1:
        return files[0]
    if not files:
        raise _refused(path, "there is no JSON file in this folder")
    raise _refused(path, Phrase("there are {count} JSON files in this folder", count=len(files)), "Choose one of them.")


def _refused(path: Path, what: str, todo: str = "") -> AppError:
    return AppError(what, where=shown(str(path)), safe=NOTHING_IMPORTED, todo=todo)


LABEL_STUDIO_IN = Importer(
    title=Phrase("Label Studio"),
    asks_for=Phrase("The JSON file that Label Studio exported (JSON or JSON-MIN), or the folder with it."),
    fits=fits_label_studio,
    read=read_label_studio,
)
