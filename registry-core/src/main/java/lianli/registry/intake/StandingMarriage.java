package lianli.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.Couple;
import lianli.registry.act.PartialDate;

/**
 * A marriage on file.
 *
 * @param act that tells of it: the registration, or a reissue where the registration is not on file
 * @param numbers by which papers may name it: its own, and those of certificates issued again
 */
record StandingMarriage(
    OfCouple act, Couple couple, PartialDate start, List<CertificateNumber> numbers) {
  StandingMarriage {
    numbers = List.copyOf(numbers);
  }

  /** The marriages that these acts tell of, each once. */
  static List<StandingMarriage> of(List<Act> acts) {
    List<StandingMarriage> marriages = new ArrayList<>();
    for (Act act : acts) {
      switch (act) {
        case Marriage marriage -> marriages.add(registered(marriage));
        case ForeignMarriage marriage when marriage.isRecognised() ->
            marriages.add(registered(marriage));
        default -> {}
      }
    }
    for (Act act : acts) {
      if (act instanceof MarriageReissue reissue) {
        include(reissue, marriages);
      }
    }
    return marriages;
  }

  private static StandingMarriage registered(OfCouple act) {
    return new StandingMarriage(
        act, act.couple(), act.filing().registeredOn(), act.filing().number().stream().toList());
  }

  private static void include(MarriageReissue reissue, List<StandingMarriage> marriages) {
    List<CertificateNumber> named = new ArrayList<>();
    reissue.filing().number().ifPresent(named::add);
    reissue.marriage().number().ifPresent(named::add);
    for (int i = 0; i < marriages.size(); i++) {
      StandingMarriage known = marriages.get(i);
      if (LikeCouples.basis(reissue, known).isPresent() && known.isNamedBy(reissue)) {
        List<CertificateNumber> all = new ArrayList<>(known.numbers);
        named.stream().filter(number -> !all.contains(number)).forEach(all::add);
        marriages.set(i, new StandingMarriage(known.act, known.couple, known.start, all));
        return;
      }
    }
    marriages.add(
        new StandingMarriage(reissue, reissue.couple(), reissue.marriage().marriedOn(), named));
  }

  private boolean isNamedBy(MarriageReissue reissue) {
    return reissue.marriage().number().filter(numbers::contains).isPresent()
        || (reissue.marriage().marriedOn().isKnown()
            && Dates.mayBeOne(reissue.marriage().marriedOn(), start));
  }

  /** The number by which people know it, if there is one. */
  Optional<CertificateNumber> number() {
    return numbers.stream().findFirst();
  }

  /** True if it surely began after the day. */
  boolean beganAfter(PartialDate day) {
    return Dates.isAfter(start, day);
  }
}
