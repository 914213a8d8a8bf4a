package lianli.index.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianli.registry.act.CitizenId;

/**
 * A made-up county's population and a list of deaths out of it as another agency keeps it: numbers
 * missing, masked and mistyped, names by ear and by look, dates told in part, places cut short, and
 * people who are not in the county. Nothing of the engine was fitted to it.
 */
final class DrawnDeaths {
  static final List<String> COLUMNS = List.of("编号", "姓名", "身份证号", "出生日期", "性别", "住址", "谁");

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华文红梅兰云龙玉平国建志海燕春霞飞鹏辉玲桂凤光荣先学贵珍忠林才福成德永友世正朝开仁义礼智信大小";
  private static final String[][] BY_EAR = {
    {"伟", "玮"}, {"静", "婧"}, {"敏", "民"}, {"英", "瑛"}, {"华", "花"}, {"梅", "玫"}, {"云", "芸"}, {"玲", "铃"},
    {"志", "智"}, {"成", "诚"}, {"珍", "贞"}, {"林", "霖"}, {"秀", "绣"}, {"红", "虹"}, {"萧", "肖"}, {"阎", "闫"}
  };
  private static final String[] TOWNSHIPS = {
    "城关镇", "双流镇", "金中镇", "冯三镇", "楠木渡镇", "龙岗镇", "永温镇", "花梨镇", "龙水乡", "米坪乡", "宅吉乡", "南江乡", "高寨乡",
    "毛云乡"
  };
  private static final String VILLAGES = "新民团结胜利和平光明建设红旗东风前进丰收长征友谊永兴太平顶方白马用沙坪寨";

  final List<List<String>> population = new ArrayList<>();
  final List<List<String>> deaths = new ArrayList<>();
  private final Random random;

  DrawnDeaths(long seed, int people, int dead) {
    random = new Random(seed);
    for (int person = 0; person < people; person++) {
      population.add(person("P", person));
    }
    for (int death = 0; death < dead; death++) {
      // One in twenty lived elsewhere, some of them with a name that is known here.
      boolean isElsewhere = random.nextInt(20) == 0;
      List<String> of = isElsewhere ? person("E", death) : population.get(random.nextInt(people));
      if (isElsewhere && random.nextBoolean()) {
        of.set(1, population.get(random.nextInt(people)).get(1));
      }
      deaths.add(told(of, death));
    }
    // A person dies once.
    java.util.Set<String> seen = new java.util.HashSet<>();
    deaths.removeIf(row -> !seen.add(row.get(6)));
  }

  private List<String> person(String list, int number) {
    LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(27_000));
    int order = random.nextInt(1_000);
    String body =
        (random.nextInt(10) == 0 ? "5225" + (10 + random.nextInt(40)) : "522522")
            + born.toString().replace("-", "")
            + String.format("%03d", order);
    String id = body + CitizenId.checkCharacter(body + "0");
    int village = random.nextInt(VILLAGES.length() / 2) * 2;
    return new ArrayList<>(
        List.of(
            list + number,
            name(),
            random.nextInt(50) == 0 ? "" : id,
            born.toString(),
            order % 2 == 1 ? "男" : "女",
            "贵州省贵阳市开阳县"
                + TOWNSHIPS[random.nextInt(TOWNSHIPS.length)]
                + VILLAGES.substring(village, village + 2)
                + "村",
            list + number));
  }

  private String name() {
    int surname = (int) (Math.pow(random.nextDouble(), 2) * SURNAMES.length());
    String name = SURNAMES.substring(surname, surname + 1) + given();
    return random.nextInt(5) == 0 ? name : name + given();
  }

  private String given() {
    int character = (int) (Math.pow(random.nextDouble(), 1.5) * GIVEN.length());
    return GIVEN.substring(character, character + 1);
  }

  private List<String> told(List<String> person, int number) {
    List<String> row = new ArrayList<>(person);
    row.set(0, "D" + number);
    row.set(1, toldName(row.get(1)));
    row.set(2, toldNumber(row.get(2)));
    row.set(3, toldDate(LocalDate.parse(row.get(3))));
    if (random.nextInt(15) == 0) {
      row.set(4, "");
    }
    String place = row.get(5);
    row.set(
        5,
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1, 2 -> place.substring("贵州省贵阳市".length());
          case 3 -> place.substring("贵州省贵阳市开阳县".length());
          case 4 -> person("", 0).get(5);
          default -> place;
        });
    return row;
  }

  private String toldName(String name) {
    if (random.nextInt(12) != 0) {
      return name;
    }
    for (String[] pair : BY_EAR) {
      if (name.contains(pair[0])) {
        return name.replace(pair[0], pair[1]);
      }
    }
    return random.nextInt(3) == 0 ? name.substring(0, name.length() - 1) + given() : name;
  }

  private String toldNumber(String id) {
    int kind = random.nextInt(100);
    if (id.isEmpty() || kind < 15) {
      return "";
    }
    if (kind < 25) {
      return id.substring(0, 6) + "********" + id.substring(14);
    }
    if (kind < 30) {
      return id.substring(0, 14) + "****";
    }
    if (kind < 33) {
      int place = 6 + random.nextInt(11);
      return id.substring(0, place) + (char) ('0' + random.nextInt(10)) + id.substring(place + 1);
    }
    return kind < 40 && id.startsWith("19", 6) ? id.substring(0, 6) + id.substring(8, 17) : id;
  }

  private String toldDate(LocalDate born) {
    return switch (random.nextInt(20)) {
      case 0 -> "";
      case 1 -> String.valueOf(born.getYear());
      case 2 -> born.getYear() + "年" + born.getMonthValue() + "月";
      case 3 -> born.plusDays(random.nextInt(40)).toString();
      case 4 -> born.plusYears(random.nextBoolean() ? 1 : -1).toString();
      case 5, 6, 7 ->
          born.getYear() + "年" + born.getMonthValue() + "月" + born.getDayOfMonth() + "日";
      default -> born.toString();
    };
  }
}
