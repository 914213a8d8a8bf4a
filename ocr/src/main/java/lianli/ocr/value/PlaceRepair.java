package lianli.ocr.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.ocr.value.PlaceTokens.Level;
import lianli.ocr.value.PlaceTokens.Token;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.ChinaDivisions.Division;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceLevel;

/**
 * Puts a misread place right, towards the county's own list alone, and only if
 *
 * <ol>
 *   <li>what was read there is no place, as far as is known;
 *   <li>a reader was unsure of each character that would change, and of no more than one in a short
 *       name;
 *   <li>one name of the list fits, where the levels before say it lies;
 *   <li>no other place of China fits there as well.
 * </ol>
 *
 * Else it stays as it was read. A place outside the list is never made one of it for looking alike.
 */
final class PlaceRepair {
  /** Names this long belong to one place, and may be misread in three characters. */
  private static final int LONG = 8;

  private static final int MOST_IN_LONG = 3;

  /** What ends like a county and is none, or none by name: 高新区, 小区, 本县. */
  private static final Pattern NO_COUNTY =
      Pattern.compile("(?:开发|高新|[新小校厂矿林社工营景园])区$|(?:^|[省市州])[本该外]县$|\\d.*[市区]$");

  private static final String KINDS = "省市县区旗州盟镇乡社";

  private static final List<String> KINDS_OF_NAMES =
      List.of("自治县", "街道", "公社", "县", "市", "区", "旗", "镇", "乡");

  private final Gazetteer county;
  private final List<Place> counties;
  private final List<Place> townships;
  private final ChinaDivisions china;
  private final PlaceTokens tokens;

  PlaceRepair(Gazetteer county, ChinaDivisions china, PlaceTokens tokens) {
    this.county = county;
    counties = of(county, PlaceLevel::isCounty);
    townships = of(county, PlaceLevel::isBelowCounty);
    this.china = china;
    this.tokens = tokens;
  }

  private static List<Place> of(Gazetteer county, Predicate<PlaceLevel> levels) {
    return county.list().places().stream().filter(place -> levels.test(place.level())).toList();
  }

  Optional<String> repaired(String text, boolean[] doubted) {
    String counties = repaired(text, doubted, Level.COUNTY);
    String whole = repaired(counties, doubted, Level.TOWNSHIP);
    return whole.equals(text) ? Optional.empty() : Optional.of(whole);
  }

  Optional<String> withoutForerun(String text, String other) {
    return county.list().places().stream()
        .filter(place -> place.level().isBelowCounty() && other.startsWith(place.name()))
        .map(Place::name)
        .filter(name -> text.startsWith(name, 1) || text.startsWith(name, 2))
        .map(name -> text.indexOf(name))
        // 开阳县双流镇, 大龙岗镇: what stands before may belong to it.
        .filter(at -> KINDS.indexOf(text.charAt(at - 1)) < 0)
        .filter(at -> tokens.of(text).isEmpty() || !tokens.of(text).getFirst().known())
        .map(text::substring)
        .findFirst();
  }

  /** True if an unknown name is one character from a known one: of the list, or of its scope. */
  boolean isDoubtful(String text) {
    boolean[] all = new boolean[text.length()];
    Arrays.fill(all, true);
    return Stream.of(Level.COUNTY, Level.TOWNSHIP)
        .anyMatch(level -> !fitting(text, all, level).isEmpty() || isStrange(text, level));
  }

  /** A county within a province that has none of this name, whatever it is called today. */
  private boolean isStrange(String text, Level level) {
    return level == Level.COUNTY
        && tokens.of(text).stream()
            .anyMatch(
                token ->
                    token.level() == Level.COUNTY
                        && !token.known()
                        && !NO_COUNTY.matcher(text.substring(0, token.end())).find()
                        && !isKnownStem(text.substring(token.start(), token.end())));
  }

  private boolean isKnownStem(String name) {
    String stem = stem(name);
    return Stream.of("县", "市", "区", "旗", "自治县")
            .anyMatch(kind -> !china.upper(stem + kind).isEmpty())
        || county.list().places().stream()
            .anyMatch(place -> place.level().isCounty() && stem(place.name()).equals(stem));
  }

  private String repaired(String text, boolean[] doubted, Level level) {
    Set<String> whole = new LinkedHashSet<>();
    for (Fit fit : fitting(text, doubted, level)) {
      if (!isAlone(fit, text, doubted, level)) {
        return text;
      }
      whole.add(fit.in(text));
    }
    return whole.size() == 1 ? whole.iterator().next() : text;
  }

