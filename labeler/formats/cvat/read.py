"""CVAT for images 1.1 in: tags and shapes of an annotations.xml, and the words of our own that stand in it."""

import re
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from xml.etree.ElementTree import Element

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cvat.image import Labels, stated_image
from labeler.formats.cvat.words import PROGRAM, RELATION, RELATION_VALUES
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in
from labeler.formats.strict.xml_file import each_element

ANNOTATIONS = "annotations.xml"
VERSION = "1.1"
_ROOT = re.compile(rb"<annotations[\s>]")
_HEAD = 4096
"""Bytes in which the root of a file stands."""
_MOST_LOOKED_AT = 200
"""XML files of a folder that are looked at for one of CVAT."""
_NOTES: Mapping[str, Phrase] = {
    "turned": Phrase("Boxes that are turned, taken as the upright boxes round them: {count}."),
    "polygon": Phrase("Polygons, taken as the boxes round them: {count}."),
    "mask": Phrase("Masks, taken as the boxes round them: {count}."),
    "ellipse": Phrase("Ellipses, taken as the boxes round them: {count}."),
    "cuboid": Phrase("Cuboids, taken as the boxes round them: {count}."),
    "skeleton": Phrase("Skeletons, taken as the boxes round their joints: {count}."),
    "polyline": Phrase("Lines, passed over: {count}."),
    "points": Phrase("Points, passed over: {count}."),
    "differing": Phrase("Images in which tags and boxes of one class differ about of and in, asked anew: {count}."),
}
"""What is told of the kinds that are counted while images are read."""


def fits_cvat(path: Path) -> bool:
    """Whether this is, or holds, an annotations.xml of CVAT."""
    with suppress(OSError, ValueError):
        if path.is_dir():
            return any(_is_cvat(each) for each in _candidates(path))
        return path.suffix.lower() == ".xml" and _is_cvat(path)
    return False


def read_cvat(request: ImportRequest) -> Statements:
    """What one annotations.xml says. AppError where there is none, or it is not as CVAT writes it."""
    path = _file_of(request.path)
    labels: Labels | None = None
    images: list[StatedImage] = []
    counts: Counter[str] = Counter()
    elements = each_element(path, progress=request.progress)
    _check_root(next(elements), path)
    for element in elements:
        if element.tag == "version":
            _check_version(element, path)
        elif element.tag == "meta":
            labels = _labels(element, path)
        elif element.tag == "track":
            raise refused(path, "this is CVAT for video: its tracks are no labels of images")
        elif element.tag == "image":
            if labels is None:
                raise refused(path, "an image stands before the labels of its task")
            images.append(stated_image(element, labels, counts, path))
    if labels is None:
        raise refused(path, "this has no meta, which CVAT always writes")
    return Statements(
        root=path.parent,
        # A label that stands in no list was never one of CVAT's; it is for the import to say what is to become of it.
        classes=tuple(dict.fromkeys((*labels.names, *(each.class_name for image in images for each in image.labels)))),
        images=images,
        notes=tuple(words.filled(count=counts[kind]) for kind, words in _NOTES.items() if counts[kind]),
    )


def _file_of(path: Path) -> Path:
    """The annotations.xml meant by a path: that file, or the only one in a folder."""
    try:
        if not path.is_dir():
            return path
        found = [each for each in _candidates(path) if _is_cvat(each)]
    except OSError as error:
        what = Phrase("this cannot be read: {why}", why=error.strerror or str(error))
        raise AppError(what, where=shown(str(path)), safe=NOTHING_IMPORTED) from error
    if len(found) == 1:
        return found[0]
    names = ", ".join(shown(each.name) for each in found[:5])
    what = (
        Phrase("there are several files of CVAT in here: {names}", names=names)
        if found
        else Phrase("there is no {name} of CVAT in here", name=ANNOTATIONS)
    )
    raise AppError(what, where=shown(str(path)), safe=NOTHING_IMPORTED, todo="Choose the file itself.")


def _candidates(folder: Path) -> list[Path]:
    """The XML files in a folder; only `annotations.xml` where it has one."""
    usual = folder / ANNOTATIONS
    if is_file_in(folder, usual):
        return [usual]
    found = sorted(each for each in folder.iterdir() if each.suffix.lower() == ".xml")[:_MOST_LOOKED_AT]
    return [each for each in found if is_file_in(folder, each)]


def _is_cvat(path: Path) -> bool:
    """Whether a file begins as CVAT's do."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return bool(_ROOT.search(file.read(_HEAD)))


def _check_root(root: Element, path: Path) -> None:
    if root.tag != "annotations":
        raise refused(path, Phrase("this is no file of CVAT: it begins with “{name}”", name=shown(root.tag[:40])))


def _check_version(element: Element, path: Path) -> None:
    version = (element.text or "").strip()
    if version != VERSION:
        what = Phrase(
            "CVAT {known} is read, and this is version “{version}”", known=VERSION, version=shown(version[:40])
        )
        raise refused(path, what)


def _labels(meta: Element, path: Path) -> Labels:
    """The labels of a task or project, in its order; those of joints of skeletons are parts, not classes."""
    names: dict[str, bool] = {}
    for label in meta.iter("label"):
        if label.find("parent") is not None:
            continue
        name = label.findtext("name") or ""
        if not name:
            raise refused(path, "a label has no name")
        names[name] = _asks_for_relation(label)
    return Labels(names=names, is_ours=meta.findtext("task/source") == PROGRAM)


def _asks_for_relation(label: Element) -> bool:
    """Whether a label is asked what we ask: another's attribute of this name says something else."""
    for attribute in label.iterfind("attributes/attribute"):
        if attribute.findtext("name") == RELATION:
            return set((attribute.findtext("values") or "").split()) == set(RELATION_VALUES)
    return False


CVAT_IN = Importer(
    title=Phrase("CVAT"),
    asks_for=Phrase("An annotations.xml of CVAT for images 1.1, or the folder it is in."),
    fits=fits_cvat,
    read=read_cvat,
)
