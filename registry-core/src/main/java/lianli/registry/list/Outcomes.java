package lianli.registry.list;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lianli.registry.Said;

/** What a court's outcome did to a marriage (domain.md §7): most outcomes do nothing. */
final class Outcomes {
  private static final Pattern NO_CHANGE = Pattern.compile("不准|不予|驳回|撤诉|和好|终结|维持婚姻|不变");
  private static final Pattern REVOKED = Pattern.compile("撤销.*(?:宣告|死亡)");
  private static final Pattern VOID = Pattern.compile("无效|撤销婚姻|撤销其?婚姻|予以撤销");
  private static final Pattern DEAD = Pattern.compile("宣告死亡|宣告.*死亡");
  private static final Pattern DIVORCED = Pattern.compile("离婚|准予");

  private Outcomes() {}

  /** Says which act the outcome is, where no other column does. */
  static void decide(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String outcome = fields.remove("outcome");
    if (outcome == null) {
      fields.putIfAbsent("act", "court_divorce");
      return;
    }
    String cell = cells.getOrDefault("outcome", "");
    if (NO_CHANGE.matcher(outcome).find()) {
      throw new RowRejectedException(
          cell,
          Said.of(
              "the outcome changed no marital status; nothing is to be entered",
              "该裁判结果不改变婚姻状况，无需入库"));
    }
    fields.putIfAbsent(
        "act",
        act(outcome)
            .orElseThrow(
                () ->
                    new RowRejectedException(
                        cell, Said.of("this is no outcome that is known", "无法识别的裁判结果"))));
    if (outcome.contains("调解")) {
      fields.putIfAbsent("decree_form", "mediation");
    }
  }

  private static Optional<String> act(String outcome) {
    if (REVOKED.matcher(outcome).find()) {
      return Optional.of("declared_death_revoked");
    }
    if (VOID.matcher(outcome).find()) {
      return Optional.of("court_void");
    }
    if (DEAD.matcher(outcome).find()) {
      return Optional.of("declared_death");
    }
    return DIVORCED.matcher(outcome).find() ? Optional.of("court_divorce") : Optional.empty();
  }
}
