#!/usr/bin/env bash
# A peer on the same files: fastText with word and character n-grams.   Usage: peer_fasttext.sh TRAIN.csv TEST.csv
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fastText knows words by their spaces, so Han characters get some.
lines() {
  /usr/bin/python3 - "$1" "$2" <<'PYTHON'
import csv, re, sys
with open(sys.argv[1], encoding="utf-8", newline="") as rows, open(sys.argv[2], "w", encoding="utf-8") as lines:
    for row in csv.DictReader(rows):
        if row["intent"] != "oos":
            text = re.sub(r"([\u4e00-\u9fff])", r" \1 ", row["text"].lower().replace("\n", " "))
            lines.write("__label__" + row["intent"].replace(" ", "_") + " " + text + "\n")
PYTHON
}

lines "$1" "$work/train"
lines "$2" "$work/test"
fasttext supervised -input "$work/train" -output "$work/model" \
  -epoch 50 -lr 0.5 -wordNgrams 2 -minn 2 -maxn 4 -bucket 200000 -dim 50 -thread 1 -verbose 0 > /dev/null 2>&1
printf 'fastText                 in scope %s\n' "$(fasttext test "$work/model.bin" "$work/test" | awk '/P@1/ {print $2}')"
