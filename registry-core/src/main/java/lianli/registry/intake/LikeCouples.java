package lianli.registry.intake;

import java.util.Optional;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.IdPlaces;
import lianli.registry.act.Party;
import lianli.registry.script.HanScript;

/** Whether an act speaks of the couple of a marriage, and by what that is known. */
final class LikeCouples {
  /** What makes two couples one, the surest first. */
  enum Basis {
    /** The numbers of both persons. */
    NUMBERS,
    /** One person's number and both names, where a number of the other is missing or no number. */
    NUMBER_AND_NAMES,
    /** The certificate's number and both names. */
    CERTIFICATE_AND_NAMES
  }

  private LikeCouples() {}

  /** Empty if they are not surely one couple. */
  static Optional<Basis> basis(AboutMarriage act, StandingMarriage marriage) {
    Couple told = act.couple();
    Couple known = marriage.couple();
    if (isOther(told.man(), known.man()) || isOther(told.woman(), known.woman())) {
      return Optional.empty();
    }
    boolean man = isSame(told.man(), known.man());
    boolean woman = isSame(told.woman(), known.woman());
    if (man && woman) {
      return Optional.of(Basis.NUMBERS);
    }
    if (!areNamedAlike(told.man(), known.man()) || !areNamedAlike(told.woman(), known.woman())) {
      return Optional.empty();
    }
    if (man || woman) {
      return Optional.of(Basis.NUMBER_AND_NAMES);
    }
    return act.marriage().number().filter(marriage.numbers()::contains).isPresent()
        ? Optional.of(Basis.CERTIFICATE_AND_NAMES)
        : Optional.empty();
  }

  /** True if a person of the act is, by number, a person of the marriage. */
  static boolean isAboutOne(AboutMarriage act, StandingMarriage marriage) {
    return isSame(act.couple().man(), marriage.couple().man())
        || isSame(act.couple().woman(), marriage.couple().woman());
  }

  static boolean isSame(Party one, Party other) {
    Optional<CitizenId> number = one.citizenId();
    return number.isPresent() && number.equals(other.citizenId());
  }

  /** Both have valid numbers, or one has hidden digits, and they differ. */
  private static boolean isOther(Party one, Party other) {
    boolean areBothValid = one.citizenId().isPresent() && other.citizenId().isPresent();
    return areBothValid
        ? !one.citizenId().equals(other.citizenId())
        : isUnlikeMask(one.idNumber(), other) || isUnlikeMask(other.idNumber(), one);
  }

  private static boolean isUnlikeMask(String masked, Party person) {
    if (masked.indexOf('*') < 0 || person.citizenId().isEmpty()) {
      return false;
    }
    String number = person.citizenId().get().value();
    return masked.length() == number.length() && !IdPlaces.mayBeOne(masked, number);
  }

  static boolean areNamedAlike(Party one, Party other) {
    Optional<String> name = one.name().map(HanScript::comparable);
    return name.isPresent() && name.equals(other.name().map(HanScript::comparable));
  }
}
