package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.PlaceView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.act.PartialDate;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.RegistryPlaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the county's list of places that is in force. */
@Command(name = "list")
public final class PlaceListCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--on", paramLabel = "DATE")
  private @Nullable PartialDate on;

  @Option(names = "--csv")
  private boolean csv;

  /** A command over the session's home. */
  public PlaceListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RegistryPlaces places = new RegistryPlaces(session.home().requireExisting());
    Gazetteer gazetteer = places.gazetteer();
    PlaceView view = new PlaceView(session.output());
    if (csv) {
      view.csv(gazetteer.list());
    } else {
      view.list(gazetteer.list(), places.inForce(), on == null ? PartialDate.unknown() : on);
    }
    return ExitCode.DONE.value();
  }
}
