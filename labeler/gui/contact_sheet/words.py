"""What is said of images on the contact sheet."""

from PySide6.QtCore import QCoreApplication

from labeler.app.sheet import Caption, SheetState
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.image_list import ImageList
from labeler.domain.words import Relation
from labeler.gui.contact_sheet.cell import Line
from labeler.gui.passes import pass_name
from labeler.gui.widgets.marks import MARK_OF, Mark
from labeler.gui.widgets.plain import number_text


def tr(text: str) -> str:
    return QCoreApplication.translate("ContactSheet", text)


_RELATIONS = {
    Relation.OF: "of {concept}",
    Relation.IN: "{concept} in it",
    Relation.ABSENT: "{concept} not here",
    Relation.UNCLEAR: "{concept}: can't tell",
}
assert set(_RELATIONS) == set(Relation)
_STATES = {
    SheetState.SETTLED: "none of the concepts",
    SheetState.DISPUTED: "labelers differ",
    SheetState.OPEN: "not finished",
    SheetState.SKIPPED: "skipped",
    SheetState.UNTOUCHED: "not labeled yet",
}
assert set(_STATES) == set(SheetState)
_STATE_MARKS = {SheetState.SETTLED: Mark.NONE, SheetState.OPEN: Mark.OPEN, SheetState.SKIPPED: Mark.SKIPPED}


def caption_line(caption: Caption, taxonomy: Taxonomy) -> Line:
    """What is settled of an image, each relation by its mark and in words."""
    if caption.said:
        return Line(parts=tuple((MARK_OF[relation], _said(uid, relation, taxonomy)) for uid, relation in caption.said))
    return Line(parts=((_STATE_MARKS.get(caption.state), tr(_STATES[caption.state])),))


def count_words(count: int, chosen: int) -> str:
    """How many images there are, and how many of them are chosen."""
    many = {"count": number_text(count), "chosen": number_text(chosen)}
    if chosen:
        return tr("{chosen} of {count} chosen").format(**many)
    if count < 2:
        return tr("1 image") if count else ""
    return tr("{count} images. Arrows and Space choose, Shift a stretch of them, Ctrl+A all.").format(**many)


def again_words(count: int, chosen: int) -> str:
    """What the button does that goes through images again: the chosen ones, or all where none is chosen."""
    if chosen:
        return tr("Label again")
    return tr("Label it again") if count == 1 else tr("Label all again")


def send_words(chosen: int) -> str:
    return tr("Send to a pass …") if chosen else tr("Send all to a pass …")


def sending_words(count: int) -> str:
    if count == 1:
        return tr("Send 1 image to a pass")
    return tr("Send {count} images to a pass").format(count=number_text(count))


def list_words(sent: ImageList, taxonomy: Taxonomy) -> str:
    """A list that was sent, where it can be chosen."""
    words = {"name": sent.name, "count": number_text(len(sent.images)), "asking": pass_name(sent.asking, taxonomy)}
    return tr("{name} ({count}, {asking})").format(**words)


def sent_words(name: str, count: int) -> str:
    """That it worked, and where labelers find it."""
    words = {"name": name, "count": number_text(count)}
    if count == 1:
        return tr("1 image is offered to every labeler as “{name}”, in the filter of the Label page.").format(**words)
    return tr("{count} images are offered to every labeler as “{name}”, in the filter of the Label page.").format(
        **words
    )


def _said(uid: ConceptUid, relation: Relation, taxonomy: Taxonomy) -> str:
    concept = taxonomy.find(uid)
    return tr(_RELATIONS[relation]).format(concept=concept.name if concept else "")
