#!/bin/sh
# Makes the table of how often characters stand in names of persons, which readings of handwriting
# are weighed by:
#   ocr/src/main/resources/lianli/ocr/hand/name-characters.txt
# from the dictionary of persons' names in HanLP portable (com.hankcs:hanlp, Apache-2.0), pinned by
# version and checksum. The table is committed, so a build does not need HanLP; this script shows
# where it comes from, and makes it again.
#   name-characters.sh            make it
#   name-characters.sh --check    compare with the one that is there; exit 1 if it differs
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
target="$here/ocr/src/main/resources/lianli/ocr/hand/name-characters.txt"
version=portable-1.8.6
jar_sum=26dd03f12215eaa4d24bab4af36efdbd7826e8e309287ae2b1487c069a01186b
: "${JAVA_HOME:=$(sh "$here/scripts/java-home.sh")}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B dependency:copy "-Dartifact=com.hankcs:hanlp:$version" "-DoutputDirectory=$work" >&2
echo "$jar_sum  $work/hanlp-$version.jar" | sha256sum --check --quiet

cat > "$work/NameCharacters.java" <<'JAVA'
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class NameCharacters {
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      String character = Character.toString(c);
      EnumItem<NR> roles = PersonDictionary.dictionary.get(character);
      if (roles == null) {
        continue;
      }
      int surname = roles.getFrequency(NR.B);
      int first = roles.getFrequency(NR.C);
      int second = roles.getFrequency(NR.D);
      int single = roles.getFrequency(NR.E);
      if (surname + first + second + single > 2) {
        out.println(character + " " + surname + " " + first + " " + second + " " + single);
      }
    }
    out.flush();
  }
}
JAVA
{
  echo "# How often characters stand in names of persons: as surname, as first and as second of two"
  echo "# characters of a given name, as the only one. Made by scripts/name-characters.sh from the"
  echo "# dictionary of persons' names of HanLP $version (https://github.com/hankcs/HanLP), Apache-2.0."
  "$JAVA_HOME/bin/java" -cp "$work/hanlp-$version.jar" "$work/NameCharacters.java"
} > "$work/table.txt"

if [ "${1:-}" = --check ]; then
  cmp "$work/table.txt" "$target" && echo "name-characters.txt is as it is made"
else
  mkdir -p "$(dirname "$target")"
  cp "$work/table.txt" "$target"
  echo "written: $target, $(wc -l < "$target") lines"
fi
