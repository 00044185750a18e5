"""Linear classifiers learnt with scikit-learn, kept and asked as plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Row = tuple[NDArray[np.int32], NDArray[np.float32]]
# How steep a lead in margin counts: with it a share of 0.7 was right nine times in ten on sentences not learnt from.
STEEP = 4.0


class Head:
    """One linear support vector machine a label, each against the rest; a dense block may stand behind the features."""

    def __init__(self, labels: Sequence[str], weights: NDArray[np.float16], bias: NDArray[np.float32]) -> None:
        self.labels = tuple(labels)
        self.weights = weights
        """One row a feature, one column a label: a message touches few rows. Kept in half precision."""
        self.bias = bias

    @classmethod
    def learn(cls, matrix: Any, labels: Sequence[str], strength: float) -> Head:
        """Learn from one row of `matrix` a label, three labels or more. `strength` is scikit-learn's C."""
        # Only learning needs this half of scikit-learn, which takes a second to import.
        from sklearn.svm import LinearSVC

        model = LinearSVC(C=strength, random_state=0)
        model.fit(matrix, list(labels))
        return cls(
            [str(c) for c in model.classes_],
            np.ascontiguousarray(model.coef_.T.astype(np.float16)),
            model.intercept_.astype(np.float32),
        )

    def margins(self, row: Row, dense: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """Return for each label how far one message lies on its side: above 0 the label alone would say yes."""
        indices, values = row
        result = values @ self.weights[indices].astype(np.float32) + self.bias
        if dense is not None:
            result = result + dense @ self.weights[-len(dense) :].astype(np.float32)
        return np.asarray(result, dtype=np.float32)


def shares(margins: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return margins as shares that add up to 1."""
    raised = np.exp(STEEP * (margins - margins.max()))
    return np.asarray(raised / raised.sum(), dtype=np.float32)
