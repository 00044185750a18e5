"""Features, heads and the classifier, learnt from a handful of sentences."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.understanding.classifier import Classifier
from bot.understanding.features import Grams, grams
from bot.understanding.heads import Head, shares

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


@pytest.fixture(scope="module")
def plain() -> Classifier:
    return Classifier.learn(TEXTS, LABELS)


def test_words_pairs_and_pieces_of_words_and_across_words_are_features() -> None:
    found = grams("Ont i halsen?")
    assert {"w ont", "p ont i", "w ?", " ha", "lsen ", "cont i "} <= set(found)


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
    vocabulary, matrix = Grams.learn(["ont i halsen", "ont i magen"])
    assert vocabulary.knows(["w ont", "w halsen"]).tolist() == [True, False]
    assert matrix.shape[1] == len(set(grams("ont i halsen")) & set(grams("ont i magen")))


def test_a_head_answers_as_the_model_it_was_learnt_with() -> None:
    from sklearn.svm import LinearSVC

    learner = TfidfVectorizer(analyzer=grams)
    matrix = learner.fit_transform(TEXTS)
    head = Head.learn(matrix, LABELS, 0.5, tolerance=1e-4)
    whole = LinearSVC(C=0.5, random_state=0).fit(matrix, LABELS)
    assert list(head.labels) == list(whole.classes_)
    for row in matrix:
        mine = head.margins((row.indices, row.data.astype(np.float32)))
        theirs = whole.decision_function(row)[0]
        np.testing.assert_allclose(mine, theirs, atol=0.01)
        assert mine.argmax() == theirs.argmax()
    assert list(head.labels) == sorted(SENTENCES)


def test_a_label_kept_apart_is_no_example_against_the_others() -> None:
    learner = TfidfVectorizer(analyzer=grams)
    matrix = learner.fit_transform([*TEXTS, "tanden", "tanden"])
    labels = [*LABELS, "lookalike", "lookalike"]
    row = matrix[TEXTS.index("tanden gör ont")]
    asked = (row.indices, row.data.astype(np.float32))

    def dental(head: Head) -> float:
        return float(head.margins(asked)[head.labels.index("dental")])

    alone = Head.learn(matrix, labels, 1.0, apart="lookalike", meets=("emergency",), tolerance=1e-4)
    assert dental(alone) > dental(Head.learn(matrix, labels, 1.0, tolerance=1e-4))
    assert list(alone.labels) == sorted(SENTENCES)


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
    assert plain.danger("jag dör av skratt").share < 0.5


def test_how_many_of_the_words_are_known_is_a_share(plain: Classifier) -> None:
    assert plain.knows("andas inte") == 1
    assert plain.knows("andas inte xyzzy plugh") == 0.5
    assert plain.knows("") == 0


def test_what_is_saved_answers_the_same_when_loaded(tmp_path: Path, plain: Classifier) -> None:
    plain.save(tmp_path)
    after = Classifier.load(tmp_path)
    for text in ("jag vill förnya recept", "tanden", "hon andas inte", "xyzzy"):
        for old, new in zip(plain.rank(text), after.rank(text), strict=True):
            assert old.label == new.label
            assert old.share == pytest.approx(new.share, abs=0.01)
        assert plain.danger(text).level == after.danger(text).level
        assert plain.danger(text).share == pytest.approx(after.danger(text).share, abs=0.01)
        assert plain.knows(text) == after.knows(text)
