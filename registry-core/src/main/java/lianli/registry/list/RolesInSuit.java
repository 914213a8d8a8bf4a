package lianli.registry.list;

import java.util.regex.Pattern;

/** How courts call the parties of a suit at its several stages. */
final class RolesInSuit {
  private static final String ROLE = "(?:被?上诉人|被?申请人|原告人?|被告人?|申请执行人|被执行人)";

  /** 原审原告(申请人), 原告(反诉被告): which party somebody was before, or is besides. */
  private static final Pattern BESIDES =
      Pattern.compile("(?<=" + ROLE + ")\\((?:原审|一审|二审|再审|反诉|本诉)?" + ROLE + "\\)");

  private static final Pattern STAGE = Pattern.compile("^(?:原审|一审|二审|再审)(?=" + ROLE + ")");

  private static final Pattern FIRST =
      Pattern.compile("(?:原审|一审|二审|再审|反诉)?(?:原告|上诉人|申请人|申请执行人|起诉人).*");

  private static final Pattern SECOND =
      Pattern.compile("(?:原审|一审|二审|再审|反诉)?被(?:告|上诉人|申请人|执行人|起诉人).*");

  private RolesInSuit() {}

  /** A heading without the stages at which its party had which role. */
  static String plain(String heading) {
    return BESIDES.matcher(STAGE.matcher(heading).replaceFirst("")).replaceAll("");
  }

  /** True if a cell says that its row is about the one who asks the court. */
  static boolean isFirst(String cell) {
    return FIRST.matcher(cell).matches();
  }

  /** True if a cell says that its row is about the other one. */
  static boolean isSecond(String cell) {
    return SECOND.matcher(cell).matches();
  }
}
