package lianli.registry.certificate;

import java.util.List;
import lianli.registry.signature.Verdict;

/**
 * The three answers about a file.
 *
 * @param integrity is it, byte for byte, what was signed?
 * @param issuer was it signed by whom we trust?
 * @param status does the registry still stand by it? UNKNOWN without the registry at hand
 * @param reasons stable codes of everything that failed
 * @param serial of the copy; empty if unreadable
 * @param subject of the signing certificate; empty if unreadable
 * @param testKey signed with a test key: worth nothing outside a demonstration
 */
public record CopyVerdict(
    Verdict integrity,
    Verdict issuer,
    Verdict status,
    List<String> reasons,
    String serial,
    String subject,
    boolean testKey) {
  public CopyVerdict {
    reasons = List.copyOf(reasons);
  }

  /** The worst of the three. */
  public Verdict overall() {
    return integrity.and(issuer).and(status);
  }
}
