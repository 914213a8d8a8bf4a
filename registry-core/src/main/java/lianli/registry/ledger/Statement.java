package lianli.registry.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;

/**
 * What one line of the ledger says. Nothing is ever changed in the ledger: whatever was wrong is
 * said again by a later line, which names its grounds (registry-rules §3.4).
 */
public sealed interface Statement {

  /** An act, as its paper or list tells it. */
  record ActEntered(Act act) implements Statement {}

  /** Something said about an earlier line. */
  sealed interface Amendment extends Statement {
    /** Sequence of the act's entry, or of the amendment that is itself withdrawn. */
    long entry();

    /** Why, on which paper, and who agreed. */
    Grounds grounds();
  }

  /**
   * The act as it should have been entered; the last correction in force counts.
   *
   * @param corrected the whole act, not only the fields that differ
   * @param capture how the corrected text was captured: no grade that the entry had before is above
   *     it, since nobody compared this text; empty in lines of earlier releases, which leave the
   *     grade as it was (docs/adr/0056)
   */
  record Correction(long entry, Act corrected, Optional<CaptureGrade> capture, Grounds grounds)
      implements Amendment {
    /** A correction as earlier releases said it. */
    public Correction(long entry, Act corrected, Grounds grounds) {
      this(entry, corrected, Optional.empty(), grounds);
    }
  }

  /** The entry should not be there at all; of an amendment: it is taken back. */
  record EnteredInError(long entry, Grounds grounds) implements Amendment {}

  /**
   * A person compared the entry, as it read then, with its source, or its lot passed the sample
   * (registry-rules §3.6a, §3.7); only ever raises the grade.
   */
  record Confirmation(long entry, CaptureGrade capture, Grounds grounds) implements Amendment {}

  /**
   * Whom an entry is about, as people found out. Only an asserted link has effect; it loses it when
   * retracted. Nothing links persons by itself.
   */
  record IdentityLink(Stage stage, Claim claim, Grounds grounds) implements Statement {}

  /** How far a link has come. */
  enum Stage {
    /** By a machine or a person, for somebody to decide. */
    PROPOSED,
    ASSERTED,
    RETRACTED;

    /** Value of the key {@code link_stage}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a link claims. */
  sealed interface Claim {}

  /**
   * A party whom the record names without a number, or by a family name alone (张王氏), is this
   * person.
   */
  record PartyIsPerson(long entry, Sex party, CitizenId person) implements Claim {}

  /** Two numbers were given to one person: replaced by the police, or written wrong. */
  record SamePerson(CitizenId one, CitizenId other) implements Claim {}

  /** The person is documented under a further name: changed, former, or another writing. */
  record AlsoNamed(CitizenId person, PersonName name) implements Claim {}

  /**
   * What became of a signed copy. It changes nothing about the act copied; it stands in the chain
   * so that nobody can take back that a copy was issued or withdrawn.
   */
  sealed interface OfCopy extends Statement {
    /** Number of the copy. */
    String serial();
  }

  /**
   * A signed copy of an act was issued.
   *
   * @param entry of the act copied
   * @param sha256 of the file, hex
   * @param knownAt the newest line when it was issued
   * @param time of issue
   * @param purpose as printed on it; possibly empty
   */
  record CopyIssued(
      long entry, String serial, String sha256, long knownAt, Instant time, String purpose)
      implements OfCopy {}

  /**
   * A copy was withdrawn.
   *
   * @param reason in words, never empty
   */
  record CopyRevoked(String serial, String reason, Instant time) implements OfCopy {}
}
