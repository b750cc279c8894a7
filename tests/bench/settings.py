"""What a run of the bench is asked for, and the projects that its goals share."""

from dataclasses import dataclass, field
from pathlib import Path

from pictures import Picture, make_pictures
from projects import Plan, make_project, shown_from

_REAL = 8


@dataclass(slots=True, kw_only=True)
class Settings:
    """`folder` is gone when the run ends; `full` adds what takes minutes or gigabytes; `quick` is for trying out."""

    folder: Path
    full: bool = False
    quick: bool = False
    _made: dict[int, Path] = field(default_factory=dict)
    _pictures: list[Picture] = field(default_factory=list)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Images of the projects that are held against each other."""
        return (1_000, 100_000, 1_000_000) if self.full else (1_000, 100_000)

    def rounds(self, usual: int) -> int:
        return min(usual, 2) if self.quick else usual

    def half_answered(self, images: int) -> Path:
        """A project of so many images; the first half is answered, the first of the others can be shown."""
        if images not in self._made:
            if not self._pictures:
                self._pictures = make_pictures(self.folder / "pictures", _REAL)
            half = images // 2
            plan = Plan(images=images, answered=half, real=shown_from(half + 1, self._pictures))
            self._made[images] = make_project(self.folder / f"{images}.labeler", plan)
        return self._made[images]
