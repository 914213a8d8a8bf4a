package lianli.ocr.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.ocr.RecognisedSymbol.Alternative;
import lianli.ocr.text.Glyph;
import lianli.ocr.value.FieldNormal;

/**
 * What may stand in a field, for the person who decides: the value, what each reader read, and what
 * the first reader held for the next likeliest. Best first; how many of them are kept, the draft
 * says.
 */
final class CandidateReadings {
  /** Of what is less likely beside the character that was read, there is no end. */
  private static final double LEAST_LIKELIHOOD = 0.01;

  /** A character in the place of another, and how likely it is against that one. */
  private record Exchange(int glyph, String text, double likelihood) {}

  private final TwoReadings read;

  private CandidateReadings(TwoReadings read) {
    this.read = read;
  }

  /** Each text once, in the normal form of its kind where it has one. */
  static List<String> of(TwoReadings read) {
    CandidateReadings candidates = new CandidateReadings(read);
    Set<String> all = new LinkedHashSet<>();
    Stream.of(read.value(), candidates.asTold(read.first()), candidates.asTold(read.other()))
        .filter(text -> !text.isEmpty())
        .forEach(all::add);
    candidates.exchanges().map(candidates::with).flatMap(Optional::stream).forEach(all::add);
    return List.copyOf(all);
  }

  private String asTold(String text) {
    String spelt = read.spelling().of(text);
    return FieldNormal.of(read.kind(), spelt).orElse(spelt);
  }

  /** The likeliest first. */
  private Stream<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    List<Glyph> glyphs = read.run().glyphs();
    for (int i = 0; i < glyphs.size(); i++) {
      double sureness = Math.max(glyphs.get(i).symbol().confidence().value(), Double.MIN_NORMAL);
      for (Alternative other : glyphs.get(i).symbol().alternatives()) {
        exchanges.add(new Exchange(i, other.text(), other.confidence().value() / sureness));
      }
    }
    exchanges.sort(Comparator.comparingDouble(Exchange::likelihood).reversed());
    return exchanges.stream().filter(exchange -> exchange.likelihood() >= LEAST_LIKELIHOOD);
  }

  /** The first reading with one character exchanged; empty if that makes no value of its kind. */
  private Optional<String> with(Exchange exchange) {
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = read.run().glyphs();
    for (int i = 0; i < glyphs.size(); i++) {
      text.append(i == exchange.glyph() ? exchange.text() : glyphs.get(i).text());
    }
    return FieldNormal.of(read.kind(), read.spelling().of(text.toString()));
  }
}
