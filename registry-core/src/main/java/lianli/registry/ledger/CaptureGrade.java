package lianli.registry.ledger;

/** How an act's fields were captured (registry-rules §3.3, §3.6a). */
public enum CaptureGrade {
  /** One machine reading. */
  Q0,
  /** One person's keying, or two machine readers that agree with every check passed. */
  Q1,
  /** Two independent keyers agree, or a Q1 record confirmed by a person or by its lot's sample. */
  Q2,
  /** Adjudicated on the image. */
  Q3,
  /** Confirmed by a second source, or entered from the registration itself. */
  Q4
}
