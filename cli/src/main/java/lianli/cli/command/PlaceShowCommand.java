package lianli.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.output.PlaceView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;
import lianli.registry.place.ChinaDivisions;
import lianli.registry.place.ChinaDivisions.Division;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Place;
import lianli.registry.script.HanScript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a place up, by code or name: in the county's list, and among the present ones of China. */
@Command(name = "show")
public final class PlaceShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "PLACE", descriptionKey = "lianli.place.show.PLACE")
  private @Nullable String place;

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable PartialDate on;

  /** A command over the session's home. */
  public PlaceShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String wanted = HanScript.toSimplified(WrittenText.code(Objects.requireNonNull(place)));
    Gazetteer gazetteer = session.places();
    List<Place> listed = gazetteer.find(wanted);
    ChinaDivisions china = ChinaDivisions.present();
    List<Division> present =
        china
            .name(wanted)
            .map(name -> List.of(new Division(wanted, name)))
            .orElseGet(() -> china.named(wanted));
    new PlaceView(session.output())
        .show(gazetteer, listed, present, on == null ? PartialDate.unknown() : on);
    boolean isFound = !listed.isEmpty() || !present.isEmpty();
    return (isFound ? ExitCode.DONE : ExitCode.NO_RECORD).value();
  }
}
