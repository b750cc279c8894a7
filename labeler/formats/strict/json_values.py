"""Values of a JSON document taken as what they should be, or refused with their place."""

import re
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import refused

_KINDS: dict[type, Phrase] = {
    dict: Phrase("an object"),
    list: Phrase("a list"),
    str: Phrase("a text"),
    bool: Phrase("true or false"),
    int: Phrase("a number"),
    float: Phrase("a number"),
    type(None): Phrase("null"),
}
_HALVES = re.compile("[\ud800-\udfff]")
LONGEST_TEXT = 4_096
"""Characters of a name or a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonPlace:
    """Where in a file values are taken from; all that it gives is of the type it should be."""

    path: Path
    where: str

    def refused(self, what: str) -> AppError:
        """The error that refuses the file, naming this place."""
        return refused(self.path, what, where=self.where)

    def fields(self, value: object, name: str) -> dict[str, object]:
        """What a JSON object holds; `name` is what the file calls it, for messages, here and below."""
        if isinstance(value, dict):
            return value
        raise self._other(value, name, _KINDS[dict])

    def rows(self, value: object, name: str) -> list[object]:
        if isinstance(value, list):
            return value
        raise self._other(value, name, _KINDS[list])

    def text(self, value: object, name: str) -> str:
        """A text that can be kept: neither endless nor with a zero or half a character in it."""
        if not isinstance(value, str):
            raise self._other(value, name, _KINDS[str])
        if len(value) > LONGEST_TEXT:
            raise self.refused(Phrase("“{name}” has more than {most} characters", name=shown(name), most=LONGEST_TEXT))
        if (not value.isascii() and _HALVES.search(value)) or "\0" in value:
            raise self.refused(Phrase("“{name}” is no text: {text}", name=shown(name), text=shown(value)))
        return value

    def texts(self, value: object, name: str) -> tuple[str, ...]:
        return tuple(self.text(each, name) for each in self.rows(value, name))

    def number(self, value: object, name: str) -> float:
        """A number, which may be infinite: JSON can write one that is too large for any box."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._other(value, name, _KINDS[float])
        try:
            return float(value)
        except OverflowError as error:
            raise self.refused(Phrase("“{name}” is a number without measure", name=shown(name))) from error

    def whole(self, value: object, name: str) -> int:
        number = self.number(value, name)
        if not number.is_integer():
            raise self.refused(Phrase("“{name}” should be a whole number", name=shown(name)))
        return int(number)

    def _other(self, value: object, name: str, wanted: Phrase) -> AppError:
        found = _KINDS.get(type(value), Phrase("something else"))
        return self.refused(
            Phrase("“{name}” should be {wanted} and is {found}", name=shown(name), wanted=wanted, found=found)
        )
