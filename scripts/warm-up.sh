#!/bin/sh
# Rehearses the short commands once, so that on JDK 24 and later they start from an AOT cache
# (JEP 483). Without it everything works, only slower; so nothing here fails the build.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
app="$here/build/app"
java="$JAVA_HOME/bin/java"
release=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release" 2>/dev/null)
case "$release" in 2[4-9]*|[3-9][0-9]*) ;; *) exit 0 ;; esac

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
classpath=
for jar in "$app"/lib/*.jar; do classpath="$classpath:$jar"; done
flags="-XX:+UseSerialGC -Xlog:disable -Xlog:all=off --enable-native-access=ALL-UNNAMED
 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
 --sun-misc-unsafe-memory-access=allow"

rm -f "$app"/*.aot "$app"/*.jsa
cd "$here" || exit 0
# shellcheck disable=SC2086
"$java" $flags -XX:AOTMode=record -XX:AOTConfiguration="$stage/conf" -cp "${classpath#:}" \
  lianli.cli.Rehearsal "$stage/registry" < scripts/warm-up.txt > /dev/null 2>&1 &&
"$java" $flags -XX:AOTMode=create -XX:AOTConfiguration="$stage/conf" -XX:AOTCache="$stage/aot" \
  -cp "${classpath#:}" > /dev/null 2>&1 &&
mv "$stage/aot" "$app/lianli-$release.aot"
exit 0
