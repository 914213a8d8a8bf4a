package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.List;

/** Townships of Kaiyang by their names of the day, with villages that exist only here. */
final class Places {
  /** Name today, and the stem that communes and the townships of the 1950s had. */
  private static final List<String> TOWNSHIPS =
      List.of(
          "双流镇",
          "金中镇",
          "冯三镇",
          "楠木渡镇",
          "龙岗镇",
          "永温镇",
          "花梨镇",
          "南龙乡",
          "宅吉乡",
          "龙水乡",
          "米坪乡",
          "禾丰布依族苗族乡",
          "南江布依族苗族乡",
          "高寨苗族布依族乡",
          "毛云乡");

  private static final String VILLAGES =
      "青松村 云雾村 水头村 石桥村 新坪村 大寨村 半坡村 长冲村 枫林村 白沙村 三合村 桐木村 干河村 岩脚村 上坝村 茶店村 双井村 马路村";

  private static final String STREETS = "环城路 东风路 紫江路 望城路 文化街 南山路 开州大道 云岩路";

  private Places() {}

  static String township(Draw draw) {
    return draw.chance(0.3) ? draw.word("硒城街道 云开街道 紫兴街道") : draw.oneOf(TOWNSHIPS);
  }

  static String village(Draw draw, String township) {
    return township.endsWith("街道")
        ? draw.word(STREETS) + draw.between(2, 380) + "号"
        : draw.word(VILLAGES) + (draw.chance(0.7) ? draw.between(1, 12) + "组" : "");
  }

  /** The township as named on a day: the three subdistricts were one town until 2019. */
  static String asOf(String township, LocalDate day) {
    if (township.endsWith("街道")) {
      return day.getYear() >= 2020 ? township : "城关镇";
    }
    return township;
  }

  /** The name without its kind: 双流, 禾丰, 城关. */
  static String stem(String township) {
    if (township.endsWith("街道")) {
      return "城关";
    }
    return township.substring(0, township.startsWith("楠木渡") ? 3 : 2);
  }

  /** A township to register in, never the county seat's. */
  static String ruralTownship(Draw draw) {
    return draw.oneOf(TOWNSHIPS);
  }
}
