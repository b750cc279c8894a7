"""How deep a large JSON document is and whether an object has a key twice, seen in its bytes."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Codes: TypeAlias = NDArray[np.uint8]
Depths: TypeAlias = NDArray[np.int32]
Places: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.uint64]

WINDOW = 1024 * 1024
"""Bytes looked at together; more where a text is longer."""
_OTHER, _QUOTE, _COLON, _OPEN, _CLOSE = range(5)
_KINDS = {'"': _QUOTE, ":": _COLON, "[": _OPEN, "{": _OPEN, "]": _CLOSE, "}": _CLOSE}
_CODES = bytes(_KINDS.get(chr(number), _OTHER) for number in range(256))
"""What each byte is."""
_OPENING, _CLOSING = b"[{", b"]}"
_NEAR = 48
"""Keys. In a smaller object twins are looked for by comparing neighbours, else by sorting."""
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


class TooDeep(ValueError):
    """More lists and objects lie inside each other than may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A key that stands in one object for the second time, and where: the offset of its opening quote, in bytes."""

    key: str
    offset: int


class EscapedKey(ValueError):
    """A key has a backslash in it, and so may be the same as one that reads otherwise."""


def check_depth(content: bytes | memoryview, *, deepest: int) -> None:
    """TooDeep for what is too deep, of a small document, valid or not."""
    depth = 0
    for token in _TOKEN.finditer(content):
        first = content[token.start()]
        depth += (first in _OPENING) - (first in _CLOSING)
        if depth > deepest:
            raise TooDeep


def first_twin(content: bytes | memoryview, *, deepest: int) -> Twin | None:
    """The first key that stands twice in its object, of a **valid** document in UTF-8.

    TooDeep for what is too deep. EscapedKey where a slower reader has to look. Memory does not grow with the document,
    but with its longest text.
    """
    state = _State(deepest=deepest)
    for window in _windows(content):
        twin = state.twin_in(window)
        if twin is not None:
            return twin
    return None


def _windows(content: bytes | memoryview) -> Iterator["_Window"]:
    """The document in parts that end after a bracket, and so outside of texts and of key and colon."""
    start, length = 0, WINDOW
    while start < len(content):
        part = bytes(content[start : start + length])
        tokens = _Tokens(part)
        end = len(part)
        if start + length < len(content):
            end = tokens.cut()
            if not end:
                length *= 2
                continue
        yield _Window(part[:end], start, tokens)
        start, length = start + end, WINDOW


class _Tokens:
    """The brackets, colons and quotes of a part, in order, without those inside of texts."""

    def __init__(self, part: bytes) -> None:
        # A pair of backslashes first: what is left before a quote makes it a part of the text.
        plain = part.replace(b"\\\\", b"  ").replace(b'\\"', b"  ") if b"\\" in part else part
        codes = np.frombuffer(plain.translate(_CODES), dtype=np.uint8)
        places = np.flatnonzero(codes != _OTHER)
        codes = codes[places]
        is_quote = codes == _QUOTE
        is_inside = np.logical_xor.accumulate(is_quote)
        is_text = is_inside > is_quote
        if is_text.any():
            kept = np.flatnonzero(~is_text)
            places, codes = places[kept], codes[kept]
        self.places: Places = places
        self.codes: Codes = codes

    def cut(self) -> int:
        """Leaves out what comes after the last bracket; the place after it, 0 where there is none."""
        brackets = np.flatnonzero(self.codes >= _OPEN)
        count = int(brackets[-1]) + 1 if len(brackets) else 0
        self.places, self.codes = self.places[:count], self.codes[:count]
        return int(self.places[-1]) + 1 if count else 0


class _Window:
    """The keys of one part of a document, and the objects that they are in."""

    def __init__(self, content: bytes, start: int, tokens: _Tokens) -> None:
        self.content = content
        self.start = start
        self.places = tokens.places
        is_open = tokens.codes == _OPEN
        self.deltas = is_open.view(np.int8) - (tokens.codes == _CLOSE).view(np.int8)
        self.opens = np.flatnonzero(is_open)
        self.colons = np.flatnonzero(tokens.codes == _COLON)
        # A colon follows the closing quote of its key.
        self.key_starts: Places = tokens.places[self.colons - 2] + 1
        self.key_ends: Places = tokens.places[self.colons - 1]

    def has_escaped_key(self) -> bool:
        if b"\\" not in self.content:
            return False
        slashes = np.flatnonzero(np.frombuffer(self.content, dtype=np.uint8) == ord("\\"))
        return bool((np.searchsorted(slashes, self.key_starts) != np.searchsorted(slashes, self.key_ends)).any())

    def key(self, index: int) -> bytes:
        return self.content[int(self.key_starts[index]) : int(self.key_ends[index])]

    def marks(self) -> Marks:
        """A number for each key, the same for the same key: of its length, its first and its last eight bytes."""
        padded = np.frombuffer(self.content + bytes(8), dtype=np.uint8)
        eights = np.lib.stride_tricks.sliding_window_view(padded, 8)
        lengths = self.key_ends - self.key_starts
        first = np.ascontiguousarray(eights[self.key_starts]).view(np.uint64)[:, 0]
        first = first & _MASKS[np.minimum(lengths, 8)]
        long = np.flatnonzero(lengths > 8)
        marks = first * _FACTORS[0] ^ lengths.astype(np.uint64) * _FACTORS[1]
        last = np.ascontiguousarray(eights[self.key_ends[long] - 8]).view(np.uint64)[:, 0]
        marks[long] ^= last * _FACTORS[2]
        found: Marks = marks ^ (marks >> np.uint64(29))
        return found


@dataclass(slots=True)
class _State:
    """What is open where one part of a document ends and the next begins."""

    deepest: int
    depth: int = 0
    open: dict[int, int] = field(default_factory=dict)
    """The offset of the bracket that is open, by its depth."""
    keys: dict[int, set[bytes]] = field(default_factory=dict)
    """The keys so far of the objects that are open, by the offset of their brackets."""

    def twin_in(self, window: _Window) -> Twin | None:
        depths = self.depth + np.cumsum(window.deltas, dtype=np.int32)
        if len(depths) and int(depths.max()) > self.deepest:
            raise TooDeep
        if window.has_escaped_key():
            raise EscapedKey
        parents = self._parents(window, depths)
        opened_before = [self.open.get(depth, -1) for depth in range(self.deepest + 1)]
        offsets = np.append(window.places + window.start, opened_before)[parents]
        self._move_on(window, depths)
        return _twin_of(window, parents) or self._twin_across(window, offsets)

    def _parents(self, window: _Window, depths: Depths) -> Places:
        """For each key, which token opens its object; of one that was open before, the number of tokens and its depth.

        It is the last one before the key whose depth is that of the key.
        """
        parents = np.empty(len(window.colons), dtype=np.int64)
        of_keys = depths[window.colons]
        of_opens = depths[window.opens]
        for depth in _depths(of_keys):
            chosen = np.flatnonzero(of_keys == depth)
            opens = window.opens[of_opens == depth]
            before = np.searchsorted(opens, window.colons[chosen]) - 1
            # -1 takes the last, which is what was open before.
            parents[chosen] = np.append(opens, len(window.places) + depth)[before]
        return parents

    def _move_on(self, window: _Window, depths: Depths) -> None:
        """Now the end of this part is where we are."""
        if not len(depths):
            return
        self.depth = int(depths[-1])
        of_opens = depths[window.opens]
        for depth in range(1, self.depth + 1):
            opens = window.opens[of_opens == depth]
            if len(opens):
                self.open[depth] = int(window.places[opens[-1]]) + window.start

    def _twin_across(self, window: _Window, offsets: Places) -> Twin | None:
        """A twin in an object that began before this part; such objects and those still open are few."""
        still = {self.open[depth] for depth in range(1, self.depth + 1)}
        wanted = np.array(sorted(still | self.keys.keys()), dtype=np.int64)
        for index in np.flatnonzero(np.isin(offsets, wanted)).tolist():
            key = window.key(index)
            seen = self.keys.setdefault(int(offsets[index]), set())
            if key in seen:
                return _twin(window, index)
            seen.add(key)
        self.keys = {offset: keys for offset, keys in self.keys.items() if offset in still}
        return None


def _depths(depths: Depths) -> list[int]:
    found: list[int] = np.flatnonzero(np.bincount(depths)).tolist() if len(depths) else []
    return found


def _twin_of(window: _Window, parents: Places) -> Twin | None:
    """The first twin among the keys of one part."""
    if len(parents) < 2:
        return None
    marks = window.marks() ^ parents.astype(np.uint64) * _FACTORS[3]
    seen: set[tuple[int, bytes]] = set()
    for index in _of_same_mark(marks, _reach(parents)):
        key = int(parents[index]), window.key(index)
        if key in seen:
            return _twin(window, index)
        seen.add(key)
    return None


def _of_same_mark(marks: Marks, reach: int) -> list[int]:
    """The keys whose mark another has too: nearly always twins, and nearly always none."""
    is_shared = np.zeros(len(marks), dtype=bool)
    if reach <= _NEAR:
        for distance in range(1, reach + 1):
            is_same = marks[distance:] == marks[:-distance]
            is_shared[distance:] |= is_same
            is_shared[:-distance] |= is_same
    else:
        order = np.argsort(marks)
        is_same = marks[order[1:]] == marks[order[:-1]]
        is_shared[order[1:][is_same]] = is_shared[order[:-1][is_same]] = True
    found: list[int] = np.flatnonzero(is_shared).tolist()
    return found


def _reach(parents: Places) -> int:
    """The most keys that lie between two of one object, those of objects inside it among them."""
    numbers = np.arange(len(parents))
    last = np.zeros(int(parents.max()) + 1, dtype=np.int64)
    first = last.copy()
    last[parents] = numbers
    first[parents[::-1]] = numbers[::-1]
    return int((last - first).max())


def _twin(window: _Window, index: int) -> Twin:
    key = json.loads(b'"' + window.key(index) + b'"')
    return Twin(key=key, offset=window.start + int(window.key_starts[index]) - 1)


_MASKS = np.array([(1 << 8 * count) - 1 for count in range(9)], dtype=np.uint64)
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)
"""Large odd numbers: what is multiplied by them is spread over all 64 bits."""
