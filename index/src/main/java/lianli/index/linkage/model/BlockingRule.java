package lianli.index.linkage.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records that share a key of each part are looked at as pairs.
 *
 * @param parts at least one
 */
public record BlockingRule(List<KeyPart> parts) {
  public BlockingRule {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("blocking: a rule has at least one part");
    }
  }

  /** The columns that it looks at. */
  public Set<String> columns() {
    return parts.stream().map(KeyPart::column).collect(Collectors.toUnmodifiableSet());
  }

  /** As people read it. */
  public String written() {
    return parts.stream().map(KeyPart::written).collect(Collectors.joining(" + "));
  }
}
