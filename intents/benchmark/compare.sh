#!/usr/bin/env bash
# The bot beside peers that anyone can install, on the same files in one run.
# Usage: compare.sh TRAIN.csv TEST.csv     (columns text,intent; oos is out of scope)
# Peers: apt-get install python3-sklearn fasttext
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -ne 2 ]; then
  echo "Usage: $0 TRAIN.csv TEST.csv" >&2
  exit 2
fi
"$here/../../bot" evaluate intents --train "$1" --test "$2" 2> /dev/null | head -2
if /usr/bin/python3 -c 'import sklearn' 2> /dev/null; then
  /usr/bin/python3 "$here/peer_sklearn.py" "$1" "$2"
else
  echo "scikit-learn is not installed (apt-get install python3-sklearn)"
fi
if command -v fasttext > /dev/null; then
  "$here/peer_fasttext.sh" "$1" "$2"
else
  echo "fastText is not installed (apt-get install fasttext)"
fi
