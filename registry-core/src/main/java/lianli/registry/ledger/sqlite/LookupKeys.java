package lianli.registry.ledger.sqlite;

import java.util.Set;
import java.util.TreeSet;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Party;

/** Under which numbers an act is found. */
final class LookupKeys {
  private LookupKeys() {}

  /** The valid identity numbers of its parties, 18 characters each. */
  static Set<String> citizens(Act act) {
    Set<String> keys = new TreeSet<>();
    for (Party party : act.parties()) {
      party.citizenId().ifPresent(id -> keys.add(id.value()));
    }
    return keys;
  }

  /** Its own certificate number and the one it refers to. */
  static Set<String> numbers(Act act) {
    Set<String> keys = new TreeSet<>();
    act.filing().number().map(CertificateNumber::text).ifPresent(keys::add);
    if (act instanceof AboutMarriage about) {
      about.marriage().number().map(CertificateNumber::text).ifPresent(keys::add);
    }
    return keys;
  }
}
