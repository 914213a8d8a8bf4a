#!/bin/sh
# Packs the application directory, the launcher and the documents into build/lianli-VERSION.tar.gz:
# unpack it anywhere with a Java 21 or later and Tesseract; neither Maven nor a network is needed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"
jar=$(ls build/app/lib/cli-*.jar)
version=${jar#build/app/lib/cli-}
name="lianli-${version%.jar}"
# One commit gives one tar, whoever packs it: its time, sorted names, no owner.
time=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)

rm -rf "build/$name"
mkdir -p "build/$name/scripts"
cp -R build/app/lib "build/$name/lib"
cp lianli "build/$name/"
cp scripts/java-home.sh scripts/utf-8.sh scripts/setup.sh scripts/nightly.sh "build/$name/scripts/"
for document in README.md README.zh-CN.md LICENSE CHANGELOG.md docs testdata; do
  [ -e "$document" ] && cp -R "$document" "build/$name/"
done
[ -e target/lianli-sbom.json ] && cp target/lianli-sbom.json "build/$name/"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" \
  -C build -cf - "$name" | gzip -n > "build/$name.tar.gz"
rm -rf "build/$name"
ls -lh "build/$name.tar.gz" | awk '{print $9 " (" $5 ")"}'
