"""English that can be said in another language: a text that remembers the sentence it was made of."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Self


class Phrase(str):
    """A text, in English, with the `template` it was made from and the `values` in it; a window translates the first.

    `Phrase("no concept is called “{name}”", name="apple")`. A template without values stays as it is. A value that is
    a Phrase is translated too; any other text is somebody's own words. It is a `str` everywhere else, and stays one
    where it is cut or joined: only a whole Phrase can be translated.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        self = super().__new__(cls, template.format_map(values) if values else template)
        self.template = template
        self.values = values
        return self

    def filled(self, **values: object) -> Self:
        """The same template with these values in it."""
        return type(self)(self.template, **values)


UNSAID = Phrase("")
"""Where nothing is said."""


def phrased(text: str) -> Phrase:
    """The text as it is where it is a Phrase, else as one without values."""
    return text if isinstance(text, Phrase) else Phrase(text)


def joined(between: str, parts: Sequence[str]) -> Phrase:
    """The parts, in turn, with a sign between them that is the same in every language; each stays a Phrase."""
    names = [f"part{number}" for number in range(len(parts))]
    return Phrase(between.join(f"{{{name}}}" for name in names), **dict(zip(names, parts, strict=True)))


def with_and(parts: Sequence[str]) -> str:
    """``one and other``, and so on; each part stays a Phrase, and any other text somebody's own words."""
    return reduce(lambda one, other: Phrase("{one} and {other}", one=one, other=other), parts)
