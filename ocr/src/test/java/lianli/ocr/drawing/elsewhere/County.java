package lianli.ocr.drawing.elsewhere;

import java.util.List;
import lianli.ocr.drawing.form.Traditional;
import lianli.registry.fiction.Draw;

/**
 * A county that exists, with everything in it made up.
 *
 * @param code of GB/T 2260
 * @param prefecture as it is called today
 */
record County(String code, String province, String prefecture, String name) {
  private static final List<County> ALL =
      """
      140121/山西省/太原市/清徐县 140122/山西省/太原市/阳曲县 210726/辽宁省/锦州市/黑山县 211021/辽宁省/辽阳市/辽阳县
      330324/浙江省/温州市/永嘉县 330327/浙江省/温州市/苍南县 330328/浙江省/温州市/文成县 360121/江西省/南昌市/南昌县
      430121/湖南省/长沙市/长沙县 510321/四川省/自贡市/荣县 522325/贵州省/黔西南州/贞丰县 522328/贵州省/黔西南州/安龙县
      522622/贵州省/黔东南州/黄平县 522627/贵州省/黔东南州/天柱县 522725/贵州省/黔南州/瓮安县 522726/贵州省/黔南州/独山县
      532327/云南省/楚雄州/永仁县 532627/云南省/文山州/广南县 532928/云南省/大理州/永平县 532931/云南省/大理州/剑川县
      532932/云南省/大理州/鹤庆县 610324/陕西省/宝鸡市/扶风县 610327/陕西省/宝鸡市/陇县 610329/陕西省/宝鸡市/麟游县
      620121/甘肃省/兰州市/永登县 620123/甘肃省/兰州市/榆中县 620321/甘肃省/金昌市/永昌县 640221/宁夏回族自治区/石嘴山市/平罗县
      652324/新疆维吾尔自治区/昌吉州/玛纳斯县 652325/新疆维吾尔自治区/昌吉州/奇台县 222424/吉林省/延边州/汪清县
      222426/吉林省/延边州/安图县 433123/湖南省/湘西州/凤凰县 433125/湖南省/湘西州/保靖县 522632/贵州省/黔东南州/榕江县
      522628/贵州省/黔东南州/锦屏县\
      """
          .replace('\n', ' ').transform(text -> List.of(text.split(" +"))).stream()
              .map(line -> line.split("/"))
              .map(part -> new County(part[0], part[1], part[2], part[3]))
              .toList();

  private static final String INITIALS = "山西晋辽宁辽浙江浙江西赣湖南湘四川川贵州黔云南云陕西陕甘肃甘宁夏宁新疆新吉林吉";

  private static final String TOWNSHIPS =
      "城关镇 东山乡 白马镇 石门乡 南坪镇 太平乡 新民乡 红旗乡 龙泉镇 西河乡 大桥镇 清水镇 永安乡 前进乡 长岭乡 双河镇";

  private static final String VILLAGES = "上湾村 李家村 东沟村 大坪村 河口村 柳树村 新庄村 南山村 石桥村 北街村 下寨村 杏花村";

  private static final String STREETS = "人民路 解放街 建设路 中山街 新华路 北门街 和平路 胜利街";

  static County any(Draw draw) {
    return draw.oneOf(ALL);
  }

  /** A township's name without its kind: 白马. */
  static String township(Draw draw) {
    return draw.word(TOWNSHIPS);
  }

  /** A house in a township of this county, in the words of a year. */
  String address(Draw draw, int year, boolean isWithProvince) {
    String before = (isWithProvince ? province : "") + name;
    String stem = township(draw);
    stem = stem.substring(0, stem.length() - 1);
    String village = draw.word(VILLAGES);
    if (year < 1958) {
      return before + "第" + "一二三四五六".charAt(draw.between(0, 5)) + "区" + stem + "乡";
    }
    if (year < 1984) {
      return before + stem + "公社" + village.replace("村", "大队");
    }
    if (draw.chance(0.3)) {
      return before + "城关镇" + draw.word(STREETS) + draw.between(2, 280) + "号";
    }
    return before + township(draw) + village + (draw.chance(0.5) ? draw.between(1, 9) + "组" : "");
  }

  /** The office that registers in a year. */
  String office(Draw draw, int year) {
    String township = township(draw);
    String stem = township.substring(0, township.length() - 1);
    if (year < 1955) {
      return name + "第" + "一二三四五六".charAt(draw.between(0, 5)) + "区人民政府";
    }
    if (year < 1958) {
      return name + stem + "乡人民委员会";
    }
    if (year < 1968 || (year > 1980 && year < 1984)) {
      return name + stem + "公社管理委员会";
    }
    if (year < 1984) {
      return name + stem + "公社革命委员会";
    }
    if (year < 2004) {
      return name + township + "人民政府";
    }
    return name + (draw.chance(0.5) ? "民政局" : "民政局婚姻登记处");
  }

  /** The name without its last character, as old numbers begin with it. */
  String stem() {
    return name.length() > 2 ? name.substring(0, name.length() - 1) : name;
  }

  /** The character that stands for its province in numbers. */
  String initial() {
    return INITIALS.substring(INITIALS.indexOf(province.substring(0, 2)) + 2).substring(0, 1);
  }

  String traditionalName() {
    return Traditional.of(name);
  }
}
