"""What may be said on the command line about an import, and what of it means something to which format."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

import typer

if TYPE_CHECKING:
    from labeler.app.bringing_in import Choices, Looked

_ANY_FORMAT = frozenset({"dry_run", "json"})
_NAMES = {"renames": "map"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BringInOptions:
    """As they were typed."""

    add: bool = False
    source: str | None = None
    renames: tuple[str, ...] = ()
    skip_unknown: bool = False
    skip_bad: bool = False
    relation: Literal["in"] | None = None
    labeler: str | None = None
    coords: Literal["upright", "stored"] | None = None
    dry_run: bool = False
    json: bool = False

    def check(self, format: str) -> None:
        """A wrong command line where options do not go together, or would be passed over in silence."""
        if format == "csv":
            self._check_unused()
        if self.source is not None and not self.add:
            raise typer.BadParameter(
                "it names where added images are from, so --add goes with it", param_hint="--source"
            )

    def choices(self, looked: "Looked") -> "Choices":
        """What they say of a data set that was looked at; AppError for a `--map` that says nothing."""
        from labeler.app.bringing_in import Adding, Choices, parted_renames

        return Choices(
            renames=parted_renames(looked, self.renames),
            skip_unknown=self.skip_unknown,
            skip_bad=self.skip_bad,
            relation=self.relation,
            labeler=self.labeler,
            coords=self.coords,
            adding=Adding(source=self.source) if self.add else None,
        )

    def _check_unused(self) -> None:
        for field in fields(self):
            if field.name not in _ANY_FORMAT and getattr(self, field.name) != field.default:
                name = _NAMES.get(field.name, field.name).replace("_", "-")
                raise typer.BadParameter(
                    "it means nothing to --format csv, whose rows say all themselves", param_hint=f"--{name}"
                )
