package lianli.ocr.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.ChinaDivisions.Division;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceLevel;
import lianli.registry.script.HanScript;

/** An address cut into its levels: the longest place that is known, else up to a word of a kind. */
final class PlaceTokens {
  /** From the largest down. */
  enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    /** A district of the 1950s: 第八区. */
    DISTRICT,
    TOWNSHIP,
    VILLAGE
  }

  /**
   * One level of an address.
   *
   * @param known whether there is such a place, within the levels before it
   * @param scope codes of what it may be; empty if it is not known
   */
  record Token(int start, int end, Level level, boolean known, List<String> scope) {
    Token {
      scope = List.copyOf(scope);
    }
  }

  private static final int LONGEST = 16;
  private static final Pattern NUMBERED = Pattern.compile("第?[一二三四五六七八九十0-9]{1,3}区");
  private static final Pattern KIND =
      Pattern.compile(
          "(?<province>省|自治区)|(?<prefecture>自治州|地区|专区|盟)|(?<county>自治县|[县旗])"
              + "|(?<either>[市区])|(?<township>街道|公社|[镇乡])|(?<village>村|社区|居委会|大队)");

  private final Gazetteer county;
  private final ChinaDivisions china;

  PlaceTokens(Gazetteer county, ChinaDivisions china) {
    this.county = county;
    this.china = china;
  }

  /** The levels of a text in either script, with their places in it. */
  List<Token> of(String written) {
    String text = HanScript.toSimplified(written);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Token next = known(text, at, tokens);
      if (next == null) {
        next = written(text, at, tokens);
      }
      if (next == null) {
        break;
      }
      tokens.add(next);
      at = next.end();
    }
    return tokens;
  }

  /** The longest place of which it is known that it lies where the levels before say. */
  private @org.jspecify.annotations.Nullable Token known(String text, int at, List<Token> before) {
    Matcher numbered = NUMBERED.matcher(text).region(at, text.length());
    if (numbered.lookingAt()) {
      return new Token(at, numbered.end(), Level.DISTRICT, true, scope(before));
    }
    for (int length = Math.min(LONGEST, text.length() - at); length >= 2; length--) {
      String word = text.substring(at, at + length);
      List<String> codes = codes(word, before);
      if (!codes.isEmpty()) {
        return new Token(at, at + length, level(codes.getFirst()), true, codes);
      }
    }
    return null;
  }

  /** Codes of a place of this name below one of the scope's, in the county's list or in China. */
  private List<String> codes(String word, List<Token> before) {
    List<String> scope = scope(before);
    boolean isScopeKnown = before.isEmpty() || before.getLast().known();
    List<String> codes = new ArrayList<>();
    for (Place place : county.named(word)) {
      if (place.level().isCounty() && (scope.isEmpty() || fits(place, scope))) {
        codes.add(place.code());
      } else if (place.level() == PlaceLevel.SUPERIOR && place.code().length() == 6) {
        codes.add(place.code().substring(0, 4));
      } else if (place.level().isBelowCounty() && (scope.isEmpty() || isOurs(scope))) {
        codes.add(place.code().isEmpty() ? ownCode() + "???" : place.code());
      }
    }
    china.upper(word).stream().filter(code -> isWithin(code, scope)).forEach(codes::add);
    if (codes.isEmpty() && isScopeKnown && china.isTownship(word)) {
      china.named(word).stream()
          .map(Division::code)
          .filter(code -> isWithin(code, scope))
          .forEach(codes::add);
    }
    return codes;
  }

  private String ownCode() {
    return county.list().county().code();
  }

  /** A county that lies elsewhere by now lay there once: 四川省綦江县 is not judged by its province. */
  private static boolean fits(Place place, List<String> scope) {
    return isWithin(place.code(), scope) || scope.stream().allMatch(code -> code.length() < 6);
  }

  private boolean isOurs(List<String> scope) {
    return scope.stream()
        .anyMatch(
            code ->
                county.list().places().stream()
                    .filter(place -> place.level() == PlaceLevel.OWN_COUNTY)
                    .anyMatch(own -> own.code().startsWith(code) || code.startsWith(own.code())));
  }

  private static boolean isWithin(String code, List<String> scope) {
    return scope.isEmpty() || scope.stream().anyMatch(code::startsWith);
  }

  /** The codes within which the next level lies; empty if anywhere. */
  static List<String> scope(List<Token> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).level() != Level.DISTRICT) {
        return before.get(i).scope();
      }
    }
    return List.of();
  }

  private static Level level(String code) {
    return switch (code.length()) {
      case 2 -> Level.PROVINCE;
      case 4 -> Level.PREFECTURE;
      case 6 -> Level.COUNTY;
      default -> Level.TOWNSHIP;
    };
  }

  /** Up to the next word that ends a name: what that is, if it is anything, is not known. */
  private static @org.jspecify.annotations.Nullable Token written(
      String text, int at, List<Token> before) {
    Matcher kind = KIND.matcher(text).region(at, text.length());
    // The word for the kind is no name by itself: 乡宁, 区庄.
    while (kind.find()) {
      if (kind.start() > at) {
        return new Token(at, kind.end(), level(kind, before), false, List.of());
      }
    }
    return null;
  }

  private static Level level(Matcher kind, List<Token> before) {
    if (kind.group("province") != null) {
      return Level.PROVINCE;
    }
    if (kind.group("prefecture") != null) {
      return Level.PREFECTURE;
    }
    if (kind.group("county") != null) {
      return Level.COUNTY;
    }
    if (kind.group("township") != null) {
      return Level.TOWNSHIP;
    }
    if (kind.group("village") != null) {
      return Level.VILLAGE;
    }
    // 市 and 区 are a prefecture's or a county's; below a county they are 小区, 市场.
    if (before.stream().anyMatch(token -> token.level().compareTo(Level.COUNTY) >= 0)) {
      return Level.VILLAGE;
    }
    boolean isBelowPrefecture =
        before.stream().anyMatch(token -> token.level() == Level.PREFECTURE);
    return isBelowPrefecture || kind.group().equals("区") ? Level.COUNTY : Level.PREFECTURE;
  }
}
