package lianli.registry.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;

/**
 * A ledger as it can be read: committed entries, as they stand or as they stood. Layout:
 * docs/file-formats.md.
 *
 * <p>Readers see committed entries only. An instance belongs to one thread. Every method throws
 * {@link lianli.registry.RegistryException} with INTEGRITY if what lies on disk cannot be an entry.
 */
public interface LedgerReader extends AutoCloseable {

  /**
   * Acts entered or amended after the given line, as they stand, each once, in the order of the
   * first line that brought them; after 0, every act on file. The caller closes the stream.
   */
  Stream<LedgerEntry> entriesAfter(long sequence);

  /** Every act that names this person by number (18 or upgraded 15 digits), oldest first. */
  List<LedgerEntry> entriesAbout(CitizenId person);

  /**
   * Every death and declaration of death that tells this name and no valid number, oldest first.
   * Names are compared as {@link lianli.registry.script.HanScript#comparable} folds them.
   */
  List<LedgerEntry> deathsUnderName(PersonName name);

  /** Every act whose own or referred certificate number is this one, oldest first. */
  List<LedgerEntry> entriesNumbered(CertificateNumber number);

  /**
   * Every act that names one of these persons, or whose own or referred number is one of these,
   * oldest first, each once.
   */
  List<LedgerEntry> entriesConcerning(Set<CitizenId> persons, Set<CertificateNumber> numbers);

  /** The act entered by this line, as it stands; empty if it was entered in error. */
  Optional<LedgerEntry> entry(long sequence);

  /** Every line after the given one as it was written, oldest first; the caller closes it. */
  Stream<LedgerLine> statementsAfter(long sequence);

  /** Every line that names this person by number, as it was written, oldest first. */
  List<LedgerLine> statementsAbout(CitizenId person);

  /** Every line that links this person to a record, a number or a name, oldest first. */
  List<LedgerLine> identityLinks(CitizenId person);

  /** Every line that says under which further name a person is known, or is not, oldest first. */
  default List<LedgerLine> furtherNames() {
    try (Stream<LedgerLine> lines = statementsAfter(0)) {
      return lines.filter(line -> KnownAliases.claim(line).isPresent()).toList();
    }
  }

  /** Every line about an issued copy, oldest first. */
  default List<LedgerLine> copies() {
    try (Stream<LedgerLine> lines = statementsAfter(0)) {
      return lines.filter(line -> line.statement() instanceof Statement.OfCopy).toList();
    }
  }

  /** Every line about the copy with this number, oldest first. */
  default List<LedgerLine> copies(String serial) {
    return copies().stream()
        .filter(
            line ->
                line.statement() instanceof Statement.OfCopy copy && copy.serial().equals(serial))
        .toList();
  }

  /** The line that entered an act and every line about it, oldest first. */
  List<LedgerLine> history(long sequence);

  /** The line that a source with this key entered; empty if nothing came from it yet. */
  OptionalLong sequenceOf(String sourceKey);

  /** Those of these source keys that something came from, with the line it entered. */
  Map<String, Long> sequencesOf(Collection<String> sourceKeys);

  /** This ledger as it was after the given line; for reading, over the same connection. */
  LedgerReader asOf(long sequence);

  /**
   * This ledger over a connection of its own, for reading by another thread: what is committed, as
   * soon as it is. The caller closes it.
   */
  LedgerReader newReader();

  /** Sequence number and hash of the newest entry. */
  LedgerHead head();

  /**
   * True if this was its head once: what was made from that head was made from this ledger. Any
   * line may have been the newest, not only one that enters an act.
   */
  default boolean hadHead(LedgerHead head) {
    return asOf(head.sequence()).head().equals(head);
  }

  /** Reads and checks everything. */
  LedgerVerification verify();

  @Override
  void close();
}
