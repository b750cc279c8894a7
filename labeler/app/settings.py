"""What the user has chosen about the program itself, in their own settings folder; a broken file never stops it."""

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import obstacle_of

SMALLEST_TEXT, LARGEST_TEXT = 0.75, 2.0
LEAST_CACHE, MOST_CACHE = 64, 4096
"""Megabytes."""
_NAME, _BROKEN = "settings.json", "settings.broken.json"
_MOST_KEYS = 500
_LONGEST = 1 << 16
"""Bytes: what is longer was not written by this program."""


class ThemeChoice(StrEnum):
    """The looks there are, and following the system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class BoxColours(StrEnum):
    """How boxes are drawn: each in its concept's colour, all in one strong colour, or as a black and a white line."""

    CONCEPT = "concept"
    STRONG = "strong"
    CONTRAST = "contrast"


class Language(StrEnum):
    """The languages there are, and following the system."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`text_scale` is 1.0 for the usual size; `cache_megabytes` is for decoded images, in units of 2**20 bytes.

    `backups_folder` is an absolute path, or "": beside each project. `looks_ahead`: whether the photos of an open
    project are looked at for its readiness while nobody works.
    `keys` are pairs of an action's name and a key's as the window writes them; it also says which it can take.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: float = 1.0
    reduced_motion: bool = False
    box_colours: BoxColours = BoxColours.CONCEPT
    keep_zoom: bool = False
    language: Language = Language.SYSTEM
    cache_megabytes: int = 256
    backups_folder: str = ""
    looks_ahead: bool = True
    keys: tuple[tuple[str, str], ...] = ()


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
    beside = folder / f"{_NAME}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(settings) | {"keys": dict(settings.keys)}, indent=1) + "\n", "utf-8")
        beside.replace(folder / _NAME)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        obstacle = obstacle_of(error)
        raise AppError(
            Phrase("the settings cannot be kept: {reason}", reason=obstacle.what),
            where=shown(str(folder)),
            safe="They hold until Labeler is closed",
            todo=obstacle.todo,
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
    usual = Settings()
    made: dict[str, Any] = {name: _MADE.get(name, _as_it_is)(told) for name, told in good.items()}
    return replace(usual, **made)


def _as_it_is(told: object) -> object:
    return told


def _pairs(told: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """What is no text becomes one, so that whoever reads the keys can say what is wrong with it."""
    return tuple((name, key if isinstance(key, str) else json.dumps(key)) for name, key in told.items())


def _is_one_of(choices: type[StrEnum]) -> Callable[[object], bool]:
    return lambda told: isinstance(told, str) and told in set(choices)


def _is_yes_or_no(told: object) -> bool:
    return type(told) is bool


def _is_scale(told: object) -> bool:
    # Exact types: for Python, true is the number one.
    return (type(told) is int or type(told) is float) and SMALLEST_TEXT <= told <= LARGEST_TEXT


def _is_cache(told: object) -> bool:
    return type(told) is int and LEAST_CACHE <= told <= MOST_CACHE


def _is_folder(told: object) -> bool:
    # Whether it is there is found when it is needed: it may be on a drive that is not plugged in now.
    return isinstance(told, str) and (not told or ("\0" not in told and Path(told).is_absolute()))


def _is_table(told: object) -> bool:
    return isinstance(told, dict) and len(told) <= _MOST_KEYS


_GOOD: dict[str, Callable[[object], bool]] = {
    "theme": _is_one_of(ThemeChoice),
    "text_scale": _is_scale,
    "reduced_motion": _is_yes_or_no,
    "box_colours": _is_one_of(BoxColours),
    "keep_zoom": _is_yes_or_no,
    "language": _is_one_of(Language),
    "cache_megabytes": _is_cache,
    "backups_folder": _is_folder,
    "looks_ahead": _is_yes_or_no,
    "keys": _is_table,
}
assert set(_GOOD) == set(Settings.__dataclass_fields__)

_MADE: dict[str, Callable[[Any], object]] = {
    "theme": ThemeChoice,
    "text_scale": float,
    "box_colours": BoxColours,
    "language": Language,
    "keys": _pairs,
}
