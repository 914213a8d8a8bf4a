package lianli.registry.intake;

import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/** Says of a number that no item of the review queue has it. */
public final class UnknownItem {
  private UnknownItem() {}

  /**
   * For whoever looks an item up by its number.
   *
   * @param what could not be done
   */
  public static RegistryException of(BilingualText what) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        what,
        BilingualText.of("there is no such item", "没有该核对件"),
        BilingualText.of(
            "`lianli review list` shows the open ones", "请用 lianli review list 列出待核对件"));
  }

  /** For whoever would show it. */
  public static RegistryException toShow(long id) {
    return of(BilingualText.of("Cannot show item " + id, "无法显示核对件 " + id));
  }
}
