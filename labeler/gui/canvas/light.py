"""Light and contrast for viewing only: nothing of it is kept with the image or its boxes."""

from dataclasses import dataclass, replace
from typing import Self

_BRIGHTNESS_STEP, _MOST_BRIGHTNESS = 10, 80
_CONTRAST_STEP, _LEAST_CONTRAST, _MOST_CONTRAST = 20, -80, 300
_WHITE = 255.0
_MIDDLE = _WHITE / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """In per cent: `brightness` of all there is from black to white, `contrast` more or less than in the file."""

    brightness: int = 0
    contrast: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether the image is shown as it is in the file."""
        return self.brightness == 0 and self.contrast == 0

    def brightened(self, steps: int) -> Self:
        """Lighter by steps, darker below 0, as far as anything is left to see."""
        wanted = self.brightness + steps * _BRIGHTNESS_STEP
        return replace(self, brightness=min(max(wanted, -_MOST_BRIGHTNESS), _MOST_BRIGHTNESS))

    def contrasted(self, steps: int) -> Self:
        """With more contrast by steps, less below 0."""
        wanted = self.contrast + steps * _CONTRAST_STEP
        return replace(self, contrast=min(max(wanted, _LEAST_CONTRAST), _MOST_CONTRAST))


PLAIN = Light()


def table_of(light: Light) -> bytes:
    """For each of the 256 values of a channel the value it is shown with: contrast about the middle, then light."""
    factor, added = 1.0 + light.contrast / 100, light.brightness / 100 * _WHITE
    values = ((value - _MIDDLE) * factor + _MIDDLE + added for value in range(256))
    return bytes(round(min(max(value, 0.0), _WHITE)) for value in values)
