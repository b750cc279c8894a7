"""labeler agreement: how far people say the same of the same images, and how well they do on gold ones."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, say_table, watched
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from labeler.app.agreement.figures import Agreement, LabelerAgreement, Share

_MOST = 8
"""Confusions told of everyone together."""
_NOTHING = "–"


def agreement(
    project: ProjectFile,
    labeler: Annotated[
        str, typer.Option("--labeler", metavar="NAME", help="Only what concerns this person; nobody else is named.")
    ] = "",
    json: Json = False,
) -> None:
    """Compare what people said of the same images. On the concept, on of or in, and on the boxes."""
    # Late: statistics take as long to load as the rest of this program.
    from labeler.app.agreement.as_json import as_json, labeler_json
    from labeler.app.agreement.compare import agreement_of
    from labeler.app.agreement.feedback import told_to
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project)) as opened, watched() as watch:
        person = opened.labeler_named(labeler) if labeler else None
        found, taxonomy = agreement_of(opened, watch=watch), opened.taxonomy()
        own = found.of(person) if person else None
        told = told_to(opened, own)
    if person is None:
        if json:
            say_json(as_json(found, taxonomy))
        else:
            _tell(found)
        return
    if own is None:
        raise AppError(Phrase("{name} has not finished an answer yet", name=shown(person.name)))
    if json:
        say_json(labeler_json(own, taxonomy))
    else:
        _tell_own(own, told)


def _tell(found: "Agreement") -> None:
    from labeler.app.agreement.words import next_words, summary_words

    say(f"{summary_words(found)}")
    say(f"{next_words(found)}")
    if found.images:
        _tell_concepts(found)
    if found.labelers:
        say("")
        say_table(_LABELER, [_labeler_row(each) for each in found.labelers])
        _tell_pairs(found)
        _tell_confusions(found)


_LABELER = (
    *("labeler", "answers", "shared", "there", "of or in", "of-rate", "", "others", "IoU", "seconds"),
    *("gold", "right", "of or in"),
)


def _tell_concepts(found: "Agreement") -> None:
    header = (
        "",
        "there: alpha",
        "same",
        "kappa",
        "of or in: alpha",
        "same",
        "kappa",
        "boxes: IoU",
        "matched",
        "differ",
    )
    rows = [
        (
            each.name or "all",
            *(_two(figure) for of in (each.concept, each.relation) for figure in (of.alpha, of.raw, of.kappa)),
            _two(each.boxes.iou),
            _percent(each.boxes.share),
            str(len({*each.concept.differing, *each.relation.differing})),
        )
        for each in (*found.concepts, found.everything)
    ]
    say("")
    say_table(header, rows)


def _labeler_row(each: "LabelerAgreement") -> tuple[str, ...]:
    gold = each.gold
    return (
        each.labeler.name,
        str(each.answers),
        str(each.shared),
        _percent(each.concept.share.share),
        _percent(each.relation.share.share),
        _percent(each.of_rate.own.share),
        _interval(each.of_rate.own) + (" !" if each.of_rate.stands_out else ""),
        _percent(each.of_rate.others.share),
        _two(each.boxes.iou),
        _NOTHING if each.pace.usual is None else f"{each.pace.usual:.1f}",
        str(gold.images) if gold else _NOTHING,
        _percent(gold.concept.share.share) if gold else _NOTHING,
        _percent(gold.relation.share.share) if gold else _NOTHING,
    )


def _tell_pairs(found: "Agreement") -> None:
    rows = [
        (each.one.name, each.other.name, str(each.items), _two(each.concept), _two(each.relation))
        for each in sorted(found.pairs, key=lambda pair: 2.0 if pair.concept is None else pair.concept)
    ]
    if rows:
        say("")
        say_table(("Cohen's kappa", "", "told by both", "there", "of or in"), rows[:_MOST])
        if len(rows) > _MOST:
            say(f"and {counted(len(rows) - _MOST, 'pair', 'pairs')} who agree better")


def _tell_confusions(found: "Agreement") -> None:
    from labeler.app.agreement.words import Judge, confusion_words

    told = [
        (confusion.times, confusion_words(each.labeler.name, confusion, judge))
        for each in found.labelers
        for judge, confusions in ((Judge.GOLD, each.gold_confusions), (Judge.OTHERS, each.confusions))
        for confusion in confusions
    ]
    if told:
        say("")
        say("confused:")
        say_list([sentence for _, sentence in sorted(told, key=lambda pair: -pair[0])], most=_MOST)


def _tell_own(own: "LabelerAgreement", told: "Sequence[str]") -> None:
    say_table(_LABELER, [_labeler_row(own)])
    say_list(told)


def _two(figure: float | None) -> str:
    return _NOTHING if figure is None else f"{figure:.2f}"


def _percent(share: float | None) -> str:
    return _NOTHING if share is None else f"{share:.0%}"


def _interval(share: "Share") -> str:
    low, high = share.interval
    return f"{low:.0%}-{high:.0%}" if share.of else ""
