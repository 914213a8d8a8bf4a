package lianli.registry.ledger.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.Ledger;

/** A second process that works on a registry, and can be killed. */
public final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private OtherProcess(Process process) {
    this.process = process;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one: {@code hold}, {@code append FIRST LAST}, {@code pour}, {@code upgrade}. */
  public static OtherProcess start(Path home, String... work) throws IOException {
    return start(Map.of(), home, work);
  }

  /** Starts one with these in its environment. */
  static OtherProcess start(Map<String, String> environment, Path home, String... work)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProcess.class.getName(),
                home.toString()));
    command.addAll(List.of(work));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return new OtherProcess(builder.start());
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  /** The next line it says. */
  public String line() throws IOException {
    return String.valueOf(out.readLine());
  }

  /** Every line it says until it ends. */
  public List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  /** Kills it with signal 9; what it had said before can still be read. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What runs in the other process. */
  public static void main(String[] arguments) throws InterruptedException {
    Fixture registry = new Fixture(Path.of(arguments[0]));
    switch (arguments[1]) {
      case "hold" -> {
        try (Ledger ledger = registry.store().openForWriting()) {
          say("held at " + ledger.head().sequence());
          Thread.sleep(60_000);
        }
      }
      case "append" ->
          append(registry, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      case "pour" -> {
        try (Ledger ledger = registry.store().openForWriting()) {
          // Past everything that is there: what is known already would not be written at all.
          int begin =
              arguments.length > 2
                  ? Integer.parseInt(arguments[2])
                  : 50_000 + (int) ledger.head().sequence();
          for (int serial = begin; ; serial++) {
            ledger.append(List.of(Fixture.marriage(serial * 2), Fixture.marriage(serial * 2 + 1)));
            say("acked " + ledger.head().sequence());
          }
        }
      }
      case "groups" -> groups(registry, Integer.parseInt(arguments[2]));
      case "upgrade" -> {
        say("begin");
        registry.store().openForReading().close();
        say("done");
      }
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  /** Six groups of two by one writer, the rest of its groups after one that was refused. */
  private static void groups(Fixture registry, int begin) {
    try (Ledger ledger = registry.store().openForWriting()) {
      for (int serial = begin; serial < begin + 6; serial++) {
        try {
          ledger.append(List.of(Fixture.marriage(serial * 2), Fixture.marriage(serial * 2 + 1)));
          say("acked " + ledger.head().sequence());
        } catch (RegistryException refused) {
          say("refused " + refused.code());
        }
      }
    } catch (RegistryException refused) {
      say("refused " + refused.code());
    }
    say("end");
  }

  /** Each entry by a writer of its own, coming back as long as another holds the lock. */
  private static void append(Fixture registry, int first, int last) throws InterruptedException {
    for (int serial = first; serial <= last; serial++) {
      for (boolean entered = false; !entered; ) {
        try {
          registry.append(serial, serial);
          entered = true;
        } catch (RegistryException busy) {
          if (busy.code() != ErrorCode.LOCKED) {
            throw busy;
          }
          Thread.sleep(5);
        }
      }
    }
    say("entered");
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
