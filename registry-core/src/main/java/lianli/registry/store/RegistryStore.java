package lianli.registry.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  record Holder(String text, boolean alive) {}
}
