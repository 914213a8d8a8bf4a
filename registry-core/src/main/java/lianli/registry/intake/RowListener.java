package lianli.registry.intake;

/** Hears what became of each row of a list. */
@FunctionalInterface
public interface RowListener {
  /** One more row is settled. */
  void settled(RowOutcome outcome);

  /** This one, and then another. */
  default RowListener and(RowListener other) {
    return outcome -> {
      settled(outcome);
      other.settled(outcome);
    };
  }
}
