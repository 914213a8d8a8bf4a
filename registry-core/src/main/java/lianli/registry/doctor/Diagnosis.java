package lianli.registry.doctor;

import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * Something an examination found.
 *
 * @param code stable, for scripts
 * @param grade how bad it is
 * @param what is the matter
 * @param why it is, or what may come of it
 * @param next what to do
 * @param remedy what {@code --repair} does; empty if only people can do something
 */
public record Diagnosis(
    String code,
    Grade grade,
    BilingualText what,
    BilingualText why,
    BilingualText next,
    Optional<Remedy> remedy) {
  /** How bad something is. */
  public enum Grade {
    /** Good to know. */
    REMARK,
    /** To be seen to; nothing is lost. */
    TROUBLE,
    /** Entries are damaged or missing. */
    DAMAGE
  }

  /** Something that can be done without asking: it touches no payload and can be done again. */
  public interface Remedy {
    /** Does it. */
    void apply();
  }

  /** Something only people can see to. */
  public static Diagnosis of(
      String code, Grade grade, BilingualText what, BilingualText why, BilingualText next) {
    return new Diagnosis(code, grade, what, why, next, Optional.empty());
  }

  /** Something that {@code --repair} sees to. */
  public static Diagnosis mendable(
      String code, BilingualText what, BilingualText why, Remedy remedy) {
    return new Diagnosis(
        code,
        Grade.TROUBLE,
        what,
        why,
        BilingualText.of("`lianli doctor --repair` sees to it", "lianli doctor --repair 可以修复"),
        Optional.of(remedy));
  }
}
