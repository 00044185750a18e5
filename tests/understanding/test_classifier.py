"""Features, heads and the classifier, learnt from a handful of sentences and without sentence vectors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.understanding.classifier import Classifier
from bot.understanding.features import Grams, grams
from bot.understanding.heads import Head, shares
from bot.understanding.second import CALM

SENTENCES = {
    "prescription": ["förnya recept", "jag behöver nytt recept", "receptet är slut", "kan ni förnya mitt recept"],
    "dental": ["ont i en tand", "tanden gör ont", "jag behöver en tandläkare", "tandläkare tack"],
    "fee.home": ["vad kostar det", "hur mycket kostar ett besök", "vad är avgiften", "kostar det något"],
    "emergency": ["han andas inte", "hon andas inte längre", "pappa andas inte", "andas inte alls"],
    "crisis": ["jag vill dö", "orkar inte leva", "vill inte leva mer", "vill dö nu"],
    "urgent": ["det kan inte vänta", "måste ha hjälp nu genast", "det är akut", "akut hjälp genast"],
    "lookalike": ["jag dör av skratt", "kön tar livet av mig", "akut brist på kaffe", "andas ut"],
}
TEXTS = [text for texts in SENTENCES.values() for text in texts]
LABELS = [label for label, texts in SENTENCES.items() for _ in texts]


class Pretend:
    """Vectors that are the counts of a few words. `there` false: the model can't be loaded."""

    def __init__(self, *, there: bool = True) -> None:
        self.asked: list[str] = []
        self.there = there

    def of(self, texts: list[str]) -> NDArray[np.float32] | None:
        self.asked += texts
        if not self.there:
            return None
        words = ("recept", "tand", "kost", "andas", "dö", "leva", "akut")
        return np.array([[text.count(word) for word in words] for text in texts], dtype=np.float32)

    def of_many(self, texts: list[str], cache: Path) -> NDArray[np.float32] | None:
        return self.of(texts)


@pytest.fixture(scope="module")
def plain() -> Classifier:
    return Classifier.learn(TEXTS, LABELS, Path("unused"), None)


def learnt(vectors: Any) -> Classifier:
    return Classifier.learn(TEXTS, LABELS, Path("unused"), vectors)


def test_words_pairs_and_pieces_of_words_are_features() -> None:
    found = grams("Ont i halsen?")
    assert {"w ont", "p ont i", "w ?", " ha", "lsen "} <= set(found)
    assert not any("ti" in gram for gram in found)


def test_a_text_without_letters_has_no_features() -> None:
    vocabulary, _ = Grams.learn(TEXTS)
    indices, values = vocabulary.of("…!")
    assert (len(indices), len(values)) == (0, 0)


def test_looking_up_gives_what_learning_gave() -> None:
    vocabulary, matrix = Grams.learn(TEXTS)
    for number, text in enumerate(TEXTS):
        indices, values = vocabulary.of(text)
        row = np.zeros(matrix.shape[1], dtype=np.float32)
        row[indices] = values
        np.testing.assert_allclose(row, matrix[number].toarray()[0], rtol=1e-4, atol=1e-6)


def test_a_feature_of_one_sentence_alone_is_not_learnt() -> None:
    vocabulary, _ = Grams.learn(["ont i halsen", "ont i magen"])
    assert "w ont" in vocabulary.vocabulary
    assert "w halsen" not in vocabulary.vocabulary


def test_a_head_answers_as_the_model_it_was_learnt_with() -> None:
    from sklearn.svm import LinearSVC

    learner = TfidfVectorizer(analyzer=grams)
    matrix = learner.fit_transform(TEXTS)
    model = LinearSVC(C=0.5, random_state=0).fit(matrix, LABELS)
    head = Head.learn(matrix, LABELS, 0.5)
    row = matrix[3]
    mine = head.margins((row.indices, row.data.astype(np.float32)))
    np.testing.assert_allclose(mine, model.decision_function(row)[0], rtol=1e-3, atol=1e-4)
    assert list(head.labels) == list(model.classes_)


