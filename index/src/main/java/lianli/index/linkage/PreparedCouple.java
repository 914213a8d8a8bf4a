package lianli.index.linkage;

import java.util.List;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;

/**
 * A couple with what comparing it needs, worked out once. In a stated couple the order means
 * nothing; on file the man is first.
 *
 * @param numbers certificate numbers under which the marriage is known, as written
 * @param office where it was registered, possibly empty
 */
public record PreparedCouple(
    PreparedPerson first,
    PreparedPerson second,
    List<Told> numbers,
    String office,
    PartialDate marriedOn) {

  /** A certificate number as it is written, and what other writings of it have in common. */
  public record Told(String written, WrittenNumber folded) {
    /** Reads one; empty for blank text. */
    public static List<Told> of(String written) {
      return WrittenNumber.of(written)
          .map(folded -> List.of(new Told(written, folded)))
          .orElse(List.of());
    }
  }

  public PreparedCouple {
    numbers = List.copyOf(numbers);
  }

  /** Prepares a stated couple. */
  public static PreparedCouple of(CoupleTraits couple) {
    return new PreparedCouple(
        PreparedPerson.of(couple.first()),
        PreparedPerson.of(couple.second()),
        couple.certificate().map(CertificateNumber::text).map(Told::of).orElse(List.of()),
        "",
        couple.marriedOn());
  }

  /** The same with the two people exchanged. */
  public PreparedCouple swapped() {
    return new PreparedCouple(second, first, numbers, office, marriedOn);
  }
}
