package lianli.index.linkage;

import java.util.List;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.PartialDate;

/**
 * A couple with what comparing it needs, worked out once. In a stated couple the order means
 * nothing; on file the man is first.
 *
 * @param numbers certificate numbers under which the marriage is known
 * @param office where it was registered, possibly empty
 */
public record PreparedCouple(
    PreparedPerson first,
    PreparedPerson second,
    List<WrittenNumber> numbers,
    String office,
    PartialDate marriedOn) {

  public PreparedCouple {
    numbers = List.copyOf(numbers);
  }

  /** Prepares a stated couple. */
  public static PreparedCouple of(CoupleTraits couple) {
    return new PreparedCouple(
        PreparedPerson.of(couple.first()),
        PreparedPerson.of(couple.second()),
        couple.certificate().map(WrittenNumber::of).map(List::of).orElse(List.of()),
        "",
        couple.marriedOn());
  }

  /** The same with the two people exchanged. */
  public PreparedCouple swapped() {
    return new PreparedCouple(second, first, numbers, office, marriedOn);
  }

  /** The same with the two numbers exchanged. */
  public PreparedCouple exchanged() {
    return new PreparedCouple(
        first.numberedAs(second), second.numberedAs(first), numbers, office, marriedOn);
  }

  /** True if at least one of the two may be one of the other two. */
  public boolean mayBe(PreparedCouple other) {
    return first.mayBe(other.first)
        || first.mayBe(other.second)
        || second.mayBe(other.first)
        || second.mayBe(other.second);
  }
}
