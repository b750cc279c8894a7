"""What becomes of packages and copies on their way: cut short, bits flipped, forged without the key, or with it."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from labeler.formats.package.manifest import manifest_from
from labeler.formats.package.member_names import MANIFEST, table_name
from tests.packages import Forger

Plain = dict[str, Any]
_REVISIONS = table_name("revisions")


def cut_short(path: Path, to: Path, chance: Random) -> Path:
    """Any number of its bytes are missing at its end."""
    content = path.read_bytes()
    to.write_bytes(content[: chance.randrange(len(content))])
    return to


def with_a_bit_flipped(path: Path, to: Path, chance: Random) -> Path:
    content = bytearray(path.read_bytes())
    in_use = [place for place, byte in enumerate(content) if byte]
    content[chance.choice(in_use)] ^= 1 << chance.randrange(8)
    to.write_bytes(content)
    return to


def forged(path: Path, to: Path, chance: Random, *, key: bytes | None = None) -> Path:
    """One of its rows is another, and all sums fit; without its key so does nothing that seals it."""
    forger = Forger.of(path)
    rows = [json.loads(line) for line in forger.named(_REVISIONS).content.splitlines()]
    for _ in range(chance.randint(1, 2) if rows else 0):
        chance.choice(_CHANGES)(rows, chance)
    forger.rows("revisions", rows)
    forger.key = key or chance.randbytes(32)
    forger.change_manifest(uid=f"forged {chance.randrange(10**9)}")
    forger.write(to)
    return to


def hand_out_of(path: Path) -> str:
    """The uid of the hand-out that a package answers."""
    return manifest_from(Forger.of(path).named(MANIFEST).content).hand_out_uid


def _with(key: str, *values: object) -> Callable[[list[Plain], Random], None]:
    """Another value under a key of a row: one of these, or what another row has there."""

    def change(rows: list[Plain], chance: Random) -> None:
        row, other = chance.choice(rows), chance.choice(rows)
        row[key] = chance.choice([*values, other[key]])

    return change


def _with_another_answer(rows: list[Plain], chance: Random) -> None:
    side = chance.choice(rows).get(chance.choice(["before", "after"]))
    if not side or "answer" not in side:
        return
    answer = side["answer"]
    key, value = chance.choice(
        [
            ("none", True),
            ("state", chance.choice(["open", "submitted", "skipped"])),
            ("scope", chance.choice(["all", "asked"])),
            ("taxonomy_revision", chance.choice([0, 1, 7, 2**40])),
            ("labels", []),
            ("reason", "because"),
            ("uid", "another"),
        ]
    )
    answer[key] = value


def _with_another_label(rows: list[Plain], chance: Random) -> None:
    side = chance.choice(rows)["after"] or {}
    labels = side.get("answer", {}).get("labels", [])
    if not labels:
        return
    label = chance.choice(labels)
    key, value = chance.choice(
        [
            ("relation", chance.choice(["of", "in", "absent", "unclear"])),
            ("concept", "a concept of nobody"),
            ("concept", chance.choice(labels)["concept"]),
            ("facet", "another"),
            ("joint", True),
            ("uid", chance.choice(labels)["uid"]),
            ("regions", [{"uid": "x", "box": [30, 20, 30, 20], "crowd": False, "origin": "drawn"}]),
            ("regions", [{"uid": "x", "box": [1, 2, 3, 4], "crowd": False, "origin": "drawn"}] * 2),
        ]
    )
    label[key] = value


def _without(rows: list[Plain], chance: Random) -> None:
    if len(rows) > 1:
        rows.remove(chance.choice(rows))


def _twice(rows: list[Plain], chance: Random) -> None:
    rows.insert(chance.randrange(len(rows)), dict(chance.choice(rows)))


def _elsewhere(rows: list[Plain], chance: Random) -> None:
    rows.insert(chance.randrange(len(rows)), rows.pop(chance.randrange(len(rows))))


_CHANGES: tuple[Callable[[list[Plain], Random], None], ...] = (
    _with("number", 0, 1, 2, 99),
    _with("parent", None, "nobody's"),
    _with("subject_uid", "another"),
    _with("subject", "labeler", "concept", "project", "settlement", "return"),
    _with("labeler", None, "nobody"),
    _with("whose", "", "nobody"),
    _with("verb", "met", "merge", "SayNone", "undo"),
    _with("undoes", None, "nothing"),
    _with("uid", "another"),
    _with("at", "1999-01-01T00:00:00Z", "never"),
    _with("before", None),
    _with("after", None),
    _with_another_answer,
    _with_another_label,
    _without,
    _twice,
    _elsewhere,
)
