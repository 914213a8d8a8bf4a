package lianli.registry.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.Stage;

/**
 * Names under which persons are known besides those of their acts: former names, other writings.
 * Only the last word on each counts, and only if it asserts.
 */
public final class KnownAliases {
  private KnownAliases() {}

  /** Those that these lines assert. */
  public static List<AlsoNamed> asserted(List<LedgerLine> lines) {
    Map<AlsoNamed, Stage> last = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      claim(line).ifPresent(named -> last.put(named, ((IdentityLink) line.statement()).stage()));
    }
    last.values().removeIf(stage -> stage != Stage.ASSERTED);
    return List.copyOf(last.keySet());
  }

  /** The name of which the line speaks, if it speaks of one. */
  static Optional<AlsoNamed> claim(LedgerLine line) {
    return line.statement() instanceof IdentityLink link && link.claim() instanceof AlsoNamed named
        ? Optional.of(named)
        : Optional.empty();
  }
}
