"""Where the backups of a project lie, and what they are called: by their names alone they are told from all else."""

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta
from pathlib import Path

from labeler.app.settings import config_folder, read_settings
from labeler.store.faults import told
from labeler.store.journal import real_place

_SUFFIX = ".labeler"
_STAMP = "%Y%m%d%H%M%S"
_SECOND = timedelta(seconds=1)
_LONGEST = 180
"""Bytes of a project's name that go into the names of its backups: with what follows, no system allows many more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A file with a backup, and when it was taken: UTC text, to the second."""

    path: Path
    at: str

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)


def folder_of_backups(project: Path, *, chosen: str | None = None) -> Path:
    """Beside the project, or below the folder that the user chose for all backups ("": none, None: as in the settings).

    Below a chosen folder it is told by the project's place as well as by its name: a damaged file cannot tell its uid.
    """
    if chosen is None:
        chosen = read_settings(config_folder()).backups_folder
    project = real_place(project)
    name = _name_of(project)
    if not chosen:
        return project.absolute().with_name(f"{name}.backups")
    place = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:8]
    return Path(chosen) / f"{name}-{place}"


def backups_of(project: Path, *, folder: Path | None = None) -> tuple[Backup, ...]:
    """The backups of a project, the newest first: those in this folder, or where its backups usually lie."""
    folder = folder_of_backups(project) if folder is None else folder
    pattern = re.compile(re.escape(_name_of(real_place(project))) + r"\.(\d{14})" + re.escape(_SUFFIX))
    found = []
    with told(folder):
        # Others' files, folders and links are no backups of ours, whatever they are called.
        there = (
            [each for each in folder.iterdir() if each.is_file() and not each.is_symlink()] if folder.is_dir() else []
        )
    for path in there:
        named = pattern.fullmatch(path.name)
        moment = _moment(named[1]) if named else None
        if moment is not None:
            found.append(Backup(path=path, at=_text(moment)))
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def next_backup(project: Path, folder: Path, *, now: str) -> Backup:
    """Where the next one goes. It is newer than all others also where the clock was set back: order by sequence."""
    moment = datetime.fromisoformat(now).astimezone(UTC).replace(microsecond=0)
    for newest in backups_of(project, folder=folder)[:1]:
        moment = max(moment, newest.moment + _SECOND)
    while True:
        path = folder / f"{_name_of(real_place(project))}.{moment.strftime(_STAMP)}{_SUFFIX}"
        # What is none of ours may have the name all the same: a folder, or a link.
        if not os.path.lexists(path):
            return Backup(path=path, at=_text(moment))
        moment += _SECOND


def _name_of(project: Path) -> str:
    name = project.stem
    if len(os.fsencode(name)) <= _LONGEST:
        return name
    digest = hashlib.sha256(os.fsencode(name)).hexdigest()[:8]
    while len(os.fsencode(name)) > _LONGEST:
        name = name[:-1]
    return f"{name}-{digest}"


def _moment(digits: str) -> datetime | None:
    """None where these fourteen digits are no moment, or one behind which there are no others."""
    try:
        moment = datetime.strptime(digits, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment if moment.year < MAXYEAR else None


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
