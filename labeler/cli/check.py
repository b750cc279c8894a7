"""labeler check: whether a project is as it was written, and its images where they were."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from labeler.cli.options import Json, ProjectFile
from labeler.cli.outcome import DAMAGED, DONE
from labeler.cli.relink import FIND_AGAIN
from labeler.cli.terminal import counted, say, say_json, say_list, watched
from labeler.domain.moments import to_the_minute

if TYPE_CHECKING:
    from labeler.app.backups import Backup
    from labeler.app.examining import Findings
    from labeler.domain.image import Image


def check(project: ProjectFile, json: Json = False) -> int:
    """Check a project and its images. Exit code 3 says that there is damage; missing or changed images are none."""
    from labeler.app.backups import newest_good
    from labeler.app.examining import check_file

    with watched() as watch:
        findings = check_file(project, watch=watch)
        backup = newest_good(project, watch=watch) if findings.damage else None
    if json:
        say_json(_document(findings, backup))
    else:
        _tell(findings)
        if findings.damage:
            _tell_what_to_do(project, backup)
    return DAMAGED if findings.damage else DONE


def _document(findings: "Findings", backup: "Backup | None") -> dict[str, object]:
    return {
        "damage": [{"table": each.table, "id": each.id, "what": each.what} for each in findings.damage],
        "missing_images": len(findings.missing),
        "missing": [image.name for image in findings.missing],
        "changed_images": len(findings.changed),
        "changed": [image.name for image in findings.changed],
        "newest_good_backup": None if backup is None else {"path": str(backup.path), "at": backup.at},
    }


def _tell(findings: "Findings") -> None:
    if findings.damage:
        say(f"{counted(len(findings.damage), 'place is damaged', 'places are damaged')}:")
        places = [f"{each.table} {each.id or ''}".strip() for each in findings.damage]
        say_list(
            [
                f"{place}: {each.what}" if place else each.what
                for place, each in zip(places, findings.damage, strict=True)
            ]
        )
    else:
        say("no damage")
    if not findings.missing and not findings.changed:
        say("no image is missing")
    _tell_images(findings.missing, "image is missing", "images are missing")
    _tell_images(findings.changed, "image was changed since it was added", "images were changed since they were added")
    if findings.missing or findings.changed:
        say(FIND_AGAIN)


def _tell_images(images: "Sequence[Image]", one: str, several: str) -> None:
    if images:
        say(f"{counted(len(images), one, several)}:")
    say_list([image.name for image in images])


def _tell_what_to_do(project: Path, backup: "Backup | None") -> None:
    if backup is None:
        say("there is no whole backup; “labeler restore --salvage PROJECT” keeps what can still be read")
        return
    say(f"the newest whole backup is of {to_the_minute(backup.at)}: {backup.path}")
    say("“labeler restore PROJECT” puts it in place; the damaged file is set aside, never overwritten")
