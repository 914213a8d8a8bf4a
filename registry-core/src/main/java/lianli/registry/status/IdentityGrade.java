package lianli.registry.status;

/** How surely a record is about the person asked for (registry-rules §3.3). */
public enum IdentityGrade {
  /** A valid 18-digit number and a name, and nothing on the record against it. */
  I1,
  /** A 15-digit number and a name, or a link that people asserted on evidence. */
  I2,
  /** Name, birth and spouse or place: for a person to decide. */
  I3,
  /** A name alone. */
  I4
}
