"""The question in one plain sentence, and the words on each way to answer it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from labeler.domain.answer import Answer
from labeler.domain.question import Asked, Choice, Question, Reply
from labeler.domain.reasons import Reason
from labeler.domain.sent_back import SentBack
from labeler.domain.words import State
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.key_button import ButtonVariant
from labeler.gui.widgets.sentence import Run

Name = Callable[[str], str]
"""From a concept's uid to its name."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Question", text)


def sentence_of(question: Question, name: Name) -> tuple[Run, ...]:
    """The sentence, with *of* and *in* in their tones."""
    return _SENTENCES[question.asked](question, name)


def caption_of(choice: Choice, question: Question, name: Name) -> str:
    """What is written on a way to answer."""
    if choice.reason is not None:
        return reason_words(choice.reason)
    if choice.reply is Reply.FIRST:
        return " + ".join(name(uid) for uid in question.concepts[:-1])
    if choice.reply is Reply.SECOND:
        return name(question.concepts[-1])
    if choice.reply is Reply.NONE and question.facet:
        return tr("none of them")
    if choice.reply is Reply.BACK and question.asked is Asked.BOX_EVERY_ONE:
        return tr("of or in?")
    if choice.reply is Reply.BOXES_DONE:
        return _boxes_done(question.boxes)
    return tr(_CAPTIONS[choice.reply])


def variant_of(reply: Reply) -> ButtonVariant:
    return _VARIANTS.get(reply, ButtonVariant.PLAIN)


def reason_words(reason: Reason) -> str:
    return tr(_REASONS[reason])


def boxes_words(boxes: int) -> str:
    """“1 box”, “2 boxes”."""
    return tr("1 box") if boxes == 1 else tr("{count} boxes").format(count=boxes)


def _boxes_done(boxes: int) -> str:
    return tr("done, {boxes}").format(boxes=boxes_words(boxes)) if boxes else tr("done")


def _parts(sentence: str, **words: str) -> tuple[Run, ...]:
    """A translated sentence whose {of} and {in} get their tones; names are put in as they are."""
    runs: list[Run] = []
    for number, piece in enumerate(_split(sentence)):
        if number % 2 == 0:
            runs.append(Run(text=piece))
        elif piece in ("of", "OF"):
            runs.append(Run(text=tr(piece), tone=Tone.OF))
        elif piece in ("in", "IN"):
            runs.append(Run(text=tr(piece), tone=Tone.IN))
        else:
            runs.append(Run(text=words[piece]))
    return tuple(run for run in runs if run.text)


def _split(sentence: str) -> Sequence[str]:
    """Text and the names in braces, in turn."""
    pieces: list[str] = []
    for part in sentence.split("{"):
        inside, brace, outside = part.partition("}")
        pieces += [inside, outside] if brace else [part]
    return pieces


def _which_concept(question: Question, name: Name) -> tuple[Run, ...]:
    if question.facet:
        return _parts(tr("{facet}: which one is this photo {of}, or has {in} it?"), facet=question.facet)
    return _parts(tr("Which concept of the list is this photo {of}, or has {in} it?"))


def _of_or_in(question: Question, name: Name) -> tuple[Run, ...]:
    concept = name(question.concepts[-1])
    if question.is_claim:
        return _parts(
            tr("Labeled “{concept}” elsewhere: is this photo {of} it, or is it only {in} it?"), concept=concept
        )
    if question.is_new_concept:
        return _parts(tr("New on the list: is this photo {of} {concept}, or is it {in} it?"), concept=concept)
    return _parts(tr("Is this photo {of} {concept}, or is {concept} only {in} it?"), concept=concept)


def _which_one(question: Question, name: Name) -> tuple[Run, ...]:
    first = " + ".join(name(uid) for uid in question.concepts[:-1])
    second = name(question.concepts[-1])
    return _parts(tr("Which one is this photo {of}: {first} or {second}?"), first=first, second=second)


def _box_every_one(question: Question, name: Name) -> tuple[Run, ...]:
    return _parts(tr("Draw a box round every {concept} you can see."), concept=name(question.concepts[-1]))


