package lianli.index;

import java.util.List;
import lianli.index.Criterion.MarriedTo;
import lianli.index.Criterion.Named;
import lianli.index.key.NameLevel;
import lianli.registry.act.Act;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;

/**
 * A question: parties that meet every criterion.
 *
 * @param criteria at least one
 */
public record PartyQuery(List<Criterion> criteria) {
  public PartyQuery {
    criteria = List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw new IllegalArgumentException("query: nothing is asked for");
    }
  }

  /** A question of these criteria. */
  public static PartyQuery of(Criterion... criteria) {
    return new PartyQuery(List.of(criteria));
  }

  /** True if a party of an act meets every criterion. */
  public boolean accepts(Act act, Party party) {
    return criteria.stream().allMatch(criterion -> criterion.accepts(act, party));
  }

  /** True if somebody of this name is asked for, or somebody married to one. */
  boolean asksFor(PersonName name) {
    return criteria.stream()
        .anyMatch(
            criterion ->
                switch (criterion) {
                  case Named named ->
                      !NameLevel.between(named.name(), name).isWiderThan(named.least());
                  case MarriedTo other ->
                      !NameLevel.between(other.spouse(), name).isWiderThan(other.least());
                  default -> false;
                });
  }

  /** How well a party's name agrees with the one asked for; EXACT if none was. */
  NameLevel nameLevel(Party party) {
    for (Criterion criterion : criteria) {
      if (criterion instanceof Named named && party.name().isPresent()) {
        return NameLevel.between(named.name(), party.name().get());
      }
    }
    return NameLevel.EXACT;
  }
}
