"""Several commands as one: all of them are carried out, or none."""

from dataclasses import dataclass, replace

from labeler.app.changes import Changes
from labeler.app.command import Command, Within
from labeler.store import concepts


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """In the order given, within one transaction."""

    commands: tuple[Command, ...]

    def carry_out(self, within: Within) -> Changes:
        made = []
        for command in self.commands:
            made.append(command.carry_out(within))
            if made[-1].taxonomy:
                # The next one meets the list as this one leaves it.
                within = replace(within, taxonomy=concepts.taxonomy(within.transaction))
        return Changes(
            images=frozenset().union(*(changes.images for changes in made)),
            answers=any(changes.answers for changes in made),
            taxonomy=any(changes.taxonomy for changes in made),
            people=any(changes.people for changes in made),
            images_added=any(changes.images_added for changes in made),
            policy=any(changes.policy for changes in made),
            said=", ".join(changes.said for changes in made if changes.said),
        )
