package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/** R1: a process that appends and acknowledges is killed with signal 9, again and again. */
final class KillRounds {
  private static final int LONGEST_MILLISECONDS = 60;

  private KillRounds() {}

  /**
   * What came of it.
   *
   * @param lost acknowledged entries that are not there afterwards
   * @param gaps entries missing between others, and rounds whose chain did not hold
   */
  record Outcome(int rounds, long acknowledged, long lost, long gaps) {
    boolean isGood() {
      return lost == 0 && gaps == 0;
    }
  }

  static Outcome run(Path directory, int rounds, long seed) throws Exception {
    Random random = new Random(seed);
    Fixture registry = new Fixture(directory.resolve("killed")).made();
    long acknowledged = 0;
    long lost = 0;
    long gaps = 0;
    for (int round = 0; round < rounds; round++) {
      // Each round goes on where the ledger stands, so that every append is a new one.
      long head = head(registry);
      long acked = killed(registry, head + 1, random.nextInt(LONGEST_MILLISECONDS));
      acknowledged += Math.max(0, acked - head);
      try (LedgerReader ledger = registry.store().openForReading()) {
        lost += Math.max(0, acked - ledger.head().sequence());
        List<LedgerEntry> tail = ledger.entriesAfter(head).toList();
        gaps += ledger.head().sequence() - head - tail.size();
        boolean isWholeCheck = round % 20 == 0 || round == rounds - 1;
        if (isWholeCheck && !ledger.verify().isIntact()) {
          gaps++;
        }
      }
    }
    return new Outcome(rounds, acknowledged, lost, gaps);
  }

  private static long head(Fixture registry) {
    try (LedgerReader ledger = registry.store().openForReading()) {
      return ledger.head().sequence();
    }
  }

  /** The last head that the process had acknowledged when it was killed. */
  private static long killed(Fixture registry, long begin, int milliseconds)
      throws IOException, InterruptedException {
    long acked = 0;
    try (OtherProcess process =
        OtherProcess.start(registry.home.directory(), "pour", Long.toString(begin))) {
      acked = acknowledgement(process.line());
      Thread.sleep(milliseconds);
      process.kill();
      for (String line : process.lines()) {
        // The kill may have cut the last line short.
        if (line.matches("acked \\d+")) {
          acked = Math.max(acked, acknowledgement(line));
        }
      }
    }
    return acked;
  }

  private static long acknowledgement(String line) {
    return Long.parseLong(line.substring("acked ".length()));
  }
}
