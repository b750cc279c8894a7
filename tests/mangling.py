"""Ways to spoil a text file as a disk, a hand or somebody with bad intentions would; drawn by property tests."""

import json
import re
from typing import Any

from hypothesis import strategies as st

_TOKEN = re.compile(rb"[^\s<>\"'=,:;\[\]{}/]+")
_RAW = "@@raw {}@@"
_DEEP = 100_000
RAW = (
    "NaN",
    "-Infinity",
    "1e999",
    "-0.0",
    "1e-300",
    "9" * 5_000,
    "18446744073709551616",
    "-1",
    "0",
    "0.5",
    "true",
    "null",
    '""',
    "[]",
    "{}",
    "[null]",
    '[1, "a", {}]',
    '{"a": 1, "a": 2}',
    '"\\ud800"',
    '"\\u0000"',
    '"../../secret/1.jpg"',
    '"{outside}/1.jpg"',
    '"' + "x" * 5_000 + '"',
    '"\\u202e\\nevil"',
    "[" * 100 + "]" * 100,
    "[" * _DEEP + "]" * _DEEP,
    '{"a":' * _DEEP + "1" + "}" * _DEEP,
    '"\\ud83d\\ude00"',
)
"""Values that stand where others are meant to; `{outside}` is a folder that is no part of the data set."""
WORDS = (
    b"nan",
    b"-inf",
    b"1e999",
    b"1_0",
    b"-1",
    b"0",
    b"",
    b"9" * 5_000,
    b"\xff\xfe",
    b"\x00",
    b"../../secret/1.jpg",
    b"{outside}/1.jpg",
    b"&x;",
    b"&#0;",
    b"*a &a",
    b"!!python/object/apply:os.system",
    b'"',
    b"'",
    b"<",
    b"]]>",
    b"\xe2\x80\xae",
    "٣".encode(),
    b"\r",
    b"[" * 10_000,
    b"<a>" * 10_000,
    b"{",
)
BOMB = (
    b'<!DOCTYPE a [<!ENTITY x "' + b"y" * 999 + b'">'
    + b"".join(b'<!ENTITY x%d "%s">' % (n, b"&x%s;" % (str(n - 1).encode() if n else b"") * 20) for n in range(9))
    + b']>'
)  # fmt: skip
YAML_BOMB = b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a]\n" % (n, n) for n in range(20))


@st.composite
def spoiled(draw: st.DrawFn, content: bytes, *, outside: str) -> bytes:
    """The content, spoiled once or twice."""
    for _ in range(draw(st.integers(1, 2))):
        content = draw(_spoiled_once(content))
    return content.replace(b"{outside}", outside.encode())


def _spoiled_once(content: bytes) -> st.SearchStrategy[bytes]:
    ways = [_cut(content), _flipped(content), _reworded(content), _repeated(content), _begun_otherwise(content)]
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return st.one_of(ways)
    return st.one_of(*ways, *[_revalued(document)] * 5)


@st.composite
def _cut(draw: st.DrawFn, content: bytes) -> bytes:
    return content[: draw(st.integers(0, len(content)))]


@st.composite
def _flipped(draw: st.DrawFn, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(draw(st.integers(1, 3))):
        if changed:
            changed[draw(st.integers(0, len(changed) - 1))] = draw(st.integers(0, 255))
    return bytes(changed)


@st.composite
def _reworded(draw: st.DrawFn, content: bytes) -> bytes:
    """One word, or every word that is the same, becomes another."""
    tokens = list(_TOKEN.finditer(content))
    if not tokens:
        return draw(st.sampled_from(WORDS))
    token = draw(st.sampled_from(tokens))
    word = draw(st.sampled_from(WORDS))
    if draw(st.booleans()):
        return content.replace(token[0], word)[: 10 * len(content) + 100_000]
    return content[: token.start()] + word + content[token.end() :]


@st.composite
def _repeated(draw: st.DrawFn, content: bytes) -> bytes:
    """Some lines twice, or many times, or not at all."""
    lines = content.splitlines(keepends=True) or [b""]
    start = draw(st.integers(0, len(lines) - 1))
    end = draw(st.integers(start, len(lines)))
    times = draw(st.sampled_from((0, 2, 2, 50)))
    return b"".join((*lines[:start], *lines[start:end] * times, *lines[end:]))


@st.composite
def _begun_otherwise(draw: st.DrawFn, content: bytes) -> bytes:
    head = draw(
        st.sampled_from((b"\xef\xbb\xbf", b"\xff\xfe", BOMB, b'<?xml version="1.0"?>' + BOMB, YAML_BOMB, b"\0"))
    )
    if head.endswith(BOMB) and draw(st.booleans()):
        return head + re.sub(rb"<\?xml.*?\?>", b"", content).replace(b">1<", b">&x8;<").replace(b">apple<", b">&x8;<")
    return head + content


@st.composite
def _revalued(draw: st.DrawFn, document: Any) -> bytes:
    """One value of a JSON document becomes another, or one key stands twice or is called otherwise."""
    holders = list(_holders(document))
    if not holders:
        return draw(st.sampled_from(RAW)).encode()
    holder, key = draw(st.sampled_from(holders))
    raw = draw(st.sampled_from(RAW))
    changed: list[tuple[str, str]] = []
    if isinstance(holder, dict) and draw(st.booleans()):
        other = draw(st.sampled_from((*holder, "", "__class__", "a" * 5_000, "\ud800", "\u202e")))
        entries = [(other if each == key else each, value) for each, value in holder.items()]
        changed = [(_RAW.format(number), name) for number, (name, _) in enumerate(entries)]
        text = _with(document, holder, {mark: value for (mark, _), (_, value) in zip(changed, entries, strict=True)})
        for mark, name in changed:
            text = text.replace(json.dumps(mark), json.dumps(name))
        return text.encode()
    text = _with(document, holder, _replaced(holder, key, _RAW.format(0)))
    return text.replace(json.dumps(_RAW.format(0)), raw).encode("utf-8", "surrogatepass")


def _holders(value: Any) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in pairs:
        yield value, key
        yield from _holders(each)


def _replaced(holder: Any, key: Any, value: object) -> Any:
    if isinstance(holder, dict):
        return {each: value if each == key else old for each, old in holder.items()}
    return [value if each == key else old for each, old in enumerate(holder)]


def _with(document: Any, holder: object, other: object) -> str:
    def rebuilt(value: Any) -> Any:
        if value is holder:
            return other
        if isinstance(value, dict):
            return {key: rebuilt(each) for key, each in value.items()}
        return [rebuilt(each) for each in value] if isinstance(value, list) else value

    return json.dumps(rebuilt(document))
