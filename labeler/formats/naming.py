"""Names of files and folders that every system and every reader takes, and that never meet."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from pathvalidate import sanitize_filename

from labeler.formats.outgoing.records import ExportConcept

LONGEST_FOLDER = 100
"""Bytes of UTF-8 in the name of a class folder."""
LONGEST_FILE = 250
"""Bytes of UTF-8 in the name of an image: what the common file systems take, less `.json` of the file beside it."""
_READERS = {
    *("train", "val", "test", "images", "labels", "annotations", "instances", "no_label"),
    # Ours, which stand beside the class folders where there are no splits.
    *("classes.txt", "labels.csv", "manifest.csv", "export_report.md", "dataset_card.md", "concepts.toml"),
    "readiness.html",
}
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_DEVICE_BEGINS = frozenset(("con", "prn", "aux", "nul", "com", "lpt"))
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_ .()-]{0,98}[A-Za-z0-9_)]|[A-Za-z0-9_]")
_USUAL = (".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG")
_ENDINGS = (0, 8, 16, 64)
"""Digits of a digest that tell two files of one name apart, tried in this order."""


def same(name: str) -> str:
    """The form in which two names are one on some file system: accents composed, case folded."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def safe_name(name: str) -> str:
    """`name` where it is safe, else with what some system or reader refuses replaced by ``_``; at most 255 bytes."""
    if _is_plain(name):
        return name
    visible = "".join("_" if _is_unseen(c) else c for c in unicodedata.normalize("NFC", name))
    trimmed = visible.strip(" ").rstrip(". ")
    clean = sanitize_filename(trimmed, replacement_text="_", platform="universal")
    clean = re.sub(r"^\.+", lambda dots: "_" * len(dots[0]), clean) or "_"
    return f"_{clean}" if _DEVICE.match(clean) else clean


def folder_names(concepts: Iterable[ExportConcept]) -> dict[str, str]:
    """A folder for each concept, by uid; where two would be one, both end with their export id."""
    by_uid = {concept.uid: concept for concept in concepts}

    def name_at(uid: str, level: int) -> str:
        concept = by_uid[uid]
        ending = f"-{concept.export_id}" if level else ""
        name = safe_name(concept.name)
        name = f"{name}_" if name.casefold() in _READERS and not level else name
        return _shortened(name, ending, longest=LONGEST_FOLDER)

    return _told_apart(by_uid, name_at, key=same, levels=2)


def safe_file_name(base_name: str, suffix: str) -> str:
    """The name a file keeps: its own if it ends with `suffix` in any case, else with the suffix added."""
    if base_name.endswith(_USUAL) and base_name.endswith(suffix) and suffix:
        stem = base_name[: -len(suffix)]
        if _is_plain(stem):
            return base_name  # As nearly all are.
    stem, ending = base_name, suffix
    if suffix and len(base_name) > len(suffix) and base_name.lower().endswith(suffix.lower()):
        stem, ending = base_name[: -len(suffix)], base_name[-len(suffix) :]
    tail = safe_name(ending.lstrip("."))[:16]
    return _shortened(safe_name(stem), f".{tail}" if ending else "", longest=LONGEST_FILE)


def part_file_name(file_name: str, number: int) -> str:
    """The name of the n-th part of an image, whose file would have the safe name `file_name`: ``<stem>-<n><suffix>``.

    It leaves room for a digest: where a longest name were cut, all parts of one image would be called alike.
    """
    stem, suffix = _parted(file_name)
    return _shortened(stem, f"-{number}{suffix}", longest=LONGEST_FILE - _ENDINGS[-1] - 1)


def renamed_files(names: Mapping[str, str]) -> dict[str, str]:
    """New names, by digest, for those files of one folder that would meet; `names` are safe ones by digest.

    Two files meet if their names are one on some file system, or differ in nothing but the suffix: readers
    know an image by its stem. The outcome does not depend on the order.
    """

    def name_at(digest: str, level: int) -> str:
        if not level:
            return names[digest]
        stem, suffix = _parted(names[digest])
        return _shortened(stem, f"-{digest[: _ENDINGS[level]]}{suffix}", longest=LONGEST_FILE)

    final = _told_apart(names, name_at, key=_stem_key, levels=len(_ENDINGS))
    return {digest: name for digest, name in final.items() if name != names[digest]}


def _told_apart(
    keys: Iterable[str], name_at: Callable[[str, int], str], *, key: Callable[[str], str], levels: int
) -> dict[str, str]:
    """Names in which no two are one: all that meet are taken a level up, until none do."""
    level = dict.fromkeys(keys, 0)
    names = {each: name_at(each, 0) for each in level}
    while True:
        met = Counter(key(name) for name in names.values())
        risen = [each for each, name in names.items() if met[key(name)] > 1 and level[each] < levels - 1]
        if not risen:
            return names
        for each in risen:
            level[each] += 1
            names[each] = name_at(each, level[each])


def _stem_key(name: str) -> str:
    return same(_parted(name)[0])


def _parted(name: str) -> tuple[str, str]:
    """Stem and suffix; a suffix of more than 16 characters is none."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, dot + suffix) if stem and len(suffix) <= 16 else (name, "")


def _shortened(stem: str, ending: str, *, longest: int) -> str:
    """`stem` and `ending` in at most `longest` bytes, cut between characters, the ending whole."""
    room = longest - len(ending.encode())
    encoded = stem.encode()
    if len(encoded) <= room:
        return stem + ending
    return encoded[:room].decode(errors="ignore").rstrip(" .") + ending


def _is_plain(name: str) -> bool:
    """Whether a name is safe as it stands, as nearly all are."""
    if _PLAIN.fullmatch(name) is None:
        return False
    return name[:3].lower() not in _DEVICE_BEGINS or not _DEVICE.match(name)


def _is_unseen(character: str) -> bool:
    category = unicodedata.category(character)
    return category in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and character != "\u200d"
