"""Linear classifiers learnt with scikit-learn, kept and asked as plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

Row = tuple[NDArray[np.int32], NDArray[np.float32]]


class Head:
    """Multinomial logistic regression over sparse features and, in some, a dense block behind them."""

    def __init__(self, labels: Sequence[str], weights: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
        self.labels = tuple(labels)
        self.weights = weights
        """One row a feature, one column a label: a message touches few rows."""
        self.bias = bias

    @classmethod
    def learn(cls, matrix: Any, labels: Sequence[str], strength: float) -> Head:
        """Learn from one row of `matrix` a label. `strength` is scikit-learn's C."""
        model = LogisticRegression(C=strength, max_iter=300, tol=1e-3)
        model.fit(matrix, list(labels))
        weights, bias = model.coef_, model.intercept_
        if len(model.classes_) == 2:
            weights, bias = np.vstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
        return cls(
            [str(c) for c in model.classes_],
            np.ascontiguousarray(weights.T.astype(np.float32)),
            bias.astype(np.float32),
        )

    def scores(self, row: Row, dense: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """Return the log-odds of each label for one message."""
        indices, values = row
        result = values @ self.weights[indices] + self.bias
        if dense is not None:
            result = result + dense @ self.weights[-len(dense) :]
        return np.asarray(result, dtype=np.float32)


def shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `scores` as shares that add up to 1."""
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)
