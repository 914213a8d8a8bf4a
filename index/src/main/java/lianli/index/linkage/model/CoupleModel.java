package lianli.index.linkage.model;

import java.util.List;
import lianli.index.linkage.pattern.LevelShares;

/**
 * What was learned about couples of a court's list and of a register. It holds no value of a
 * person.
 *
 * @param m how often each level shows among pairs that mean one marriage
 * @param u how often among marriages of the register that were drawn blindly
 * @param weights how much has been seen of each kind of field
 * @param places how often two people of the register agree in each place of their numbers, given
 *     the places before it in the same part
 * @param bonds what of a couple is not chance alone
 * @param onFile share of stated couples whose marriage is on file
 * @param source what it was learned from
 */
public record CoupleModel(
    LevelShares m,
    LevelShares u,
    List<Seen> weights,
    List<Double> places,
    Bonds bonds,
    double onFile,
    Source source) {
  public CoupleModel {
    weights = List.copyOf(weights);
    places = List.copyOf(places);
  }

  /**
   * For one kind of field, how many pairs what is known counts as, beside those of the list and
   * register at hand: the weights of the two Dirichlet priors.
   */
  public record Seen(double matches, double randomPairs) {}

  /**
   * What two marriages have in common beyond what their people have one by one.
   *
   * @param births how much oftener both years of birth agree than chance by chance would say
   * @param areas the same of both areas in the numbers
   * @param otherMarriages how many other marriages on file a person of the register has
   */
  public record Bonds(double births, double areas, double otherMarriages) {}

  /** Of how many lines, marriages and random pairs it was learned, and the matches among them. */
  public record Source(long lines, long marriages, long randomPairs, double expectedMatches) {}

  /** The same with another m, learned from a list. */
  public CoupleModel with(LevelShares learned, List<Seen> seen, double share, Source from) {
    return new CoupleModel(learned, u, seen, places, bonds, share, from);
  }
}
