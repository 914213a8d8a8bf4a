package lianli.registry.act;

import java.util.List;

/** The two parties of a marriage. */
public record Couple(Party man, Party woman) {
  public Couple {
    if (man.sex() != Sex.MALE || woman.sex() != Sex.FEMALE) {
      throw new IllegalArgumentException("couple: first the man, then the woman");
    }
  }

  /** Both, the man first. */
  public List<Party> parties() {
    return List.of(man, woman);
  }
}
