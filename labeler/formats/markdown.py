"""Markdown in which nothing a user wrote is markup."""

import re
from collections.abc import Iterable, Sequence

from labeler.domain.names import shown

_MARKUP = re.compile(r"([\\`*_\[\]<>|&~#!$])")


def plain(text: str) -> str:
    """User text on one line, every sign that could be markup escaped."""
    return _MARKUP.sub(r"\\\1", shown(" ".join(text.split())))


def table(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """A table of cells that are already plain; numbers stand to the right."""
    body = [tuple(row) for row in rows]
    numeric = [all(isinstance(row[i], int) for row in body) and bool(body) for i in range(len(header))]
    rule = ["---:" if is_numeric else "---" for is_numeric in numeric]
    lines = [header, rule, *body]
    return "".join(f"| {' | '.join(str(cell) for cell in line)} |\n" for line in lines)


def section(title: str, *parts: str) -> str:
    """A heading with what stands under it; nothing at all where there is nothing to say."""
    text = "\n".join(part for part in parts if part)
    return f"\n## {title}\n\n{text}" if text else ""
