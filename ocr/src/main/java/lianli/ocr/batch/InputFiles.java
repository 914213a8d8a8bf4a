package lianli.ocr.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a batch: those named, whatever they are, and in folders whatever is a scan by its
 * name or its content, be it a link or a folder: the batch says why it cannot be read. A folder
 * that cannot be listed is given in place of what is in it, for the same reason. Folders are walked
 * in the order of names, so two runs see one order. They are walked twice, once to count and once
 * to read, and of a million files only the names in the folders on the way to the next one are in
 * memory.
 */
public final class InputFiles {
  private InputFiles() {}

  /** Files and folders as files. A missing one is kept: the batch reports it. */
  public static FileSource of(List<Path> inputs) {
    return of(inputs, Files::list);
  }

  /** What is in a folder. */
  @FunctionalInterface
  interface Listing {
    Stream<Path> of(Path folder) throws IOException;
  }

  static FileSource of(List<Path> inputs, Listing listing) {
    Walk counted = new Walk(inputs, listing);
    int known = 0;
    while (counted.hasNext()) {
      counted.next();
      known++;
    }
    return FileSource.of(new Walk(inputs, listing), known, counted.passedOver);
  }

  /** A step of a walk: a file to give, or a folder to go into. */
  private record Step(Path path, boolean isInto) {
    /** As if whole paths were compared: what is in a folder has its name and a slash before it. */
    static final Comparator<Step> IN_ORDER = Comparator.comparing(Step::name);

    String name() {
      return path.getFileName() + (isInto ? "/" : "");
    }
  }

  private static final class Walk implements Iterator<Path> {
    private final Listing listing;
    private final Deque<Iterator<Step>> folders = new ArrayDeque<>();
    private PassedOver passedOver = PassedOver.NOTHING;
    private Optional<Path> ahead;

    Walk(List<Path> inputs, Listing listing) {
      this.listing = listing;
      folders.push(
          inputs.stream().map(input -> new Step(input, Files.isDirectory(input))).iterator());
      ahead = find();
    }

    @Override
    public boolean hasNext() {
      return ahead.isPresent();
    }

    @Override
    public Path next() {
      Path file = ahead.orElseThrow(NoSuchElementException::new);
      ahead = find();
      return file;
    }

    private Optional<Path> find() {
      while (!folders.isEmpty()) {
        if (!folders.element().hasNext()) {
          folders.pop();
          continue;
        }
        Step step = folders.element().next();
        if (!step.isInto()) {
          return Optional.of(step.path());
        }
        folders.push(steps(step.path()).iterator());
      }
      return Optional.empty();
    }

    private List<Step> steps(Path folder) {
      try (Stream<Path> entries = listing.of(folder)) {
        return entries.flatMap(this::stepsAt).sorted(Step.IN_ORDER).toList();
      } catch (IOException | UncheckedIOException e) {
        return List.of(new Step(folder, false));
      }
    }

    /** A folder that is named as a scan is both given and gone into. */
    private Stream<Step> stepsAt(Path entry) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (ScanNames.isKeptAside(entry)) {
          passedOver = passedOver.and(new PassedOver(1, scansIn(entry), 0));
          return Stream.empty();
        }
        Step into = new Step(entry, true);
        return ScanNames.isNamedAsScan(entry)
            ? Stream.of(new Step(entry, false), into)
            : Stream.of(into);
      }
      if (ScanNames.isNamedAsScan(entry) || ScanNames.isScanByContent(entry)) {
        return Stream.of(new Step(entry, false));
      }
      if (Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
        passedOver = passedOver.and(new PassedOver(0, 0, 1));
      }
      return Stream.empty();
    }

    private static int scansIn(Path keptAside) {
      try (Stream<Path> files = Files.walk(keptAside)) {
        return (int) files.filter(ScanNames::isNamedAsScan).filter(Files::isRegularFile).count();
      } catch (IOException | UncheckedIOException e) {
        return 0;
      }
    }
  }
}
