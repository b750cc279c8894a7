"""What more images like it are wanted of: an image, a box in one, a concept, or a file from outside the project."""

from dataclasses import dataclass
from pathlib import Path

from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, ImageId


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeImage:
    image_id: ImageId


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeBox:
    """The box in pixels of the upright image."""

    image_id: ImageId
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeConcept:
    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeFile:
    path: Path


Like = LikeImage | LikeBox | LikeConcept | LikeFile
