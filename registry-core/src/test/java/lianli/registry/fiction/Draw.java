package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Seeded choices. The algorithm is fixed, so a seed means the same on every JDK. */
public final class Draw {
  private final RandomGenerator random;

  /** Starts a sequence of choices. */
  public Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One of the items, all alike. */
  public <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** One of the words that {@code words} holds between blanks. */
  public String word(String words) {
    return oneOf(List.of(words.split(" ")));
  }

  /** A number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** A number from {@code low} up to {@code high}. */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A day from {@code first} to {@code last}, both included. */
  public LocalDate day(LocalDate first, LocalDate last) {
    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
  }

  /** A seed for a part of its own, so that a change in one part leaves the others as they are. */
  public long seed() {
    return random.nextLong();
  }
}
