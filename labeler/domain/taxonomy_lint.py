"""Hints on a taxonomy, before anyone labels by it: what the names and definitions of its concepts leave open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple, Self

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.phrase import Phrase
from labeler.domain.unseen_words import DOINGS, FILLING, JOINING, UNSEEN
from labeler.domain.words import Verdict

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
_JOINED = re.compile(r"\s*[/&+,;]\s*|\s+-\s+")
_ALIKE_NAMES, _ALIKE_DEFINITIONS = 0.85, 0.75
"""Shares of letters and of words: tomato and tomatoes are alike (0.86), red apple and green apple (0.80) are not."""
_OTHER_LETTERS = 4
"""Names that are alike have at most so many letters that the other has not."""
_NUMBER = re.compile(r"\d+")
_FEWEST_WORDS = 3
"""Shorter definitions have too little in them to be compared."""
_MOST_COMPARED = 400
"""Concepts. Each is held against each other: of a thousand, half a million pairs, and nobody waits for that."""
FEWEST_EXAMPLES = 3
"""Ideal ones, and not ideal ones, that each concept is to have: one may be a whim, of three the eye makes a rule."""


class HintKind(StrEnum):
    """What a hint is about."""

    TWO_IN_ONE = "two in one"
    NOT_DEFINED = "not defined"
    NOT_VISIBLE = "not visible"
    ALIKE = "alike"
    NO_NOT_IDEAL = "no not ideal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One thing to think about; nothing is refused for it."""

    concept: ConceptUid
    kind: HintKind
    sentence: Phrase
    other: ConceptUid | None = None


def hints(taxonomy: Taxonomy) -> tuple[Hint, ...]:
    """All hints, concept by concept in their order; closed concepts are nobody's question any more.

    Of a list of more than 400 concepts, no two are held against each other; `hints_of` does it for one of them.
    """
    concepts = taxonomy.open_concepts
    names = _names(concepts)
    alone = (hint for concept in concepts for hint in _of_one(concept, names))
    return (*alone, *(_alike(combinations(concepts, 2)) if len(concepts) <= _MOST_COMPARED else ()))


def hints_of(concept: Concept, taxonomy: Taxonomy) -> tuple[Hint, ...]:
    """The hints on one concept, as it is or as it would be, among the others of the list."""
    others = [other for other in taxonomy.open_concepts if other.uid != concept.uid]
    return (*_of_one(concept, _names(others)), *_alike((concept, other) for other in others))


def _names(concepts: Iterable[Concept]) -> frozenset[str]:
    return frozenset(folded(concept.name) for concept in concepts)


def _of_one(concept: Concept, names: frozenset[str]) -> Iterator[Hint]:
    for kind, sentence in (
        (HintKind.TWO_IN_ONE, _two_in_one(concept, names)),
        (HintKind.NOT_DEFINED, _not_defined(concept)),
        (HintKind.NOT_VISIBLE, _not_visible(concept)),
        (HintKind.NO_NOT_IDEAL, _no_not_ideal(concept)),
    ):
        if sentence is not None:
            yield Hint(concept=concept.uid, kind=kind, sentence=sentence)


def _two_in_one(concept: Concept, names: frozenset[str]) -> Phrase | None:
    parts = two_things(concept.name, names=names)
    if parts is None:
        return None
    return Phrase(
        "“{name}” holds two things: “{one}” and “{other}”. A concept is one thing that can be seen",
        name=concept.name,
        one=parts[0],
        other=parts[1],
    )


