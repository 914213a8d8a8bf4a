package lianli.registry.list;

import lianli.registry.script.SurnameList;

/** Surnames, to tell two names in one cell from one name. */
final class Surnames {
  private Surnames() {}

  /** True if a name begins with one and goes on for one or two characters. */
  static boolean beginWhole(String name) {
    int length = name.codePointCount(0, name.length());
    return (length == 4 && isCompound(name))
        || (length == 3 && isCompound(name))
        || (length >= 2 && length <= 3 && SurnameList.isBorne(first(name, 1)));
  }

  /** True of a surname of one character. */
  static boolean isOne(String text) {
    return SurnameList.isBorne(text) && text.codePointCount(0, text.length()) == 1;
  }

  /** True if a name begins with a surname of two characters. */
  static boolean isCompound(String name) {
    return name.codePointCount(0, name.length()) >= 2 && SurnameList.isBorne(first(name, 2));
  }

  private static String first(String name, int characters) {
    return name.substring(0, name.offsetByCodePoints(0, characters));
  }
}
