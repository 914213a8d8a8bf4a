#!/bin/sh
# Builds the committed sources twice, in two directories, and compares every jar of ours.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
: "${JAVA_HOME:=$(sh "$here/scripts/java-home.sh")}"
export JAVA_HOME
commit=$(git -C "$here" rev-parse --short HEAD)
time=$(TZ=UTC git -C "$here" log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for build in first second; do
  git clone -q "$here" "$work/$build"
  (cd "$work/$build" &&
    mvn -B -q -Dstyle.color=never -DskipTests -Dbuild.commit="$commit" \
      -Dproject.build.outputTimestamp="$time" package > "$work/log" 2>&1) ||
    { cat "$work/log" >&2; exit 1; }
done

differing=0
for jar in "$work"/first/build/app/lib/cli-*.jar "$work"/first/build/app/lib/ocr-*.jar \
  "$work"/first/build/app/lib/index-*.jar "$work"/first/build/app/lib/registry-core-*.jar; do
  name=$(basename "$jar")
  if cmp -s "$jar" "$work/second/build/app/lib/$name"; then
    echo "same       $name $(sha256sum "$jar" | cut -c1-16)"
  else
    echo "DIFFERENT  $name"
    differing=1
  fi
done
exit $differing
