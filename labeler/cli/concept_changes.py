"""Changes of the list as they are typed at a terminal: OLD=NEW, X=Y,Z and a name, and what each would touch."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from labeler.cli.terminal import say, say_json, say_table
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.app.command import Command
    from labeler.app.project import Project
    from labeler.domain.concept import Concept, Taxonomy

Names = list[str] | None

_COLUMNS = ("answers", "labels", "boxes", "claims", "labelers", "changed", "both", "asked_again")


def commands_of(
    taxonomy: "Taxonomy",
    *,
    rename: Sequence[str],
    merge: Sequence[str],
    split: Sequence[str],
    close: Sequence[str],
    reopen: Sequence[str],
    hotkey: Sequence[str],
) -> "list[tuple[str, Command]]":
    """Each as it was typed, with its command; concepts are named as they are called now. AppError: no such concept."""
    from labeler.app.commands.concept_closing import Close, Reopen
    from labeler.app.commands.concept_edits import Rename, SetHotkey
    from labeler.app.commands.concept_merge import Merge
    from labeler.app.commands.concept_split import Split
    from labeler.app.commands.taxonomy import NewConcept

    found: list[tuple[str, Command]] = []
    for typed in rename:
        concept, new = _pair(taxonomy, typed, "OLD=NEW")
        found.append((f"rename {typed}", Rename(concept=concept.uid, name=new)))
    for typed in hotkey:
        concept, key = _pair(taxonomy, typed, "NAME=KEY", may_be_empty=True)
        found.append((f"hotkey {typed}", SetHotkey(concept=concept.uid, hotkey=key)))
    for typed in merge:
        concept, into = _pair(taxonomy, typed, "B=A")
        found.append((f"merge {typed}", Merge(concept=concept.uid, into=taxonomy.named(into).uid)))
    for typed in split:
        concept, new = _pair(taxonomy, typed, "X=Y,Z")
        entries = tuple(NewConcept(name=each) for each in new.split(","))
        found.append((f"split {typed}", Split(concept=concept.uid, entries=entries)))
    found += [(f"close {name}", Close(concept=taxonomy.named(name).uid)) for name in close]
    found += [(f"reopen {name}", Reopen(concept=taxonomy.named(name).uid)) for name in reopen]
    return found


def _pair(taxonomy: "Taxonomy", typed: str, form: str, *, may_be_empty: bool = False) -> "tuple[Concept, str]":
    """The concept before the sign and what is behind it; a concept's own name may have such a sign in it."""
    pairs = [(typed[:place], typed[place + 1 :]) for place, sign in enumerate(typed) if sign == "="]
    pairs = [pair for pair in pairs if pair[0].strip() and (may_be_empty or pair[1].strip())]
    if not pairs:
        raise AppError(Phrase("“{typed}” is not of the form {form}", typed=typed, form=form))
    for name, rest in pairs:
        with suppress(RuleBroken):
            return taxonomy.named(name), rest
    return taxonomy.named(pairs[0][0]), pairs[0][1]


def show_previews(project: "Project", commands: "Sequence[tuple[str, Command]]", *, json: bool) -> None:
    """What each would touch, by itself, of the list as it stands. RuleBroken where one would be refused."""
    from labeler.app.taxonomy_preview import preview

    previews = [(typed, asdict(preview(project, command))) for typed, command in commands]
    if json:
        say_json([{"change": typed, **numbers} for typed, numbers in previews])
        return
    header = ("", *(name.replace("_", " ") for name in _COLUMNS))
    say_table(header, [(typed, *(numbers[name] for name in _COLUMNS)) for typed, numbers in previews])
    say("Nothing was changed. “changed” are answers that become others; “asked again” are open for what is new.")
