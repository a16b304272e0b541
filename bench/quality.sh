#!/usr/bin/env bash
# Runs every stage command on the evaluation sets and prints each scorer's last line of figures.
# EVAL is the folder that holds data/ and score/; the outputs hold third-party text and are deleted at the end.
#   EVAL=/path/to/evaluation npm run bench:quality [SET …]
set -euo pipefail
cd "$(dirname "$0")/.."
: "${EVAL:?set EVAL to the folder that holds data/ and score/}"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
sets=${*:-"polnear german_news_quotes article_extraction_benchmark trafilatura_eval feedparser_tests gofeed_testdata og2021_headlines basil_triples neus_multinews:cluster neus_multinews cnndm_sample100 bipia realtimeqa"}
for one in $sets; do
  set=${one%%:*}
  case $one in
    polnear | german_news_quotes) scorer=quotes command=(quotes) ;;
    article_extraction_benchmark | trafilatura_eval) scorer=extract command=(extract) ;;
    feedparser_tests | gofeed_testdata) scorer=feed command=(feed) ;;
    og2021_headlines | basil_triples | *:cluster) scorer=cluster command=(cluster) ;;
    realtimeqa) scorer=ask command=(ask --jsonl) ;;
    *) scorer=write command=(write) ;;
  esac
  python3 "$EVAL/score/score_$scorer.py" --input "$EVAL/data/$set/gold.jsonl" | node src/main.ts "${command[@]}" > "$out/out.jsonl"
  echo "== $one"
  python3 "$EVAL/score/score_$scorer.py" "$EVAL/data/$set/gold.jsonl" "$out/out.jsonl" | tail -n 1
done
