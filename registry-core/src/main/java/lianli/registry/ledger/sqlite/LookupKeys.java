package lianli.registry.ledger.sqlite;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.OfOne;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.OfCopy;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.script.HanScript;

/** Under which numbers a line is found. */
final class LookupKeys {
  /**
   * Stands before the number of a copy among the certificate numbers, which never begin so. The
   * character behind it in the order ends the range of all copies.
   */
  static final String COPIES = "copy ";

  static final String BEHIND_COPIES = "copy!";

  /** Stands before a further name of a person among the numbers of persons; none begins so. */
  static final String ALSO_NAMED = "also:";

  static final String BEHIND_ALSO_NAMED = "also;";

  private LookupKeys() {}

  /** The key under which the lines about a copy are found. */
  static String copy(String serial) {
    return COPIES + serial;
  }

  /** The valid identity numbers of the persons it names, 18 characters each, and names. */
  static Set<String> citizens(Statement statement) {
    return switch (statement) {
      case ActEntered entered -> citizens(entered.act());
      case Correction correction -> citizens(correction.corrected());
      case EnteredInError error -> Set.of();
      case Confirmation confirmation -> Set.of();
      case IdentityLink link ->
          switch (link.claim()) {
            case PartyIsPerson is -> Set.of(is.person().value());
            case SamePerson same -> Set.of(same.one().value(), same.other().value());
            case AlsoNamed named ->
                Set.of(named.person().value(), ALSO_NAMED + HanScript.comparable(named.name()));
          };
      case OfCopy copy -> Set.of();
    };
  }

  private static Set<String> citizens(Act act) {
    Set<String> keys = new TreeSet<>();
    for (Party party : act.parties()) {
      party.citizenId().ifPresent(id -> keys.add(id.value()));
    }
    unnumbered(act).ifPresent(keys::add);
    return keys;
  }

  /** The key of a dead person whom no number tells: such a death may be of anybody so named. */
  static Optional<String> unnumbered(Act act) {
    return act instanceof OfOne ofOne && ofOne.person().citizenId().isEmpty()
        ? ofOne.person().name().map(LookupKeys::named)
        : Optional.empty();
  }

  /** No number begins so. */
  static String named(PersonName name) {
    return "name:" + HanScript.comparable(name);
  }

  /** The certificate number of its act and the one that act refers to; the number of a copy. */
  static Set<String> numbers(Statement statement) {
    return switch (statement) {
      case ActEntered entered -> numbers(entered.act());
      case Correction correction -> numbers(correction.corrected());
      case EnteredInError error -> Set.of();
      case Confirmation confirmation -> Set.of();
      case IdentityLink link -> Set.of();
      case OfCopy copy -> Set.of(copy(copy.serial()));
    };
  }

  private static Set<String> numbers(Act act) {
    Set<String> keys = new TreeSet<>();
    act.filing().number().map(CertificateNumber::text).ifPresent(keys::add);
    if (act instanceof AboutMarriage about) {
      about.marriage().number().map(CertificateNumber::text).ifPresent(keys::add);
    }
    return keys;
  }
}
