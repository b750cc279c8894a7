"""What still stands in the way of a new project, in a sentence; "" where nothing does."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from labeler.domain.names import shown
from labeler.domain.words import Purpose
from labeler.gui.start.folder_list import source_of
from labeler.gui.start.typed_concepts import named_twice

_NOT_IN_A_FILE_NAME = '<>:"/\\|?*'
_LONGEST = 200
"""Bytes of UTF-8: a file's name has 255 at most, and the program needs some of them beside the project."""


def tr(text: str) -> str:
    return QCoreApplication.translate("NewProject", text)


def place_obstacle(name: str, folder: Path | None) -> str:
    """Whether a project of this name can be made in this folder."""
    if not name:
        return tr("Name the project.")
    refused = [letter for letter in _NOT_IN_A_FILE_NAME if letter in name]
    if refused or not name.isprintable():
        signs = " ".join(refused) or tr("signs that cannot be seen")
        return tr("The name becomes a file's name: it cannot have {signs} in it.").format(signs=signs)
    if name.startswith(".") or name.endswith((".", " ")):
        return tr("The name becomes a file's name: it cannot begin or end with a dot.")
    if len(os.fsencode(name)) > _LONGEST:
        return tr("The name is too long for a file.")
    if folder is None:
        return tr("Name the folder in which the project is kept.")
    if not folder.is_absolute():
        return tr("Name the folder with its whole path.")
    return _folder_obstacle(name, folder)


def concepts_obstacle(names: list[str]) -> str:
    """Whether there is anything to ask about."""
    if not names:
        return tr("Name at least one concept.")
    twice = named_twice(names)
    return tr("“{name}” stands twice among the concepts.").format(name=shown(twice)) if twice else ""


def folders_obstacle(folders: Sequence[tuple[Path, Purpose]]) -> str:
    """Whether folders of one source are for the same."""
    purposes: dict[str, Purpose] = {}
    for folder, purpose in folders:
        name = source_of(folder)
        if purposes.setdefault(name, purpose) is not purpose:
            words = tr("Two folders are called “{name}”: they are one source, and for one purpose.")
            return words.format(name=shown(name))
    return ""


def _folder_obstacle(name: str, folder: Path) -> str:
    try:
        if not folder.is_dir():
            return tr("There is no such folder.")
        if (folder / f"{name}.labeler").exists():
            return tr("There is a project of this name in the folder already.")
    except OSError as error:
        return tr("The folder cannot be looked into: {why}.").format(why=error.strerror or error)
    return ""
