package lianli.cli;

import java.nio.file.Path;
import lianli.cli.session.Environment;
import lianli.registry.RegistryHome;
import org.jspecify.annotations.Nullable;

/** Finds the registry directory: flag, then LIANLI_HOME, then the XDG data directory. */
record HomeFinder(Environment environment) {

  RegistryHome find(@Nullable Path flag) {
    return new RegistryHome(environment.workingDirectory().resolve(chosen(flag)));
  }

  private Path chosen(@Nullable Path flag) {
    if (flag != null) {
      return flag;
    }
    String variable = environment.variable("LIANLI_HOME");
    if (!variable.isEmpty()) {
      return Path.of(variable);
    }
    String xdg = environment.variable("XDG_DATA_HOME");
    return xdg.isEmpty()
        ? Path.of(environment.variable("HOME"), ".local", "share", "lianli")
        : Path.of(xdg, "lianli");
  }
}
