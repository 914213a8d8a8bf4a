package lianli.registry.ledger.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.intake.KilledImports;

/**
 * The long run of registry-rules §5 ({@code make torture}): prints a line of figures for each part
 * and ends with 1 if one of them is not as promised. Arguments: rounds of kills, bit flips.
 */
public final class Torture {
  private static final long SEED = 20261123;

  private Torture() {}

  /** Runs everything. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int importCuts = Math.min(rounds, 50);
    int flips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    Path directory = Files.createTempDirectory("lianli-torture");
    boolean isGood = true;
    try {
      KillRounds.Outcome kills = KillRounds.run(directory, rounds, SEED);
      System.out.printf(
          "R1  kill -9: %d rounds, %d entries acknowledged, %d lost, %d gaps or broken chains%n",
          kills.rounds(), kills.acknowledged(), kills.lost(), kills.gaps());
      isGood &= kills.isGood();

      KilledImports.Outcome imports =
          KilledImports.run(
              Files.createDirectory(directory.resolve("imports")), 10_000, importCuts, SEED);
      System.out.printf(
          "R7  import of %,d rows three times, and shuffled and killed at %d points, %d of them"
              + " midway: %d registries that differ%n",
          imports.rows(), imports.cuts(), imports.midway(), imports.otherwise());
      isGood &= imports.isGood();

      Damage.Outcome cuts = Damage.truncations(directory, 1);
      print("R5  cut at every byte of the last three entries", cuts);
      isGood &= cuts.isGood() && cuts.harmless() == 0;

      Damage.Outcome turned = Damage.bitFlips(directory, flips, SEED);
      print("R5  random bit flips", turned);
      isGood &= turned.isGood();

      Optional<Path> shim = DiskFaults.shim(directory);
      if (shim.isEmpty()) {
        System.out.println("R2  skipped: gcc is missing (apt install gcc)");
        isGood = false;
      } else {
        DiskFaults.Outcome faults = DiskFaults.run(directory, shim.get(), 1);
        System.out.printf(
            "R2  disk failing at every write (I/O error once and for ever, disk full, short"
                + " write): %d runs, %d lost, %d halves, %d broken, %d unclear%n",
            faults.runs(), faults.lost(), faults.halves(), faults.broken(), faults.unclear());
        isGood &= faults.isGood();
      }
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.out.println(isGood ? "every promise kept" : "NOT every promise kept");
    System.exit(isGood ? 0 : 1);
  }

  private static void print(String what, Damage.Outcome outcome) {
    System.out.printf(
        "%s: %d tried, %d located, %d refused to open, %d harmless but not reported, %d silent%n",
        what,
        outcome.tried(),
        outcome.located(),
        outcome.refused(),
        outcome.harmless(),
        outcome.silent());
  }
}
