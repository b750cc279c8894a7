"""Files that an import passes over: why, how many, and the first few by name."""

from dataclasses import dataclass, field

_FIRST = 5
"""Files named of each reason to pass over some."""

NO_IMAGE = "no images"
NO_LABEL = "images without a label"
LEADS_OUT = "links that lead out of the folder, or nowhere"
NO_FILE = "pipes, sockets or devices"
UNREADABLE = "images that cannot be read"


@dataclass(slots=True)
class PassedOver:
    """Files that are passed over for one reason: how many, and the first few by name."""

    files: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        self.files += 1
        if len(self.first) < _FIRST:
            self.first.append(name)


class PassedOverFiles:
    """The files of one data set that are passed over, by why."""

    def __init__(self) -> None:
        self.by_reason: dict[str, PassedOver] = {}

    def add(self, why: str, name: str) -> None:
        self.by_reason.setdefault(why, PassedOver()).add(name)
