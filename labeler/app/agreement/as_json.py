"""Agreement under the names that `labeler agreement --json` promises."""

from collections.abc import Sequence
from typing import Any

from labeler.app.agreement.feedback import feedback_of, sentences
from labeler.app.agreement.figures import (
    Agreement,
    BoxAgreement,
    ConceptAgreement,
    Confusion,
    LabelerAgreement,
    OfRate,
    Respect,
    Score,
    Share,
)
from labeler.domain.concept import Taxonomy


def as_json(agreement: Agreement, taxonomy: Taxonomy) -> dict[str, Any]:
    """All of it; images are counted, not named."""
    return {
        "images": agreement.images,
        "gold_images": agreement.gold,
        "images_aligned_on": agreement.aligned_on,
        **_concept(agreement.everything),
        "concepts": [{"name": each.name, **_concept(each)} for each in agreement.concepts],
        "labelers": [labeler_json(each, taxonomy) for each in agreement.labelers],
        "pairs": [
            {
                "labelers": [each.one.name, each.other.name],
                "items": each.items,
                "concept_kappa": each.concept,
                "relation_kappa": each.relation,
                "differing": len(each.images),
            }
            for each in agreement.pairs
        ],
        "swapped": [{"concepts": [each.one, each.other], "images": len(each.images)} for each in agreement.swaps],
    }


def labeler_json(each: LabelerAgreement, taxonomy: Taxonomy) -> dict[str, Any]:
    """Of one person, nobody else named."""
    gold = each.gold
    return {
        "labeler": each.labeler.name,
        "answers": each.answers,
        "shared_images": each.shared,
        "concept": _score(each.concept),
        "relation": _score(each.relation),
        "of_rate": _of_rate(each.of_rate),
        "of_rates": {name: _of_rate(rate) for name, rate in each.of_rates.items()},
        "boxes": _boxes(each.boxes),
        "active_seconds": {"median": each.pace.usual, "total": each.pace.total, "answers": each.pace.answers},
        "gold": None
        if gold is None
        else {"images": gold.images, "concept": _score(gold.concept), "relation": _score(gold.relation)},
        "confused": _confused(each.confusions),
        "confused_on_gold": _confused(each.gold_confusions),
        "feedback": [str(sentence) for sentence in sentences(feedback_of(each, taxonomy), taxonomy)],
    }


def _concept(each: ConceptAgreement) -> dict[str, Any]:
    return {"concept": _respect(each.concept), "relation": _respect(each.relation), "boxes": _boxes(each.boxes)}


def _respect(each: Respect) -> dict[str, Any]:
    return {
        "items": each.items,
        "raw": each.raw,
        "alpha": each.alpha,
        "kappa": each.kappa,
        "differing_images": len(each.differing),
    }


def _boxes(each: BoxAgreement) -> dict[str, Any]:
    return {"pairs": each.pairs, "iou": each.iou, "matched": each.share}


def _score(each: Score) -> dict[str, Any]:
    return _share(each.share)


def _share(each: Share) -> dict[str, Any]:
    return {"count": each.count, "of": each.of, "share": each.share, "interval": list(each.interval)}


def _of_rate(each: OfRate) -> dict[str, Any]:
    return {"own": _rate(each.own), "others": _rate(each.others), "stands_out": each.stands_out}


def _rate(each: Share) -> dict[str, Any]:
    return {"of": each.count, "labels": each.of, "rate": each.share, "interval": list(each.interval)}


def _confused(confusions: Sequence[Confusion]) -> list[dict[str, Any]]:
    return [
        {
            "what": each.kind.value,
            "concept": each.concept,
            **({"instead": each.instead} if each.instead else {}),
            "times": each.times,
            "of": each.of,
        }
        for each in confusions
    ]
