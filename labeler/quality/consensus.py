"""What is most likely true of items that several labelers spoke of: by majority, or weighed by how reliable each is.

Every function takes what was said as whole numbers of shape (labelers, items), from 0 to `classes` - 1, or -1 where a
labeler said nothing of an item.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Said = NDArray[np.integer]
Floats = NDArray[np.float64]
UNSAID = -1
SMOOTHING = 1.0
"""Answers: how many each labeler is taken to have given beforehand of each true class, spread evenly, so that one who
gave few is believed to be neither faultless nor always wrong."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Consensus:
    """`posterior`: how likely each class is of each item, shape (items, classes), rows sum to 1; of an item that nobody
    spoke of, the shares in `prior`, shape (classes,). `confusion`: of each labeler, how often they say what, by what is
    true, shape (labelers, true, said), each row sums to 1."""

    posterior: Floats
    confusion: Floats
    prior: Floats

    @property
    def held(self) -> NDArray[np.int64]:
        """The likeliest class of each item; of equal ones the first."""
        best: NDArray[np.int64] = self.posterior.argmax(axis=1)
        return best


def shares(said: Said, *, classes: int) -> Floats:
    """How large a part of those who spoke of an item say each class, shape (items, classes); zeros where nobody did."""
    counts = np.stack([(said == each).sum(axis=0) for each in range(classes)], axis=1).astype(np.float64)
    spoke = counts.sum(axis=1, keepdims=True)
    parts: Floats = np.divide(counts, spoke, out=np.zeros_like(counts), where=spoke > 0)
    return parts


def majority(said: Said, *, classes: int) -> NDArray[np.int64]:
    """The class that more than half of those say who spoke of an item, shape (items,); -1 where there is none."""
    parts = shares(said, classes=classes)
    best = parts.argmax(axis=1)
    return np.where(parts[np.arange(len(best)), best] > 0.5, best, UNSAID) if len(best) else best


def dawid_skene(
    said: Said, *, classes: int, smoothing: float = SMOOTHING, rounds: int = 100, tolerance: float = 1e-6
) -> Consensus:
    """The likeliest truth, and how reliable each labeler is, found together by expectation and maximisation.

    Begun from the shares of votes; ended after `rounds`, or once no posterior moves by more than `tolerance`. Dawid and
    Skene: Maximum likelihood estimation of observer error-rates using the EM algorithm, Appl. Stat. 28, 1979.
    """
    said, alike, weights = _alike(np.asarray(said))
    posterior = _begun(said, classes)
    for _ in range(max(rounds, 1)):
        prior, confusion = _estimated(said, weights, posterior, smoothing)
        before, posterior = posterior, _expected(said, prior, confusion)
        if not posterior.size or np.abs(posterior - before).max() <= tolerance:
            break
    return Consensus(posterior=posterior[alike], confusion=confusion, prior=prior)


def _alike(said: Said) -> tuple[Said, NDArray[np.int64], Floats]:
    """Items of which everybody says the same count as one: that one, which it is of each item, and how many it is.

    Of a million items there are some hundred kinds.
    """
    if not said.size:
        return said, np.arange(said.shape[1]), np.ones(said.shape[1])
    rows = np.ascontiguousarray(said.T)
    kinds = rows.view(np.dtype((np.void, rows.dtype.itemsize * rows.shape[1]))).reshape(-1)
    _, first, alike, counts = np.unique(kinds, return_index=True, return_inverse=True, return_counts=True)
    return said[:, first], alike.reshape(-1), counts.astype(np.float64)


def _begun(said: Said, classes: int) -> Floats:
    parts = shares(said, classes=classes)
    nobody = parts.sum(axis=1) == 0
    parts[nobody] = 1 / classes
    return parts


def _estimated(said: Said, weights: Floats, posterior: Floats, smoothing: float) -> tuple[Floats, Floats]:
    """The shares of the classes, and the confusion of each labeler, if the posterior were so."""
    classes = posterior.shape[1]
    spoken = (said != UNSAID).any(axis=0)
    counted = posterior * weights[:, None]
    prior = counted[spoken].sum(axis=0) + smoothing / classes
    confusion = np.full((len(said), classes, classes), smoothing / classes)
    for labeler, words in enumerate(said):
        for each in range(classes):
            confusion[labeler, :, each] += counted[words == each].sum(axis=0)
    sums = confusion.sum(axis=2, keepdims=True)
    even = np.full_like(confusion, 1 / classes)
    return prior / prior.sum(), np.divide(confusion, sums, out=even, where=sums > 0)


def _expected(said: Said, prior: Floats, confusion: Floats) -> Floats:
    """The posterior of each item, if each labeler errs so."""
    least = np.finfo(np.float64).tiny
    logs = np.log(np.maximum(confusion, least))
    found = np.tile(np.log(np.maximum(prior, least)), (said.shape[1], 1))
    for labeler, words in enumerate(said):
        spoke = words != UNSAID
        found[spoke] += logs[labeler][:, words[spoke]].T
    found -= found.max(axis=1, keepdims=True) if found.size else 0.0
    likely: Floats = np.exp(found)
    likely /= likely.sum(axis=1, keepdims=True)
    return likely
