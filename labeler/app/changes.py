"""What a command changed, in kinds: each screen decides by it whether to read again."""

from dataclasses import dataclass

from labeler.domain.ids import ImageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """`images`: whose answers or drafts changed; `goes_to`: the image that an undo or redo is about."""

    images: frozenset[ImageId] = frozenset()
    answers: bool = False
    taxonomy: bool = False
    people: bool = False
    images_added: bool = False
    policy: bool = False
    goes_to: ImageId | None = None
    said: str = ""
