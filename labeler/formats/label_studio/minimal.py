"""JSON-MIN, the short form of an export: results by the names of their tags, made rows of a full one."""

from collections.abc import Iterator, Mapping

from labeler.formats.label_studio.interface import Interface
from labeler.formats.label_studio.results import Row
from labeler.formats.label_studio.told import Told
from labeler.formats.strict.json_values import JsonPlace

_FACTS = frozenset(
    ("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "agreement", "file_upload")
)
"""What Label Studio itself adds to each row."""
_CHOICE = "choice"
"""What the tag of a choice is called in Label Studio's own templates."""


def is_minimal(task: Mapping[str, object]) -> bool:
    return "data" not in task


def rows(task: Mapping[str, object], image: str, interface: Interface, told: Told, place: JsonPlace) -> Iterator[Row]:
    """The results of a row as those of a full export; `image` is the key of its image."""
    for key, value in task.items():
        if key in _FACTS or key == image or key in interface.images.values():
            continue
        if interface.tags and key not in interface.tags:
            continue  # known to be data of the task
        is_choice = interface.tags.get(key) == "choices" or (key == _CHOICE and not interface.tags)
        if isinstance(value, str) and is_choice:
            yield _row("choices", {"choices": [value]})
        elif isinstance(value, dict):
            yield from _named(value, told, key)
        elif isinstance(value, list) and value:
            yield from _listed(value, key, place, told, is_choice=is_choice)
        elif value:
            told.taken_for_data(key)


def _named(value: Mapping[str, object], told: Told, key: str) -> Iterator[Row]:
    """``{"choices": [...]}``, or of another kind."""
    kind = next((kind for kind in ("choices", "taxonomy") if kind in value), None)
    if kind:
        yield _row(kind, value)
    else:
        told.taken_for_data(key)


def _listed(value: list[object], key: str, place: JsonPlace, told: Told, *, is_choice: bool) -> Iterator[Row]:
    """Regions, paths in a taxonomy, or several choices."""
    if all(isinstance(each, dict) for each in value):
        for each in value:
            region = place.fields(each, key)
            kind = next((kind for kind in region if kind.endswith("labels")), _bare_kind(region))
            yield _row(kind, region) | {name: region.get(name) for name in ("original_width", "original_height")}
    elif all(isinstance(each, list) for each in value):
        yield _row("taxonomy", {"taxonomy": value})
    elif is_choice:
        yield _row("choices", {"choices": value})
    else:
        told.taken_for_data(key)


def _bare_kind(region: Mapping[str, object]) -> str:
    return "rectangle" if {"x", "y", "width", "height"} <= region.keys() else "textarea"


def _row(kind: str, value: object) -> dict[str, object]:
    return {"type": kind, "value": value}
