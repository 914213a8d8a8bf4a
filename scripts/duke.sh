#!/bin/sh
# Puts Duke 1.2 and the libraries it was released with into a folder, for the comparison of LinkageBench.
# They are in no classpath of ours: Duke's Lucene is of 2012. Says so where they cannot be had.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
: "${JAVA_HOME:=$(sh "$here/scripts/java-home.sh")}"
export JAVA_HOME
to=$here/build/bench/duke
[ -f "$to/duke-1.2.jar" ] && exit 0
mkdir -p "$to"
cat > "$to/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>lianli.bench</groupId>
  <artifactId>duke-alone</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>no.priv.garshol.duke</groupId>
      <artifactId>duke</artifactId>
      <version>1.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q -Dstyle.color=never -f "$to/pom.xml" dependency:copy-dependencies -DoutputDirectory="$to" >&2 ||
  echo 'Duke 1.2 cannot be had from Maven Central' >&2
