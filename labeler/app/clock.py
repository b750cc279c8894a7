"""Time and chance, handed in wherever they are needed so that tests can hold them still."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Where moments, days and new uids come from."""

    def at(self) -> str:
        """This moment as UTC text."""
        ...

    def day(self) -> str:
        """The labeler's local date."""
        ...

    def new_uid(self) -> str:
        """A uid that nobody else has."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The computer's own clock and chance."""

    def at(self) -> str:
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def day(self) -> str:
        return datetime.now().astimezone().date().isoformat()

    def new_uid(self) -> str:
        return uuid.uuid4().hex
