package lianli.index.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lianli.index.key.PreparedName;
import lianli.registry.ledger.KnownAliases;
import lianli.registry.ledger.LedgerReader;

/**
 * Every marriage on file, in memory, as the ledger told it when it was read.
 *
 * <p>Rows are numbered in the order in which the ledger first speaks of each marriage.
 */
public final class Register {
  private final List<RegisteredMarriage> unions;
  private final MarriageBook book;
  private final Map<Long, List<PreparedName>> otherNames;

  private Register(MarriageBook book, Map<Long, List<PreparedName>> otherNames) {
    this.book = book;
    this.otherNames = otherNames;
    unions = book.unions();
  }

  /** Reads a whole ledger. */
  public static Register read(LedgerReader ledger) {
    return read(ledger, LedgerScan::of);
  }

  /**
   * The same with the help of what an earlier list left in a directory, which is brought up where
   * it can be. It gives the same register; but a line that was changed in the ledger's file since
   * it was read is not noticed, so nothing is entered on its word.
   */
  public static Register read(LedgerReader ledger, Path directory) {
    return read(ledger, new KeptActs(directory)::of);
  }

  private static Register read(LedgerReader ledger, Function<LedgerReader, List<FiledAct>> acts) {
    Map<Long, List<PreparedName>> names = new HashMap<>();
    KnownAliases.asserted(ledger.furtherNames())
        .forEach(
            named ->
                names
                    .computeIfAbsent(
                        FiledPerson.code(java.util.Optional.of(named.person())),
                        none -> new ArrayList<>())
                    .add(PreparedName.of(named.name())));
    return new Register(MarriageBook.of(acts.apply(ledger)), names);
  }

  /** How many marriages are on file. */
  public int size() {
    return unions.size();
  }

  /** The marriage in a row. */
  public RegisteredMarriage union(int row) {
    return unions.get(row);
  }

  /** The rows of every marriage of a person, in their order. */
  public Set<Integer> rowsOf(FiledPerson person) {
    return book.rowsOf(person);
  }

  /**
   * The marriage with the deaths of these two, who are its spouses as somebody tells more of them.
   */
  public RegisteredMarriage withDeaths(
      RegisteredMarriage union, FiledPerson man, FiledPerson woman) {
    RegisteredMarriage told = union;
    for (FiledPerson spouse : List.of(man, woman)) {
      for (RegisteredMarriage.End death : book.deathsOf(spouse, union)) {
        told = told.ends().contains(death) ? told : told.endedBy(death);
      }
    }
    return told;
  }

  /** Under which further names a person is documented. */
  public List<PreparedName> otherNames(FiledPerson person) {
    return otherNames.isEmpty() || person.citizen() == 0
        ? List.of()
        : otherNames.getOrDefault(person.citizen(), List.of());
  }
}
