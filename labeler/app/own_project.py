"""The project of a folder for which nobody made one: found again by the folder's path, and never beside its photos."""

import getpass
import hashlib
import os
from pathlib import Path

from labeler.app.project import SUFFIX, Project, new_project, open_project
from labeler.domain.errors import AppError
from labeler.domain.names import shown


def project_of_folder(folder: Path, *, state: Path) -> Project:
    """Opens it, or makes it with whoever is logged in as its lead; AppError where there is no such folder.

    It lies in `state`, which is the user's own and kept, in `folders`: the folder itself may be read-only or
    shared, and a temporary file would take the answers with it.
    """
    if not folder.is_dir():
        raise AppError("there is no such folder", where=shown(str(folder)))
    place = os.fsencode(folder.resolve())
    name = hashlib.sha256(place).hexdigest()[:24]
    path = state / "folders" / f"{name}{SUFFIX}"
    if path.exists():
        return open_project(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    return new_project(path, lead=_login())


def _login() -> str:
    try:
        return shown(getpass.getuser())
    except (OSError, KeyError):
        return "lead"