def _subject_box(question: Question, name: Name) -> tuple[Run, ...]:
    concept = name(question.concepts[-1])
    if not any(choice.reply is Reply.NOT_NOW for choice in question.choices):
        return _parts(tr("The photo is {of} {concept}: draw a box round it."), concept=concept)
    return _parts(tr("The photo is {of} {concept}: draw its box too?"), concept=concept)


def _anything_else(question: Question, name: Name) -> tuple[Run, ...]:
    if question.facet:
        return _parts(tr("{facet}: is anything else here?"), facet=question.facet)
    return _parts(tr("Is anything else of the list here?"))


def _why_unclear(question: Question, name: Name) -> tuple[Run, ...]:
    concept = name(question.concepts[-1])
    return _parts(tr("What keeps you from telling about {concept}?"), concept=concept)


def _why_skip(question: Question, name: Name) -> tuple[Run, ...]:
    return _parts(tr("Why pass this image over?"))


def _done(question: Question, name: Name) -> tuple[Run, ...]:
    return _parts(tr("Answered. Press a concept's key to change it."))


def is_answered(answer: Answer) -> bool:
    """Whether anything was said, all or not."""
    return bool(answer.labels) or answer.none or answer.state is not State.OPEN


def sent_back_words(sent: SentBack | None) -> str:
    """Why an image comes again; "" where it does not."""
    return "" if sent is None else tr("A lead asks again: {reason}").format(reason=sent.reason)


def nothing_asked() -> tuple[Run, ...]:
    """For an image of which nothing was said, and that the pass has no question about."""
    return _parts(tr("Nothing is asked of this image in this pass."))


_SENTENCES: dict[Asked, Callable[[Question, Name], tuple[Run, ...]]] = {
    Asked.WHICH_CONCEPT: _which_concept,
    Asked.OF_OR_IN: _of_or_in,
    Asked.WHICH_ONE: _which_one,
    Asked.BOX_EVERY_ONE: _box_every_one,
    Asked.SUBJECT_BOX: _subject_box,
    Asked.ANYTHING_ELSE: _anything_else,
    Asked.WHY_UNCLEAR: _why_unclear,
    Asked.WHY_SKIP: _why_skip,
    Asked.DONE: _done,
}
assert set(_SENTENCES) == set(Asked)

_CAPTIONS = {
    Reply.OF: "of it",
    Reply.IN: "in it",
    Reply.NOT_HERE: "not here",
    Reply.CANNOT_TELL: "can't tell",
    Reply.NONE: "none of the list",
    Reply.NOTHING_ELSE: "nothing else",
    Reply.BOTH_IN: "both only in it",
    Reply.BOTH_EQUALLY: "both equally",
    Reply.FILLS_FRAME: "it fills the frame",
    Reply.NOT_NOW: "not now",
    Reply.BACK: "back",
}
assert set(_CAPTIONS) == set(Reply) - {Reply.FIRST, Reply.SECOND, Reply.BOXES_DONE, Reply.REASON}

_VARIANTS = {
    Reply.OF: ButtonVariant.OF,
    Reply.IN: ButtonVariant.IN,
    Reply.FIRST: ButtonVariant.OF,
    Reply.SECOND: ButtonVariant.OF,
    Reply.BOTH_IN: ButtonVariant.IN,
    Reply.NOTHING_ELSE: ButtonVariant.PRIMARY,
    Reply.BOXES_DONE: ButtonVariant.PRIMARY,
}

_REASONS = {
    Reason.OF_OR_IN_UNCLEAR: "of or in unclear",
    Reason.TOO_SUBTLE: "too subtle, or needs outside context",
    Reason.POOR_IMAGE: "poor image",
    Reason.NOT_IN_TAXONOMY: "not in the taxonomy",
    Reason.DUPLICATE: "duplicate",
    Reason.SHOULD_NOT_BE_HERE: "should not be here",
}
assert set(_REASONS) == set(Reason)
