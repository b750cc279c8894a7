"""What looks at one image: its file, decoded once, and each thing that is computed of it."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.makers import DESCRIPTOR, MEASURES, packed
from labeler.app.embedding.photo import look_of
from labeler.domain.image import Image
from labeler.images.descriptor import descriptor
from labeler.images.embedder import Embedder, least_side
from labeler.images.looking import Look, bgr_of, sized
from labeler.images.measuring import SIDE, measured
from labeler.images.model_file import ModelFile

Pixels = NDArray[np.uint8]


@lru_cache(maxsize=2)
def eyes_of(model: ModelFile | None) -> "Eyes":
    """The same ones for the same model: loading it takes as long as looking at a few photos."""
    return Eyes(model)


class Eyes:
    """For several threads: as many models are loaded as look at once, and each is used again."""

    def __init__(self, model: ModelFile | None) -> None:
        self._model = model
        self._free: list[Embedder] = []

    @property
    def side(self) -> int:
        """Pixels of the shorter side that are enough for all of it."""
        return SIDE if self._model is None else max(SIDE, least_side(self._model))

    def look(self, image: Image) -> Look:
        """AppError where the image cannot be read."""
        return look_of(image, side=self.side)

    def rows(self, look: Look, wanted: frozenset[str], maker: str) -> Mapping[str, NDArray[np.floating]]:
        """What is wanted of it, by what makes it; `maker` is the model. AppError where the model fails."""
        whole = bgr_of(look.pixels)
        small = sized(whole, SIDE)
        made: dict[str, Callable[[], NDArray[np.floating]]] = {
            DESCRIPTOR: lambda: descriptor(small),
            MEASURES: lambda: packed(measured(small), compression=look.compression),
            maker: lambda: self.vector(whole),
        }
        return {name: make() for name, make in made.items() if name in wanted}

    def vector(self, bgr: Pixels) -> NDArray[np.float32]:
        """Of the model, or what stands in for it where there is none: shape (d,), length 1."""
        if self._model is None:
            return descriptor(sized(bgr, SIDE))
        try:
            embedder = self._free.pop()  # one step, whatever other threads do
        except IndexError:
            embedder = Embedder(self._model)
        try:
            return embedder.vector(bgr)
        finally:
            self._free.append(embedder)
