package lianli.registry.certificate;

import java.util.List;
import java.util.OptionalLong;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CertificateNumber;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/**
 * The registered act that somebody wants a copy of, as they name it.
 *
 * @param number the act's own number; blank if it is named by its entry alone
 * @param entry its place in the ledger; empty if it is named by its number alone
 */
public record CopySubject(String number, OptionalLong entry) {

  /**
   * The one entry that is meant.
   *
   * @throws RegistryException USAGE if nothing is named, NO_RECORD if no entry is meant, or REFUSED
   *     if several are
   */
  public LedgerEntry in(LedgerReader ledger) {
    List<LedgerEntry> meant = meant(ledger);
    if (meant.isEmpty()) {
      throw refused(
          ErrorCode.NO_RECORD,
          BilingualText.of("no entry has this number", "没有该编号的登记"),
          BilingualText.of(
              "Look it up with `lianli query certificate NUMBER`",
              "请先用 lianli query certificate 查询"));
    }
    if (meant.size() > 1) {
      String entries =
          String.join(" ", meant.stream().map(each -> String.valueOf(each.sequence())).toList());
      throw refused(
          ErrorCode.REFUSED,
          BilingualText.of("several entries have this number: " + entries, "该字号对应多条登记：" + entries),
          BilingualText.of("Name one with --entry SEQ", "请用 --entry 指定记录号"));
    }
    return meant.getFirst();
  }

  private List<LedgerEntry> meant(LedgerReader ledger) {
    if (number.isBlank()) {
      if (entry.isEmpty()) {
        throw refused(
            ErrorCode.USAGE,
            BilingualText.of("it is not said of what", "未指明登记"),
            BilingualText.of(
                "Name a certificate number, or --entry SEQ", "请给出字号，或用 --entry 指定记录号"));
      }
      return ledger.entry(entry.getAsLong()).stream().toList();
    }
    CertificateNumber wanted = CertificateNumber.parse(number).orElseThrow();
    return ledger.entriesNumbered(wanted).stream()
        .filter(each -> each.act().filing().number().filter(wanted::equals).isPresent())
        .filter(each -> entry.isEmpty() || entry.getAsLong() == each.sequence())
        .toList();
  }

  private static RegistryException refused(ErrorCode code, BilingualText why, BilingualText next) {
    return new RegistryException(
        code, BilingualText.of("Cannot issue a copy", "无法出具副本"), why, next);
  }
}
