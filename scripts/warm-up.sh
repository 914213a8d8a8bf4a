#!/bin/sh
# Readies the application directory for quick starts: SQLite's native library taken out of its jar,
# and on JDK 24 and later the classes of the commands linked in AOT caches (JEP 483). Without it
# everything works, only slower; so nothing here fails the build.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
app="$here/build/app"
java="$JAVA_HOME/bin/java"
rm -rf "$app"/*.aot "$app"/*.jsa "$app/native"

# sqlite-jdbc would unpack it anew for every question, and start a process to learn where it runs.
# Elsewhere than on Linux with glibc it still does.
library="org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so"
for jar in "$app"/lib/sqlite-jdbc-*.jar; do
  getconf GNU_LIBC_VERSION > /dev/null 2>&1 || break
  name=${jar##*/}
  native="$app/native/${name%.jar}"
  mkdir -p "$native" && (cd "$native" && "$JAVA_HOME/bin/jar" xf "$jar" "$library") &&
    mv "$native/$library" "$native/" 2> /dev/null || rm -rf "$app/native"
  rm -rf "$native/org"
done

release=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release" 2>/dev/null)
case "$release" in 2[4-9]*|[3-9][0-9]*) ;; *) exit 0 ;; esac

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
classpath=
for jar in "$app"/lib/*.jar; do classpath="$classpath:$jar"; done
flags="-XX:+UseSerialGC -Xlog:disable -Xlog:all=off --enable-native-access=ALL-UNNAMED
 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
 --sun-misc-unsafe-memory-access=allow"
cd "$here" || exit 0

# archive NAME COMMANDS: plays the commands over the stage's registry and keeps what they loaded.
archive() {
  # shellcheck disable=SC2086
  "$java" $flags -XX:AOTMode=record -XX:AOTConfiguration="$stage/conf" -cp "${classpath#:}" \
    lianli.cli.ClassArchiveTraining "$stage/registry" < "$2" > /dev/null 2>&1 &&
  "$java" $flags -XX:AOTMode=create -XX:AOTConfiguration="$stage/conf" -XX:AOTCache="$stage/aot" \
    -cp "${classpath#:}" > /dev/null 2>&1 &&
  mv "$stage/aot" "$app/lianli-$release$1.aot"
}

# Two archives: loading one whole costs what its classes cost. What signs needs Bouncy Castle, whose
# jars are signed and therefore checked at every start that has a class over theirs; no question
# needs it. The first rehearsal also makes the registry that the questions of the second ask.
archive "" scripts/warm-up.txt
archive -ask scripts/warm-up-ask.txt
exit 0
