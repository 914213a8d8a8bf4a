package lianli.index.court;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.index.Criterion;
import lianli.index.Criterion.Born;
import lianli.index.Criterion.Identified;
import lianli.index.Criterion.IdentifiedLike;
import lianli.index.Criterion.IdentifiedNearly;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.Criterion.Numbered;
import lianli.index.PartyAnswer;
import lianli.index.PartyQuery;
import lianli.index.PartySearch;
import lianli.index.key.NameLevel;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.BilingualText;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries that a case may mean: by either party's number (whole, masked, mistyped), name with
 * birth date, both names, or the certificate number. A bad number on one side is rescued by the
 * other.
 */
final class CandidateFinder {
  /** A mask that shows fewer places fits too many people to be used without the name. */
  private static final int TELLING_PLACES = 8;

  private final PartySearch search;
  private @Nullable BilingualText warning;

  CandidateFinder(PartySearch search) {
    this.search = search;
  }

  /** Why the index could not help, if it could not. */
  Optional<BilingualText> warning() {
    return Optional.ofNullable(warning);
  }

  /** Entries that may be about the couple or one of them. */
  Collection<LedgerEntry> about(CoupleTraits couple) {
    Map<Long, LedgerEntry> found = new TreeMap<>();
    for (PersonTraits person : List.of(couple.first(), couple.second())) {
      find(person).forEach(entry -> found.put(entry.sequence(), entry));
    }
    if (couple.first().name().isPresent() && couple.second().name().isPresent()) {
      PersonName first = couple.first().name().get();
      PersonName second = couple.second().name().get();
      add(
          found,
          new Named(first, NameLevel.LOOK_ALIKE),
          new MarriedTo(second, NameLevel.LOOK_ALIKE));
    }
    couple.certificate().ifPresent(number -> add(found, new Numbered(number)));
    return found.values();
  }

  /** Everything on file about the parties of these entries: other unions, ends, deaths. */
  Collection<LedgerEntry> withEverythingAbout(Collection<Party> parties) {
    Map<Long, LedgerEntry> found = new TreeMap<>();
    for (Party party : parties) {
      if (party.citizenId().isPresent()) {
        add(found, new Identified(party.idNumber()));
      }
      if (party.name().isPresent()
          && (party.citizenId().isEmpty() || party.birthDate().isKnown())) {
        List<Criterion> asked = new ArrayList<>();
        asked.add(new Named(party.name().get(), NameLevel.VARIANT));
        if (party.birthDate().isKnown()) {
          asked.add(new Born(party.birthDate()));
        }
        add(found, asked.toArray(Criterion[]::new));
      }
    }
    return found.values();
  }

  private Collection<LedgerEntry> find(PersonTraits person) {
    Map<Long, LedgerEntry> found = new TreeMap<>();
    Optional<Criterion> named = person.name().map(name -> new Named(name, NameLevel.LOOK_ALIKE));
    if (person.mask().isPresent()) {
      Criterion like = new IdentifiedLike(person.mask().get());
      if (person.mask().get().visible() >= TELLING_PLACES) {
        add(found, like);
      } else if (named.isPresent()) {
        add(found, like, named.get());
      }
    } else if (person.hasWholeId()) {
      add(found, new Identified(person.idNumber()));
      add(found, new IdentifiedNearly(person.idNumber()));
    }
    if (named.isPresent() && person.birth().isKnown()) {
      add(found, named.get(), new Born(person.birth()));
    }
    return found.values();
  }

  private void add(Map<Long, LedgerEntry> found, Criterion... criteria) {
    PartyAnswer answer = search.find(PartyQuery.of(criteria));
    answer.warning().ifPresent(said -> warning = said);
    answer.hits().forEach(hit -> found.put(hit.entry().sequence(), hit.entry()));
  }
}
