package lianli.cli;

import java.nio.file.Path;
import lianli.registry.RegistryHome;
import org.jspecify.annotations.Nullable;

/** Finds the registry directory: flag, then LIANLI_HOME, then the XDG data directory. */
record HomeFinder(Surroundings surroundings) {

  RegistryHome find(@Nullable Path flag) {
    return new RegistryHome(surroundings.workingDirectory().resolve(chosen(flag)));
  }

  private Path chosen(@Nullable Path flag) {
    if (flag != null) {
      return flag;
    }
    String variable = surroundings.variable("LIANLI_HOME");
    if (!variable.isEmpty()) {
      return Path.of(variable);
    }
    String xdg = surroundings.variable("XDG_DATA_HOME");
    return xdg.isEmpty()
        ? Path.of(surroundings.variable("HOME"), ".local", "share", "lianli")
        : Path.of(xdg, "lianli");
  }
}
