package lianli.ocr.value;

/** How names of registration offices end, from the communes to today. */
public final class OfficeWords {
  private OfficeWords() {}

  public static boolean endsLikeOne(String text) {
    return text.matches(
        "(?![省市县区乡镇]).{2,}(人民政府|政府|管理委员会|革命委员会|人民委员会|人民委員會|委员会|委員會|民政局|民政科|登记处|办事处|公社)");
  }
}
