"""How well somebody does on gold images: on the concept and on the relation apart."""

import numpy as np

from labeler.app.agreement.confusing import Against, confusions
from labeler.app.agreement.figures import Confusion, GoldScores, Score, Share
from labeler.app.agreement.told import Told
from labeler.app.readiness.material import NOT_ASKED
from labeler.app.readiness.shared_images import is_of, is_there


def gold_scores(told: Told, labeler: int) -> GoldScores | None:
    """None where they were tried on no gold image."""
    mine, truth = told.gold.said[labeler], told.gold.truth
    tried = (mine != NOT_ASKED).any(axis=1)
    if not tried.any():
        return None
    there, wanted = is_there(mine), is_there(truth)
    both = (there != NOT_ASKED) & (wanted != NOT_ASKED)
    counts = both.any(axis=1)
    wrong = (both & (there != wanted)).any(axis=1)
    return GoldScores(
        images=int(tried.sum()),
        concept=Score(
            share=Share(count=int((counts & ~wrong).sum()), of=int(counts.sum())),
            wrong=told.images(told.gold.rows[wrong]),
        ),
        relation=_relation(told, labeler),
    )


def _relation(told: Told, labeler: int) -> Score:
    """Over every concept that is there by both."""
    mine, truth = is_of(told.gold.said[labeler]), is_of(told.gold.truth)
    both = (mine != NOT_ASKED) & (truth != NOT_ASKED)
    wrong = both & (mine != truth)
    return Score(
        share=Share(count=int((both & ~wrong).sum()), of=int(both.sum())),
        wrong=told.images(told.gold.rows[wrong.any(axis=1)]),
    )


def gold_confusions(told: Told, labeler: int) -> tuple[Confusion, ...]:
    mine = told.gold.said[labeler]
    tried = np.flatnonzero((mine != NOT_ASKED).any(axis=1))
    against = Against(rows=told.gold.rows[tried], mine=mine[tried], others=told.gold.truth[None, tried])
    return confusions(told, against)
