"""Whether a path lies on a network share, where SQLite's locks cannot be relied on."""

import os
import sys
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

_SHARES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "fuse.sshfs", "fuse.rclone"})


def refuse_network_share(path: Path) -> None:
    """AppError where the project would lie on a share. Images may: they are only read."""
    kind = file_system_of(path.absolute().parent)
    if kind in _SHARES:
        raise AppError(
            Phrase("this folder is on a network share ({kind}), where answers can be lost", kind=kind),
            where=shown(str(path)),
            safe="Nothing was changed",
            todo="Keep the project on a disk of this computer; its images may stay on the share",
        )


def file_system_of(folder: Path) -> str:
    """The kind of file system that holds a folder, or "" where the system does not tell (it does on Linux)."""
    if not sys.platform.startswith("linux"):
        return ""
    real = os.path.realpath(folder)
    best, kind = "", ""
    for line in Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines():
        before, _, behind = line.partition(" - ")
        point = before.split(" ")[4].replace("\\040", " ")
        holds = real == point or real.startswith(point.rstrip("/") + "/")
        if holds and len(point) >= len(best):
            best, kind = point, behind.split(" ")[0]
    return kind
