#!/bin/sh
# How long a registrar waits for `lianli query status` from a cold start of the program: 20 calls on
# a small registry, median and worst, beside a Java that does nothing.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
export LIANLI_HOME="$stage/registry"
./lianli init > /dev/null 2>&1
./lianli import testdata/registrations.xlsx > /dev/null 2>&1
echo 522522198501246291 > "$stage/number"

# Milliseconds of 20 runs of a command, smallest first.
spans() {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    begin=$(date +%s%N)
    "$@" > /dev/null 2>&1 < "$stage/number" || true
    end=$(date +%s%N)
    echo $(((end - begin) / 1000000))
  done | sort -n
}

./lianli query status --id - < "$stage/number" > /dev/null 2>&1
spans ./lianli query status --id - > "$stage/ours"
spans "$JAVA_HOME/bin/java" -Xshare:auto -version > "$stage/java"
echo "start     lianli query status: median $(sed -n 10p "$stage/ours") ms, worst $(sed -n 20p "$stage/ours") ms;" \
  "java -version: median $(sed -n 10p "$stage/java") ms"
