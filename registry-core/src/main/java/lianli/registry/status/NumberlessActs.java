package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.act.Sex;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Undetermined;

/**
 * Acts of the years before identity numbers. One joins a person where a numbered act names it by
 * certificate number and both names agree; where only the number agrees the answer waits for a
 * person to look: such an act is never left out silently (registry-rules §3.6a).
 *
 * @param identified all entries, those that joined now under the person's number
 * @param doubtful entries that may be the person's
 */
record NumberlessActs(List<LedgerEntry> identified, List<LedgerEntry> doubtful) {
  NumberlessActs {
    identified = List.copyOf(identified);
    doubtful = List.copyOf(doubtful);
  }

  static NumberlessActs of(CitizenId person, List<LedgerEntry> known) {
    List<OfCouple> own =
        known.stream()
            .map(LedgerEntry::act)
            .filter(OfCouple.class::isInstance)
            .map(OfCouple.class::cast)
            .filter(act -> Couples.concerns(act, person))
            .toList();
    List<LedgerEntry> identified = new ArrayList<>();
    List<LedgerEntry> doubtful = new ArrayList<>();
    for (LedgerEntry entry : known) {
      List<OfCouple> naming = naming(entry.act(), person, own);
      if (naming.isEmpty()) {
        identified.add(entry);
      } else if (naming.stream().anyMatch(act -> areNamedAlike(act, (OfCouple) entry.act()))) {
        identified.add(underNumber(entry, person));
      } else if (hasYear(entry.act())) {
        doubtful.add(entry);
      }
    }
    return new NumberlessActs(identified, doubtful);
  }

  /** Row 5 for a doubtful act dated by the day. */
  Optional<StatusAnswer> inDoubt(LocalDate day) {
    return doubtful.stream()
        .filter(entry -> !Effects.of(entry.act()).isAfter(day))
        .findFirst()
        .map(
            entry ->
                new Undetermined(
                    Said.of(
                        "an act without identity numbers may be this person's",
                        "有一条无身份证号的登记可能属于此人"),
                    Effects.of(entry.act()).earliest(),
                    day,
                    List.of(entry)));
  }

  /** The person's acts that share a certificate number with this act of unnumbered parties. */
  private static List<OfCouple> naming(Act act, CitizenId person, List<OfCouple> own) {
    if (!(act instanceof OfCouple ofCouple)
        || side(ofCouple.couple(), person.sex()).citizenId().isPresent()
        || Couples.concerns(act, person)) {
      return List.of();
    }
    Set<CertificateNumber> numbers = numbers(act).collect(Collectors.toSet());
    return own.stream()
        .filter(other -> numbers(other).anyMatch(numbers::contains))
        .filter(
            other ->
                Couples.same(
                    otherSide(ofCouple.couple(), person.sex()),
                    otherSide(other.couple(), person.sex())))
        .toList();
  }

  private static Party otherSide(Couple couple, Sex own) {
    return side(couple, own.other());
  }

  private static Party side(Couple couple, Sex sex) {
    return sex == Sex.MALE ? couple.man() : couple.woman();
  }

  private static boolean areNamedAlike(OfCouple one, OfCouple other) {
    return Stream.of(Sex.values())
        .allMatch(
            sex -> {
              String name = Couples.folded(side(one.couple(), sex));
              return !name.isEmpty() && name.equals(Couples.folded(side(other.couple(), sex)));
            });
  }

  private static boolean hasYear(Act act) {
    return numbers(act).anyMatch(number -> number.year().isPresent());
  }

  private static Stream<CertificateNumber> numbers(Act act) {
    Optional<CertificateNumber> referred =
        act instanceof AboutMarriage about ? about.marriage().number() : Optional.empty();
    return Stream.concat(act.filing().number().stream(), referred.stream());
  }

  private static LedgerEntry underNumber(LedgerEntry entry, CitizenId person) {
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(entry.act()));
    fields.put(person.sex().partyKey() + ".id_number", person.value());
    return entry.withAct(ActCodec.decode(fields));
  }
}
