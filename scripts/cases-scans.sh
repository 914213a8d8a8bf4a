#!/bin/sh
# Scans that once went wrong, drawn from testdata/scans and read by the built program: a line for each
# file, and an exit code other than 0 if one fails. Needs what `make build` made and the test classes
# of ocr (`make cases-scans` sees to both); with two free cores it takes some three minutes.
# Arguments: groups (names, img, pdf) or names of files; all without any.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
. scripts/utf-8.sh
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
classpath="$here/ocr/target/test-classes:$here/registry-core/target/test-classes"
for jar in "$here"/build/app/lib/*.jar; do
  classpath="$classpath:$jar"
done
"$JAVA_HOME/bin/java" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
  -cp "$classpath" lianli.ocr.cases.ScanCases "$here" "$work" "$@"
