"""How a round of alignment is told in the terminal, as tables and as a document."""

from collections import defaultdict
from typing import TYPE_CHECKING

from labeler.cli.terminal import counted, say, say_table

if TYPE_CHECKING:
    from labeler.app.alignment import Standing
    from labeler.domain.alignment import Disagreement
    from labeler.domain.concept import Taxonomy

_NO_FIGURE = "–"


def as_json(standing: "Standing | None", taxonomy: "Taxonomy") -> dict[str, object]:
    """`alignment` is null where there never was one; nothing of what was said before everyone is through."""
    if standing is None:
        return {"alignment": None}
    its = standing.alignment
    return {
        "alignment": {
            "name": its.name,
            "opened_at": its.opened_at,
            "ended": its.ended.value if its.ended else None,
            "ended_at": its.ended_at,
            "reason": its.reason,
            "images": [standing.names[image_id] for image_id in its.images],
        },
        "people": [
            {
                "name": each.labeler.name,
                "answered": each.through,
                "dictionary": {of.concept: {"seen": of.seen, "now": of.now} for of in each.seen},
            }
            for each in standing.people
        ],
        "waiting": [person.name for person in standing.waiting],
        "agreement": [
            {
                "concept": each.concept,
                "on": each.respect.value,
                "compared": each.compared,
                "raw": each.raw,
                "alpha": each.alpha,
            }
            for each in standing.agreed
        ],
        "disagreements": [_disagreement(standing, taxonomy, each) for each in standing.disagreements],
        "left": len(standing.left),
    }


def tell(standing: "Standing | None", taxonomy: "Taxonomy") -> None:
    """As tables, with what there is to do next."""
    if standing is None:
        say("there was no alignment yet: “labeler align PROJECT --start” begins one")
        return
    its = standing.alignment
    ended = its.ended.value if its.ended else "under way"
    ended = f"{ended}: {its.reason}" if its.reason else ended
    say(f"“{its.name}”, {counted(len(its.images), 'image', 'images')}, {ended}")
    say_table(
        ("labeler", "answered", "dictionary not seen as it is now"),
        [
            (each.labeler.name, f"{each.through} of {len(its.images)}", ", ".join(each.behind))
            for each in standing.people
        ],
    )
    if standing.waiting and its.is_open:
        say(
            f"waiting for {', '.join(person.name for person in standing.waiting)}; until then nobody sees what was said"
        )
        return
    _tell_agreement(standing)
    _tell_disagreements(standing, taxonomy)
    if its.is_open:
        say(_what_is_next(standing))


def _tell_agreement(standing: "Standing") -> None:
    rows = [
        (each.concept or "all together", each.respect.value, each.compared, _text(each.raw), _text(each.alpha))
        for each in standing.agreed
        if each.compared
    ]
    say_table(("agreement", "on", "compared", "alike", "alpha"), rows)


def _tell_disagreements(standing: "Standing", taxonomy: "Taxonomy") -> None:
    rows = []
    for each in standing.disagreements:
        ended = f"{each.entry.entry.value}: {each.entry.text}" if each.entry else ""
        name = taxonomy.concept(each.concept).name
        rows.append((standing.names[each.image_id], name, each.respect.value, _said(standing, each), ended))
    if rows:
        say_table(("image", "concept", "differs on", "said", "ended in"), rows)


def _what_is_next(standing: "Standing") -> str:
    left = len(standing.left)
    if left:
        return f"{counted(left, 'disagreement', 'disagreements')} left to end by “--entry IMAGE CONCEPT KIND TEXT”"
    return "nothing is left: “--end” opens the other images"


def _said(standing: "Standing", disagreement: "Disagreement") -> str:
    by_word: dict[str, list[str]] = defaultdict(list)
    for each in disagreement.said:
        by_word[each.relation.value].append(standing.who[each.labeler_id])
    return "; ".join(f"{word}: {', '.join(who)}" for word, who in by_word.items())


def _disagreement(standing: "Standing", taxonomy: "Taxonomy", told: "Disagreement") -> dict[str, object]:
    entry = told.entry
    return {
        "image": standing.names[told.image_id],
        "concept": taxonomy.concept(told.concept).name,
        "on": told.respect.value,
        "said": {standing.who[each.labeler_id]: each.relation.value for each in told.said},
        "entry": {"kind": entry.entry.value, "text": entry.text} if entry else None,
    }


def _text(figure: float | None) -> str:
    return _NO_FIGURE if figure is None else f"{figure:.2f}"
