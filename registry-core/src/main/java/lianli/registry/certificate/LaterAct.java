package lianli.registry.certificate;

import lianli.registry.act.Act;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.ledger.LedgerEntry;

/**
 * An act on file that changed what a copied act did: a divorce after the marriage. A copy names it,
 * so that nobody takes a true copy for a present status.
 *
 * @param entry sequence in the ledger
 * @param number its certificate or case number, possibly empty
 */
public record LaterAct(long entry, ActKind kind, PartialDate on, String number) {

  static LaterAct of(LedgerEntry entry) {
    Act act = entry.act();
    String number =
        switch (act) {
          case Act.CourtDivorce divorce -> divorce.decree().caseNumber();
          case Act.CourtVoid courtVoid -> courtVoid.decree().caseNumber();
          case Act.ForeignDivorce divorce -> divorce.decree().caseNumber();
          case Act.DeclaredDeath declared -> declared.decree().caseNumber();
          case Act.DeclaredDeathRevoked revoked -> revoked.decree().caseNumber();
          default -> act.filing().number().map(CertificateNumber::text).orElse("");
        };
    return new LaterAct(entry.sequence(), act.kind(), act.datedOn(), number);
  }

  /** For the page: 离婚登记 2015年6月1日 L520121-2015-000012. */
  String text() {
    return String.join(" ", kind.chinese(), CopyLines.date(on), number)
        .replaceAll(" +", " ")
        .strip();
  }
}
