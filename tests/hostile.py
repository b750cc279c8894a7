"""Texts that nobody should take for more than text: markup, formulas, commands, marks that turn what follows."""

from collections.abc import Sequence
from pathlib import Path

TURNING = "\u202egnp.exe\u2066"
"""What follows is read from right to left."""
LONG = "w" * 200
AFTER_AMPERSAND, AFTER_MARKUP = "Qzx", "mzx"
"""What stands behind an & and behind a > wherever one does, so that a lost one is missed where the text is drawn."""


def names(canary: Path) -> Sequence[str]:
    """Such as a concept, a facet or a labeler may have; some name a file that must not be opened."""
    return (
        f"<img src='{canary.as_uri()}'>mzx R&Qzx",
        f"<a href='{canary.as_uri()}'>mzx</a> &Qzx y",
        f"<b>mzx</b> <table background='{canary.as_uri()}'>",
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE labels; --",
        "&Qzx &&Qzx more",
        "{name} {0} %1 %s %(x)d {",
        r"&lt;i&gt; &amp; # *so* \u003cb> &Qzx",
        "../../etc/passwd",
        "שלום عربى",
        "-rf ~ `id` $(id)",
        LONG,
    )


def texts(canary: Path) -> Sequence[str]:
    """Such as a definition or a reason may have besides: control characters, turns, new lines."""
    return (
        *names(canary),
        f"two\nlines <img src='{canary.as_uri()}'>",
        f"{TURNING} <img src='{canary}'>",
        "\x1b[31mred\x07 bell\x00nothing\x7f",
    )


def file_names(canary: Path) -> Sequence[bytes]:
    """Such as a file system takes, without a suffix; the canary lies in the folder that is worked in."""
    plain = (
        f"<img src='{canary.name}'>mzx R&Qzx",
        f"<a href={canary.name}>mzx",
        "=cmd|' C calc'!A0",
        "'; DROP TABLE labels; --",
        "&Qzx &&Qzx more",
        "{name} {0} %1 %s {",
        f"two\nlines<img src='{canary.name}'>",
        f"{TURNING}<img src='{canary.name}'>",
        "\x1b[31mred\x07",
        "-rf ~",
        "CON",
        "w" * 180,
    )
    return (*(name.encode() for name in plain), b"no \xff\xfe text")
