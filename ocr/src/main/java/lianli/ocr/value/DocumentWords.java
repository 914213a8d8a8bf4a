package lianli.ocr.value;

import java.util.List;

/** Papers that applicants bring; the mark between them is thin and easily lost. */
final class DocumentWords {
  private static final List<String> PAPERS =
      List.of(
          "居民身份证", "身份证", "户口簿", "户口本", "结婚证", "离婚证", "离婚协议书", "本人声明书", "单身声明书", "声明书", "婚姻状况证明",
          "照片", "护照", "军官证", "死亡证明", "离婚判决书", "离婚调解书");

  private static final int LONGEST_LITTER = 3;

  private DocumentWords() {}

  /**
   * The list without the few signs before and behind it that are a seal's or the form's; 户口薄 is
   * what readers make of 户口簿.
   */
  static String bare(String read) {
    String list = read.replace("户口薄", "户口簿");
    int from = PAPERS.stream().mapToInt(list::indexOf).filter(at -> at >= 0).min().orElse(0);
    int to =
        PAPERS.stream()
            .filter(list::contains)
            .mapToInt(paper -> list.lastIndexOf(paper) + paper.length())
            .max()
            .orElse(list.length());
    String before = list.substring(0, from);
    String behind = list.substring(to);
    return (isLitter(before) ? "" : before)
        + list.substring(from, to)
        + (isLitter(behind) ? "" : behind);
  }

  /** Any other paper has a name of its own, behind a mark. */
  private static boolean isLitter(String text) {
    return text.length() <= LONGEST_LITTER && !text.contains("、");
  }

  /** The list with 、 between the papers it names. */
  static String separated(String read) {
    StringBuilder list = new StringBuilder();
    int at = 0;
    while (at < read.length()) {
      int from = at;
      String paper =
          PAPERS.stream()
              .filter(word -> read.startsWith(word, from))
              .max(java.util.Comparator.comparingInt(String::length))
              .orElse("");
      if (paper.isEmpty()) {
        list.append(read.charAt(at));
        at++;
        continue;
      }
      if (!list.isEmpty() && Character.isIdeographic(list.codePointBefore(list.length()))) {
        list.append('、');
      }
      list.append(paper);
      at += paper.length();
      // Any small mark between two papers was the enumeration comma.
      if (at < read.length() - 1 && "、，,.．。·`'‘’".indexOf(read.charAt(at)) >= 0) {
        list.append('、');
        at++;
      }
    }
    return list.toString();
  }
}
