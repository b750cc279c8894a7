"""The acts of box mode: what they do to the regions of a draft."""

from collections.abc import Callable
from dataclasses import replace

from labeler.domain import acts
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.circumstances import Circumstances, Step
from labeler.domain.draft import Boxing, Draft, HalfSubjectBox, NothingBegun
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import SMALLEST_SIDE, Box, Size, checked, clamped, full_frame, is_too_small
from labeler.domain.ids import ConceptUid, RegionUid
from labeler.domain.phrase import Phrase
from labeler.domain.words import Origin, Relation


def _open_boxes(draft: Draft, act: acts.OpenBoxes, circumstances: Circumstances) -> Draft:
    label = _boxable(draft.answer, act.concept)
    return replace(draft, begun=Boxing(concept=act.concept, before=label))


def _close_boxes(draft: Draft, act: acts.CloseBoxes, circumstances: Circumstances) -> Draft:
    if not isinstance(draft.begun, Boxing):
        raise RuleBroken("no boxes are being drawn")
    label = _boxable(draft.answer, draft.begun.concept)
    if label.relation is Relation.IN and not label.regions:
        raise RuleBroken("draw a box first")
    return Draft(answer=draft.answer)


def _add_box(draft: Draft, act: acts.AddBox, circumstances: Circumstances) -> Draft:
    label = _boxable(draft.answer, act.concept)
    box = _fit(act.box, circumstances.size)
    region = Region(uid=RegionUid(circumstances.new_uid()), box=box, origin=act.origin)
    return _with_region(draft, label, region)


def _copy_boxes(draft: Draft, act: acts.CopyBoxes, circumstances: Circumstances) -> Draft:
    """What of the boxes lies in this image; a second time would lay each over itself."""
    label = _boxable(draft.answer, act.concept)
    if any(region.origin is Origin.COPIED for region in label.regions):
        raise RuleBroken("the boxes of the image before are copied already")
    inside = [box for box in (clamped(box, circumstances.size) for box in act.boxes) if not is_too_small(box)]
    if not inside:
        raise RuleBroken("the image before has no box to copy")
    for box in inside:
        region = Region(uid=RegionUid(circumstances.new_uid()), box=box, origin=Origin.COPIED)
        draft = _with_region(draft, _boxable(draft.answer, act.concept), region)
    return draft


def _fill_frame(draft: Draft, act: acts.FillFrame, circumstances: Circumstances) -> Draft:
    label = _subject(draft.answer, act.concept)
    frame = full_frame(circumstances.size)
    region = Region(uid=RegionUid(circumstances.new_uid()), box=frame, origin=Origin.FRAME)
    return _with_region(draft, label, region)


def _not_now(draft: Draft, act: acts.NotNow, circumstances: Circumstances) -> Draft:
    label = _subject(draft.answer, act.concept)
    return Draft(answer=draft.answer.with_label(replace(label, later=True)))


def _change_box(draft: Draft, act: acts.ChangeBox, circumstances: Circumstances) -> Draft:
    box = _fit(act.box, circumstances.size)
    return _changed_region(draft, act.region, lambda r: replace(r, box=box, origin=Origin.DRAWN))


def _snap_box(draft: Draft, act: acts.SnapBox, circumstances: Circumstances) -> Draft:
    box = _fit(act.box, circumstances.size)
    return _changed_region(draft, act.region, lambda r: replace(r, box=box, origin=Origin.SNAPPED))


def _mark_crowd(draft: Draft, act: acts.MarkCrowd, circumstances: Circumstances) -> Draft:
    return _changed_region(draft, act.region, lambda r: replace(r, crowd=act.crowd))


def _remove_box(draft: Draft, act: acts.RemoveBox, circumstances: Circumstances) -> Draft:
    label = _label_with(draft.answer, act.region)
    kept = tuple(region for region in label.regions if region.uid != act.region)
    return replace(draft, answer=draft.answer.with_label(replace(label, regions=kept)))


def _with_region(draft: Draft, label: Label, region: Region) -> Draft:
    """The label with one region more; what was half drawn is drawn now."""
    boxed = replace(label, regions=(*label.regions, region), later=False)
    begun = draft.begun
    if isinstance(begun, Boxing):
        begun = replace(begun, half_box=None)
    if isinstance(begun, HalfSubjectBox):
        begun = NothingBegun()
    return Draft(answer=draft.answer.with_label(boxed), begun=begun)


def _changed_region(draft: Draft, uid: RegionUid, change: Callable[[Region], Region]) -> Draft:
    label = _label_with(draft.answer, uid)
    regions = tuple(change(region) if region.uid == uid else region for region in label.regions)
    return replace(draft, answer=draft.answer.with_label(replace(label, regions=regions)))


def _fit(box: Box, size: Size) -> Box:
    """The box as it is kept: inside the image, each side at least the smallest one a hand can mean."""
    inside = clamped(box, size)
    smallest = Size(width=min(size.width, int(SMALLEST_SIDE)), height=min(size.height, int(SMALLEST_SIDE)))
    if is_too_small(inside) and (inside.width < smallest.width or inside.height < smallest.height):
        raise RuleBroken(Phrase("a box needs at least {count} pixels on each side", count=f"{SMALLEST_SIDE:g}"))
    return checked(inside, size)


def _label_with(answer: Answer, uid: RegionUid) -> Label:
    for label in answer.labels:
        if any(region.uid == uid for region in label.regions):
            return label
    raise RuleBroken("this box is no longer there")


def _boxable(answer: Answer, concept: ConceptUid) -> Label:
    label = answer.label_of(concept)
    if label is None or label.relation not in (Relation.OF, Relation.IN):
        raise RuleBroken("a box needs a concept that the image is of, or that is in it")
    return label


def _subject(answer: Answer, concept: ConceptUid) -> Label:
    label = _boxable(answer, concept)
    if label.relation is not Relation.OF:
        raise RuleBroken("this is not what the image is of")
    return label


BOX_STEPS: dict[type, Step] = {
    acts.OpenBoxes: _open_boxes,
    acts.CloseBoxes: _close_boxes,
    acts.AddBox: _add_box,
    acts.CopyBoxes: _copy_boxes,
    acts.FillFrame: _fill_frame,
    acts.NotNow: _not_now,
    acts.ChangeBox: _change_box,
    acts.SnapBox: _snap_box,
    acts.MarkCrowd: _mark_crowd,
    acts.RemoveBox: _remove_box,
}
