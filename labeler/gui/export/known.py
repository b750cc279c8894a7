"""What a project has to choose from: the concepts, sources and people that an option may name."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from labeler.app.outgoing.fields import sources_of
from labeler.app.outgoing.whose_answers import Whose
from labeler.app.project import Project
from labeler.domain.concept import Concept
from labeler.domain.names import shown
from labeler.gui.export.tick_list import Item

KNOWN = ("concepts", "source", "answers")
"""Options, by name, whose values are names that the project has."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def known_items(project: Project) -> Mapping[str, tuple[Item, ...]]:
    """The items of each option of KNOWN."""
    concepts = tuple(map(_concept, project.taxonomy().concepts))
    sources = tuple(Item(key=name, name=name, words=shown(name)) for name in sources_of(project))
    people = (*_policies(), *(_person(each.name) for each in project.people()))
    return dict(zip(KNOWN, (concepts, sources, people), strict=True))


def _person(name: str) -> Item:
    """Whoever is called as a policy is meant where that is written otherwise."""
    return Item(key=name, name=name.upper() if name in tuple(Whose) else name, words=shown(name))


def _policies() -> tuple[Item, ...]:
    """Beside the people: what becomes of several answers to one image."""
    return (
        Item(key="policy settled", name=Whose.SETTLED.value, words=tr("settled by a lead")),
        Item(key="policy majority", name=Whose.MAJORITY.value, words=tr("what most say")),
    )


def _concept(concept: Concept) -> Item:
    """A closed concept is not ticked unless somebody does."""
    name = shown(concept.name)
    words = name if concept.is_open else tr("{name} (closed)").format(name=name)
    return Item(key=concept.uid, name=concept.name, words=words, is_on=concept.is_open)
