"""labeler rules: how labelers are asked, as the lead has decided."""

from contextlib import closing
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, say_table

if TYPE_CHECKING:
    from labeler.domain.policy import Policy


class When(Enum):
    """When the box of the subject is asked for."""

    WITH_AN_IN = "with-an-in"
    ALWAYS = "always"
    NEVER = "never"


def rules(
    project: ProjectFile,
    boxes_later: Annotated[
        bool | None,
        typer.Option("--boxes-later/--boxes-now", help="Whether an in may wait for the box pass, or is boxed at once."),
    ] = None,
    subject_boxes: Annotated[
        When | None, typer.Option("--subject-boxes", help="When the box of what an image is of is asked for.")
    ] = None,
    subject_sample: Annotated[
        int | None,
        typer.Option(
            "--subject-sample",
            metavar="PERCENT",
            min=0,
            max=100,
            help="Share of the images whose subject is boxed in the subject-box pass, to measure how much it fills.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Print how labelers are asked. Or change it, for everyone."""
    from labeler.app.commands.policy import DecidePolicy
    from labeler.app.policies import policy_of
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    changes = any(value is not None for value in (boxes_later, subject_boxes, subject_sample))
    with closing(open_project(project) if changes else open_to_read(project)) as opened:
        policy = policy_of(opened)
        if changes:
            policy = _changed(policy, boxes_later, subject_boxes, subject_sample)
            opened.execute(DecidePolicy(policy=policy))
    if json:
        say_json(
            {
                "boxes_later": policy.boxes_later,
                "subject_boxes": policy.subject_boxes.value,
                "subject_sample": policy.subject_sample,
            }
        )
        return
    say_table(
        ("rule", "now"),
        [
            ("an in may wait for the box pass", "yes" if policy.boxes_later else "no"),
            ("the subject's box is asked for", policy.subject_boxes.value),
            ("sample of subjects to box", f"{policy.subject_sample} %"),
        ],
    )


def _changed(
    policy: "Policy", boxes_later: bool | None, subject_boxes: When | None, subject_sample: int | None
) -> "Policy":
    from labeler.domain.policy import SubjectBoxes

    if boxes_later is not None:
        policy = replace(policy, boxes_later=boxes_later)
    if subject_boxes is not None:
        policy = replace(policy, subject_boxes=SubjectBoxes[subject_boxes.name])
    return policy if subject_sample is None else replace(policy, subject_sample=subject_sample)
