"""Runs a picture model over pixels: of each picture it makes one row of numbers, by which pictures are compared."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase
from labeler.images.model_file import ModelFile, Sidecar
from labeler.images.opencv import cv2


class NotAModel(AppError):
    """Its bytes are no model, or none that runs here on what its JSON says it wants."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase("“{name}” is no ONNX model that runs here on pictures as its JSON describes them", name=name),
            safe="Nothing of it was kept.",
            todo="Look at the input size in the JSON, or name another model",
        )


class NoRow(AppError):
    """What it gives for a picture is not one row of finite numbers."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase("the model “{name}” gives no row of numbers for a picture", name=name),
            safe="Nothing of it was kept.",
            todo="Name another output in the JSON beside it, or another model",
        )


class Embedder:
    """A loaded model. For one thread at a time; several threads have one each, from the same ModelFile."""

    def __init__(self, model: ModelFile) -> None:
        """AppError where its bytes are no model that can be run here."""
        self.model = model
        try:
            self._net: Any = cv2.dnn.readNetFromONNX(np.frombuffer(model.onnx, np.uint8))
        except (cv2.error, MemoryError, ValueError) as error:
            raise NotAModel(model.name) from error

    def vector(self, bgr: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Shape (d,), length 1, of uint8 of shape (height, width, 3) in the order B G R.

        AppError where the model gives no such row for a picture.
        """
        seen = _as_seen(bgr, self.model.sidecar)
        try:
            self._net.setInput(seen)
            name = self.model.sidecar.output
            raw = self._net.forward(name) if name else self._net.forward()
        except (cv2.error, MemoryError) as error:
            raise NotAModel(self.model.name) from error
        return _of_length_one(_row(np.asarray(raw, np.float64)), self.model)


def least_side(model: ModelFile) -> int:
    """Pixels that the shorter side of a picture should have, so that nothing is lost to the model."""
    return model.sidecar.short_side


def _as_seen(bgr: NDArray[np.uint8], sidecar: Sidecar) -> NDArray[np.float32]:
    """What the model wants of a picture: float32 of shape (1, 3, height, width)."""
    part = _middle(bgr, sidecar)
    is_smaller = part.shape[0] > sidecar.height
    way = cv2.INTER_AREA if is_smaller else cv2.INTER_LINEAR
    sized = part if not is_smaller and part.shape[:2] == (sidecar.height, sidecar.width) else None
    if sized is None:
        sized = cv2.resize(part, (sidecar.width, sidecar.height), interpolation=way).astype(np.uint8, copy=False)
    ordered = sized[:, :, ::-1] if sidecar.order == "RGB" else sized
    values = (ordered.astype(np.float32) - np.array(sidecar.mean, np.float32)) / np.array(sidecar.scale, np.float32)
    return np.ascontiguousarray(values.transpose(2, 0, 1)[None])


def _middle(bgr: NDArray[np.uint8], sidecar: Sidecar) -> NDArray[np.uint8]:
    """The part that is left of a picture whose shorter side had been resized and the middle cut out, in its own size.

    Cut before it is resized: a picture a thousand times as wide as high needs no more memory than another.
    """
    height, width = bgr.shape[:2]
    scale = min(height, width) / sidecar.short_side
    high = min(max(round(sidecar.height * scale), 1), height)
    wide = min(max(round(sidecar.width * scale), 1), width)
    top, left = (height - high) // 2, (width - wide) // 2
    return bgr[top : top + high, left : left + wide]


def _row(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    """One row of whatever shape a model gives; of a map of places, the mean."""
    found = raw.squeeze()
    return found.mean(axis=(1, 2)) if found.ndim == 3 else found


def _of_length_one(row: NDArray[np.float64], model: ModelFile) -> NDArray[np.float32]:
    length = float(np.sqrt((row * row).sum())) if row.ndim == 1 and np.isfinite(row).all() else 0.0
    if row.ndim != 1 or row.size < 2 or not 0 < length < np.inf:
        raise NoRow(model.name)
    return (row / length).astype(np.float32)
