package lianli.registry.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.Checkpoints;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;

/**
 * One registry, not opened yet. Every method throws {@link lianli.registry.RegistryException}:
 * NO_REGISTRY if there is none, INTEGRITY if it is damaged, DISK_FULL and REFUSED as the machine
 * lets it.
 */
public interface RegistryStore {

  /**
   * Makes a registry where nothing is yet: the directory, closed to other users, and an empty
   * ledger.
   *
   * @throws RegistryException REFUSED if the directory holds anything
   */
  void found();

  /** Makes the file with an empty ledger. The directory must exist, the file must not. */
  void create();

  /**
   * Copies the ledger and the review queue as they are now into a new file, while a writer goes on.
   * Pages keep their places, so that the copies of two nights have most of their bytes in common.
   */
  void snapshot(Path target);

  /** The ledger for reading: never blocked by a writer, never blocking one. */
  LedgerReader openForReading();

  /**
   * Reads and checks everything: the file, the chain, and every checkpoint, also those kept in
   * further directories. A file that cannot even be opened is a fault of every entry noted outside
   * it.
   *
   * @throws lianli.registry.RegistryException NO_REGISTRY if there is none and none was noted
   */
  LedgerVerification verify(List<Path> witnesses);

  /**
   * Signs the head of the ledger, unless that was done.
   *
   * @throws lianli.registry.RegistryException LOCKED if another process writes: it signs when it is
   *     done
   */
  Checkpoints.Written checkpoint();

  /**
   * The ledger for writing.
   *
   * @throws lianli.registry.RegistryException LOCKED if another process writes
   */
  Ledger openForWriting();

  /**
   * Ledger and review queue for writing.
   *
   * @throws lianli.registry.RegistryException LOCKED if another process writes
   */
  OpenRegistry openRegistryForWriting();

  /** Ledger and review queue for reading. */
  OpenRegistry openRegistryForReading();

  /**
   * Makes something again, under the writer's lock. Verify first: entries must hold, since
   * everything is made from them.
   *
   * @throws lianli.registry.RegistryException LOCKED if another process writes
   */
  void mend(RebuildTarget what);

  /** The holder of the writer's lock, dead or alive; empty if nobody is. */
  Optional<Holder> holder();

  /**
   * Who wrote last, if it did not say that it was done.
   *
   * @param text process, command, since when
   * @param alive whether it still holds the lock
   */
  record Holder(String text, boolean alive) {
    private static final Pattern WRITTEN =
        Pattern.compile("process ([0-9]+)(?: \\((.*)\\))? since (\\S+)");

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** The same for people, by the clock of China. */
    public BilingualText said() {
      Matcher written = WRITTEN.matcher(text);
      if (!written.matches()) {
        return BilingualText.of(text, text);
      }
      String command = written.group(2) == null ? "" : written.group(2);
      String since = time(written.group(3));
      return BilingualText.of(
          "process "
              + written.group(1)
              + (command.isEmpty() ? "" : " (" + command + ")")
              + " since "
              + since,
          "进程 "
              + written.group(1)
              + (command.isEmpty() ? "" : "（" + command + "）")
              + "，"
              + since
              + " 起");
    }

    private static String time(String instant) {
      try {
        return TIME.format(Instant.parse(instant));
      } catch (DateTimeParseException another) {
        return instant;
      }
    }
  }
}
