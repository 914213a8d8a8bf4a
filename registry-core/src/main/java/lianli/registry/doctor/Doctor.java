package lianli.registry.doctor;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.doctor.Diagnosis.Grade;

/** Examines a registry, and repairs what needs no asking. */
public final class Doctor {
  /** A repair may bring up the next trouble; it never needs more rounds than there are kinds. */
  private static final int ROUNDS = 4;

  private final List<Examination> examinations;

  /** A doctor who makes these examinations, in this order. */
  public Doctor(List<Examination> examinations) {
    this.examinations = List.copyOf(examinations);
  }

  /**
   * What is left and what was done.
   *
   * @param remaining troubles that are there now
   * @param repaired troubles that were seen to
   */
  public record Report(List<Diagnosis> remaining, List<Diagnosis> repaired) {
    public Report {
      remaining = List.copyOf(remaining);
      repaired = List.copyOf(repaired);
    }

    /** True if a trouble of at least this grade remains. */
    public boolean has(Grade grade) {
      return remaining.stream().anyMatch(trouble -> trouble.grade().compareTo(grade) >= 0);
    }
  }

  /** Only looks. */
  public Report examine() {
    return new Report(look(), List.of());
  }

  /** Looks, repairs what can be repaired, and looks again. */
  public Report repair() {
    List<Diagnosis> repaired = new ArrayList<>();
    List<Diagnosis> failed = new ArrayList<>();
    Set<String> tried = new HashSet<>();
    List<Diagnosis> found = look();
    for (int round = 0; round < ROUNDS; round++) {
      boolean again = false;
      for (Diagnosis trouble : found) {
        if (trouble.remedy().isPresent() && tried.add(trouble.code() + trouble.what())) {
          again = true;
          apply(trouble).ifPresentOrElse(failed::add, () -> repaired.add(trouble));
        }
      }
      if (!again) {
        break;
      }
      found = look();
    }
    List<Diagnosis> remaining = new ArrayList<>(found);
    remaining.addAll(failed);
    Set<String> still = new HashSet<>();
    remaining.forEach(trouble -> still.add(trouble.code() + trouble.what()));
    repaired.removeIf(trouble -> still.contains(trouble.code() + trouble.what()));
    return new Report(remaining, repaired);
  }

  private List<Diagnosis> look() {
    List<Diagnosis> troubles = new ArrayList<>();
    for (Examination examination : examinations) {
      troubles.addAll(examination.examine());
    }
    return troubles;
  }

  /** The trouble with the remedy, if it did not work. */
  private static Optional<Diagnosis> apply(Diagnosis trouble) {
    try {
      trouble.remedy().orElseThrow().apply();
      return Optional.empty();
    } catch (RegistryException refused) {
      return Optional.of(notRepaired(trouble, refused.why(), refused.next()));
    } catch (UncheckedIOException refused) {
      BilingualText why = BilingualText.of(refused.toString(), refused.toString());
      return Optional.of(
          notRepaired(
              trouble, why, BilingualText.of("Check permissions and free space", "请检查权限和可用空间")));
    }
  }

  private static Diagnosis notRepaired(Diagnosis trouble, BilingualText why, BilingualText next) {
    return Diagnosis.of(
        "not-repaired",
        trouble.grade(),
        BilingualText.of("Could not be repaired: %s", "未能修复：%s", trouble.what()),
        why,
        next);
  }
}
