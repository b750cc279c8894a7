"""Where the metadata of a data set lie: beside the images, in the folder itself or in those of its splits."""

import os
from pathlib import Path, PurePosixPath

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.imagefolder.words import METADATA, METADATA_TABLE
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in

_DEEPEST = 3
"""Folders below the one that was chosen."""
_MOST_FOLDERS = 10_000


def metadata_files(root: Path) -> list[Path]:
    """Every metadata file in or below the folder, links not followed; AppError where one folder has two kinds."""
    found: list[Path] = []
    waiting, seen = [(root, 0)], 0
    while waiting and seen < _MOST_FOLDERS:
        folder, depth = waiting.pop()
        seen += 1
        own, folders = _listed(folder, root)
        if len(own) > 1:
            raise AppError(
                Phrase("there are both {one} and {other} in this folder", one=METADATA, other=METADATA_TABLE),
                where=shown(str(folder)),
                safe=NOTHING_IMPORTED,
                todo="Take one of them away.",
            )
        found += own
        waiting += [(each, depth + 1) for each in folders if depth < _DEEPEST]
    return sorted(found)


def name_below(root: Path, metadata: Path, file_name: str) -> str:
    """The path below `root` of a file that metadata name from where they lie; ValueError where it leads out."""
    folder = PurePosixPath(metadata.parent.relative_to(root).as_posix())
    parts: list[str] = []
    for part in (*folder.parts, *file_name.replace("\\", "/").split("/")):
        if part == "..":
            if not parts:
                raise ValueError("leads out")
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    if file_name.startswith(("/", "\\")) or not parts:
        raise ValueError("leads out")
    return "/".join(parts)


def _listed(folder: Path, root: Path) -> tuple[list[Path], list[Path]]:
    """Metadata files and folders in a folder; nothing of one that cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return [], []
    names = (METADATA, METADATA_TABLE)
    files = [path for each in found if each.name in names and is_file_in(root, path := Path(each.path))]
    folders = [
        Path(each.path)
        for each in found
        if each.is_dir(follow_symlinks=False) and not each.name.startswith((".", "__"))
    ]
    return files, folders
