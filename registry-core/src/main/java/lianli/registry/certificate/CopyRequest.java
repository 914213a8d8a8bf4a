package lianli.registry.certificate;

import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.ActKind;
import lianli.registry.ledger.LedgerEntry;

/**
 * What somebody asks a copy of, and for what.
 *
 * @param purpose printed on the copy; at most 200 characters, possibly empty
 * @param author who issues it
 */
public record CopyRequest(LedgerEntry entry, String purpose, String author) {
  private static final int LONGEST_PURPOSE = 200;

  public CopyRequest {
    purpose = LegibleText.printed(purpose.strip().replaceAll("\\s+", " "));
    LegibleText.fault(purpose, LegibleText.Kind.OTHER)
        .ifPresent(
            fault -> {
              throw refused(
                  entry,
                  BilingualText.of(
                      "the purpose holds U+%04X: %s",
                      "用途含有 U+%04X：%s", fault.character(), fault.why()),
                  BilingualText.of("Write it without that", "请去掉该字符"));
            });
    if (purpose.codePointCount(0, purpose.length()) > LONGEST_PURPOSE) {
      throw refused(
          entry,
          BilingualText.of("the purpose is longer than 200 characters", "用途超过 200 字"),
          BilingualText.of("Shorten it", "请缩短用途"));
    }
    ActKind kind = entry.act().kind();
    if (kind != ActKind.MARRIAGE
        && kind != ActKind.DIVORCE
        && kind != ActKind.MARRIAGE_REISSUE
        && kind != ActKind.DIVORCE_REISSUE) {
      throw refused(
          entry,
          BilingualText.of("no certificate belongs to this kind of act", "此类记录没有证件"),
          BilingualText.of("Name a marriage or divorce", "请指定结婚或离婚登记"));
    }
  }

  private static RegistryException refused(
      LedgerEntry entry, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot issue a copy of entry %s", "无法为记录号 %s 出具副本", entry.sequence()),
        why,
        next);
  }
}
