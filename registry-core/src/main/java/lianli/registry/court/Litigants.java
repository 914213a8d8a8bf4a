package lianli.registry.court;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.script.HanScript;

/**
 * The two persons of a line of a court's list, in any order: who appealed is named first on one
 * line and last on another.
 */
public record Litigants(Person one, Person other) {
  /**
   * A person as a line names them.
   *
   * @param number as written; may be empty or masked
   * @param name as it is compared; may be empty
   */
  public record Person(String number, String name) {
    /** A person with a name as written. */
    public static Person of(String number, String written) {
      return new Person(number, comparable(written));
    }

    private static String comparable(String written) {
      try {
        return written.isBlank() ? "" : HanScript.comparable(new PersonName(written));
      } catch (IllegalArgumentException noName) {
        return "";
      }
    }

    private Optional<CitizenId> citizenId() {
      return CitizenId.parse(number);
    }

    /** Two valid numbers tell; where one is missing, names do. */
    private boolean is(Person person) {
      Optional<CitizenId> mine = citizenId();
      Optional<CitizenId> theirs = person.citizenId();
      return (mine.isPresent() && theirs.isPresent())
          ? mine.equals(theirs)
          : !name.isEmpty() && name.equals(person.name);
    }

    private boolean isOther(Person person) {
      Optional<CitizenId> mine = citizenId();
      Optional<CitizenId> theirs = person.citizenId();
      return (mine.isPresent() && theirs.isPresent())
          ? !mine.equals(theirs)
          : !name.isEmpty() && !person.name.isEmpty() && !name.equals(person.name);
    }
  }

  /** True if both persons are those of the other line. */
  boolean are(Litigants others) {
    return (one.is(others.one) && other.is(others.other))
        || (one.is(others.other) && other.is(others.one));
  }

  /** True if they are surely not those of the other line. */
  boolean areOthers(Litigants others) {
    boolean straight = one.isOther(others.one) || other.isOther(others.other);
    boolean crossed = one.isOther(others.other) || other.isOther(others.one);
    return straight && crossed;
  }

  /** What lines of one couple have in common: both numbers, or both names. */
  Set<String> signs() {
    return Stream.of(
            together(
                one.citizenId().map(CitizenId::value).orElse(""),
                other.citizenId().map(CitizenId::value).orElse("")),
            together(one.name, other.name),
            together(one.citizenId().map(CitizenId::value).orElse(""), other.name),
            together(other.citizenId().map(CitizenId::value).orElse(""), one.name))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static Optional<String> together(String first, String second) {
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\t", new TreeSet<>(List.of(first, second))));
  }
}
