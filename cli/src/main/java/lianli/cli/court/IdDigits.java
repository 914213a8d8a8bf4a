package lianli.cli.court;

import lianli.registry.act.WrittenText;

/** Identity numbers place by place: a mask hides some. */
final class IdDigits {
  private IdDigits() {}

  /** True if no place that both show differs. */
  static boolean mayBeOne(String one, String other) {
    String stated = WrittenText.idNumber(one);
    String known = WrittenText.idNumber(other);
    if (stated.length() != known.length()) {
      return false;
    }
    for (int place = 0; place < stated.length(); place++) {
      if (differs(stated, known, place)) {
        return false;
      }
    }
    return true;
  }

  /** True if both show this place, and it differs. */
  static boolean differs(String one, String other, int place) {
    return place >= one.length()
        || place >= other.length()
        || (one.charAt(place) != '*'
            && other.charAt(place) != '*'
            && one.charAt(place) != other.charAt(place));
  }
}
