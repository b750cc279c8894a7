"""concepts.toml beside every export: what an empty project needs to take it in again."""

import json
import unicodedata
from collections.abc import Iterable

from labeler.formats.outgoing.records import ExportConcept

CONCEPTS = "concepts.toml"


def concepts_text(concepts: Iterable[ExportConcept]) -> str:
    """The concepts as `labeler concepts load` reads them, with the ids that they have in exports."""
    listed = tuple(concepts)
    names = {concept.name for concept in listed}
    return "\n".join(_entry(concept, names) for concept in listed)


def _entry(concept: ExportConcept, names: set[str]) -> str:
    lines = ["[[concept]]", f"name = {_text(concept.name)}"]
    if concept.definition:
        lines.append(f"definition = {_text(concept.definition)}")
    lines.append(f"facet = {_text(concept.facet)}")
    if concept.parent in names:
        lines.append(f"parent = {_text(concept.parent)}")
    lines.append(f"export_id = {concept.export_id}")
    return "".join(f"{line}\n" for line in lines)


def _text(text: str) -> str:
    """A basic string of TOML: those of JSON are. The characters that no concepts file may have become spaces."""
    kept = (c if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"} else " " for c in text)
    return json.dumps("".join(kept), ensure_ascii=False)
