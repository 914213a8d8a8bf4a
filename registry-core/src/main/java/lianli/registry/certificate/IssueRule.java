package lianli.registry.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Party;
import lianli.registry.certificate.LegibleText.Illegible;
import lianli.registry.certificate.LegibleText.Kind;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.LedgerEntry;

/**
 * What must hold of an entry before a copy of it leaves the office: somebody saw it (registry-rules
 * §3.6a: nothing outside rests on less than Q2), and it says on paper what it says on file.
 */
final class IssueRule {
  private final LedgerEntry entry;

  IssueRule(LedgerEntry entry) {
    this.entry = entry;
  }

  /**
   * Refuses what must not leave.
   *
   * @param later the acts that the copy names
   * @throws RegistryException REFUSED with what is needed
   */
  void require(List<LedgerEntry> later) {
    requireSeen(entry);
    requireNamed();
    later.forEach(this::requireSeen);
    for (Map.Entry<String, String> field : CopyLines.fields(entry.act()).entrySet()) {
      requireLegible(field.getKey(), field.getValue(), entry.sequence());
    }
    for (LedgerEntry act : later) {
      requireLegible("certificate_number", LaterAct.of(act).text(), act.sequence());
    }
  }

  private void requireSeen(LedgerEntry resting) {
    CaptureGrade grade = resting.provenance().capture();
    if (grade.compareTo(CaptureGrade.Q2) >= 0) {
      return;
    }
    long number = resting.sequence();
    throw refused(
        grade == CaptureGrade.Q0
            ? BilingualText.of(
                "entry %s was read by one machine and seen by nobody (Q0)",
                "第 %s 条仅为一次机器识别，未经人工核对（Q0）", number)
            : BilingualText.of(
                "entry %s was captured once and compared by nobody (Q1)",
                "第 %s 条仅经一次采集，未经核对（Q1）", number),
        BilingualText.of(
            "Compare it with its paper and confirm it: `lianli act confirm %s`",
            "请对照原件核对后确认：lianli act confirm %s", number));
  }

  /** A copy without a name proves nothing about anybody, and whoever bears it may add one. */
  private void requireNamed() {
    for (Party party : entry.act().parties()) {
      if (party.name().isEmpty()) {
        String key = party.sex().partyKey() + ".name";
        String correct = "lianli act correct %d --set %s=…".formatted(entry.sequence(), key);
        throw refused(
            BilingualText.of(
                "entry %d does not tell %s".formatted(entry.sequence(), key),
                "第 %d 条未载%s".formatted(entry.sequence(), CopyLines.label(key))),
            BilingualText.of(
                "Look for the name on the paper and enter it: `%s`", "请查阅原件补录姓名：%s", correct));
      }
    }
  }

  private void requireLegible(String key, String value, long number) {
    Optional<Illegible> fault =
        LegibleText.fault(value, key.endsWith(".name") ? Kind.NAME : Kind.OTHER);
    if (fault.isPresent()) {
      String code = "U+%04X".formatted(fault.get().character());
      throw refused(
          BilingualText.of(
              "%s of entry %d holds %s: %s",
              "第 %2$d 条的 %1$s 含有 %3$s：%4$s", key, number, code, fault.get().why()),
          BilingualText.of(
              "Look at the paper and correct it: `lianli act correct %d --set %s=…`",
              "请核对原件后更正：lianli act correct %d --set %s=…", number, key));
    }
  }

  private RegistryException refused(BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot issue a copy of entry %s", "无法为记录号 %s 出具副本", entry.sequence()),
        why,
        next);
  }
}