  /** A name of the list where another was read. */
  private record Fit(String name, int start) {
    String in(String text) {
      return text.substring(0, start) + name + text.substring(start + name.length());
    }
  }

  private List<Fit> fitting(String text, boolean[] doubted, Level level) {
    List<Fit> fits = new ArrayList<>();
    for (Place place : level == Level.COUNTY ? counties : townships) {
      String name = place.name();
      for (int start = 0; start + name.length() <= text.length(); start++) {
        if (isBoundary(text, start)
            && mayBe(name, text, doubted, start)
            && isWhereItLies(place, text.substring(0, start), level)
            && !isPlace(text, start, start + name.length())) {
          fits.add(new Fit(name, start));
        }
      }
    }
    return fits;
  }

  /** Names begin where a level ends. */
  private static boolean isBoundary(String text, int start) {
    return start == 0 || KINDS.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** True if what was read may be the name, misread where a reader was unsure. */
  private static boolean mayBe(String name, String text, boolean[] doubted, int start) {
    int most = name.length() >= LONG ? MOST_IN_LONG : 1;
    int last = name.length() - 1;
    int other = unlike(name, text, doubted, start);
    boolean isKindRead = name.length() >= LONG || name.charAt(last) == text.charAt(start + last);
    return other > 0 && other <= most && isKindRead;
  }

  /** In how many characters a name is not what was read; many if a reader was sure of one. */
  private static int unlike(String name, String text, boolean[] doubted, int start) {
    int other = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != text.charAt(start + i)) {
        if (!doubted[start + i]) {
          return Integer.MAX_VALUE;
        }
        other++;
      }
    }
    return other;
  }

  /** True if the levels before leave room for the place: none at all, or its own superiors. */
  private boolean isWhereItLies(Place place, String before, Level level) {
    List<Token> levels = tokens.of(before);
    if (levels.isEmpty()) {
      return before.isEmpty();
    }
    Token last = levels.getLast();
    if (last.end() != before.length() || !last.known()) {
      return false;
    }
    if (level == Level.COUNTY) {
      return last.level().compareTo(Level.COUNTY) < 0
          && place.code().length() == 6
          && last.scope().stream().anyMatch(place.code()::startsWith);
    }
    return last.level() == Level.DISTRICT
        ? levels.stream().allMatch(each -> each.level() != Level.COUNTY || isOurs(each))
        : isOurs(last);
  }

  private boolean isOurs(Token token) {
    return token.scope().stream()
        .anyMatch(
            code ->
                county.withCode(code).stream()
                    .anyMatch(place -> place.level() == PlaceLevel.OWN_COUNTY));
  }

  /** True if what was read is a place itself, there or anywhere where nothing says where. */
  private boolean isPlace(String text, int start, int end) {
    return tokens.of(text.substring(0, end)).stream()
        .anyMatch(
            token ->
                token.known()
                    && token.end() == end
                    && token.start() <= start
                    && token.level() != Level.DISTRICT);
  }

  /** True if no other place of China fits what was read, were it misread at the same places. */
  private boolean isAlone(Fit fit, String text, boolean[] doubted, Level level) {
    List<String> scope = PlaceTokens.scope(tokens.of(text.substring(0, fit.start())));
    List<String> within = scope.isEmpty() ? List.of("") : scope;
    Stream<String> present =
        within.stream()
            .flatMap(
                code ->
                    level == Level.COUNTY ? china.counties(code).stream() : china.townships(code))
            .map(Division::name);
    Stream<String> listed =
        (level == Level.COUNTY ? counties : townships).stream().map(Place::name);
    String stem = stem(fit.name());
    int most = fit.name().length() >= LONG ? MOST_IN_LONG : 1;
    return Stream.concat(present, listed)
        .map(PlaceRepair::stem)
        .filter(other -> other.length() == stem.length() && !other.equals(stem))
        .noneMatch(other -> unlike(other, text, doubted, fit.start()) <= most);
  }

  /** A name without the word for its kind, which changes with the years: 綦江县, 綦江区. */
  private static String stem(String name) {
    for (String kind : KINDS_OF_NAMES) {
      if (name.endsWith(kind) && name.length() > kind.length()) {
        return name.substring(0, name.length() - kind.length());
      }
    }
    return name;
  }
}
