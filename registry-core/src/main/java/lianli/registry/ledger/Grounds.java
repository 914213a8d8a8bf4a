package lianli.registry.ledger;

/**
 * Why a line says something about an earlier one.
 *
 * @param reason in words, never empty
 * @param document the paper it rests on: number, archive reference; may be empty
 * @param approver the second person, where the office wants one; may be empty
 */
public record Grounds(String reason, String document, String approver) {
  public Grounds {
    reason = reason.strip();
    document = document.strip();
    approver = approver.strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("grounds need a reason");
    }
  }
}
