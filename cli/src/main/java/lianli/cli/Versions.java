package lianli.cli;

import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: this program and everything an answer may depend on. */
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Package own = Versions.class.getPackage();
    String version = own.getImplementationVersion();
    return List.of(
            "lianli " + (version == null ? "development" : version), "Java " + Runtime.version())
        .toArray(String[]::new);
  }
}
