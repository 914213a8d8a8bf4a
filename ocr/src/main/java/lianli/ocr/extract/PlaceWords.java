package lianli.ocr.extract;

import java.util.List;

/**
 * Counties and townships that records of Kaiyang name, to hold a reading against. Readers lack
 * characters that place names use (綦, 馮): a stretch that is nearest to one name and differs from it
 * by little is taken for that name.
 */
final class PlaceWords {
  private static final List<String> COUNTIES =
      List.of(
          ("开阳县 息烽县 修文县 清镇县 瓮安县 龙里县 贵定县 福泉县 惠水县 平塘县 罗甸县 长顺县 荔波县 独山县 都匀县 遵义县"
                  + " 桐梓县 绥阳县 正安县 凤冈县 湄潭县 余庆县 习水县 赤水县 仁怀县 金沙县 黔西县 大方县 毕节县 织金县"
                  + " 纳雍县 赫章县 平坝县 普定县 盘县 六枝县 水城县 兴义县 兴仁县 普安县 晴隆县 贞丰县 望谟县 册亨县"
                  + " 安龙县 黄平县 施秉县 三穗县 镇远县 岑巩县 天柱县 锦屏县 剑河县 台江县 黎平县 榕江县 从江县 雷山县"
                  + " 麻江县 丹寨县 凯里县 铜仁县 江口县 石阡县 思南县 德江县 綦江县 南川县 江津县 涪陵县 合川县 巴县")
              .split(" "));

  private static final List<String> TOWNS = List.of("双流镇 金中镇 冯三镇 楠木渡镇 龙岗镇 永温镇 花梨镇 城关镇".split(" "));

  private static final List<String> TOWNSHIPS =
      List.of(
          ("双流乡 冯三乡 龙岗乡 永温乡 花梨乡 楠木渡乡 金中乡 南龙乡 宅吉乡 龙水乡 米坪乡 毛云乡" + " 禾丰布依族苗族乡 南江布依族苗族乡 高寨苗族布依族乡")
              .split(" "));

  private PlaceWords() {}

  /** The place with misread names put right; unchanged if nothing is near exactly one name. */
  static String corrected(String place) {
    String text = nearest(place, COUNTIES);
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

  private static String nearest(String text, List<String> names) {
    if (names.stream().anyMatch(text::contains)) {
      return text;
    }
    String best = text;
    int least = Integer.MAX_VALUE;
    boolean only = true;
    for (String name : names) {
      for (int size : new int[] {name.length(), name.length() - 1}) {
        for (int start = 0; start + size <= text.length(); start++) {
          int steps = steps(name, text.substring(start, start + size));
          if (steps > allowance(name) || steps > least) {
            continue;
          }
          String candidate = text.substring(0, start) + name + text.substring(start + size);
          only = steps < least || candidate.equals(best);
          best = candidate;
          least = steps;
        }
      }
    }
    return only ? best : text;
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
