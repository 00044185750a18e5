"""Linear classifiers learnt with scikit-learn, kept and asked as plain arrays."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = tuple[NDArray[np.intp], NDArray[np.float32]]
# How steep a lead in margin counts: with it a share of 0.7 was right nine times in ten on sentences not learnt from.
STEEP = 4.0
# Far coarser than scikit-learn's own. Dev is no worse for it, and is from 3 on.
TOLERANCE = 2.0
# Sorts before every label.
_REST = ""


class Head:
    """One linear support vector machine a label, each against the rest."""

    def __init__(self, labels: Sequence[str], weights: NDArray[np.float16], bias: NDArray[np.float32]) -> None:
        self.labels = tuple(labels)
        self.weights = weights
        """One row a feature, one column a label: a message touches few rows. Kept in half precision."""
        self.bias = bias

    @classmethod
    def learn(
        cls,
        matrix: Any,
        labels: Sequence[str],
        strength: float,
        apart: str = "",
        meets: Sequence[str] = (),
        tolerance: float = TOLERANCE,
    ) -> Head:
        """Learn from one row of `matrix` a label, three labels or more. `strength` is scikit-learn's C,
        `tolerance` its tol.

        `apart`: a label whose rows are no examples against the others, except against those that it `meets`.
        """
        # Only learning needs joblib and scikit-learn, which take a second to import.
        from joblib import Parallel, delayed

        # The commonest features first: their weights, asked for again and again, lie together in the processor's cache.
        order = np.argsort(-matrix.getnnz(axis=0), kind="stable")
        matrix = matrix[:, order]
        matrix.sort_indices()
        # Each label is learnt against the rest for itself, so the labels can be shared out among the cores.
        names = sorted(set(labels))
        cores = min(os.cpu_count() or 1, len(names))
        others = [i for i, label in enumerate(labels) if label != apart]
        without = (matrix[others], [labels[i] for i in others]) if apart else (matrix, labels)
        whole = [name for name in names if name == apart or name in meets]
        rest = [name for name in names if name not in whole]
        jobs = [(matrix, labels, whole[first::cores]) for first in range(cores)]
        jobs += [(*without, rest[first::cores]) for first in range(cores)]
        learnt = Parallel(n_jobs=cores)(delayed(_against_rest)(*job, strength, tolerance) for job in jobs)
        weights = {name: row for part in learnt for name, row in part.items()}
        table = np.empty((len(order), len(names)), dtype=np.float16)
        table[order] = np.stack([weights[name][0] for name in names], axis=1)
        return cls(
            names,
            table,
            np.array([weights[name][1] for name in names], dtype=np.float32),
        )

    def margins(self, row: Row) -> NDArray[np.float32]:
        """Return for each label how far one message lies on its side: above 0 the label alone would say yes."""
        indices, values = row
        return np.asarray(values @ self.weights[indices].astype(np.float32) + self.bias, dtype=np.float32)


def _against_rest(
    matrix: Any, labels: Sequence[str], names: Sequence[str], strength: float, tolerance: float
) -> dict[str, tuple[NDArray[np.float64], float]]:
    """Return weights and bias of each of `names` against all the rest."""
    from sklearn.svm import LinearSVC

    if not names:
        return {}
    # All in one call, since handing the matrix over takes as long as learning from it. The rest is learnt as a label
    # too, and left aside.
    model = LinearSVC(C=strength, random_state=0, tol=tolerance)
    mine = frozenset(names)
    model.fit(matrix, [label if label in mine else _REST for label in labels])
    if len(model.classes_) == 2:
        # Of two labels scikit-learn gives one row, which says yes to the second.
        return {str(model.classes_[1]): (model.coef_[0], float(model.intercept_[0]))}
    rows = zip(model.classes_, model.coef_, model.intercept_, strict=True)
    return {str(name): (row, float(bias)) for name, row, bias in rows if name != _REST}


def shares(margins: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return margins as shares that add up to 1."""
    raised = np.exp(STEEP * (margins - margins.max()))
    return np.asarray(raised / raised.sum(), dtype=np.float32)
