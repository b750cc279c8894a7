"""The brief and what a lead decided of the checklist: JSON in `meta`, read strictly; the file may be anybody's."""

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from labeler.domain.brief import Asset, Brief, Training, World
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase
from labeler.store import meta
from labeler.store.transaction import Reader, Transaction

_BRIEF, _WORLD, _THRESHOLDS, _ASSETS = "brief", "world", "thresholds", "assets"
_TEXTS = ("purpose", "users", "measure")

Kept = TypeVar("Kept")


def brief(reader: Reader) -> Brief:
    return _read(reader, _BRIEF, brief_from_plain)


def put_brief(transaction: Transaction, brief: Brief) -> None:
    meta.put(transaction, _BRIEF, json.dumps(brief_to_plain(brief)))


def world(reader: Reader) -> World:
    try:
        return World(meta.get(reader, _WORLD, default=World.CLOSED))
    except ValueError as error:
        raise _odd(_WORLD) from error


def put_world(transaction: Transaction, world: World) -> None:
    meta.put(transaction, _WORLD, world.value)


def thresholds(reader: Reader) -> dict[str, tuple[float, float]]:
    """Those that are set otherwise in this project: key to amber and red."""
    return _read(reader, _THRESHOLDS, lambda plain: {key: (_number(a), _number(r)) for key, (a, r) in plain.items()})


def _number(told: Any) -> float:  # noqa: ANN401 - whatever JSON holds
    """ValueError where it is none that figures can be held against."""
    if type(told) not in (int, float) or not math.isfinite(number := float(told)):
        raise ValueError(f"no number: {told}")
    return number


def put_thresholds(transaction: Transaction, changed: Mapping[str, tuple[float, float]]) -> None:
    meta.put(transaction, _THRESHOLDS, json.dumps({key: list(pair) for key, pair in changed.items()}))


def assets(reader: Reader) -> frozenset[Asset]:
    """Those that somebody has ticked."""
    return _read(reader, _ASSETS, lambda plain: frozenset(Asset(name) for name in plain))


def put_assets(transaction: Transaction, ticked: frozenset[Asset]) -> None:
    meta.put(transaction, _ASSETS, json.dumps({name.value: True for name in Asset if name in ticked}))


def as_kept(brief: Brief) -> Brief:
    """With nothing in its texts that a file cannot hold: the terminal hands on whatever was typed."""
    return brief_from_plain(brief_to_plain(brief))


def brief_to_plain(brief: Brief) -> dict[str, Any]:
    return {
        **{name: getattr(brief, name) for name in _TEXTS},
        "aim": brief.aim,
        "aims": dict(brief.aims),
        "training": brief.training.value,
    }


def brief_from_plain(plain: Mapping[str, Any]) -> Brief:
    """ValueError, TypeError, KeyError or AppError where it is none; what is missing is not said yet."""
    aim = plain.get("aim")
    return Brief(
        **{name: _text(plain.get(name, "")) for name in _TEXTS},
        aim=None if aim is None else int(aim),
        aims={ConceptUid(uid): int(each) for uid, each in plain.get("aims", {}).items()},
        training=Training(plain.get("training", Training.ON_TOP)),
    )


def _text(told: object) -> str:
    """Halves of characters, which no file and no terminal takes, as question marks."""
    return str(told).encode("utf-8", "replace").decode()


def _read(reader: Reader, key: str, made: Callable[[Mapping[str, Any]], Kept]) -> Kept:
    text = meta.get(reader, key)
    try:
        plain = json.loads(text) if text else {}
        if not isinstance(plain, dict):
            raise TypeError("not an object")
        return made(plain)
    except (ValueError, TypeError, KeyError, ArithmeticError, AttributeError, AppError, RecursionError) as error:
        raise _odd(key) from error


def _odd(key: str) -> AppError:
    return AppError(
        Phrase("what this project keeps under “{key}” cannot be read", key=key),
        safe="Answers and images are not concerned",
        todo="Look at it with “labeler check”",
    )
