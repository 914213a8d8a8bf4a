package lianli.registry.store;

/** What can be made again from the entries, which are never written to. */
public enum RebuildTarget {
  /** Tables, indexes and triggers that are missing, changed or foreign. */
  GUARDS,
  /** Every lookup table, anew from the payloads. */
  LOOKUPS,
  /** The log that a dead writer left, brought into the file. */
  LOG,
  /** The text that a dead writer left in the lock file. */
  LOCK
}
