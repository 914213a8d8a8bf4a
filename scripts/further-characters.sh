#!/bin/sh
# Makes the columns by which the page reader reads characters that its maker did not teach it:
#   ocr/src/main/resources/lianli/ocr/onnx/further-characters.bin
# It draws them in faces of open licences, has the network compute what its last layer sees, keeps
# that in build/further-characters (half an hour on two cores; what is kept is not made again), and
# fits columns to it (minutes). The file is committed: a build needs none of this. Make it again when
# the model, the list of characters or the faces change; docs/adr/0063 says what to look at then.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
sh scripts/setup.sh run fit
: "${JAVA_HOME:=$(sh scripts/java-home.sh)}"
export JAVA_HOME
mvn -B -q -DskipTests -Dspotless.check.skip package 2>&1 |
  grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to' || true
classpath=ocr/target/test-classes:registry-core/target/test-classes
for jar in build/app/lib/*.jar; do classpath="$classpath:$jar"; done
java() {
  nice -n 5 "$JAVA_HOME/bin/java" -Xmx2500m -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
    -Dstdout.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "$classpath" "$@"
}
steps=build/further-characters
java lianli.ocr.onnx.FurtherRowsSteps "$steps"
java lianli.ocr.onnx.FurtherRowsFit \
  ocr/src/main/resources/lianli/ocr/onnx/further-characters.bin \
  "Table of General Standard Chinese Characters, and forms of before 1964 by the tables of ICU" "$steps"
