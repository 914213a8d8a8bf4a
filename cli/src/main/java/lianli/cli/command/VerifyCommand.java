package lianli.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.Output;
import lianli.cli.output.Table;
import lianli.registry.Said;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.Verification;
import lianli.registry.ledger.Verification.Fault;
import lianli.registry.ledger.sqlite.RegistryStore;
import picocli.CommandLine.Command;

/** Checks the whole ledger: every hash, the chain, the lookup tables and the noted heads. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public VerifyCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    Verification verification;
    try (Ledger ledger = stores.apply(session).openForReading()) {
      verification = ledger.verify();
    }
    show(verification, session.output());
    return (verification.isIntact() ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }

  private static void show(Verification verification, Output output) {
    if (output.isJson()) {
      output.json(json(verification, output.locale()));
      return;
    }
    long entries = verification.head().sequence();
    if (verification.isIntact()) {
      String head = verification.head().hash();
      output.say(
          Said.of(
              "The ledger is intact: %,d entries, head %s".formatted(entries, head),
              "账本完整：%,d 条，末条散列 %s".formatted(entries, head)));
      return;
    }
    output.table(
        new Table(
            List.of(
                Said.of("Entry", "条目").in(output.locale()),
                Said.of("Fault", "问题").in(output.locale())),
            verification.faults().stream()
                .map(
                    fault ->
                        List.of(Long.toString(fault.sequence()), fault.what().in(output.locale())))
                .toList()));
    output.warn(
        Said.of(
            "The ledger is damaged. Keep it as it is, and restore the last backup elsewhere",
            "账本已损坏。请保持原样，并在别处恢复最近的备份"));
  }

  private static Json json(Verification verification, Locale locale) {
    return Json.object()
        .put("type", "verification")
        .put("intact", verification.isIntact())
        .put("entries", verification.head().sequence())
        .put("head", verification.head().hash())
        .put("faults", verification.faults().stream().map(fault -> json(fault, locale)).toList())
        .build();
  }

  private static Json json(Fault fault, Locale locale) {
    return Json.object()
        .put("entry", fault.sequence())
        .put("message", fault.what().in(locale))
        .build();
  }
}
