"""What may be chosen about class folders."""

from dataclasses import dataclass

from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.options import Joint, Layout, PictureOptions, option


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderOptions(PictureOptions):
    """What may be chosen about class folders."""

    layout: Layout = option(
        "split", words=Phrase("Folders"), help=Phrase("train and val apart, or one set of folders without splits.")
    )
    allow_missing: bool = option(
        False,
        words=Phrase("Allow a concept to be missing from train or val"),
        help=Phrase("Even if a class is missing from one split."),
    )
    joint: Joint = option(
        "leave-out",
        words=Phrase("Images of several concepts equally"),
        help=Phrase("An image of several concepts equally stays out, or goes into the folder of each (duplicate)."),
    )
    crops: bool = option(
        False,
        words=Phrase("What is in images, cut out, as examples of their own"),
        help=Phrase("Also cut out what is in images, along its boxes: each an image in the folder of its concept."),
    )
    negatives: str | None = option(
        None,
        words=Phrase("Class for images with none of the concepts"),
        help=Phrase("Also write the images known to hold none of the exported concepts, as a class of this name."),
        metavar="NAME",
    )
