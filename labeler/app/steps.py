"""At which of the six steps a project is: told by what is in it, and by what a person has ticked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from labeler.app.briefs import assets_in
from labeler.app.project import Project
from labeler.domain.brief import Asset, Brief
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.phrase import Phrase
from labeler.domain.steps import ASSETS, Step, StepTold
from labeler.domain.taxonomy_lint import FEWEST_EXAMPLES, examples_of, is_defined
from labeler.domain.words import Purpose, Verdict
from labeler.store import briefs, figures, readiness, sources

_DEFINED = Phrase("definitions by what can be seen, of {count} concepts")
_IDEAL = Phrase("three ideal examples, of {count} concepts")
_NOT_IDEAL = Phrase("three not ideal examples, of {count} concepts")
_ASSETS = {
    Asset.EXPORTED: Phrase("an export that the trainer has read without a complaint"),
    Asset.BASE_MODEL: Phrase("the model to train on top of, and the code that trains it"),
    Asset.ACCESS: Phrase("accounts, keys and machines for training"),
    Asset.EVALUATION: Phrase("what a trained version says of the evaluation images"),
    Asset.MODEL_VERSIONS: Phrase("a place where each version is kept with the export it was trained on"),
}
assert set(_ASSETS) == set(Asset)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    brief: Brief
    taxonomy: Taxonomy
    training: int
    target: int
    finished: int
    skipped: int
    claims: int
    assets: Mapping[str, bool]

    @property
    def images(self) -> int:
        return self.training + self.target


def steps_of(project: Project) -> tuple[StepTold, ...]:
    """All six, in order."""
    with project.file.reading() as reader:
        rows = sources.every(reader)
        standings = figures.image_standings(reader)
        now = _Standing(
            brief=briefs.brief(reader),
            taxonomy=project.taxonomy_in(reader),
            training=sum(row.images for row in rows if row.purpose == Purpose.TRAINING),
            target=sum(row.images for row in rows if row.purpose == Purpose.TARGET),
            finished=standings.get("finished", 0),
            skipped=standings.get("skipped", 0),
            claims=sum(readiness.open_claims(reader).values()),
            assets=assets_in(reader),
        )
    return (
        StepTold(step=Step.GATHER, had=_gathered(now), missing=tuple(_to_gather(now))),
        StepTold(step=Step.DICTIONARY, had=_described(now), missing=tuple(_to_describe(now))),
        StepTold(step=Step.CLEAN, had=_labeled(now), missing=tuple(_to_clean(now))),
        *(_ticked(now, step) for step in ASSETS),
    )


def asset_words(asset: Asset) -> Phrase:
    """What is had ready, in words."""
    return _ASSETS[asset]


def _gathered(now: _Standing) -> Phrase:
    if now.target:
        return Phrase("{training} images to train on, {target} of what the model will meet", **_amounts(now))
    return Phrase("{training} images to train on; no source says what the model will meet", training=now.training)


def _amounts(now: _Standing) -> dict[str, object]:
    return {"training": now.training, "target": now.target}


def _to_gather(now: _Standing) -> Iterator[Phrase]:
    if not now.brief.is_told([concept.uid for concept in now.taxonomy.open_concepts]):
        yield Phrase("the brief: what for, for whom, the measure of success, how many images are enough")
    if not now.images:
        yield Phrase("images")
    aim = sum(now.brief.aim_of(concept.uid) or 0 for concept in now.taxonomy.open_concepts)
    if now.images and now.training < aim:
        yield Phrase(
            "{missing} more images to come to the {aim} that the brief asks for", missing=aim - now.training, aim=aim
        )


def _described(now: _Standing) -> Phrase:
    concepts = now.taxonomy.open_concepts
    whole = sum(_is_whole(concept) for concept in concepts)
    return Phrase(
        "{whole} of {all} concepts are described, with examples of both kinds", whole=whole, all=len(concepts)
    )


def _is_whole(concept: Concept) -> bool:
    return is_defined(concept) and all(_has(concept, verdict) for verdict in (Verdict.IDEAL, Verdict.NOT_IDEAL))


def _has(concept: Concept, verdict: Verdict) -> bool:
    return examples_of(concept, verdict) >= FEWEST_EXAMPLES


def _to_describe(now: _Standing) -> Iterator[Phrase]:
    concepts = now.taxonomy.open_concepts
    if not concepts:
        yield Phrase("concepts")
    for count, words in (
        (sum(not is_defined(each) for each in concepts), _DEFINED),
        (sum(not _has(each, Verdict.IDEAL) for each in concepts), _IDEAL),
        (sum(not _has(each, Verdict.NOT_IDEAL) for each in concepts), _NOT_IDEAL),
    ):
        if count:
            yield words.filled(count=count)


def _labeled(now: _Standing) -> Phrase:
    return Phrase("{done} of {all} images are answered or skipped", done=now.finished + now.skipped, all=now.images)


def _to_clean(now: _Standing) -> Iterator[Phrase]:
    left = now.images - now.finished - now.skipped
    if left > 0:
        yield Phrase("answers to {left} images", left=left)
    if not now.images:
        yield Phrase("answers")
    if now.claims:
        yield Phrase("a word on {claims} imported labels", claims=now.claims)


def _ticked(now: _Standing, step: Step) -> StepTold:
    open_ = tuple(asset for asset in ASSETS[step] if not now.assets[asset.value])
    had = Phrase("{had} of {all} ticked", had=len(ASSETS[step]) - len(open_), all=len(ASSETS[step]))
    return StepTold(step=step, had=had, missing=tuple(_ASSETS[asset] for asset in open_))
