package lianli.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only groups others and asks for one of them. */
@Command(synopsisSubcommandLabel = "COMMAND")
final class GroupCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine group = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(group, group.getResourceBundle().getString("missing.command"));
  }
}
