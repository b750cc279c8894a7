"""The commands by which a lead tells the brief, and what counts as ready."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from labeler.app.briefs import readable_in
from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.app.commands.project_record import remember
from labeler.domain.brief import Asset, Brief, World
from labeler.domain.errors import RuleBroken
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.quality.thresholds import THRESHOLDS
from labeler.store import briefs

_CHANGED = Changes(policy=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBrief:
    """What the model is for, and in which world; None leaves the world as it is.

    What cannot be read is no reason against it: this takes its place.
    """

    brief: Brief
    world: World | None = None

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        transaction = within.transaction
        told = briefs.as_kept(self.brief)
        before, world_before = readable_in(transaction)
        world = self.world or world_before or World.CLOSED
        if (before, world_before) == (told, world):
            return Changes()
        briefs.put_brief(transaction, told)
        briefs.put_world(transaction, world)
        remember(
            within,
            "brief",
            before=None if before is None else _plain(before, world_before),
            after=_plain(told, world),
        )
        return _CHANGED


def _plain(brief: Brief, world: World | None) -> dict[str, Any]:
    return {**briefs.brief_to_plain(brief), "world": world.value if world else None}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetThresholds:
    """From where on figures are amber and red in this project; a row that is not named has its usual ones."""

    changed: Mapping[str, tuple[float, float]]

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        usual = {row.key: row for row in THRESHOLDS}
        for key, (amber, red) in self.changed.items():
            if key not in usual:
                raise RuleBroken(Phrase("no threshold is called “{key}”", key=shown(key)))
            if not (math.isfinite(amber) and math.isfinite(red)):
                raise RuleBroken(Phrase("a threshold is a number: “{key}” is not", key=key))
            # The direction says whether large figures are bad or small ones: that is not a matter of opinion.
            if (red >= amber) is not (usual[key].red >= usual[key].amber):
                raise RuleBroken(
                    Phrase(
                        "“{key}” cannot be red at {red:g} and amber at {amber:g}: they are the wrong way round",
                        key=key,
                        red=red,
                        amber=amber,
                    )
                )
        before = briefs.thresholds(within.transaction)
        after = {key: pair for key, pair in self.changed.items() if pair != (usual[key].amber, usual[key].red)}
        if before == after:
            return Changes()
        briefs.put_thresholds(within.transaction, after)
        remember(within, "thresholds", before=before, after=after)
        return _CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class TickAsset:
    """Something is had ready, or no longer."""

    name: str
    ticked: bool

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        try:
            asset = Asset(self.name)
        except ValueError:
            raise RuleBroken(Phrase("no asset is called “{name}”", name=shown(self.name))) from None
        before = briefs.assets(within.transaction)
        after = before | {asset} if self.ticked else before - {asset}
        if before == after:
            return Changes()
        briefs.put_assets(within.transaction, after)
        remember(within, "tick", before={"assets": sorted(before)}, after={"assets": sorted(after)})
        return _CHANGED
