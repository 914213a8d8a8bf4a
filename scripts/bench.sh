#!/bin/sh
# Measures the ledger at the size of a county, the start of the program, and reading: field accuracy
# and pages a minute, ours and other programs', on testdata/ and, if present, on a folder of samples
# beside the checkout. Arguments go to the comparison with other programs: --pages 6 makes it short.
# LIANLI_BENCH=ledger or =reading runs that half only; LIANLI_FRESH says how many pages are drawn,
# LIANLI_PEERS_FRESH=0 keeps the other programs from reading any of those.
# LIANLI_BENCH=memory only looks at what parent and workers hold while they read the same scans over
# and over, 10,000 pages unless LIANLI_MEMORY says how many.
# LIANLI_BENCH=hands only reads fields that were written by hand, LIANLI_HANDS records in each face.
# LIANLI_BENCH=linkage only links lists: FEBRL 1 and 2 in the folder LIANLI_LINKAGE_DATA, and drawn ones.
# LIANLI_BENCH=court only takes courts' lists into drawn registers and back, LIANLI_CASES lines and
# LIANLI_COUPLES marriages, and the sets of lists in the folders of LIANLI_COURT_SETS.
# LIANLI_BENCH=names only draws names with rare characters and counts those entered as others;
# LIANLI_NAMES says how many characters of each level are drawn otherwise.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here" || exit 1
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
export JAVA_HOME

mvn -B -q -DskipTests test-compile 2>&1 |
  grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to'
