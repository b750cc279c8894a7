"""The first look at a data set: what it states, counted, and held against the project before anything is chosen."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from labeler.app.incoming.image_files import ImageFiles
from labeler.app.incoming.matching import Matched, match_images
from labeler.app.incoming.new_concepts import concepts_brought
from labeler.app.incoming.passed_over import NO_LABEL
from labeler.app.incoming.report import Looked, SeenClass, SeenClasses
from labeler.app.incoming.source import ClassCount, Key, StatedSource, key_of, names_in
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.geometry import Size
from labeler.domain.names import folded, shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.domain.words import State
from labeler.formats import registry
from labeler.formats.incoming.concept_names import closed_names, resolved_classes
from labeler.formats.incoming.export_manifest import export_around
from labeler.formats.incoming.statements import ImportRequest, StatedImage, Statements

_EVERY = 200
"""Images between two reports of progress."""


def look_at_stated(project: Project, path: Path, *, format: str, watch: Watch) -> Looked:
    """What a data set holds. Nothing is written, and no image is decoded.

    AppError where the format cannot be read from `path`, with the place in the file.
    """
    files = ImageFiles(watch)
    request = ImportRequest(path=path, list_images=files.list_images, progress=_progress(watch, path))
    statements = registry.importer(format).read(request)
    counts = _Counts(statements)
    for number, image in enumerate(statements.images):
        if number % _EVERY == 0:
            watch.report(done=number, doing=Phrase("Reading {name}", name=shown(path.name)))
        counts.add(image)
    source = StatedSource(
        statements=statements,
        files=files,
        ours=export_around(path.absolute()),
        keys=counts.keys,
        bare=frozenset(key for key in counts.keys if key not in counts.labeled),
        classes=counts.counted(),
    )
    _pass_over_unnamed(source, path)
    matched = match_images(project, source, source.keys, surely=True, watch=watch)
    brought = concepts_brought(project, source.ours)
    return Looked(
        format=format,
        path=path,
        root=statements.root,
        source=replace(source, first=matched),
        classes=seen_classes(source, brought.taxonomy, resolved_classes(class_names(source), brought.taxonomy, ())),
        images=len(source.keys),
        in_project=len(matched.images),
        boxes=sum(each.boxes for each in source.classes.values()),
        whole=counts.whole,
        skips=counts.skips,
        people=tuple(counts.people),
        is_ours=source.ours is not None,
        carries_answers=counts.relations > 0 or (source.ours is not None and counts.complete > 0),
        other_sizes=_other_sizes(matched, counts.sizes),
        new_concepts=brought.count,
        passed_over=files.passed_over.by_reason,
        notes=statements.notes,
    )


def class_names(source: StatedSource) -> Iterable[str]:
    """The names of all classes, those of which no label is stated too."""
    return (each.name for each in source.classes.values())


def seen_classes(source: StatedSource, taxonomy: Taxonomy, concepts: Mapping[str, Concept | None]) -> SeenClasses:
    """The classes that have labels, with the concepts that they are."""
    closed = closed_names(taxonomy)
    seen = [
        SeenClass(
            name=each.name,
            labels=each.labels,
            boxes=each.boxes,
            concept=concepts.get(key),
            is_closed=key in closed,
        )
        for key, each in source.classes.items()
        if each.labels
    ]
    return SeenClasses(
        known=tuple(each for each in seen if each.concept is not None),
        unknown=tuple(each for each in seen if each.concept is None),
    )


@dataclass(slots=True)
class _Counts:
    """What is counted in one walk."""

    statements: Statements
    keys: Counter[Key] = field(default_factory=Counter)
    labeled: set[Key] = field(default_factory=set)
    sizes: dict[Key, Size] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)
    labels: Counter[str] = field(default_factory=Counter)
    boxes: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    relations: int = 0
    complete: int = 0
    skips: int = 0

    def add(self, image: StatedImage) -> None:
        key = key_of(image)
        self.keys[key] += 1
        self.complete += image.is_complete
        self.skips += image.state is State.SKIPPED
        if image.person:
            self.people[image.person] = None
        if image.size is not None:
            self.sizes[key] = image.size
        if image.labels:
            self.labeled.add(key)
        for label in image.labels:
            self.labels[label.class_name] += 1
            self.relations += label.relation is not None
            if label.boxes:
                self.boxes[label.class_name] += len(label.boxes)
            else:
                self.whole += 1

    def counted(self) -> dict[str, ClassCount]:
        """The counts by folded name: spellings that fold to one are one class."""
        names: dict[str, list[str]] = {}
        for name in dict.fromkeys((*self.statements.classes, *self.labels)):
            names.setdefault(folded(name), []).append(name)
        return {
            key: ClassCount(
                name=spellings[0],
                labels=sum(self.labels[name] for name in spellings),
                boxes=sum(self.boxes[name] for name in spellings),
            )
            for key, spellings in names.items()
        }


def _progress(watch: Watch, path: Path) -> Callable[[int, int], None]:
    doing = Phrase("Reading {name}", name=shown(path.name))
    return lambda done, total: watch.report(done=done, total=total, doing=doing)


def _pass_over_unnamed(source: StatedSource, path: Path) -> None:
    """Images that lie in the folder and of which nothing is stated."""
    listed = source.files.listed.get(path)
    if not listed or path != source.statements.root:
        return
    names = {os.fsencode(name) for key in source.keys for name in names_in(key) if _is_path(name)}
    for file in listed:
        if file not in names and file.rpartition(b".")[0] not in names:
            source.files.passed_over.add(NO_LABEL, shown_path(file))


def _is_path(name: str) -> bool:
    """Whether it can be a path at all: no file system has a name of other half characters than its own."""
    return not any(
        "\ud800" <= character <= "\udc7f" or (character > "\udcff" and character <= "\udfff") for character in name
    )


def _other_sizes(matched: Matched, sizes: Mapping[Key, Size]) -> int:
    return sum(
        (said := sizes.get(key)) is not None and (said.width, said.height) != (frame.width, frame.height)
        for key, frame in matched.images.items()
    )
