package lianli.index;

/** Opens the current generation of the index. */
public interface IndexOpener {
  /**
   * The current generation; the caller closes it.
   *
   * @throws IndexUnavailableException if there is none, or it is damaged or of another version
   */
  PartyIndex open();
}