classpath=cli/target/test-classes:ocr/target/test-classes:index/target/test-classes:registry-core/target/test-classes
for jar in build/app/lib/*.jar; do classpath="$classpath:$jar"; done
java() {
  "$JAVA_HOME/bin/java" -Xlog:disable -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
    -Dstdout.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "$classpath" "$@"
}

# Reads pages in this one process, with large pages of memory as a worker has them (WorkerPool).
reading() (
  if [ "$(uname -s)" = Linux ]; then
    export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
    set -- -XX:+UseTransparentHugePages "$@"
  fi
  java "$@"
)

# Arguments: a folder, how many pages, the seed, perhaps the forms. Pages drawn before their truth
# knew all their text are drawn once more.
draw_pages() {
  grep -qs '"lines":' "$1/truth.jsonl" && return
  echo "drawing $2 pages, seed $3" >&2
  java lianli.ocr.drawing.FreshPages "$@"
}

part=${LIANLI_BENCH:-all}
workers=$(nproc 2>/dev/null || echo 2)
# A batch with worker processes, journal and searchable PDFs, started as the launcher starts one.
memory() (
  export MALLOC_ARENA_MAX=1
  java -XX:+UseSerialGC -Xms24m -Xmn12m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 \
    -XX:-ShrinkHeapInSteps -XX:TieredStopAtLevel=1 \
    lianli.ocr.bench.MemoryBench testdata/scans "$1" "$workers" "$2"
)
if [ "$part" = memory ]; then
  memory "${LIANLI_MEMORY:-10000}" 100
  exit
fi
if [ "$part" = hands ]; then
  java lianli.ocr.bench.HandBench "${LIANLI_HANDS:-24}" "${LIANLI_SEED:-79001}"
  exit
fi
# Any two lists, by weights learned from them, beside Duke on the same.
linkage() {
  sh scripts/duke.sh
  java -XX:+UseSerialGC -Xmx1g lianli.index.list.LinkageBench \
    --febrl "${LIANLI_LINKAGE_DATA:-../shared/linkage-data}" --duke build/bench/duke \
    --seed "${LIANLI_SEED:-79001}"
}
if [ "$part" = linkage ]; then
  linkage
  exit
fi
# Lists of courts against registers, through the program as it is started: a county drawn by each of
# two seeds, with errors of two kinds, then the sets in the folders of LIANLI_COURT_SETS. Of each:
# what was found, what became of the decisions, and the status of everybody whom the lists concern.
court() {
  for each in "${LIANLI_SEED:-79001} 1" "79002 2"; do
    # Seed and mix are two words.
    # shellcheck disable=SC2086
    set -- $each
    drawn=build/bench/court-$1
    rm -rf "$drawn"
    java -XX:+UseSerialGC -Xmx2g lianli.cli.court.county.DrawnCounty "$1" "$2" \
      "${LIANLI_COUPLES:-250000}" "${LIANLI_CASES:-10000}" "$drawn" || return
    java -XX:+UseSerialGC -Xmx2g lianli.cli.court.bench.CourtSetBench ./lianli "$drawn"
    java -XX:+UseSerialGC -Xmx2g lianli.index.court.CouplePace "$drawn/home" \
      "$drawn"/lists/cases.* "$drawn/truth/truth.csv"
    rm -rf "$drawn"
  done
  for sets in ${LIANLI_COURT_SETS:-}; do
    for folder in "$sets" "$sets"/*; do
      [ -f "$folder/truth/truth.csv" ] || continue
      java -XX:+UseSerialGC -Xmx2g lianli.cli.court.bench.CourtSetBench ./lianli "$folder"
    done
  done
}
if [ "$part" = court ]; then
  court
  exit
fi
if [ "$part" = names ]; then
  reading lianli.ocr.judge.RareNames
  reading lianli.ocr.judge.GeneralNames 400
  exit
fi
if [ "$part" != reading ]; then
  # A county's 200,000 acts, beside the same rows through the driver alone; the collector is the
  # one that the program runs with.
  java -XX:+UseSerialGC -Xmx320m -Xmn160m lianli.registry.ledger.sqlite.LedgerBench 200000
  # What coverage and the query log add to an answer, over 200,000 acts.
  java lianli.registry.coverage.CoverageBench
  sh scripts/bench-start.sh
  linkage
  court
fi
[ "$part" = ledger ] && exit 0

# Pages that nobody tuned on: people, layouts and damage drawn anew. LIANLI_FRESH=0 leaves them out.
fresh=${LIANLI_FRESH:-324}
seed=${LIANLI_SEED:-79001}
folders=testdata/scans
samples=${LIANLI_SAMPLES:-../shared/samples}
[ -f "$samples/truth.jsonl" ] && folders="$folders $samples"
# The others are slow: they read one folder.
peers=${folders##* }
if [ "$fresh" -gt 0 ]; then
  drawn=build/bench/fresh-$seed-$fresh
  draw_pages "$drawn" "$fresh" "$seed"
  # The later forms: certificates of divorce, reissue, courts' papers, declarations, an unknown one.
  further=build/bench/further-$seed
  draw_pages "$further" "${LIANLI_FURTHER:-60}" "$seed" further
  # Forms whose parts distant counties place otherwise.
  distant=build/bench/distant-$seed
  draw_pages "$distant" "${LIANLI_DISTANT:-48}" "$seed" distant
  # Layouts of other offices, drawn by somebody who did not write the reader.
  elsewhere=build/bench/elsewhere-$seed
  grep -qs . "$elsewhere/truth.jsonl" ||
    java lianli.ocr.drawing.elsewhere.PagesFromElsewhere "$elsewhere" report "$seed" \
      "${LIANLI_ELSEWHERE:-3}"
  folders="$folders $drawn $further $distant $elsewhere"
fi
# The folders are words without blanks unless somebody says otherwise in LIANLI_SAMPLES.
# shellcheck disable=SC2086
reading lianli.ocr.bench.AccuracyBench --workers "$workers" $folders
# Fields written by hand, in faces and digits that nothing was fitted on.
java lianli.ocr.bench.HandBench "${LIANLI_HANDS:-24}" "$seed"
# What each kind of page was taken for, papers that are no records among them.
[ "$fresh" -gt 0 ] && reading lianli.ocr.bench.KindBench "${LIANLI_KINDS:-6}" "$seed"
# What becomes of names with characters of the general table, in faces nothing was fitted to.
reading lianli.ocr.judge.GeneralNames "${LIANLI_NAMES:-40}"
# Where the time of a page goes.
reading lianli.ocr.bench.StageBench testdata/scans
# What a batch holds in memory.
memory "${LIANLI_MEMORY:-60}" 20
# shellcheck disable=SC2086
java lianli.ocr.bench.PeerBench --workers "$workers" "$@" $peers
# All text of a page, not its fields alone, is only known of drawn pages.
if [ "$fresh" -gt 0 ] && [ "${LIANLI_PEERS_FRESH:-1}" != 0 ]; then
  java lianli.ocr.bench.PeerBench --workers "$workers" --pages 36 "$@" "$drawn"
fi
