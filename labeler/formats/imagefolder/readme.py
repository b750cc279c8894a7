"""README.md of a data set of Hugging Face: where its splits are, and what the numbers of its classes mean."""

from collections.abc import Mapping, Sequence

from labeler.domain.words import Split
from labeler.formats.imagefolder.words import CLASSES, FOLDERS
from labeler.formats.markdown import plain, table
from labeler.formats.outgoing.plan import ExportPlan
from labeler.formats.outgoing.records import ExportConcept

_COLUMNS = {
    "`of`, `in`, `absent`, `unclear`": "one number a class, in the order below: 1 where the image as a whole depicts "
    "it, where it occurs in it, where it was looked for and is not there, where nobody could tell. 0 in all four: "
    "nobody looked for it",
    "`joint`": "one number a class: 1 where the image is of several equally, and this is one of them",
    "`reasons`": "one text a class: why it is unclear",
    "`objects`": "the boxes: `bbox` has x, y, width and height in pixels, `category` the index of the class, "
    "`relation` whether the image is of it or it is in it, `crowd` whether the box is round many at once",
}


def splits_of(plan: ExportPlan) -> Mapping[Split, int]:
    """The splits that have images, and how many boxes each has."""
    return {count.split: count.boxes for count in plan.splits if count.images}


def are_apart(plan: ExportPlan) -> bool:
    """Whether one split has boxes and the other none: then their columns look different to Hugging Face's reader."""
    boxes = splits_of(plan).values()
    return any(boxes) and not all(boxes)


def readme_text(plan: ExportPlan, concepts: Sequence[ExportConcept]) -> str:
    """The configurations as YAML, then the columns and the classes in words."""
    folders = [FOLDERS[split] for split in splits_of(plan)]
    configs = {name: [name] for name in folders} if are_apart(plan) else {"default": folders}
    columns = "".join(f"- {column}: {words}.\n" for column, words in _COLUMNS.items())
    classes = table(
        ("index", "class", "definition"),
        ((index, plain(each.name), plain(each.definition)) for index, each in enumerate(concepts)),
    )
    return (
        f"{_front_matter(configs)}# Labeled images\n\nEach split has its images and a `metadata.jsonl`, "
        f"a row an image.\n\n{columns}\n## Classes\n\nAlso in `{CLASSES}`, a line each.\n\n{classes}"
    )


def _front_matter(configs: Mapping[str, Sequence[str]]) -> str:
    if not any(configs.values()):
        return ""
    lines = ["---", "configs:"]
    for name, folders in configs.items():
        lines += [f"- config_name: {name}", "  data_files:"]
        for folder in folders:
            lines += [f"  - split: {folder}", f"    path: {folder}/**"]
    return "\n".join([*lines, "---", "", ""])
