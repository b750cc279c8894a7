"""Keeps the translations with the source: collects every string the window shows, and makes the files Qt reads."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from strings import Problem, Strings, collect

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / "resources" / "translations"
LANGUAGES = ("de",)
USAGE = """\
usage: python3 packaging/translate.py COMMAND

update     collect the strings of the source into resources/translations/*.ts; what was translated stays,
           what is gone goes, what is new waits there as unfinished
release    make the *.qm files of them, by lrelease from PySide6-Essentials
todo       the strings that wait for a translation
"""


def main(arguments: list[str]) -> int:
    commands = {"update": update, "release": release, "todo": todo}
    if len(arguments) != 1 or arguments[0] not in commands:
        print(USAGE, end="", file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]]()
    except Problem as problem:
        print(f"translate.py: {problem}", file=sys.stderr)
        return 1


def update() -> int:
    strings = collect(CHECKOUT / "labeler")
    for language in LANGUAGES:
        path = ts_file(language)
        write_ts(path, language, strings, read_ts(path) if path.exists() else {})
        print(f"{path.relative_to(CHECKOUT)}: {len(strings)} strings, {len(unfinished(path))} to translate")
    return 0


def release() -> int:
    # Late: the collecting above needs nothing but Python.
    import PySide6

    lrelease = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    for language in LANGUAGES:
        path = ts_file(language)
        command = [str(lrelease), "-silent", "-removeidentical", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True)
    return 0


def todo() -> int:
    for language in LANGUAGES:
        for context, source in unfinished(ts_file(language)):
            print(f"{language} {context}: {source}")
    return 0


def ts_file(language: str) -> Path:
    return FOLDER / f"labeler_{language}.ts"


def read_ts(path: Path) -> dict[tuple[str, str], str]:
    """The translation of each string by its context and source; "" where there is none yet."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None
            found[name, message.findtext("source", "")] = (translation.text or "") if is_done else ""
    return found


def unfinished(path: Path) -> list[tuple[str, str]]:
    return [key for key, translation in read_ts(path).items() if not translation]


def write_ts(path: Path, language: str, strings: Strings, done: dict[tuple[str, str], str]) -> None:
    """One context after the other, each string with the places it stands at; no line numbers, which would not last."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context in sorted({context for context, _ in strings}):
        element = ET.SubElement(root, "context")
        ET.SubElement(element, "name").text = context
        for (of, source), places in sorted(strings.items()):
            if of == context:
                _add_message(element, source, places, done.get((context, source), ""))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8", newline="\n")


def _add_message(context: ET.Element, source: str, places: set[str], translation: str) -> None:
    message = ET.SubElement(context, "message")
    for place in sorted(places):
        ET.SubElement(message, "location", filename=f"../../{place}")
    ET.SubElement(message, "source").text = source
    element = ET.SubElement(message, "translation")
    if translation:
        element.text = translation
    else:
        element.set("type", "unfinished")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
