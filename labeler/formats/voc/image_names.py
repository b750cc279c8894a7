"""Which image an annotation of Pascal VOC means: its file name as the XML has it, looked up where images may lie."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from labeler.formats.incoming.found_images import FoundImages, without_suffix
from labeler.formats.voc.annotation import IMAGES
from labeler.formats.voc.write import ANNOTATIONS


def image_names(file: str, said: str, images: FoundImages) -> tuple[str, tuple[str, ...]]:
    """What the image of an XML file is called, and by what other names it may go, the likelier first.

    `said` is the file name in the XML: with folders or without, sometimes without a suffix, sometimes of another
    machine, sometimes empty. Where no such file lies near, the first guess stands.
    """
    folder, _, xml_name = file.rpartition("/")
    stem = without_suffix(xml_name)
    path = said.replace("\\", "/")
    bare = path.rpartition("/")[2] or stem
    suffix = bare[len(without_suffix(bare)) :]
    written = path if _is_inside(path) else bare
    guesses = list(dict.fromkeys(_guesses(folder, (written, bare, stem + suffix))))
    found = next((each for each in map(images.at, guesses) if each is not None), None)
    if found is None:
        called = images.called(without_suffix(bare))
        found = called[0] if len(called) == 1 else guesses[0]
    others = (found.rpartition("/")[2], bare, stem + suffix)
    return found, tuple(each for each in dict.fromkeys(others) if each != found)


def _guesses(folder: str, names: tuple[str, ...]) -> Iterator[str]:
    """Where the image may lie: in the folder of images beside that of the annotations, or beside its XML."""
    parts = folder.split("/") if folder else []
    for name in names:
        if ANNOTATIONS in parts:
            last = len(parts) - 1 - parts[::-1].index(ANNOTATIONS)
            yield "/".join((*parts[:last], IMAGES, *parts[last + 1 :], name))
        yield "/".join((*parts, name))
        if parts:
            yield "/".join((*parts[:-1], IMAGES, name))


def _is_inside(path: str) -> bool:
    """Whether a path in a file stays below where it starts."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ":" not in parts[0] and ".." not in parts
