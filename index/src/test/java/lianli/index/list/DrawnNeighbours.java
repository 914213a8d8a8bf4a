package lianli.index.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lianli.registry.act.CitizenId;

/** A register of made-up people of one county and a short list of some of them and of others. */
final class DrawnNeighbours {
  static final List<String> COLUMNS = List.of("编号", "姓名", "证号", "出生", "谁");

  /** What is the matter with the lists. */
  enum Kind {
    /** Numbers missing, masked and mistyped; names by ear; some who are not on file. */
    MIXED,
    /** Half of the numbers missing. */
    NO_NUMBERS,
    /** A third of the names written by ear. */
    BY_EAR,
    /** Nobody of the list is on file, though some share a name, others a birth date. */
    STRANGERS,
    /** One surname, few given names, and twins. */
    ONE_FAMILY
  }

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华文红梅兰云龙玉平国建志海燕春霞飞鹏辉玲桂";
  private static final String[] BY_EAR = {
    "伟玮", "静婧", "敏民", "英瑛", "华花", "梅玫", "云芸", "玲铃", "志智", "红虹"
  };

  final List<List<String>> register = new ArrayList<>();
  final List<List<String>> list = new ArrayList<>();
  private final Random random;
  private final Kind kind;

  DrawnNeighbours(long seed, Kind kind, int people, int listed) {
    random = new Random(seed);
    this.kind = kind;
    for (int person = 0; person < people; person++) {
      register.add(
          kind == Kind.ONE_FAMILY && person % 10 == 1
              ? twin(register.getLast(), person)
              : person("P" + person));
    }
    for (int line = 0; line < listed; line++) {
      boolean isElsewhere = kind == Kind.STRANGERS || random.nextInt(6) == 0;
      list.add(isElsewhere ? neighbour(line) : told(register.get(line * (people / listed)), line));
    }
  }

  private List<String> person(String who) {
    LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(22_000));
    return row(who, name(), number(born), born.toString(), who);
  }

  /** Born on the same day, with one other character in the name and the next number. */
  private List<String> twin(List<String> other, int person) {
    String name = other.get(1);
    LocalDate born = LocalDate.parse(other.get(3));
    return row(
        "P" + person,
        name.substring(0, name.length() - 1) + given(),
        number(born),
        born.toString(),
        "P" + person);
  }

  /** Somebody else, who has the name or the birth date of one on file by chance. */
  private List<String> neighbour(int line) {
    List<String> other = register.get(random.nextInt(register.size()));
    List<String> row = person("E" + line);
    row.set(0, "D" + line);
    switch (random.nextInt(3)) {
      case 0 -> row.set(1, other.get(1));
      case 1 -> {
        LocalDate born = LocalDate.parse(other.get(3));
        row.set(2, random.nextBoolean() ? "" : number(born));
        row.set(3, born.toString());
      }
      default -> {}
    }
    return row;
  }

  private List<String> told(List<String> person, int line) {
    List<String> row = new ArrayList<>(person);
    row.set(0, "D" + line);
    if (random.nextInt(kind == Kind.BY_EAR ? 3 : 15) == 0) {
      row.set(1, byEar(row.get(1)));
    }
    String number = row.get(2);
    int missing = kind == Kind.NO_NUMBERS ? 50 : 15;
    int fate = random.nextInt(100);
    if (fate < missing) {
      row.set(2, "");
    } else if (fate < missing + 10) {
      row.set(2, number.substring(0, 6) + "********" + number.substring(14));
    } else if (fate < missing + 13) {
      row.set(2, number.substring(0, 16) + random.nextInt(10) + number.substring(17));
    }
    if (random.nextInt(20) == 0) {
      row.set(3, row.get(3).substring(0, 7));
    }
    return row;
  }

  private String byEar(String name) {
    for (String pair : BY_EAR) {
      if (name.indexOf(pair.charAt(0)) > 0) {
        return name.charAt(0) + name.substring(1).replace(pair.charAt(0), pair.charAt(1));
      }
    }
    return name.substring(0, name.length() - 1) + given();
  }

  private String number(LocalDate born) {
    String body =
        "522522" + born.toString().replace("-", "") + String.format("%03d", random.nextInt(1_000));
    return body + CitizenId.checkCharacter(body + "0");
  }

  private String name() {
    char surname =
        kind == Kind.ONE_FAMILY ? '陈' : SURNAMES.charAt(random.nextInt(SURNAMES.length()));
    String first = kind == Kind.ONE_FAMILY ? GIVEN.substring(random.nextInt(3), 3) : given();
    return surname + first.substring(0, 1) + given();
  }

  private String given() {
    int character = random.nextInt(GIVEN.length());
    return GIVEN.substring(character, character + 1);
  }

  private static List<String> row(String... cells) {
    return new ArrayList<>(List.of(cells));
  }
}
