package lianli.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import lianli.cli.session.Session;
import lianli.registry.place.PlaceListReader;
import lianli.registry.place.RegistryPlaces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The county's list of places: a file named, else the one that is in force in the registry. */
public final class PlacesOption {
  @Option(names = "--places", paramLabel = "FILE")
  private @Nullable Path places;

  /**
   * The list; empty if the registry was given none either.
   *
   * @throws lianli.registry.RegistryException if anything is wrong with it: told now, once
   */
  public Optional<Path> wanted(Session session) {
    Optional<Path> list =
        places == null
            ? new RegistryPlaces(session.home()).file()
            : Optional.of(session.environment().workingDirectory().resolve(places));
    list.ifPresent(PlaceListReader::whole);
    return list;
  }
}