def test_shares_add_up_to_1_and_keep_the_order() -> None:
    found = shares(np.array([0.2, -0.5, 1000.0], dtype=np.float32))
    assert float(found.sum()) == pytest.approx(1)
    assert list(np.argsort(found)) == [1, 0, 2] or float(found[2]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "label"),
    [("jag vill förnya recept", "prescription"), ("tandläkare", "dental"), ("kostar det", "fee.home")],
)
def test_the_likeliest_subject_comes_first(plain: Classifier, text: str, label: str) -> None:
    ranked = plain.rank(text)
    assert ranked[0].label == label
    assert ranked == sorted(ranked, key=lambda guess: -guess.share)


def test_danger_and_lookalikes_are_never_a_subject(plain: Classifier) -> None:
    assert {guess.label for guess in plain.rank("han andas inte")} == {"prescription", "dental", "fee.home"}


@pytest.mark.parametrize(("text", "level"), [("hon andas inte", "emergency"), ("vill inte leva", "crisis")])
def test_danger_is_told_from_calm_and_by_its_level(plain: Classifier, text: str, level: str) -> None:
    found = plain.danger(text)
    assert found.level == level
    assert found.share > 0.5 > plain.danger("vad kostar ett besök").share


def test_lookalikes_are_learnt_as_calm(plain: Classifier) -> None:
    assert set(plain.heads["second"].labels) == {CALM, "emergency", "crisis", "urgent"}
    assert plain.danger("jag dör av skratt").share < 0.5


def test_how_many_of_the_words_are_known_is_a_share(plain: Classifier) -> None:
    assert plain.knows("vad kostar det") == 1
    assert plain.knows("vad kostar xyzzy plugh") == 0.5
    assert plain.knows("") == 0


def test_without_vectors_it_learns_and_answers(plain: Classifier) -> None:
    assert set(plain.heads) == {"cheap", "second"}
    assert plain.asked_vectors == 0


def test_vectors_are_asked_when_ngrams_are_unsure_and_once_for_one_text() -> None:
    vectors = Pretend()
    both = learnt(vectors)
    vectors.asked.clear()
    both.sure = 1.1
    assert both.rank("receptfritt")[0].label == "prescription"
    both.danger("receptfritt")
    both.rank("receptfritt")
    assert vectors.asked == ["receptfritt"]
    both.sure = 0.0
    both.rank("tandläkare")
    assert "tandläkare" not in vectors.asked


def test_vectors_that_cannot_be_loaded_at_learning_leave_a_classifier_without_them() -> None:
    assert set(learnt(Pretend(there=False)).heads) == {"cheap", "second"}


def test_vectors_that_are_lost_later_do_not_stop_an_answer() -> None:
    vectors = Pretend()
    both = learnt(vectors)
    vectors.there = False
    assert both.rank("förnya recept")[0].label == "prescription"
    assert both.danger("hon andas inte").level == "emergency"


@pytest.mark.parametrize("vectors", [None, Pretend()], ids=["without", "with"])
def test_what_is_saved_answers_the_same_when_loaded(tmp_path: Path, vectors: Pretend | None) -> None:
    before = learnt(vectors)
    before.save(tmp_path)
    after = Classifier.load(tmp_path, vectors)  # type: ignore[arg-type]
    for text in ("jag vill förnya recept", "tanden", "hon andas inte", "xyzzy"):
        for old, new in zip(before.rank(text), after.rank(text), strict=True):
            assert old.label == new.label
            assert old.share == pytest.approx(new.share, abs=0.01)
        assert before.danger(text).level == after.danger(text).level
        assert before.danger(text).share == pytest.approx(after.danger(text).share, abs=0.01)


def test_a_model_learnt_without_vectors_does_not_ask_for_any(tmp_path: Path, plain: Classifier) -> None:
    plain.save(tmp_path)
    vectors = Pretend()
    Classifier.load(tmp_path, vectors).rank("xyzzy")  # type: ignore[arg-type]
    assert vectors.asked == []
