"""Which image a task shows: the names that its file may go by, out of the address in the task's data."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

_UPLOADED = re.compile(r"[0-9a-f]{8}-(?=.)")
"""What Label Studio sets before the name of an uploaded file."""
_SUFFIXES = frozenset((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif", ".heic", ".heif"))
_ADDRESSES = ("http://", "https://", "s3://", "gs://", "azure-blob://", "azure_spi://", "/data/", "data:image/")


def image_keys(data: Mapping[str, object]) -> list[str]:
    """The keys of a task's data under which something stands that looks like an image."""
    return [key for key, value in data.items() if isinstance(value, str) and _looks_like_an_image(value)]


def names(address: str) -> tuple[str, ...]:
    """The names an image may go by, the likelier first, parted by ``/``: never an absolute one.

    A path below LOCAL_FILES_DOCUMENT_ROOT is one below the root of the export. An upload's last part bears eight
    signs that Label Studio set before it, or, who knows, that it always had: both names are given.
    """
    found = [name for raw in _paths(address) for name in (raw, *_without_backslashes(raw))]
    last = PurePosixPath(found[0]).name if found else ""
    stripped = [last[len(prefix[0]) :]] if (prefix := _UPLOADED.match(last)) else []
    return tuple(dict.fromkeys(name for name in (*found, *stripped) if name))


def _looks_like_an_image(value: str) -> bool:
    path = value.partition("?")[0] if "://" in value else value
    return value.startswith(_ADDRESSES) or PurePosixPath(path).suffix.lower() in _SUFFIXES


def _paths(address: str) -> Iterator[str]:
    """The path in an address, as its kind is written, then otherwise."""
    scheme, found, rest = address.partition("://")
    if scheme == "data" or address.startswith("data:"):
        return
    if "?d=" in address:
        raw = address.partition("?d=")[2].lstrip("/")
        yield from (unquoted(raw), raw)
    elif found:
        path = rest.partition("/")[2] or rest
        yield from (unquoted(path.partition("?")[0]), path) if scheme.startswith("http") else (path, unquoted(path))
    elif address.startswith("/data/upload/"):
        last = address.rpartition("/")[2]
        yield from (unquoted(last), last)
    else:
        path = address.lstrip("/")
        yield from (path, unquoted(path))


def unquoted(text: str) -> str:
    """The text without its ``%20``; as it is where that would not be UTF-8."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


def _without_backslashes(path: str) -> tuple[str, ...]:
    return (path.replace("\\", "/"),) if "\\" in path else ()
