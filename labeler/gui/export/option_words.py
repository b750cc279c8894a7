"""What planning says of options, under the names that they have on the page instead of in the terminal."""

import re
from collections.abc import Sequence
from functools import reduce

from labeler.app.outgoing.fields import Choice, Kind
from labeler.gui.export.words import tr, value_words
from labeler.gui.language import said

_OPTION = re.compile(r"--(?P<name>[a-z][a-z0-9-]*)(?P<values> [a-z0-9|-]+)?")


def window_words(text: str, choices: Sequence[Choice]) -> str:
    """`text` with each option of these that it names in the words that stand beside it here; others as they are."""
    known = {choice.option: choice for choice in choices}

    def named(match: re.Match[str]) -> str:
        choice = known.get(f"--{match['name']}")
        return _named(choice, match["values"] or "") if choice else match[0]

    return _OPTION.sub(named, text)


def _named(choice: Choice, after: str) -> str:
    """``“Folders: one set, without train and val”``: the value with it, where one of its values follows."""
    words = said(choice.words)
    values = [value for value in after.strip().split("|") if value]
    if choice.kind is Kind.ONE and values and all(value in choice.values for value in values):
        of = reduce(_either, (value_words(choice.name, value) for value in values))
        return tr("“{option}: {value}”").format(option=words, value=of)
    return tr("“{option}”").format(option=words) + after


def _either(one: str, other: str) -> str:
    return tr("{one} or {other}").format(one=one, other=other)
