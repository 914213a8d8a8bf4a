package lianli.cli.demo;

import java.util.List;

/** Runs command lines of this program as a user at a prompt would. */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs one command line on the demo's registry; what it prints reaches the user.
   *
   * @param typed what standard input holds
   * @return the exit code
   */
  int run(List<String> arguments, String typed);
}
