"""A wish to see images together: which ones, and under what words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from labeler.domain.ids import ImageId


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedImages:
    """`notes` are words to single images, said in the language of the window when they are shown: few of many are."""

    title: str
    ids: tuple[ImageId, ...]
    notes: Mapping[ImageId, str] = field(default_factory=lambda: MappingProxyType({}))
