package lianli.registry.check;

import java.util.ArrayList;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Revocation;

/**
 * R14: a void, annulled or revoked registration is noted in the original file with the file number
 * of the decision, and the decision names that registration (婚姻登记档案管理办法 art. 9).
 */
final class CourtActNamesItsFileCheck implements ActCheck {
  static final String RULE = "void-file";

  @Override
  public List<Finding> check(Act act) {
    if (!(act instanceof AboutMarriage about)
        || !(act instanceof CourtVoid || act instanceof Annulment || act instanceof Revocation)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    if (about.marriage().number().isEmpty() && !about.marriage().marriedOn().isKnown()) {
      found.add(
          new Finding(
              RULE,
              Severity.REVIEW,
              List.of("previous_certificate_number", "married_on"),
              BilingualText.of("does not say which registration it undoes", "未载明所撤销或宣告无效的结婚登记")));
    }
    if (act.filing().particular("archive_ref").isEmpty()) {
      found.add(
          new Finding(
              RULE,
              Severity.INFO,
              List.of("archive_ref"),
              BilingualText.of(
                  "no file number to note in the file of the marriage", "缺档号，无法在原结婚登记档案中备注")));
    }
    return found;
  }
}
