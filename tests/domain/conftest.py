"""A labeler before one image: says acts, sees the question that follows, and can be asked in every way."""

from dataclasses import replace
from itertools import count

import pytest

from labeler.domain.answer import Answer
from labeler.domain.asking import question_of
from labeler.domain.circumstances import Circumstances
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.draft import Draft, Pass, Way
from labeler.domain.geometry import Size
from labeler.domain.labeling import after, begun_again
from labeler.domain.policy import Policy

FACETS = {"bouquet": "subject", "bride": "subject", "groom": "subject", "beach": "setting", "church": "setting"}


class Sitting:
    """One labeler before one image of 100 × 80 pixels; the uid of each concept is its name."""

    def __init__(self, asking, taxonomy, *, policy=Policy(), claims=(), is_sampled=False):  # noqa: B008
        self.asking = asking
        self.policy = policy
        self.claims = claims
        self.is_sampled = is_sampled
        self.taxonomy = taxonomy
        self.size = Size(width=100, height=80)
        self.day = "2026-11-21"
        self.draft = begun_again(Draft(answer=Answer(uid="answer")), asking)
        self._numbers = count(1)

    @property
    def answer(self):
        return self.draft.answer

    @property
    def question(self):
        return question_of(self.draft, self._circumstances())

    @property
    def asked(self):
        return self.question.asked

    def say(self, *given):
        """Each act in turn; RuleBroken leaves the draft as it was before that act."""
        for act in given:
            self.draft = after(self.draft, act, self._circumstances())
        return self

    def reply(self, *replies):
        """Takes the choice of the question that has this reply; it must be on."""
        for wanted in replies:
            choice = next(choice for choice in self.question.choices if choice.reply is wanted)
            assert choice.off == ""
            self.say(choice.act)
        return self

    def label(self, concept):
        return self.answer.label_of(concept)

    def boxes(self, concept):
        return [region.box for region in self.label(concept).regions]

    def regions(self):
        return [region.uid for label in self.answer.labels for region in label.regions]

    def add_concept(self, name, facet="subject"):
        """The lead adds a concept: the taxonomy has a new revision, which is the concept's first."""
        revision = self.taxonomy.revision + 1
        new = Concept(uid=name, name=name, facet=facet, since_revision=revision)
        self.taxonomy = Taxonomy(concepts=(*self.taxonomy.concepts, new), revision=revision)
        return self

    def close_concept(self, name, *, on="2026"):
        concepts = tuple(replace(c, closed_at=on) if c.uid == name else c for c in self.taxonomy.concepts)
        self.taxonomy = Taxonomy(concepts=concepts, revision=self.taxonomy.revision)
        return self

    def _circumstances(self):
        return Circumstances(
            taxonomy=self.taxonomy,
            size=self.size,
            asking=self.asking,
            policy=self.policy,
            claims=self.claims,
            is_sampled=self.is_sampled,
            at=f"{self.day}T10:00:00Z",
            day=self.day,
            new_uid=lambda: f"uid {next(self._numbers)}",
        )


@pytest.fixture(scope="session")
def taxonomy():
    """Three subjects and two settings, all there from the first revision on."""
    return Taxonomy(
        concepts=tuple(Concept(uid=name, name=name, facet=facet) for name, facet in FACETS.items()), revision=1
    )


@pytest.fixture(scope="session")
def sitting(taxonomy):
    """Makes a labeler before an untouched image: sitting() in the free pass, sitting(Way.CONCEPT, "bride")."""

    def make(way=Way.FREE, concept=None, *, by_facet=False, **situation):
        return Sitting(Pass(way=way, concept=concept, by_facet=by_facet), taxonomy, **situation)

    return make
