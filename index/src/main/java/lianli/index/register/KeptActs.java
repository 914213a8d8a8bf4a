package lianli.index.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Standing;

/**
 * Keeps what matching needs of each act in a file beside the index, so that the next list need not
 * wait until the whole ledger is read again. The file counts as far as the ledger has the head that
 * it was made from; what came in since is read from the ledger. One that is missing, damaged, of
 * another ledger or overtaken is made anew: it may cost time, and never changes an answer.
 */
final class KeptActs {
  /** With fewer lines reading the ledger takes no longer. */
  private static final long WORTH_KEEPING = 20_000;

  /** With so many lines since, the file is made anew. */
  private static final long MANY = 10_000;

  private final Path file;
  private final long worthKeeping;

  /** In a directory that nobody needs to save. */
  KeptActs(Path directory) {
    this(directory, WORTH_KEEPING);
  }

  KeptActs(Path directory, long worthKeeping) {
    file = directory.resolve("marriages");
    this.worthKeeping = worthKeeping;
  }

  /** What is kept of each act, as {@link LedgerScan#of} gives it. */
  List<FiledAct> of(LedgerReader ledger) {
    LedgerHead head = ledger.head();
    if (head.sequence() < worthKeeping) {
      return LedgerScan.of(ledger);
    }
    Optional<ActFile> kept = ActFile.read(file).filter(found -> fits(found, head, ledger));
    List<FiledAct> acts =
        kept.map(found -> together(found, ledger)).orElseGet(() -> LedgerScan.of(ledger));
    boolean isBehind = kept.isEmpty() || head.sequence() - kept.get().head().sequence() >= MANY;
    if (isBehind) {
      write(head, acts);
    }
    return acts;
  }

  /** A line since then that speaks of an earlier act may have changed or undone any of them. */
  private static boolean fits(ActFile found, LedgerHead head, LedgerReader ledger) {
    long last = found.head().sequence();
    if (last > head.sequence() || !ledger.hadHead(found.head())) {
      return false;
    }
    if (last == head.sequence()) {
      return true;
    }
    try (Stream<LedgerLine> since = ledger.statementsAfter(last)) {
      return since.allMatch(line -> Standing.target(line.statement()).isEmpty());
    }
  }

  private static List<FiledAct> together(ActFile found, LedgerReader ledger) {
    long last = found.head().sequence();
    long head = ledger.head().sequence();
    if (last == head) {
      return found.acts();
    }
    List<FiledAct> acts = new ArrayList<>(found.acts());
    acts.addAll(LedgerScan.after(ledger, last, FiledActs.beside(found.acts())));
    return acts;
  }

  /** Whoever may only read here reads the ledger again the next time. */
  private void write(LedgerHead head, List<FiledAct> acts) {
    try {
      ActFileWriter.write(file, head, acts);
    } catch (IOException notHere) {
      // Nothing is lost but time.
    }
  }
}
