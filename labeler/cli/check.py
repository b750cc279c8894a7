"""labeler check: whether a project is as it was written, and its images where they were."""

from typing import TYPE_CHECKING

from labeler.cli.options import Json, ProjectFile
from labeler.cli.outcome import DAMAGED, DONE
from labeler.cli.terminal import say, say_json, watched

if TYPE_CHECKING:
    from labeler.app.examining import Findings


def check(project: ProjectFile, json: Json = False) -> int:
    """Check a project and its images. Exit code 3 says that there is damage; missing images are none."""
    from labeler.app.examining import check_file

    with watched() as watch:
        findings = check_file(project, watch=watch)
    if json:
        say_json(_document(findings))
    else:
        _tell(findings)
    return DAMAGED if findings.damage else DONE


def _document(findings: "Findings") -> dict[str, object]:
    return {
        "damage": [{"table": each.table, "id": each.id, "what": each.what} for each in findings.damage],
        "missing_images": len(findings.missing),
        "missing": [image.name for image in findings.missing],
    }


def _tell(findings: "Findings") -> None:
    say(f"{len(findings.damage)} places are damaged:" if findings.damage else "no damage")
    for each in findings.damage:
        where = f"{each.table} {each.id or ''}".strip()
        say(f"  {where}: {each.what}" if where else f"  {each.what}")
    say(f"{len(findings.missing)} images are missing or changed:" if findings.missing else "no image is missing")
    for image in findings.missing:
        say(f"  {image.name}")
