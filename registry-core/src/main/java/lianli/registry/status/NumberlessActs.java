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
import lianli.registry.BilingualText;
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
 * certificate number and both names agree; where only the number agrees, or only name and birth
 * date, the answer waits for a person to look: such an act is never left out silently
 * (registry-rules §3.6a).
 *
 * @param identified all entries, those that joined now under the person's number
 * @param doubtful entries that may be the person's
 */
record NumberlessActs(List<LedgerEntry> identified, List<LedgerEntry> doubtful) {
  private static final List<Sex> COUPLE = List.of(Sex.MALE, Sex.FEMALE);

  /** Two papers of one couple within a week tell one act (C10). */
  private static final int SAME_DAYS = 7;

  NumberlessActs {
    identified = List.copyOf(identified);
    doubtful = List.copyOf(doubtful);
  }

  static NumberlessActs of(CitizenId person, List<LedgerEntry> known, Identity identity) {
    List<OfCouple> numbered =
        known.stream()
            .map(LedgerEntry::act)
            .filter(OfCouple.class::isInstance)
            .map(OfCouple.class::cast)
            .filter(act -> act.parties().stream().anyMatch(NumberlessActs::hasNumber))
            .toList();
    Likeness likeness = Likeness.of(person, known, identity);
    List<LedgerEntry> identified = new ArrayList<>();
    List<LedgerEntry> doubtful = new ArrayList<>();
    for (LedgerEntry entry : known) {
      List<OfCouple> naming = naming(entry.act(), numbered);
      Optional<OfCouple> alike =
          naming.stream().filter(act -> areNamedAlike(act, (OfCouple) entry.act())).findFirst();
      if (alike.isPresent()) {
        identified.add(underNumbersOf(alike.get(), entry));
      } else if (naming.stream().anyMatch(act -> mayBeOf(person, act, (OfCouple) entry.act()))
          || isOfNamesake(entry.act(), likeness, known)
          || isWithSpouse(person, entry.act(), numbered)) {
        doubtful.add(entry);
      } else {
        identified.add(entry);
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
                    BilingualText.of(
                        "an act without identity numbers may be this person's",
                        "有一条无身份证件号的登记可能属于此人"),
                    Effects.of(entry.act()).earliest(),
                    day,
                    List.of(entry)));
  }

  /** Numbered acts that share a certificate number with this act, one of whose parties has none. */
  private static List<OfCouple> naming(Act act, List<OfCouple> numbered) {
    if (!(act instanceof OfCouple ofCouple)
        || ofCouple.parties().stream().allMatch(NumberlessActs::hasNumber)) {
      return List.of();
    }
    Set<CertificateNumber> numbers = numbers(act).collect(Collectors.toSet());
    return numbered.stream()
        .filter(other -> isAnother(other, act) && numbers(other).anyMatch(numbers::contains))
        .filter(other -> fillsNumberOf(ofCouple, other))
        .toList();
  }

  /** Which act it is, not what it says: two entries may say the same of two papers. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isAnother(Act one, Act other) {
    return one != other;
  }

  /**
   * True if the act gives the person no number but names them, beside the number of their spouse,
   * and is no second paper about an act of theirs.
   */
  private static boolean isWithSpouse(CitizenId person, Act act, List<OfCouple> numbered) {
    if (!(act instanceof OfCouple ofCouple)
        || !side(ofCouple.couple(), person.sex()).idNumber().isEmpty()) {
      return false;
    }
    List<OfCouple> ofCoupleOnFile =
        numbered.stream()
            .filter(own -> isAnother(own, act) && Couples.concerns(own, person))
            .filter(own -> areNamedAlike(own, ofCouple))
            .filter(
                own ->
                    hasNumber(side(ofCouple.couple(), person.sex().other()))
                        && Couples.same(own.couple(), ofCouple.couple()))
            .toList();
    return !ofCoupleOnFile.isEmpty()
        && ofCoupleOnFile.stream()
            .filter(own -> own.kind() == act.kind())
            .noneMatch(own -> Effects.of(own).isWithin(SAME_DAYS, Effects.of(act)));
  }

  private static boolean isSurelyAnother(Party one, Party other) {
    return hasNumber(one) && hasNumber(other) && !Couples.same(one, other);
  }

  /**
   * True if the act names somebody of the person's name, sex and birth date, and is no second paper
   * about one of the person's own acts.
   */
  private static boolean isOfNamesake(Act act, Likeness likeness, List<LedgerEntry> known) {
    return act instanceof OfCouple ofCouple
        && ofCouple.parties().stream().anyMatch(likeness::fits)
        && known.stream()
            .map(LedgerEntry::act)
            .filter(other -> isAnother(other, act) && other.kind() == act.kind())
            .filter(other -> Couples.concerns(other, likeness.person()))
            .filter(other -> Couples.same(((OfCouple) other).couple(), ofCouple.couple()))
            .noneMatch(other -> Effects.of(other).isWithin(SAME_DAYS, Effects.of(act)));
  }

  private static boolean hasNumber(Party party) {
    return party.citizenId().isPresent();
  }

  /** True if the other act tells the number of a party that this one does not. */
  private static boolean fillsNumberOf(OfCouple act, OfCouple other) {
    return COUPLE.stream()
        .anyMatch(
            sex -> !hasNumber(side(act.couple(), sex)) && hasNumber(side(other.couple(), sex)));
  }

  /**
   * True if the act may be the person's: an act of theirs names its number, and one of its names
   * agrees. Where neither does, or the spouse has another identity number, it is another couple's.
   */
  private static boolean mayBeOf(CitizenId person, OfCouple own, OfCouple act) {
    return Couples.concerns(own, person)
        && !hasNumber(side(act.couple(), person.sex()))
        && hasYear(act)
        && !isSurelyAnother(
            side(own.couple(), person.sex().other()), side(act.couple(), person.sex().other()))
        && COUPLE.stream()
            .anyMatch(sex -> Couples.same(side(own.couple(), sex), side(act.couple(), sex)));
  }

  private static Party side(Couple couple, Sex sex) {
    return sex == Sex.MALE ? couple.man() : couple.woman();
  }

  private static boolean areNamedAlike(OfCouple one, OfCouple other) {
    return COUPLE.stream()
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

  private static LedgerEntry underNumbersOf(OfCouple other, LedgerEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>(ActCodec.encode(entry.act()));
    for (Sex sex : COUPLE) {
      side(other.couple(), sex)
          .citizenId()
          .filter(number -> !hasNumber(side(((OfCouple) entry.act()).couple(), sex)))
          .ifPresent(number -> fields.put(sex.partyKey() + ".id_number", number.value()));
    }
    return entry.withAct(ActCodec.decode(fields));
  }
}
