"""The concepts that an export of ours brings into a project that has none."""

from dataclasses import dataclass

from labeler.app.commands.taxonomy import AddConcepts
from labeler.app.concepts_file import concepts_from
from labeler.app.project import Project
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.formats.incoming.export_manifest import OurExport
from labeler.formats.strict.opening import is_file_in


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptsBrought:
    """The command that adds them (None: nothing is brought), and the taxonomy as it is or would then be."""

    command: AddConcepts | None
    taxonomy: Taxonomy

    @property
    def count(self) -> int:
        return len(self.command.entries) if self.command else 0


def concepts_brought(project: Project, ours: OurExport | None) -> ConceptsBrought:
    """What an export would add; AppError where its concepts file is not as it should be."""
    taxonomy = project.taxonomy()
    if taxonomy.concepts or ours is None or not is_file_in(ours.folder, ours.concepts):
        return ConceptsBrought(command=None, taxonomy=taxonomy)
    command = concepts_from(ours.concepts, needs_definitions=False)
    to_come = (
        # Their uids are given when they are added: these only tell them apart until then.
        Concept(uid=ConceptUid(f"to come {number}"), name=entry.name, facet=entry.facet, export_id=entry.export_id)
        for number, entry in enumerate(command.entries, start=1)
    )
    return ConceptsBrought(command=command, taxonomy=Taxonomy(concepts=tuple(to_come)))
