#!/bin/sh
# The lists and registers of testdata/cases against what each must give, a line for each file. Needs
# what `make build` made and the test classes of all modules (`make cases` sees to both).
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
classpath="$here/cli/target/test-classes:$here/registry-core/target/test-classes"
for jar in "$here"/build/app/lib/*.jar; do
  classpath="$classpath:$jar"
done
cd cli
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$classpath" lianli.cli.Cases
