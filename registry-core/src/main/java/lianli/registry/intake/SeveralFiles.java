package lianli.registry.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lianli.registry.RegistryException;

/**
 * Files that are taken in one after another: one that cannot be used does not keep the others back.
 */
public record SeveralFiles(List<Path> files) {
  public SeveralFiles {
    files = List.copyOf(files);
  }

  /**
   * Takes each in.
   *
   * @param unusable hears at once why a file could not be taken in
   * @return the failures of those files
   * @throws RegistryException if something failed that is not of one file alone
   */
  public List<RegistryException> each(
      Consumer<Path> taking, BiConsumer<Path, RegistryException> unusable) {
    List<RegistryException> failures = new ArrayList<>();
    for (Path file : files) {
      try {
        taking.accept(file);
      } catch (RegistryException failure) {
        if (!failure.isOfOneInput()) {
          throw failure;
        }
        failures.add(failure);
        unusable.accept(file, failure);
      }
    }
    return failures;
  }
}
