package lianli.index.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;

/**
 * A marriage on file with everything that ended it.
 *
 * @param opening sequence number of the registration, or of the act that first speaks of the
 *     marriage
 * @param numbers the marriage's certificate number first, if it is known, then those of
 *     certificates issued again
 * @param office where it was registered, possibly empty
 * @param start when it was registered
 * @param ends in the ledger's order
 */
public record RegisteredMarriage(
    long opening,
    FiledPerson man,
    FiledPerson woman,
    List<WrittenNumber> numbers,
    String office,
    PartialDate start,
    List<End> ends) {

  /**
   * An act that ended it, and when.
   *
   * @param caseNumber of a court's act as written, else empty
   * @param judgedOn date of a court's paper
   */
  public record End(
      long sequence, ActKind kind, PartialDate on, String caseNumber, PartialDate judgedOn) {
    /** True if a spouse died, or was declared dead. */
    public boolean isDeath() {
      return kind == ActKind.DEATH || kind == ActKind.DECLARED_DEATH;
    }
  }

  /** Both spouses. */
  public List<FiledPerson> spouses() {
    return List.of(man, woman);
  }

  /** The ends that count on a day: a death since then does not undo a decree. */
  public List<End> endsFor(PartialDate day) {
    return ends.stream().filter(end -> !end.isDeath() || !isAfter(end.on(), day)).toList();
  }

  /** True if anything but a death ended it. */
  boolean isDivorced() {
    return ends.stream().anyMatch(end -> !end.isDeath());
  }

  /** True if it had certainly ended by the day. */
  public boolean isClosedOn(PartialDate day) {
    return ends.stream()
        .anyMatch(end -> end.on().isKnown() && !end.on().latest().isAfter(day.latest()));
  }

  /** True if it certainly began after the day. */
  public boolean startsAfter(PartialDate day) {
    return isAfter(start, day);
  }

  /** True if the first day lies certainly after the second. */
  public static boolean isAfter(PartialDate date, PartialDate day) {
    return date.isKnown() && day.isKnown() && date.earliest().isAfter(day.latest());
  }

  /** True if the person is one of the spouses. */
  public boolean names(FiledPerson person) {
    return man.isSame(person) || woman.isSame(person);
  }

  /** True if both are of the same two people. */
  public boolean isOfCouple(FiledPerson otherMan, FiledPerson otherWoman) {
    return man.isSame(otherMan) && woman.isSame(otherWoman);
  }

  RegisteredMarriage endedBy(End end) {
    List<End> more = new ArrayList<>(ends);
    more.add(end);
    return new RegisteredMarriage(opening, man, woman, numbers, office, start, List.copyOf(more));
  }

  RegisteredMarriage without(List<End> undone) {
    return new RegisteredMarriage(
        opening,
        man,
        woman,
        numbers,
        office,
        start,
        ends.stream().filter(end -> !undone.contains(end)).toList());
  }

  RegisteredMarriage alsoNumbered(WrittenNumber number) {
    List<WrittenNumber> more = new ArrayList<>(numbers);
    more.add(number);
    return new RegisteredMarriage(opening, man, woman, List.copyOf(more), office, start, ends);
  }

  /** Sequence numbers of the acts it rests on. */
  public List<Long> acts() {
    return LongStream.concat(LongStream.of(opening), ends.stream().mapToLong(End::sequence))
        .distinct()
        .boxed()
        .toList();
  }
}
