"""What an alignment says of itself on screen, in sentences."""

from collections import defaultdict
from datetime import date

from PySide6.QtCore import QCoreApplication

from labeler.app.alignment import Agreed, Person, Standing
from labeler.domain.alignment import Disagreement, MadeEntry, Respect
from labeler.domain.words import Ended, Entry, Relation
from labeler.gui.widgets.plain import date_text, decimal_text, number_text, percent_text

_NO_FIGURE = "–"
_MOST_NAMED = 6


def tr(text: str) -> str:
    return QCoreApplication.translate("Alignment", text)


def head_words(standing: Standing | None) -> str:
    """Where a round stands, in a sentence."""
    if standing is None:
        return tr("No alignment yet")
    its = standing.alignment
    if its.ended is Ended.ALIGNED:
        return tr("“{name}” is done: the images are open").format(name=its.name)
    if its.ended is Ended.GIVEN_UP:
        return tr("“{name}” was given up: the images are open").format(name=its.name)
    if standing.waiting:
        return tr("“{name}”: waiting for {count} of {all}").format(
            name=its.name, count=number_text(len(standing.waiting)), all=number_text(len(standing.people))
        )
    if standing.left:
        return tr("“{name}”: disagreements left: {count}").format(name=its.name, count=number_text(len(standing.left)))
    return tr("“{name}”: nothing is left").format(name=its.name)


def next_words(standing: Standing | None) -> str:
    """What it is about, or what there is to do next."""
    if standing is None:
        return tr(
            "Before the mass of work, all answer the same few images without seeing each other. What they differ on "
            "ends in the visual dictionary; then the other images open."
        )
    its = standing.alignment
    if its.ended is not None:
        day = date_text(date.fromisoformat((its.ended_at or its.opened_at)[:10]))
        words = tr("Ended on {day}. Another one may begin when the dictionary has changed, or people have come.")
        ended = words.format(day=day)
        return (
            tr("{ended} Why it was given up: {reason}").format(ended=ended, reason=its.reason) if its.reason else ended
        )
    if standing.waiting:
        names = ", ".join(person.name for person in standing.waiting[:_MOST_NAMED])
        if len(standing.waiting) > _MOST_NAMED:
            more = number_text(len(standing.waiting) - _MOST_NAMED)
            names = tr("{names} and {count} more").format(names=names, count=more)
        words = tr(
            "Not through yet: {names}. Until all are, nobody sees what was said, and other images wait. Who labels "
            "elsewhere gets these with “Hand out work”."
        )
        return words.format(names=names)
    if standing.left:
        return tr("Each ends in an entry of the visual dictionary; then the other images open.")
    return tr("Every disagreement has ended in the dictionary. “Open the work” lets everyone go on.")


def behind_words(person: Person) -> str:
    """Of which entries of the dictionary somebody has not seen what stands there now."""
    if not person.behind:
        return tr("seen as it is now") if any(each.seen is not None for each in person.seen) else tr("not begun")
    return tr("not seen as it is now: {names}").format(names=", ".join(person.behind))


def agreed_words(agreed: Agreed) -> str:
    """The share that is alike, and alpha."""
    if not agreed.compared:
        return _NO_FIGURE
    alike = _NO_FIGURE if agreed.raw is None else percent_text(agreed.raw)
    alpha = _NO_FIGURE if agreed.alpha is None else decimal_text(agreed.alpha, decimals=2)
    return tr("{alike} alike · alpha {alpha} · {count} compared").format(
        alike=alike, alpha=alpha, count=number_text(agreed.compared)
    )


def respect_words(respect: Respect) -> str:
    return tr(_RESPECTS[respect])


def differs_words(disagreement: Disagreement, concept: str) -> str:
    return tr(_DIFFERS[disagreement.respect]).format(concept=concept)


def said_words(standing: Standing, disagreement: Disagreement) -> str:
    """Who said what: those who said the same together."""
    by_word: dict[Relation, list[str]] = defaultdict(list)
    for each in disagreement.said:
        by_word[each.relation].append(standing.who[each.labeler_id])
    parts = [f"{tr(_RELATIONS[word])}: {', '.join(by_word[word])}" for word in Relation if word in by_word]
    return " · ".join(parts)


def entry_words(entry: MadeEntry) -> str:
    return tr("In the dictionary, {kind}: {text}").format(kind=tr(_ENTRIES[entry.entry]), text=entry.text)


_RESPECTS = {Respect.CONCEPT: "Whether it is there", Respect.RELATION: "Of or in"}
_DIFFERS = {
    Respect.CONCEPT: "Is {concept} there at all?",
    Respect.RELATION: "Is it of {concept}, or is {concept} in it?",
}
_RELATIONS = {
    Relation.OF: "of",
    Relation.IN: "in",
    Relation.ABSENT: "not there",
    Relation.UNCLEAR: "can't tell",
}
_ENTRIES = {Entry.EXAMPLE: "an example", Entry.MUST_SEE: "must be seen", Entry.MUST_NOT_SEE: "must not be seen"}
assert set(_RESPECTS) == set(_DIFFERS) == set(Respect)
assert set(_RELATIONS) == set(Relation)
assert set(_ENTRIES) == set(Entry)
