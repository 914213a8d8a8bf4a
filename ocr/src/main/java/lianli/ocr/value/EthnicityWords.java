package lianli.ocr.value;

import java.util.List;
import java.util.Optional;

/** The ethnic groups of GB/T 3304, to hold a reading against. */
public final class EthnicityWords {
  /** Those of Guizhou first: among equally near ones the first is taken. */
  private static final List<String> GROUPS =
      List.of(
          ("汉 苗 布依 侗 土家 彝 仡佬 水 回 白 瑶 壮 畲 毛南 蒙古 仫佬 满 羌 藏 维吾尔 朝鲜 哈尼 哈萨克 傣 黎 傈僳 佤 高山"
                  + " 拉祜 东乡 纳西 景颇 柯尔克孜 土 达斡尔 布朗 撒拉 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂"
                  + " 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
              .split(" "));

  private EthnicityWords() {}

  /** All of them, without 族. */
  public static List<String> groups() {
    return GROUPS;
  }

  /** The group read, with or without 族 as it was written; one character may be misread. */
  static Optional<String> nearest(String read) {
    boolean whole = read.endsWith("族") && read.length() > 1;
    String name = whole ? read.substring(0, read.length() - 1) : read;
    Optional<String> exact = GROUPS.stream().filter(name::equals).findFirst();
    Optional<String> found =
        exact.isPresent() || name.length() < 2
            ? exact
            : GROUPS.stream().filter(group -> differsInOne(group, name)).findFirst();
    return found.map(group -> whole ? group + "族" : group);
  }

  private static boolean differsInOne(String group, String name) {
    if (group.length() != name.length()) {
      return false;
    }
    int wrong = 0;
    for (int i = 0; i < name.length(); i++) {
      wrong += group.charAt(i) == name.charAt(i) ? 0 : 1;
    }
    return wrong == 1;
  }
}
