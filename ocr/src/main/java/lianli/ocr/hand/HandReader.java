package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.LatticeReader;
import lianli.ocr.decode.Language;
import lianli.ocr.decode.LikelyText;
import lianli.ocr.decode.LogSum;
import lianli.ocr.decode.PrefixBeam;
import lianli.ocr.decode.Steps;
import lianli.ocr.decode.TextFit;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.PlaceWords;
import lianli.registry.act.Sex;

/**
 * Reads a field that was filled in by hand: the likeliest texts that the field may hold, in several
 * crops together.
 */
public final class HandReader {
  private static final int EACH = 12;

  /** Kinds that are written in digits. */
  private static final Set<FieldKind> WITH_DIGITS =
      EnumSet.of(FieldKind.ID_NUMBER, FieldKind.DATE, FieldKind.CERTIFICATE_NUMBER, FieldKind.AGE);

  /** Crops of one ink are not independent: together they count as so many. */
  private static final double CROPS = 1;

  /** Share from which on what was read is said again, and no further crop is looked at. */
  private static final double PLAIN = 0.95;

  private final LatticeReader reader;
  private final FieldLanguages languages;

  public HandReader(LatticeReader reader, PlaceWords places) {
    this.reader = reader;
    this.languages = new FieldLanguages(places);
  }

  /**
   * What the field may say, the likeliest first.
   *
   * @param lines its paper, line by line
   */
  public List<HandReading> read(FieldDefinition field, Optional<Sex> party, List<GreyImage> lines) {
    return read(field, party, lines, "");
  }

  /**
   * The same.
   *
   * @param expected what it was read as: where the crops so far say that and hardly anything else,
   *     it is not looked at again, unless it is a number of which each digit counts
   */
  public List<HandReading> read(
      FieldDefinition field, Optional<Sex> party, List<GreyImage> lines, String expected) {
    boolean withDigits = WITH_DIGITS.contains(field.kind());
    Language language = languages.of(field, party);
    Lattice first = lattice(lines, 0, withDigits);
    List<Look> looks = new ArrayList<>(List.of(Look.at(first, language)));
    boolean doesEachDigitCount = field.kind() == FieldKind.ID_NUMBER;
    List<HandReading> readings = doesEachDigitCount ? List.of() : readings(field, language, looks);
    for (int way = 1; way < CropVariants.WAYS && !isPlain(readings, expected); way++) {
      looks.add(Look.at(lattice(lines, way, withDigits), language));
      readings = doesEachDigitCount ? List.of() : readings(field, language, looks);
    }
    if (!doesEachDigitCount) {
      return readings;
    }
    if (lines.size() == 1) {
      inkByInk(lines.getFirst(), first).forEach(inks -> looks.add(Look.at(inks, language)));
    }
    return readings(field, language, looks);
  }

  /** True if hardly anything else is possible than what was read. */
  private static boolean isPlain(List<HandReading> readings, String expected) {
    return !readings.isEmpty()
        && readings.getFirst().value().equals(expected)
        && readings.getFirst().belief() >= PLAIN;
  }

  /** One crop, and the likeliest texts that it shows. */
  private record Look(TextFit fit, List<String> texts, Map<String, Double> fits) {
    static Look at(Lattice lattice, Language language) {
      Steps steps = new Steps(lattice);
      return new Look(
          new TextFit(steps),
          new PrefixBeam(language).search(steps, EACH).stream().map(LikelyText::text).toList(),
          new HashMap<>());
    }

    double fitOf(String text) {
      return fits.computeIfAbsent(text, fit::of);
    }
  }

  /** What one way to crop shows; one line goes on where the other ends. */
  private Lattice lattice(List<GreyImage> lines, int way, boolean withDigits) {
    return lines.stream()
        .map(line -> CropVariants.of(line, way))
        .map(
            crop -> {
              Lattice plain = reader.lattice(crop);
              return withDigits ? DigitSight.over(crop, plain) : plain;
            })
        .reduce(Lattice::then)
        .orElseThrow();
  }

  /** A look at nothing but digits counts as much as a crop. */
  static List<Lattice> inkByInk(GreyImage line, Lattice like) {
    Lattice inks = InkDigits.of(line, like);
    return inks.steps() == 0 ? List.of() : List.of(inks);
  }

  private static List<HandReading> readings(
      FieldDefinition field, Language language, List<Look> looks) {
    Set<String> texts = new LinkedHashSet<>();
    looks.forEach(look -> texts.addAll(look.texts()));
    Map<String, Double> scores = new TreeMap<>();
    for (String text : texts) {
      double fit = looks.stream().mapToDouble(look -> look.fitOf(text)).average().orElse(0);
      FieldNormal.of(field.kind(), text)
          .ifPresent(
              value -> scores.merge(value, CROPS * fit + language.weightOfWhole(text), LogSum::of));
    }
    double all = scores.values().stream().reduce(Double.NEGATIVE_INFINITY, LogSum::of);
    return scores.entrySet().stream()
        .map(entry -> new HandReading(entry.getKey(), Math.exp(entry.getValue() - all)))
        .sorted(Comparator.comparingDouble(HandReading::belief).reversed())
        .toList();
  }
}
