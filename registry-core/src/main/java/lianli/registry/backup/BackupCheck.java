package lianli.registry.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.file.Unchecked;
import lianli.registry.signature.SignatureCheckResult;

/** Reads every piece that any generation names. */
public final class BackupCheck {
  private final BackupDirectory directory;
  private final Optional<SignatureCheckResult.Checker> checker;
  private final Map<String, Boolean> sound = new HashMap<>();

  /** A check of one directory, with the roots its manifests must be signed under. */
  public BackupCheck(BackupDirectory directory, Optional<SignatureCheckResult.Checker> checker) {
    this.directory = directory;
    this.checker = checker;
  }

  /**
   * What is known of one generation.
   *
   * @param manifest empty if it cannot be read
   * @param faults empty if it can be restored
   */
  public record Result(long generation, Optional<Manifest> manifest, List<BilingualText> faults) {}

  /** Every generation, oldest first. */
  public List<Result> run() {
    List<Result> results = new ArrayList<>();
    for (long number : directory.numbers()) {
      results.add(generation(number));
    }
    return results;
  }

  private Result generation(long number) {
    Manifest manifest;
    try {
      manifest = directory.read(number, checker).manifest();
    } catch (RegistryException damaged) {
      return new Result(number, Optional.empty(), List.of(damaged.why()));
    }
    List<BilingualText> faults = new ArrayList<>();
    if (manifest.condition() == Manifest.Condition.DAMAGED) {
      faults.add(BilingualText.of("the ledger was damaged when it was saved", "备份时台账已损坏"));
    }
    for (Manifest.SavedFile file : manifest.files()) {
      if (!file.pieces().stream().allMatch(this::isSound)) {
        faults.add(
            BilingualText.of("a piece of %s is missing or damaged", "%s 的数据块缺失或损坏", file.path()));
      }
    }
    return new Result(number, Optional.of(manifest), faults);
  }

  /** Generations share pieces: each is read once. */
  private boolean isSound(String digest) {
    return sound.computeIfAbsent(
        digest,
        piece -> {
          return Unchecked.get(() -> directory.get(piece).isPresent());
        });
  }
}
