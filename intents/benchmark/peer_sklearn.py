"""A peer on the same files: scikit-learn's LinearSVC over TF-IDF n-grams, as its users would set it up.

Usage: /usr/bin/python3 peer_sklearn.py TRAIN.csv TEST.csv     (columns text,intent; oos is out of scope)
"""

import csv
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

OUT_OF_SCOPE = "oos"


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"].lower() for row in rows], [row["intent"] for row in rows]


def features(texts):
    han = sum("\u4e00" <= character <= "\u9fff" for text in texts for character in text)
    if han * 2 > sum(map(len, texts)):
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    return make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True),
    )


def main(train, test):
    texts, intents = read(train)
    model = make_pipeline(features(texts), LinearSVC())
    start = time.time()
    model.fit(texts, intents)
    trained = time.time()
    asked, wanted = read(test)
    given = model.predict(asked)
    answered = time.time()
    inside = [(want, got) for want, got in zip(wanted, given) if want != OUT_OF_SCOPE]
    right = sum(want == got for want, got in inside)
    print(
        f"scikit-learn LinearSVC   in scope {right / len(inside):.3f}"
        f"   trained in {trained - start:.1f} s   {len(asked) / (answered - trained):.0f} texts a second, in one batch"
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
