package lianli.registry.ledger;

/** What stands behind a record (registry-rules §3.3). Only A1 and A2 create or end a union. */
public enum AuthorityGrade {
  /** The constitutive act: registration, effective judgment or mediation, decision. */
  A1,
  /** A certified derivative: reissue, archive proof, death or cremation certificate. */
  A2,
  /** Another agency's register. */
  A3,
  /** A person's or family's statement, a foreign negative search. */
  A4,
  /** Inferred. */
  A5
}
