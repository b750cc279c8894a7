"""What the user has chosen about the program itself, in their own settings folder; a broken file never stops it."""

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from labeler.domain.errors import AppError
from labeler.domain.names import shown

SMALLEST_TEXT, LARGEST_TEXT = 0.75, 2.0
LEAST_CACHE, MOST_CACHE = 64, 4096
"""Megabytes."""
_NAME, _BROKEN = "settings.json", "settings.broken.json"
_LONGEST = 1 << 16
"""Bytes: what is longer was not written by this program."""


class ThemeChoice(StrEnum):
    """The looks there are, and following the system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`text_scale` is 1.0 for the usual size; `cache_megabytes` is for decoded images, in units of 2**20 bytes."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: float = 1.0
    cache_megabytes: int = 256


def config_folder() -> Path:
    """Where the settings of this user lie."""
    return user_config_path("labeler", appauthor=False)


def read_settings(folder: Path) -> Settings:
    """What can be taken of the file; the rest is as usual, and a file with a fault is kept beside, never lost."""
    file = folder / _NAME
    try:
        told = _told(file)
    except OSError:
        return Settings()
    except (ValueError, RecursionError):
        # RecursionError: brackets within brackets, thousands deep.
        with suppress(OSError):
            file.replace(folder / _BROKEN)
        return Settings()
    good = {name: told[name] for name, is_good in _GOOD.items() if name in told and is_good(told[name])}
    if any(name in told for name in _GOOD.keys() - good.keys()):
        with suppress(OSError):
            shutil.copyfile(file, folder / _BROKEN)
    return _settings(good)


def write_settings(folder: Path, settings: Settings) -> None:
    """Written beside, then put in its place; AppError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{_NAME}.new"
        beside.write_text(json.dumps(asdict(settings), indent=1) + "\n", "utf-8")
        beside.replace(folder / _NAME)
    except OSError as error:
        raise AppError(
            "the settings cannot be kept",
            where=shown(str(folder)),
            safe="They hold until Labeler is closed",
            todo=error.strerror or "",
        ) from error


def _told(file: Path) -> dict[str, Any]:
    if not file.is_file():
        # A pipe would never end, and a folder is no file of ours.
        raise OSError("there is no such file")
    with file.open("rb") as stream:
        raw = stream.read(_LONGEST + 1)
    told = json.loads(raw) if len(raw) <= _LONGEST else None
    if not isinstance(told, dict):
        raise ValueError("these are no settings")
    return told


def _settings(good: dict[str, Any]) -> Settings:
    usual = asdict(Settings()) | good
    return Settings(
        theme=ThemeChoice(usual["theme"]),
        text_scale=float(usual["text_scale"]),
        cache_megabytes=usual["cache_megabytes"],
    )


def _is_theme(told: object) -> bool:
    return isinstance(told, str) and told in set(ThemeChoice)


def _is_scale(told: object) -> bool:
    # Exact types: for Python, true is the number one.
    return (type(told) is int or type(told) is float) and SMALLEST_TEXT <= told <= LARGEST_TEXT


def _is_cache(told: object) -> bool:
    return type(told) is int and LEAST_CACHE <= told <= MOST_CACHE


_GOOD: dict[str, Callable[[object], bool]] = {
    "theme": _is_theme,
    "text_scale": _is_scale,
    "cache_megabytes": _is_cache,
}
assert set(_GOOD) == set(Settings.__dataclass_fields__)
