package lianli.registry.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.PageLine;
import lianli.registry.intake.DraftOutcome.Result;
import lianli.registry.scan.ScanIntakeOutcome;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanStore;

/** Takes in the scans that the lines of a drafts file come from. */
public final class DraftScans {
  private final ScanStore store;
  private final List<Path> roots;
  private String last = "";
  private ScanIntakeOutcome lastTaken = ScanIntakeOutcome.MISSING;
  private boolean looked;

  /**
   * Scans on their way into a store.
   *
   * @param roots folders below which they may lie by now
   */
  public DraftScans(ScanStore store, List<Path> roots) {
    this.store = store;
    this.roots = List.copyOf(roots);
  }

  /**
   * Takes in the scan of a line that enters or waits for a person.
   *
   * @return empty for other lines: nothing rests on their scans
   */
  Optional<ScanIntakeOutcome> take(DraftLine line) {
    Optional<ScanPlace> place = wanted(line);
    place.ifPresent(
        scan -> {
          if (!scan.sha256().equals(last)) {
            lastTaken = store.take(scan, roots);
            last = scan.sha256();
            looked = false;
          }
        });
    return place.map(scan -> lastTaken);
  }

  /**
   * Looks at a scan that was left where it is, once its line has been taken. A line that was there
   * already was looked at when it came: a store of half a million files is not read every night.
   */
  Optional<ScanIntakeOutcome> look(DraftLine line, DraftOutcome outcome) {
    Optional<ScanPlace> place = wanted(line);
    if (place.isPresent() && !looked && outcome.result() != Result.ALREADY_THERE) {
      lastTaken = store.look(place.get(), lastTaken, roots);
      looked = true;
    }
    return place.map(scan -> lastTaken);
  }

  private static Optional<ScanPlace> wanted(DraftLine line) {
    return switch (line) {
      case Draft draft -> draft.scan();
      case PageLine page -> PageIntake.reasons(page).isEmpty() ? Optional.empty() : page.scan();
    };
  }
}
