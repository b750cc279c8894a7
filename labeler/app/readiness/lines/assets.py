"""What is at hand? What a person has ticked of what training needs beside the images."""

from types import MappingProxyType

from labeler.app.readiness.line import Finding, Line
from labeler.app.readiness.material import Material
from labeler.app.readiness.verdict import line_of
from labeler.domain.brief import Asset
from labeler.domain.checklist import LineId
from labeler.domain.phrase import Phrase

_OPEN = MappingProxyType(
    {
        Asset.EXPORTED: Phrase("Nobody has ticked an export that the trainer has read"),
        Asset.BASE_MODEL: Phrase("Nobody has ticked a model to train on top of, and the code that trains it"),
        Asset.MODEL_VERSIONS: Phrase("Nobody has ticked a place for the trained versions and their exports"),
        Asset.EVALUATION: Phrase("Nobody has ticked a trained version judged on the evaluation split"),
        Asset.ACCESS: Phrase("Nobody has ticked the accounts, keys and machines that training needs"),
    }
)
assert set(_OPEN) == set(Asset)


def line(material: Material) -> Line:
    """Judged by how many are still to be had."""
    open_ = [asset for asset in Asset if not material.assets.get(asset.value, False)]
    state = material.thresholds.state("assets.open", len(open_))
    return line_of(
        LineId.ASSETS,
        [Finding(state=state, sentence=_OPEN[asset]) for asset in open_],
        well=Phrase("All that training needs is at hand"),
        figure=Phrase("{had} / {all}", had=len(Asset) - len(open_), all=len(Asset)),
        figures={"open": len(open_), **{asset.value.replace(" ", "_"): int(asset not in open_) for asset in Asset}},
    )
