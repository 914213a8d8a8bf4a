package lianli.registry.ledger.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.Checkpoints;
import lianli.registry.checkpoint.Checkpoints.Evidence;
import lianli.registry.checkpoint.Checkpoints.Written;
import lianli.registry.file.Unchecked;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.store.RegistryOpener;

/**
 * Keeps the heads of the ledger outside its file: each one unsigned as soon as its entries are
 * durable, and the last one signed when the writer is done.
 */
final class Notary {
  private final CheckpointFile heads;
  private final Checkpoints checkpoints;
  private final Clock clock;
  private final RegistryOpener writer;
  private boolean due;

  Notary(RegistryHome home, Clock clock, RegistryOpener writer) {
    heads = new CheckpointFile(home.checkpoints());
    checkpoints = new Checkpoints(home, writer.keys());
    this.clock = clock;
    this.writer = writer;
  }

  /** Notes the head after an append; durable on return. */
  void note(LedgerHead head) {
    due = true;
    Unchecked.run(() -> heads.note(head, clock.instant()));
  }

  /** Signs a head, unless that was done; durable on return. */
  Written sign(LedgerHead head) {
    Written written = checkpoints.sign(head, clock.instant());
    due = false;
    return written;
  }

  /** True if something was appended and not signed. */
  boolean isDue() {
    return due;
  }

  /** Signs a head; a failure is told and not thrown, since the entries are in the ledger. */
  void signAtTheEnd(LedgerHead head) {
    try {
      sign(head).notWritten().ifPresent(writer.notices());
    } catch (RegistryException | UncheckedIOException failure) {
      String why =
          failure instanceof RegistryException said ? said.why().english() : failure.toString();
      String reason =
          failure instanceof RegistryException said ? said.why().chinese() : failure.toString();
      writer
          .notices()
          .accept(
              BilingualText.of(
                  "The entries are in the ledger, but no checkpoint was signed: " + why,
                  "记录已保存，但未能签署核对点：" + reason));
    }
  }

  /** Everything noted outside the file, also in these directories. */
  Evidence evidence(List<Path> witnesses) {
    return Unchecked.get(() -> checkpoints.evidence(witnesses).and(heads.witnessed()));
  }
}
