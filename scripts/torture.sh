#!/bin/sh
# The long run of what must never lose an entry: kills, failing disks, damaged files, and a million
# random lives against the law told twice, and as many rows of random lists; then reading, killed
# while it reads. Everything runs, whatever fails; the end is 1 if something did. Needs gcc for the
# failing disk. Arguments: rounds of kills (500), bit flips (10000), histories (1000000), kills of
# a batch of scans with workers that recognise nothing (200), kills of one that really reads drawn
# forms (200, most of an hour with two cores; 0 leaves it out), rows of random lists (1000000).
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
export JAVA_HOME
isWrong=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
mvn -B -q -pl registry-core,ocr -Dtest='StatusOracleTest,CopiesAgreeTest,RandomListsTest' \
  -Dsurefire.failIfNoSpecifiedTests=false -Dtest.processes=1 \
  -Dtest.compiler=-XX:+TieredCompilation \
  -Dlianli.histories="${3:-1000000}" -Dlists.rows="${6:-1000000}" \
  -DtrimStackTrace=false test > "$log" 2>&1 || isWrong=1
grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to' "$log" || true
classpath=registry-core/target/test-classes:registry-core/target/classes
for jar in build/app/lib/*.jar; do
  case $jar in
    */registry-core-*) ;;
    *) classpath="$classpath:$jar" ;;
  esac
done
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
  -cp "$classpath" lianli.registry.ledger.sqlite.Torture "${1:-500}" "${2:-10000}" ||
  isWrong=1
"$JAVA_HOME/bin/java" -cp "ocr/target/test-classes:ocr/target/classes:$classpath" \
  lianli.ocr.worker.OcrTorture "${4:-200}" "${5:-200}" || isWrong=1
exit $isWrong
