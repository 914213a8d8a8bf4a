package lianli.ocr.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.value.PlaceTokens.Level;
import lianli.ocr.value.PlaceTokens.Token;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceLevel;

/**
 * What is known of places that pages name: those of the county's own list, and the present ones of
 * all China. A place is evidence; it is put right only as {@link PlaceRepair} says, and nothing
 * follows from a place that is not known.
 */
public final class PlaceWords {
  private static final double PROVINCE = 0.6;
  private static final double PREFECTURE = 0.7;
  private static final double COUNTY = 0.9;
  private static final double TOWNSHIP = 0.85;

  /** An ending alone: every second word has one somewhere. */
  private static final double WRITTEN_SO = 0.35;

  private final Gazetteer county;
  private final ChinaDivisions china;
  private final PlaceTokens tokens;
  private final PlaceRepair repair;

  private PlaceWords(Gazetteer county) {
    this.county = county;
    china = ChinaDivisions.present();
    tokens = new PlaceTokens(county, china);
    repair = new PlaceRepair(county, china, tokens);
  }

  /** Places as the records of one county name them. */
  public static PlaceWords of(Gazetteer county) {
    return new PlaceWords(county);
  }

  /** Places as the records of the county name them whose list comes with the program. */
  public static PlaceWords shipped() {
    return of(Gazetteer.shipped());
  }

  /** True if the county whose records these are has, or had, this six-digit code. */
  public boolean isOwnCode(String code) {
    return county.withCode(code).stream().anyMatch(place -> place.level() == PlaceLevel.OWN_COUNTY);
  }

  /** True if a county on the list has, or had, this six-digit code, or one of China has it now. */
  public boolean isCode(String code) {
    return county.county(code).isPresent() || china.name(code).isPresent();
  }

  /** Names of the county whose records these are, and of what is on its list within or above it. */
  public List<String> ownNames() {
    return county.list().places().stream()
        .filter(place -> place.level() != PlaceLevel.COUNTY)
        .map(Place::name)
        .distinct()
        .toList();
  }

  /**
   * Names of all provinces, prefectures and counties of China, and of other counties on the list.
   */
  public List<String> upperNames() {
    return Stream.concat(
            china.upperNames().stream(),
            county.list().places().stream()
                .filter(place -> place.level() == PlaceLevel.COUNTY)
                .map(Place::name))
        .distinct()
        .toList();
  }

  /** How likely the text is a place, or begins with one. */
  public PlaceLikeness likeness(String text) {
    List<Token> found = tokens.of(text);
    double not = 1;
    for (Token token : found) {
      not *= 1 - weight(token);
    }
    boolean isKnown =
        found.stream().anyMatch(token -> token.known() && token.level() != Level.DISTRICT)
            && found.stream()
                .filter(token -> token.level() != Level.VILLAGE)
                .allMatch(Token::known);
    PlaceLikeness.Evidence evidence =
        found.isEmpty()
            ? PlaceLikeness.Evidence.UNKNOWN
            : isKnown ? PlaceLikeness.Evidence.KNOWN : PlaceLikeness.Evidence.PLAUSIBLE;
    return new PlaceLikeness(1 - not, found.size(), evidence);
  }

  private static double weight(Token token) {
    if (!token.known()) {
      return WRITTEN_SO;
    }
    return switch (token.level()) {
      case PROVINCE -> PROVINCE;
      case PREFECTURE -> PREFECTURE;
      case COUNTY -> COUNTY;
      case TOWNSHIP -> TOWNSHIP;
      case DISTRICT, VILLAGE -> WRITTEN_SO;
    };
  }

  /**
   * The text with a misread name put right, of the same length.
   *
   * @param doubted which of its characters a reader was unsure of
   * @return empty if nothing may be put right
   */
  public Optional<String> repaired(String text, boolean[] doubted) {
    return repair.repaired(text, doubted);
  }

  /**
   * The text without one or two characters before a township of the county that one reader did not
   * see: what a border was read as.
   *
   * @param other what the other reader read
   * @return empty if nothing is to be taken off
   */
  public Optional<String> withoutForerun(String text, String other) {
    return repair.withoutForerun(text, other);
  }

  /**
   * True if the text names a county or township that is none, as far as is known, and that one of
   * the county's list, or one where the text says it lies, would be by one other character: a
   * misreading by all readers, or a place of former years. A person must look.
   */
  public boolean isDoubtful(String text) {
    return repair.isDoubtful(text);
  }
}
