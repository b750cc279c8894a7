"""The words of our own in a file of CVAT: what its labels are asked, and what stands in no tag and no box."""

from collections.abc import Mapping
from dataclasses import dataclass

from labeler.domain.words import Relation

PROGRAM = "Labeler"
"""Stands as `source` in the meta of our own files."""
RELATION, JOINT, CROWD = "relation", "joint", "crowd"
"""The attributes of tags and boxes."""
UNDEFINED = "__undefined__"
"""CVAT's word for an attribute that nobody has chosen: what is drawn there later says neither *of* nor *in*."""
RELATION_VALUES = (UNDEFINED, Relation.OF.value, Relation.IN.value)
ANSWER, SAID = "answer", "said"
"""An element of our own in `image`, and those in it: CVAT, Datumaro and the like pass over what they do not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """What CVAT asks of a tag or box."""

    name: str
    kind: str
    values: tuple[str, ...]

    @property
    def as_json(self) -> Mapping[str, object]:
        """As the raw label constructor of CVAT takes it."""
        return {
            "name": self.name,
            "mutable": False,
            "input_type": self.kind,
            "default_value": self.values[0],
            "values": list(self.values),
        }


ATTRIBUTES = (
    Attribute(name=RELATION, kind="select", values=RELATION_VALUES),
    Attribute(name=JOINT, kind="checkbox", values=("false",)),
    Attribute(name=CROWD, kind="checkbox", values=("false",)),
)
