package lianli.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lists in testdata/cases: each is imported into an empty registry, and what the registry then
 * answers is held against {@code expected.txt}. Run by a test, and by {@code make cases}.
 */
final class Cases {
  private static final Path DIRECTORY = Path.of("..", "testdata", "cases").toAbsolutePath();
  private static final Pattern NAME = Pattern.compile("\\[(.+)] (.+)");
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))");
  private static final Pattern CONFLICTS = Pattern.compile("\"conflicts\"\\s*:\\s*\\[([^]]*)]");

  /** One list or several, and what must come of them. */
  record Case(String file, String about, List<String> steps) {}

  private Cases() {}

  /** All cases, as they are written. */
  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(DIRECTORY.resolve("expected.txt"))) {
        Matcher name = NAME.matcher(line);
        if (name.matches()) {
          cases.add(new Case(name.group(1), name.group(2), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.getLast().steps().add(line.strip());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return cases;
  }

  /** What of a case is not as it must be; empty if all is. */
  static List<String> faults(Case one, Path home) {
    CliRunner runner = CliRunner.in(DIRECTORY).with("LIANLI_HOME", home.toString());
    List<String> faults = new ArrayList<>();
    runner.run("init");
    CliRunner.Result last = new CliRunner.Result(0, "", "");
    for (String step : one.steps()) {
      List<String> words = List.of(step.split(" "));
      String rest = step.substring(words.getFirst().length()).strip();
      String fault =
          switch (words.getFirst()) {
            case "import" -> {
              last = run(runner, words, "import", "--json");
              yield "";
            }
            case "court" -> {
              last = run(runner, words, "query", "court", "--json");
              yield "";
            }
            case "exit" ->
                List.of(rest.split("\\|")).contains(String.valueOf(last.exitCode()))
                    ? ""
                    : "ended with " + last.exitCode();
            case "says" ->
                (last.out() + last.err()).contains(rest) ? "" : "does not say what it must";
            case "counts" -> counts(rest, last);
            case "status" -> status(runner, rest);
            case "person" -> person(runner, rest);
            default -> throw new IllegalArgumentException(step);
          };
      if (!fault.isEmpty()) {
        faults.add(step + ": " + fault);
      }
    }
    return faults;
  }

  private static CliRunner.Result run(CliRunner runner, List<String> words, String... command) {
    List<String> args = new ArrayList<>(Arrays.asList(command));
    args.addAll(words.subList(1, words.size()));
    return runner.run(args.toArray(String[]::new));
  }

  private static String counts(String expected, CliRunner.Result result) {
    String entered = lastField(result.out(), "entered");
    String rejected = lastField(result.out(), "rejected");
    List<String> wanted = List.of(expected.split(" "));
    return matches(wanted.get(0), entered) && matches(wanted.get(1), rejected)
        ? ""
        : "entered %s, rejected %s".formatted(entered, rejected);
  }

  private static boolean matches(String wanted, String found) {
    return wanted.equals("*") || wanted.equals(found);
  }

  private static String lastField(String json, String key) {
    String value = "";
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      if (field.group(1).equals(key)) {
        value = field.group(2) == null ? field.group(3) : field.group(2);
      }
    }
    return value;
  }

  private static String status(CliRunner runner, String expected) {
    String number = expected.substring(0, expected.indexOf(' '));
    CliRunner.Result result =
        runner.typing(number + "\n").run("query", "status", "--id", "-", "--json");
    String answer = lastField(result.out(), "answer");
    Matcher codes = CONFLICTS.matcher(result.out());
    String found =
        answer
            + " "
            + (codes.find()
                ? codes.group(1).replaceAll("[\"\\s]", "")
                : lastField(result.out(), "since"));
    return Stream.of(expected.substring(expected.indexOf(':') + 1).split("\\|"))
            .anyMatch(wanted -> isAnswer(wanted.strip(), found.strip()))
        ? ""
        : "answers " + (answer.isEmpty() ? "with exit " + result.exitCode() : found);
  }

  private static boolean isAnswer(String wanted, String found) {
    return wanted.equals("NO_RECORD")
        ? found.startsWith("NO_RECORD")
        : (found + " ").startsWith(wanted + " ");
  }

  private static String person(CliRunner runner, String expected) {
    String name = expected.substring(0, expected.indexOf(':')).strip();
    CliRunner.Result result = runner.run("query", "person", "--name", name, "--json");
    // Numbers are shown masked; their last character and the year tell the person here.
    return Stream.of(expected.substring(expected.indexOf(':') + 1).split("\\|"))
            .anyMatch(wanted -> result.out().contains(masked(wanted.strip())))
        ? ""
        : "does not find the person, exit " + result.exitCode();
  }

  private static String masked(String number) {
    return number.substring(0, 3) + "*".repeat(14) + number.charAt(17);
  }

  /** Prints a line for each case; ends with 1 if one is not as it must be. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    int wrong = 0;
    for (Case one : all()) {
      Path home = Files.createTempDirectory("lianli-case");
      List<String> faults = faults(one, home.resolve("registry"));
      remove(home);
      out.printf("%-4s %-36s %s%n", faults.isEmpty() ? "ok" : "FAIL", one.file(), one.about());
      faults.forEach(fault -> out.println("       " + fault));
      wrong += faults.isEmpty() ? 0 : 1;
    }
    out.println(wrong == 0 ? "All cases are as they must be" : wrong + " cases are not");
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
