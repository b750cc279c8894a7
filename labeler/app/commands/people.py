"""The commands that say who labels and who leads."""

from dataclasses import dataclass

from labeler.app.changes import Changes
from labeler.app.command import Within
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import RevisionUid
from labeler.domain.names import checked_name
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Role
from labeler.store import labelers, revisions
from labeler.store.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    """A new labeler; anyone may say who they are. Who is there already comes back if they had left."""

    name: str

    def carry_out(self, within: Within) -> Changes:
        name = checked_name(self.name, noun="labeler")
        found = labelers.named(within.transaction, name)
        if found is None:
            labelers.add(
                within.transaction,
                uid=within.clock.new_uid(),
                name=name,
                role=Role.ANNOTATOR,
                at=within.clock.at(),
            )
        elif found.retired:
            within.leading()
            labelers.set_retired(within.transaction, found.id, None)
        _remember(within, name, "add", before=found)
        return Changes(people=True, said=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeLead:
    """A labeler, new or there already, becomes a lead."""

    name: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        AddPerson(name=self.name).carry_out(within)
        found = _someone(within, self.name)
        labelers.set_role(within.transaction, found.id, Role.LEAD)
        _remember(within, found.name, "lead", before=found)
        return Changes(people=True, said=found.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retire:
    """A labeler no longer answers; all they said stays. The last lead cannot go."""

    name: str

    def carry_out(self, within: Within) -> Changes:
        within.leading()
        found = _someone(within, self.name)
        others = [p for p in labelers.everyone(within.transaction) if p.is_lead and p.id != found.id]
        if found.is_lead and not others:
            raise RuleBroken(Phrase("{name} is the only lead: make somebody else a lead first", name=found.name))
        if not found.retired:
            labelers.set_retired(within.transaction, found.id, within.clock.at())
            _remember(within, found.name, "retire", before=found)
        return Changes(people=True, said=found.name)


def _someone(within: Within, name: str) -> Labeler:
    found = labelers.named(within.transaction, name)
    if found is None:
        raise RuleBroken(Phrase("nobody in this project is called “{name}”", name=checked_name(name, noun="labeler")))
    return found


def _remember(within: Within, name: str, verb: str, *, before: Labeler | None) -> None:
    after = _someone(within, name)
    if before == after:
        return
    revision = Revision(
        uid=RevisionUid(within.clock.new_uid()),
        subject=revisions.LABELER,
        subject_uid=after.uid,
        verb=verb,
        before=_plain(before),
        after=_plain(after),
        labeler_id=within.labeler.id if within.labeler else None,
    )
    revisions.record(within.transaction, revision, at=within.clock.at())


def _plain(labeler: Labeler | None) -> dict[str, object] | None:
    if labeler is None:
        return None
    return {"name": labeler.name, "role": labeler.role.value, "retired": labeler.retired}
