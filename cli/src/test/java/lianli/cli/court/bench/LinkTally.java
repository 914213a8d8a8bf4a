package lianli.cli.court.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts how lists were matched, against what is true. */
final class LinkTally {
  private static final Set<String> COMPARED =
      Set.of("ID-TYPO", "NAME-VARIANT", "CERT-MISMATCH", "MARRIAGE-DATE", "SPOUSE-DIED-SINCE");

  private int lines;
  private int unread;
  private int accepted;
  private int acceptedRightly;
  private int onFile;
  private int foundAfterReview;
  private int right;
  private int rightClass;
  private int anyRightClass;
  private int flagged;
  private int flaggedRightly;
  private int forAPerson;
  private final Map<String, Integer> causes = new TreeMap<>();
  private final Map<String, Integer> confused = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  /** One line; {@code found} is null if it was not read. */
  void count(TruthLine line, @Nullable Found found) {
    lines++;
    boolean isSought = !line.entries().isEmpty() && !line.isDuplicate();
    onFile += isSought ? 1 : 0;
    if (found == null) {
      unread++;
      if (isSought) {
        missed.add("not read: " + line.told());
      }
      return;
    }
    boolean isHit = found.isOfItsMarriage(line);
    countLink(line, found, isHit);
    if (isSought) {
      boolean isFound =
          (isHit && !found.decision().equals("none"))
              || (found.isForAPerson() && found.shows(line));
      foundAfterReview += isFound ? 1 : 0;
      if (!isFound) {
        missed.add(found.kind() + " " + found.decision() + ": " + line.told());
      }
    }
    countClass(line, found, isSought ? isHit : line.isDuplicate() || !found.isAccepted());
    if (isHit && !line.isDuplicate()) {
      flagged++;
      flaggedRightly += flags(line.flags(), line).equals(flags(found.flags(), line)) ? 1 : 0;
    }
  }

  private void countLink(TruthLine line, Found found, boolean isHit) {
    if (found.isForAPerson()) {
      forAPerson++;
      causes.merge(found.cause(), 1, Integer::sum);
    }
    if (found.isAccepted()) {
      accepted++;
      acceptedRightly += isHit ? 1 : 0;
      if (!isHit) {
        wrong.add(found.kind() + " " + found.entries() + ": " + line.told());
      }
    }
  }

  private void countClass(TruthLine line, Found found, boolean isRightMatch) {
    boolean isRight = line.isRight(found.kind());
    anyRightClass += isRight ? 1 : 0;
    if (isRightMatch) {
      right++;
      rightClass += isRight ? 1 : 0;
      if (!isRight) {
        confused.merge(line.kind() + " told " + found.kind(), 1, Integer::sum);
      }
    }
  }

  private static Set<String> flags(Set<String> all, TruthLine line) {
    Set<String> compared = new HashSet<>(all);
    compared.retainAll(COMPARED);
    if (line.differsByFormOnly()) {
      compared.remove("NAME-VARIANT");
    }
    return compared;
  }

  /** Prints the table, and what went wrong. */
  void print(PrintStream out, int most) {
    row(out, "accepted", "%,d, wrong %d".formatted(accepted, accepted - acceptedRightly));
    row(out, "precision of accepted", ratio(acceptedRightly, accepted, 5));
    row(
        out,
        "recall after review",
        ratio(foundAfterReview, onFile, 4)
            + " (%,d of %,d on file; %d lines not read)"
                .formatted(foundAfterReview, onFile, unread));
    StringBuilder by = new StringBuilder();
    causes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            cause ->
                by.append(by.isEmpty() ? "" : ", ")
                    .append(cause.getKey())
                    .append(' ')
                    .append(percent(cause.getValue(), lines)));
    row(out, "to a person", percent(forAPerson, lines) + " (" + by + ")");
    row(
        out,
        "right class",
        ratio(rightClass, right, 4)
            + " of right matches, "
            + ratio(anyRightClass, lines, 4)
            + " of all lines");
    row(out, "right flags", ratio(flaggedRightly, flagged, 4));
    listed(out, "accepted wrongly", wrong, Integer.MAX_VALUE);
    listed(out, "missed", missed, most);
    confused.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .forEach(each -> out.printf("    class: %s %d%n", each.getKey(), each.getValue()));
  }

  static void row(PrintStream out, String what, String told) {
    out.printf("  %-30s %s%n", what, told);
  }

  static void listed(PrintStream out, String what, List<String> all, int most) {
    all.stream().limit(most).forEach(each -> out.printf("    %s: %s%n", what, each));
    if (all.size() > most) {
      out.printf("    %s: %d more%n", what, all.size() - most);
    }
  }

  static String ratio(long part, long whole, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", part / (double) Math.max(1, whole));
  }

  static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f %%", 100.0 * part / Math.max(1, whole));
  }
}
