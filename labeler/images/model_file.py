"""A picture model as it lies on the disk: an ONNX file, and beside it a small JSON that says what it wants to see."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labeler.domain.errors import AppError
from labeler.domain.names import shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile

MOST_MODEL_BYTES = 1 << 30
_MOST_SIDECAR_BYTES = 1 << 16
_MOST_SIDE = 1024
_MOST_CHARACTERS = 80
_MOST_NUMBER = 1e6
_REVISION = 1
"""Of the way from a file to what a model is shown: other pixels make other vectors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What is done to a picture before the model sees it.

    The picture is resized so that its shorter side has `short_side` pixels, and of that the middle is taken, `height`
    × `width`; each colour (0 to 255, in `order`) becomes (x − mean) / scale. `output` is the name of what the model
    gives, "" where it gives one thing only.
    """

    name: str
    short_side: int
    height: int
    width: int
    order: str
    mean: tuple[float, float, float]
    scale: tuple[float, float, float]
    output: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ModelFile:
    """`onnx` are the bytes of the model; `digest` (sha256 in hex) is over them and over what is in the sidecar."""

    onnx: bytes
    sidecar: Sidecar
    digest: str

    @property
    def name(self) -> str:
        return self.sidecar.name


def sidecar_of(path: Path) -> Path:
    """Where the JSON of a model lies: beside it, under the same name."""
    return path.with_suffix(".json")


def read_model(path: Path) -> ModelFile:
    """The model at a path, not loaded yet. AppError where one of its two files is missing or is none."""
    onnx = _read(path, MOST_MODEL_BYTES)
    beside = sidecar_of(path)
    told = _read(beside, _MOST_SIDECAR_BYTES)
    try:
        sidecar = _sidecar(_told(told), default_name=path.stem)
    except _Wrong as wrong:
        raise AppError(
            Phrase("it does not say how the model sees: {why}", why=wrong.why),
            where=shown(str(beside)),
            safe="No model was changed.",
            todo="A model's JSON has input_size, short_side, mean, scale, order and output",
        ) from wrong
    return ModelFile(onnx=onnx, sidecar=sidecar, digest=_digest(onnx, sidecar))


def _digest(onnx: bytes, sidecar: Sidecar) -> str:
    seen = [getattr(sidecar, name) for name in Sidecar.__slots__ if name != "name"]
    told = json.dumps([_REVISION, hashlib.sha256(onnx).hexdigest(), seen])
    return hashlib.sha256(told.encode()).hexdigest()


class _Wrong(Exception):
    """In a sidecar."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


def _read(path: Path, most: int) -> bytes:
    try:
        with RegularFile(path) as file:
            if file.size > most:
                raise NotReadable(Phrase("it is larger than {most:,} bytes", most=most), where=file.where)
            return file.rest()
    except NotReadable as error:
        raise AppError(error.what, where=shown_path(str(path).encode("utf-8", "surrogateescape"))) from error


def _told(raw: bytes) -> dict[str, Any]:
    try:
        told = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _Wrong(Phrase("it is no JSON")) from error
    if not isinstance(told, dict):
        raise _Wrong(Phrase("it is no JSON object"))
    return told


def _no_number(name: str) -> float:
    raise ValueError(name)


def _sidecar(told: dict[str, Any], *, default_name: str) -> Sidecar:
    sides = told.get("input_size", 224)
    height, width = (sides, sides) if isinstance(sides, int) else _pair(sides)
    side = min(_side("input_size", height), _side("input_size", width))
    short_side = _side("short_side", told.get("short_side", max(height, width)))
    if short_side < side:
        raise _Wrong(Phrase("{name} is too small", name="short_side"))
    order = told.get("order", "RGB")
    if order not in ("RGB", "BGR"):
        raise _Wrong(Phrase("{name} is neither {one} nor {other}", name="order", one="RGB", other="BGR"))
    scale = _three("scale", told.get("scale", 1))
    if min(map(abs, scale)) < 1 / _MOST_NUMBER:
        raise _Wrong(Phrase("{name} has a 0 in it", name="scale"))
    return Sidecar(
        name=_text("name", told.get("name", default_name)) or default_name,
        short_side=short_side,
        height=height,
        width=width,
        order=order,
        mean=_three("mean", told.get("mean", 0)),
        scale=scale,
        output=_text("output", told.get("output", "")),
    )


def _pair(sides: object) -> tuple[int, int]:
    if not (isinstance(sides, list) and len(sides) == 2):
        raise _Wrong(Phrase("{name} is neither a number nor two", name="input_size"))
    return sides[0], sides[1]


def _side(name: str, told: object) -> int:
    if type(told) is not int or not 1 <= told <= _MOST_SIDE:
        raise _Wrong(Phrase("{name} is no whole number from 1 to {most}", name=name, most=_MOST_SIDE))
    return told


def _three(name: str, told: object) -> tuple[float, float, float]:
    parts: list[Any] = told if isinstance(told, list) else [told] * 3
    if len(parts) != 3 or not all(type(part) in (int, float) and abs(part) < _MOST_NUMBER for part in parts):
        raise _Wrong(Phrase("{name} is neither a number nor three", name=name))
    first, second, third = (float(part) for part in parts)
    return first, second, third


def _text(name: str, told: object) -> str:
    if not isinstance(told, str) or len(told) > _MOST_CHARACTERS:
        raise _Wrong(Phrase("{name} is no short text", name=name))
    return shown(told)
