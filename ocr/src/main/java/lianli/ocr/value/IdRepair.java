package lianli.ocr.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;
import lianli.registry.act.CitizenId;

/**
 * Makes a misread identity number valid by exchanging one character for another reading of the same
 * ink. Only if exactly one such number passes birth date and check digit is it offered.
 */
public final class IdRepair {
  private IdRepair() {}

  public static Optional<String> repair(TextRun value) {
    List<Glyph> glyphs =
        value.glyphs().stream()
            .filter(glyph -> !FieldNormal.digits(glyph.text()).isEmpty())
            .toList();
    StringBuilder read = new StringBuilder();
    glyphs.forEach(glyph -> read.append(FieldNormal.digits(glyph.text())));
    if (read.length() != 18 || glyphs.size() != 18) {
      return Optional.empty();
    }
    Set<String> valid = new TreeSet<>();
    for (int place = 0; place < 18; place++) {
      for (RecognisedSymbol.Alternative other : glyphs.get(place).symbol().alternatives()) {
        String digit = FieldNormal.digits(other.text());
        if (digit.length() == 1) {
          String candidate = new StringBuilder(read).replace(place, place + 1, digit).toString();
          CitizenId.parse(candidate).ifPresent(id -> valid.add(id.value()));
        }
      }
    }
    return valid.size() == 1 ? Optional.of(valid.iterator().next()) : Optional.empty();
  }
}
