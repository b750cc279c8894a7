"""Whether a path lies on a network share, where SQLite's locks cannot be relied on."""

import ctypes
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

_SHARES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "webdav", "davfs"),
        *("ceph", "glusterfs", "lustre", "beegfs", "gpfs", "orangefs", "remote"),
    }
)
_SHARES_BY_FUSE = frozenset(
    {
        *("sshfs", "rclone", "davfs2", "glusterfs", "ceph", "s3fs", "gcsfuse", "gvfsd-fuse", "smbnetfs"),
        *("curlftpfs", "goofys", "blobfuse", "juicefs", "mfs"),
    }
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MAC_KIND = slice(72, 88)
"""Of a `struct statfs`, the bytes that name the kind of file system."""
_MAC_STATFS = 4096
"""Bytes; more than the struct has."""
_WINDOWS_REMOTE = 4


def refuse_network_share(path: Path) -> None:
    """AppError where the project would lie on a share. Images may: they are only read."""
    if is_on_a_share(path):
        raise AppError(
            Phrase(
                "this folder is on a network share ({kind}), where answers can be lost",
                kind=file_system_of(path.absolute().parent),
            ),
            title="Not on a network share",
            where=shown(str(path)),
            safe="Nothing was changed",
            todo="Keep the project on a disk of this computer; its images may stay on the share",
        )


def is_on_a_share(path: Path) -> bool:
    """Whether the folder of `path` is another computer's, as far as the system tells."""
    kind = file_system_of(path.absolute().parent)
    return kind in _SHARES or (kind.startswith("fuse.") and kind.removeprefix("fuse.") in _SHARES_BY_FUSE)


def file_system_of(folder: Path) -> str:
    """The kind of file system that holds a folder ("remote" for any share on Windows), or "" where nobody tells."""
    return _TELLING[sys.platform](folder) if sys.platform in _TELLING else ""


def _on_linux(folder: Path) -> str:
    real = os.path.realpath(folder)
    best, kind = "", ""
    for line in Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines():
        before, _, behind = line.partition(" - ")
        point = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), before.split(" ")[4])
        holds = real == point or real.startswith(point.rstrip("/") + "/")
        if holds and len(point) >= len(best):
            best, kind = point, behind.split(" ")[0]
    return kind


def _on_a_mac(folder: Path) -> str:
    library = ctypes.CDLL(None, use_errno=True)
    told = ctypes.create_string_buffer(_MAC_STATFS)
    # The name of the 64-bit one on Intel; elsewhere there is only that.
    statfs = getattr(library, "statfs$INODE64", None) or library.statfs
    if statfs(os.fsencode(folder), told) != 0:
        return ""
    return told.raw[_MAC_KIND].split(b"\0")[0].decode("ascii", "replace")


def _on_windows(folder: Path) -> str:
    drive = os.path.splitdrive(os.path.realpath(folder))[0]
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - it exists on Windows alone
    is_remote = drive.startswith("\\\\") or kernel.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE
    return "remote" if is_remote else ""


_TELLING: dict[str, Callable[[Path], str]] = {"linux": _on_linux, "darwin": _on_a_mac, "win32": _on_windows}
