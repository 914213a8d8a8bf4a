package lianli.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.Party;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.script.HanScript;

/**
 * Parties of an act that a correction would put others in the place of. A name or a number may have
 * been read wrong; where both change, the act becomes somebody else's, and what was true of the
 * first is lost.
 */
final class ExchangedParties {
  private static final String RULE = "other-parties";

  private ExchangedParties() {}

  /**
   * The question about whoever does not stay; empty if all do.
   *
   * @throws RegistryException REFUSED if nobody stays
   */
  static Optional<Finding> of(Act before, Act corrected, BilingualText what) {
    List<Party> told = before.parties().stream().filter(ExchangedParties::isTold).toList();
    List<Party> gone =
        told.stream()
            .filter(party -> corrected.parties().stream().noneMatch(now -> isOne(party, now)))
            .toList();
    if (!gone.isEmpty() && gone.size() == told.size()) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          what,
          BilingualText.of("it would become an act of other people", "更正后不再是原当事人的登记"),
          BilingualText.of(
              "Take it back with `lianli act revoke`, and enter the other act with `lianli act"
                  + " add`",
              "请用 lianli act revoke 撤回，再用 lianli act add 另行录入"));
    }
    List<String> fields = new ArrayList<>();
    gone.forEach(party -> addFields(party, fields));
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                fields,
                BilingualText.of(
                    "a party would become another person: neither name nor number stays",
                    "一方当事人的姓名和身份证件号均不再一致")));
  }

  private static void addFields(Party party, List<String> fields) {
    fields.add(party.sex().partyKey() + ".name");
    fields.add(party.sex().partyKey() + ".id_number");
  }

  private static boolean isTold(Party party) {
    return party.name().isPresent() || !party.idNumber().isEmpty();
  }

  /** Whatever the column: both may stand in each other's. */
  private static boolean isOne(Party before, Party now) {
    boolean isSameNumber = !before.idNumber().isEmpty() && before.idNumber().equals(now.idNumber());
    boolean isSameName =
        before.name().isPresent()
            && before
                .name()
                .map(HanScript::comparable)
                .equals(now.name().map(HanScript::comparable));
    return isSameNumber || isSameName;
  }
}
