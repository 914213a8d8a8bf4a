package lianli.ocr.value;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counties and townships that records of Kaiyang name, to hold a reading against. Readers lack
 * characters that place names use (綦, 馮): a stretch that is nearest to one name and differs from it
 * by little is taken for that name.
 */
final class PlaceWords {
  /** Kaiyang and where its spouses come from. */
  private static final List<String> COUNTIES =
      List.of("开阳县 息烽县 修文县 清镇县 瓮安县 龙里县 贵定县 福泉县 綦江县".split(" "));

  /** Real counties that must not be taken for a misread one of those. */
  private static final List<String> OTHER_COUNTIES =
      List.of(
          ("绥阳县 三阳县 贵阳县 麻江县 台江县 从江县 江口县 黔江县 潜江县 合江县 夹江县 龙安县 普安县 安龙县 兴安县 保定县"
                  + " 普定县 罗定县 武定县 牟定县 祥云县 崇文县 酒泉县 阳泉县 镇宁县")
              .split(" "));

  private static final List<String> TOWNS = List.of("双流镇 金中镇 冯三镇 楠木渡镇 龙岗镇 永温镇 花梨镇 城关镇".split(" "));

  private static final List<String> TOWNSHIPS =
      List.of(
          ("双流乡 冯三乡 龙岗乡 永温乡 花梨乡 楠木渡乡 金中乡 南龙乡 宅吉乡 龙水乡 米坪乡 毛云乡 禾丰乡 南江乡 高寨乡"
                  + " 禾丰布依族苗族乡 南江布依族苗族乡 高寨苗族布依族乡")
              .split(" "));

  private PlaceWords() {}

  /** The place with misread names put right; unchanged if nothing is near exactly one name. */
  static String corrected(String place) {
    String text =
        OTHER_COUNTIES.stream().anyMatch(place::contains) ? place : nearest(place, COUNTIES);
    // Elsewhere other townships lie, which may be called nearly the same.
    boolean elsewhere = text.matches(".*[县市].*") && !text.contains("开阳县");
    if (elsewhere || TOWNS.stream().anyMatch(text::contains)) {
      return text;
    }
    String township = nearest(text, TOWNSHIPS);
    return township.equals(text) && TOWNSHIPS.stream().noneMatch(text::contains)
        ? nearest(text, TOWNS)
        : township;
  }

  /**
   * The office without one or two characters before its township that belong to no place: what a
   * border was read as. 开阳县 stays.
   */
  static String withoutForerun(String office) {
    return Stream.concat(TOWNSHIPS.stream(), TOWNS.stream())
        .filter(town -> office.indexOf(town) == 1 || office.indexOf(town) == 2)
        .filter(town -> !office.substring(0, office.indexOf(town)).matches(".*[省市县区州]"))
        .max(Comparator.comparingInt(String::length))
        .map(town -> office.substring(office.indexOf(town)))
        .orElse(office);
  }

  private static String nearest(String text, List<String> names) {
    if (names.stream().anyMatch(text::contains)) {
      return text;
    }
    String exchanged = nearest(text, names, 0);
    return exchanged.equals(text) ? nearest(text, names, 1) : exchanged;
  }

  private static String nearest(String text, List<String> names, int leftOut) {
    String best = text;
    int least = Integer.MAX_VALUE;
    boolean only = true;
    for (String name : names) {
      int size = name.length() - leftOut;
      for (int start = 0; start + size <= text.length(); start++) {
        String part = text.substring(start, start + size);
        int steps = steps(name, part);
        if (steps > allowance(name) || steps > least || reachesBack(part)) {
          continue;
        }
        String candidate = text.substring(0, start) + name + text.substring(start + size);
        only = steps < least || (only && candidate.equals(best));
        best = candidate;
        least = steps;
      }
    }
    return only ? best : text;
  }

  /** True if the stretch begins in the place before: 区三乡. */
  private static boolean reachesBack(String part) {
    return part.substring(0, part.length() - 1).matches(".*[省市县区].*");
  }

  private static int allowance(String name) {
    return name.length() >= 8 ? 3 : 1;
  }

  /** Characters exchanged, or one for a character left out; many if it is another kind of place. */
  private static int steps(String name, String part) {
    boolean otherKind = name.charAt(name.length() - 1) != part.charAt(part.length() - 1);
    if (otherKind && name.length() < 8) {
      return Integer.MAX_VALUE;
    }
    if (name.length() > part.length()) {
      return isWithoutOne(name, part) ? 1 : Integer.MAX_VALUE;
    }
    int wrong = 0;
    for (int i = 0; i < name.length(); i++) {
      wrong += name.charAt(i) == part.charAt(i) ? 0 : 1;
    }
    return wrong;
  }

  private static boolean isWithoutOne(String name, String part) {
    for (int left = 0; left + 1 < name.length(); left++) {
      if (part.length() > 1 && part.equals(name.substring(0, left) + name.substring(left + 1))) {
        return true;
      }
    }
    return false;
  }
}
