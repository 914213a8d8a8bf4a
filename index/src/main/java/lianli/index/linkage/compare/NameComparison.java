package lianli.index.linkage.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianli.index.key.NameLevel;
import lianli.index.key.PreparedName;
import lianli.registry.act.PersonName;
import lianli.registry.act.WrittenText;

/** Chinese names: by character, variant, sound and look ({@link NameLevel}). */
public record NameComparison() implements Comparison<NameComparison.Named> {
  private static final List<NameLevel> ORDER = List.of(NameLevel.values());

  private static final List<String> LEVELS =
      ORDER.stream()
          .map(level -> level == NameLevel.DIFFERENT ? ELSE : level.name().toLowerCase(Locale.ROOT))
          .toList();

  /** A name ready to be compared; equal to others that are the same to whoever reads them. */
  public static final class Named {
    private final String folded;
    private final PreparedName prepared;

    private Named(PersonName name) {
      folded = name.folded();
      prepared = PreparedName.of(name);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named named && folded.equals(named.folded);
    }

    @Override
    public int hashCode() {
      return folded.hashCode();
    }
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Optional<Named> read(List<String> cells) {
    String written = cells.getFirst();
    String name = WrittenText.name(written);
    boolean isName = !name.isEmpty() && written.codePointCount(0, written.length()) <= 50;
    return isName ? Optional.of(new Named(new PersonName(written))) : Optional.empty();
  }

  @Override
  public int level(Named one, Named other) {
    return ORDER.indexOf(one.prepared.level(other.prepared)) + 1;
  }
}
