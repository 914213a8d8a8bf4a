package lianli.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lianli.cli.option.CitizenOption;
import lianli.cli.option.PersonByNameOptions;
import lianli.cli.session.Session;
import lianli.index.Criterion.Identified;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.PartyAnswer;
import lianli.index.PartyHit;
import lianli.index.PartyQuery;
import lianli.index.PartySearch;
import lianli.index.key.IdPattern;
import lianli.registry.act.CitizenId;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.Requester;

/**
 * Whom a question of status is about: one person, by a valid number; or those who may be meant by a
 * name and a birth date, or by a number of which places are hidden or wrong (row 2 of the decision
 * table).
 */
sealed interface StatusSubject {
  /** One person. */
  record Person(CitizenId number) implements StatusSubject {}

  /**
   * Nobody for certain.
   *
   * @param candidates one act of each, the best agreement first
   */
  record Candidates(List<PartyHit> candidates) implements StatusSubject {
    public Candidates {
      candidates = List.copyOf(candidates);
    }

    /** Those whom an asker may see: none outside the registry. */
    List<PartyHit> shownTo(Requester asker) {
      return asker.purpose().map(Purpose::isWithin).orElse(true) ? candidates : List.of();
    }
  }

  /** Reads what the options say, and looks up what no valid number tells. */
  static StatusSubject read(
      Session session,
      CitizenOption citizen,
      PersonByNameOptions named,
      Supplier<PartySearch> search) {
    if (named.areGiven() && !citizen.isGiven()) {
      return picked(search.get().find(named.query(session)), named.pick());
    }
    String typed = citizen.typed(session);
    Optional<CitizenId> number = CitizenId.parse(typed);
    if (number.isPresent()) {
      return new Person(number.get());
    }
    Optional<IdPattern> pattern = IdPattern.parse(typed);
    if (pattern.isPresent()) {
      return picked(
          search.get().find(PartyQuery.of(new IdentifiedLike(pattern.get()))), named.pick());
    }
    PartyAnswer written =
        typed.isBlank()
            ? new PartyAnswer(List.of(), Optional.empty())
            : search.get().find(PartyQuery.of(new Identified(typed)));
    return written.hits().isEmpty()
        ? new Person(CitizenOption.valid(typed))
        : picked(written, named.pick());
  }

  private static StatusSubject picked(PartyAnswer found, int pick) {
    Map<String, PartyHit> persons = new LinkedHashMap<>();
    for (PartyHit hit : found.hits()) {
      String person =
          hit.party()
              .citizenId()
              .map(CitizenId::value)
              .orElseGet(() -> "entry " + hit.entry().sequence() + hit.party().sex());
      persons.putIfAbsent(person, hit);
    }
    List<PartyHit> candidates = List.copyOf(persons.values());
    Optional<CitizenId> meant =
        pick >= 1 && pick <= candidates.size()
            ? candidates.get(pick - 1).party().citizenId()
            : Optional.empty();
    return meant.isPresent() ? new Person(meant.get()) : new Candidates(candidates);
  }
}
