"""When something was, as people read it where there is no clock of their own: in commands and reports."""

from datetime import datetime


def to_the_minute(at: str) -> str:
    """“2026-11-22 15:32 UTC” of a moment as it is stored (“2026-11-22T15:32:48.406876Z”); "" where there is none."""
    return datetime.fromisoformat(at).strftime("%Y-%m-%d %H:%M UTC") if at else ""