def two_things(name: str, *, names: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The two things that a name seems to hold: ``Bouquet_Holding``, ``bride and groom``, ``bread/rolls``.

    A name that is made of two of the `names`, folded, holds two things as well; one of several words does not by
    itself.
    """
    sides = [side for side in _JOINED.split(name) if side.strip()]
    if len(sides) > 1:
        return sides[0].strip(), sides[1].strip()
    words = _WORD.findall(_CAPITAL_INSIDE.sub(" ", name.replace("_", " ").replace("-", " ")))
    for place in range(1, len(words) - 1):
        if words[place].lower() in JOINING:
            return " ".join(words[:place]), " ".join(words[place + 1 :])
    for place, word in enumerate(words):
        if len(words) > 1 and word.lower() in DOINGS:
            return " ".join((*words[:place], *words[place + 1 :])), word
    for place in range(1, len(words)):
        one, other = " ".join(words[:place]), " ".join(words[place:])
        if folded(one) in names and folded(other) in names:
            return one, other
    return None


def _not_defined(concept: Concept) -> Phrase | None:
    if is_defined(concept):
        return None
    return Phrase("“{name}” is not defined: say what can be seen where it is", name=concept.name)


def is_defined(concept: Concept) -> bool:
    """Whether anything is said of what can be seen where it is."""
    return bool(_telling(f"{concept.definition} {concept.must_see}"))


def _not_visible(concept: Concept) -> Phrase | None:
    unseen = unseen_words(f"{concept.definition} {concept.must_see}")
    if not unseen:
        return None
    return Phrase(
        "What cannot be seen in a photo: {words}. Say in the definition of “{name}” what shows it",
        words=", ".join(unseen),
        name=concept.name,
    )


def unseen_words(text: str) -> tuple[str, ...]:
    """The words of a text that no photo can show, each once, as they are written."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(text) if word.lower() in UNSEEN))


def _no_not_ideal(concept: Concept) -> Phrase | None:
    if examples_of(concept, Verdict.NOT_IDEAL):
        return None
    return Phrase("“{name}” has no example that is not ideal: where does it end?", name=concept.name)


def examples_of(concept: Concept, verdict: Verdict) -> int:
    """How many examples of it are shown with this verdict."""
    return sum(example.verdict is verdict for example in concept.examples)


def _alike(pairs: Iterable[tuple[Concept, Concept]]) -> Iterator[Hint]:
    known: dict[ConceptUid, _Compared] = {}
    for one, other in pairs:
        for each in (one, other):
            if each.uid not in known:
                known[each.uid] = _Compared.of(each)
        compared = known[one.uid], known[other.uid]
        if _are_alike(*compared):
            sentence = Phrase("“{one}” and “{other}” are nearly the same name", one=one.name, other=other.name)
        elif _say_the_same(*compared):
            sentence = Phrase("“{one}” and “{other}” have nearly the same definition", one=one.name, other=other.name)
        else:
            continue
        yield Hint(concept=one.uid, kind=HintKind.ALIKE, sentence=sentence, other=other.uid)


class _Compared(NamedTuple):
    """A concept as it is held against others: what costs time is worked out once."""

    name: str
    letters: frozenset[str]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    told: frozenset[str]

    @classmethod
    def of(cls, concept: Concept) -> Self:
        name = folded(concept.name)
        return cls(
            name=name,
            letters=frozenset(name),
            words=tuple(sorted(_WORD.findall(name))),
            numbers=tuple(_NUMBER.findall(name)),
            told=frozenset(_telling(f"{concept.definition} {concept.must_see}")),
        )


def _are_alike(one: _Compared, other: _Compared) -> bool:
    if one.numbers or other.numbers:
        # A series: “class 1” and “class 2” have the same words, and are meant to.
        return one.numbers == other.numbers and one.words == other.words
    if one.words == other.words:
        return bool(one.words)
    shorter, longer = sorted((len(one.name), len(other.name)))
    # Most pairs are told apart by what is cheap to look at.
    if 2 * shorter < _ALIKE_NAMES * (shorter + longer) or len(one.letters ^ other.letters) > _OTHER_LETTERS:
        return False
    return SequenceMatcher(None, one.name, other.name, autojunk=False).ratio() >= _ALIKE_NAMES


def _say_the_same(one: _Compared, other: _Compared) -> bool:
    if min(len(one.told), len(other.told)) < _FEWEST_WORDS:
        return False
    return len(one.told & other.told) / len(one.told | other.told) >= _ALIKE_DEFINITIONS


def _telling(text: str) -> list[str]:
    """The words of a text that say something."""
    return [word for word in map(str.lower, _WORD.findall(text)) if word not in FILLING]
