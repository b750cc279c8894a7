"""What is said on the Review page: of who said what, of what is held, and of what was done."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from labeler.app.disputes import About, Dispute, Opinion, Opinions
from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Taxonomy
from labeler.domain.names import shown
from labeler.domain.words import Relation, Settling, State
from labeler.gui.label.words import boxes_words
from labeler.gui.language import said_reason
from labeler.gui.widgets.plain import date_text, decimal_text, number_text, percent_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)


_RELATIONS = {
    Relation.OF: "of",
    Relation.IN: "in",
    Relation.ABSENT: "not here",
    Relation.UNCLEAR: "can't tell",
}
assert set(_RELATIONS) == set(Relation)
_ABOUT = {
    About.CONCEPT: "what is there",
    About.RELATION: "of or in",
}
assert set(_ABOUT) == set(About)
_HOW = {
    Settling.PICKED: "picked by {who}",
    Settling.DRAWN: "drawn by {who}",
    Settling.AGREED: "agreed, accepted by {who}",
}
assert set(_HOW) == set(Settling)


def again_reasons() -> tuple[str, ...]:
    """Why an answer is sent back, each by its digit; what else there is to say is typed."""
    return (
        tr("of it, or only in it? Look again"),
        tr("a box is missing, or does not fit"),
        tr("the dictionary says otherwise"),
        tr("something else of the list is here"),
    )


def relation_words(relation: Relation) -> str:
    return tr(_RELATIONS[relation])


def detail_words(label: Label) -> str:
    """What is said of a label beside its concept: its boxes, or why nobody can tell."""
    if label.relation not in (Relation.OF, Relation.IN):
        return said_reason(label.reason)
    words = boxes_words(len(label.regions)) if label.regions else ""
    return " · ".join(each for each in (tr("equally") if label.joint else "", words) if each)


def time_words(opinion: Opinion) -> str:
    """How long they looked, and on which day they said it."""
    looked = tr("{seconds} s").format(seconds=decimal_text(opinion.active_ms / 1000, decimals=1))
    day = opinion.answer.submitted_day
    return f"{looked} · {date_text(date.fromisoformat(day))}" if day else looked


def state_words(opinion: Opinion) -> str:
    """What is to be known of an answer as a whole; "" for one that is finished and stands."""
    if opinion.sent_back is not None:
        return tr("sent back: {reason}").format(reason=shown(opinion.sent_back.reason))
    if opinion.answer.state is State.SKIPPED:
        return tr("skipped: {reason}").format(reason=said_reason(opinion.answer.reason))
    return "" if opinion.is_finished else tr("not finished")


def answer_words(answer: Answer, taxonomy: Taxonomy) -> str:
    """What an answer says, in one line."""
    there = [label for label in answer.labels if label.relation is not Relation.ABSENT]
    if not there:
        return tr("none of the list is here")
    return ", ".join(_said(label, taxonomy) for label in there)


def _said(label: Label, taxonomy: Taxonomy) -> str:
    concept = taxonomy.find(label.concept_uid)
    words = f"{relation_words(label.relation)} {concept.name if concept else ''}"
    return f"{words} ({boxes_words(len(label.regions))})" if label.regions else words


def held_words(opinions: Opinions, taxonomy: Taxonomy) -> str:
    """What is held of an image, how it came to that, by whom and why; "" where it is not settled."""
    held = opinions.settlement
    if held is None:
        return ""
    how = tr(_HOW[held.how]).format(who=opinions.settled_by or tr("a lead"))
    words = tr("Settled: {answer} ({how})").format(answer=answer_words(held.answer, taxonomy), how=how)
    return f"{words}: {shown(held.reason)}" if held.reason else words


def dispute_words(dispute: Dispute, taxonomy: Taxonomy, *, is_sent_back: bool) -> tuple[str, str]:
    """How much they differ, and on what: in a few words, and in a sentence."""
    names = [concept.name for uid in dispute.concepts if (concept := taxonomy.find(uid)) is not None]
    about = [tr(_ABOUT[kind]) for kind in _ABOUT if kind in dispute.about]
    share = percent_text(dispute.differing)
    words = {"share": share, "concepts": ", ".join(names), "about": ", ".join(about)}
    full = tr("{share} apart on {concepts} ({about})").format(**words) if names else tr("labelers differ")
    if is_sent_back:
        return tr("sent back"), tr("{told}, sent back").format(told=full)
    return f"{share} · {', '.join(names)}" if names else full, full


def disputes_words(count: int, aligning: int) -> str:
    """`aligning`: images of an open round of alignment, which are not among them."""
    many = tr("{count} images on which labelers differ, the worst first").format(count=number_text(count))
    words = tr("1 image on which labelers differ") if count == 1 else many
    return f"{words}. {_aligning_words(aligning)}" if aligning else words


def _aligning_words(count: int) -> str:
    words = tr("The {count} images of the alignment come when it has ended.")
    return words.format(count=number_text(count))


def accepted_words(count: int, left: int) -> str:
    """What became of a page that was accepted."""
    if not count:
        return tr("Labelers differ on each of these: look at them one by one (Enter).")
    settled = tr("1 image is settled.") if count == 1 else tr("{count} images are settled.")
    words = settled.format(count=number_text(count))
    if not left:
        return words
    kept = tr("Labelers differ on 1: it stays.") if left == 1 else tr("Labelers differ on {count}: they stay.")
    return f"{words} {kept.format(count=number_text(left))}"


def sheet_words(concept: str, relation: Relation, count: int, page: int, pages: int) -> str:
    """What a sheet shows: of which concept, what is said of it, how many images, and which page of them."""
    words = {"concept": concept, "relation": relation_words(relation), "count": number_text(count)}
    told = tr("{relation} {concept}: 1 image") if count == 1 else tr("{relation} {concept}: {count} images")
    if pages < 2:
        return told.format(**words)
    paged = tr("page {page} of {pages}").format(page=number_text(page), pages=number_text(pages))
    return f"{told.format(**words)}, {paged}"


def nothing_words(*, has_looked: bool, aligning: int) -> tuple[str, str]:
    """A heading and a sentence for a list of disagreements with nothing in it."""
    if not has_looked:
        return tr("Comparing answers …"), tr("What labelers differ on comes here, the worst first.")
    if aligning:
        return tr("Labelers differ on nothing"), _aligning_words(aligning)
    return tr("Labelers differ on nothing"), tr(
        "Every image that several people finished is agreed on, or settled. Hand out work with an overlap, or look "
        "over what was said on the contact sheets."
    )


def no_sheet_words(*, has_looked: bool, aligning: int) -> tuple[str, str]:
    """A heading and a sentence where there is no contact sheet."""
    if not has_looked:
        return tr("Comparing answers …"), tr("What was said of each concept comes here.")
    if aligning:
        return tr("Nothing waits to be looked over"), _aligning_words(aligning)
    return tr("Nothing waits to be looked over"), tr("Everything that anybody finished is settled.")
