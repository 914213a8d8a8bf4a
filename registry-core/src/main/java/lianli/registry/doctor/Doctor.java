package lianli.registry.doctor;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.doctor.Trouble.Grade;

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
  public record Report(List<Trouble> remaining, List<Trouble> repaired) {
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
    List<Trouble> repaired = new ArrayList<>();
    List<Trouble> failed = new ArrayList<>();
    Set<String> tried = new HashSet<>();
    List<Trouble> found = look();
    for (int round = 0; round < ROUNDS; round++) {
      boolean again = false;
      for (Trouble trouble : found) {
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
    List<Trouble> remaining = new ArrayList<>(found);
    remaining.addAll(failed);
    Set<String> still = new HashSet<>();
    remaining.forEach(trouble -> still.add(trouble.code() + trouble.what()));
    repaired.removeIf(trouble -> still.contains(trouble.code() + trouble.what()));
    return new Report(remaining, repaired);
  }

  private List<Trouble> look() {
    List<Trouble> troubles = new ArrayList<>();
    for (Examination examination : examinations) {
      troubles.addAll(examination.examine());
    }
    return troubles;
  }

  /** The trouble with the remedy, if it did not work. */
  private static Optional<Trouble> apply(Trouble trouble) {
    try {
      trouble.remedy().orElseThrow().apply();
      return Optional.empty();
    } catch (RegistryException refused) {
      return Optional.of(notRepaired(trouble, refused.why(), refused.next()));
    } catch (UncheckedIOException refused) {
      Said why = Said.of(refused.toString(), refused.toString());
      return Optional.of(
          notRepaired(trouble, why, Said.of("Check permissions and free space", "请检查权限和可用空间")));
    }
  }

  private static Trouble notRepaired(Trouble trouble, Said why, Said next) {
    return Trouble.of(
        "not-repaired",
        trouble.grade(),
        Said.of(
            "Could not be repaired: " + trouble.what().english(),
            "未能修复：" + trouble.what().chinese()),
        why,
        next);
  }
}
