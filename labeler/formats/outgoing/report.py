"""The two documents beside every export: what was written and left out, and a card of the data set."""

from collections.abc import Sequence

from labeler.domain.words import Relation, Split
from labeler.formats.markdown import plain, section, table
from labeler.formats.outgoing.plan import ConceptCount, ExportPlan
from labeler.formats.outgoing.records import SPLIT_NAMES
from labeler.formats.wording import counted

REPORT = "EXPORT_REPORT.md"
CARD = "DATASET_CARD.md"
COMPANION = "readiness.html"
"""The card's companion: whether one would train on this. Made by whoever sees the whole project, and handed in."""


def report_text(plan: ExportPlan, *, title: str, whose: str, cannot_hold: Sequence[str]) -> str:
    """`EXPORT_REPORT.md`: what went in, what stayed out and why, whose answers these are, what was renamed."""
    sums = ((plan.images, "image"), (plan.boxes, "box"), (plan.labels, "label"))
    head = f"# Export: {title}\n\n{', '.join(counted(number, noun) for number, noun in sums)}.\n"
    folders = (
        (plain(each.concept.name), plain(plan.folders[each.concept.uid]))
        for each in plan.concepts
        if each.concept.uid in plan.folders
    )
    return head + "".join(
        (
            section("What went in", _splits(plan), _sources(plan)),
            section("What stayed out", _left_out(plan)),
            section("Notes", "".join(f"- {plain(note)}\n" for note in plan.notes)),
            section("Whose answers", f"{plain(whose)}\n"),
            section("What this format cannot hold", "".join(f"- {plain(each)}\n" for each in cannot_hold)),
            section("Class folders", table(("concept", "folder"), folders) if plan.folders else ""),
        )
    )


def card_text(plan: ExportPlan) -> str:
    """`DATASET_CARD.md`: the concepts with their definitions, and how much of each there is in each split."""
    definitions = "".join(
        f"- **{plain(each.concept.name)}** ({plain(each.concept.facet)}): {plain(each.concept.definition)}\n"
        for each in plan.concepts
    )
    counts = table(
        ("concept", "split", *(relation.value for relation in Relation), "boxes"),
        (
            (plain(each.concept.name), SPLIT_NAMES[split], *_images(each, split), each.boxes[split])
            for each in plan.concepts
            for split in Split
        ),
    )
    words = (
        "Counted are images. *of*: the image as a whole depicts the concept. *in*: the concept occurs in it. "
        "*absent*: looked for, and not there. *unclear*: the labeler could not tell. An image counts in none of "
        "these columns where nobody looked for the concept.\n"
    )
    return "# Data set card\n" + section("Concepts", definitions) + section("Counts", words, counts)


def _splits(plan: ExportPlan) -> str:
    if not plan.boxes:
        rows = ((SPLIT_NAMES[count.split], count.images, count.labels) for count in plan.splits)
        return table(("split", "images", "labels"), rows)
    header = ("split", "images", "labels", "images with their boxes", "boxes")
    boxed = (
        (SPLIT_NAMES[count.split], count.images, count.labels, count.boxed_images, count.boxes) for count in plan.splits
    )
    return table(header, boxed)


def _sources(plan: ExportPlan) -> str:
    names = sorted({source for source, _ in plan.sources})
    if not names:
        return ""
    header = ("source", *(f"images in {SPLIT_NAMES[split]}" for split in Split))
    return table(header, ((plain(name), *(plan.sources.get((name, split), 0) for split in Split)) for name in names))


def _left_out(plan: ExportPlan) -> str:
    if not plan.left_out:
        return "Nothing.\n"
    rows = ((plain(row.why), row.images, plain(row.mend)) for row in plan.left_out)
    return table(("why", "images", "what would bring them in"), rows)


def _images(count: ConceptCount, split: Split) -> tuple[int, ...]:
    return tuple(count.images[split, relation] for relation in Relation)
