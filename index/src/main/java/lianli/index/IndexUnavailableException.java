package lianli.index;

import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** No usable index is there. Questions are still answered, from the ledger, more slowly. */
public final class IndexUnavailableException extends RegistryException {
  private static final long serialVersionUID = 1L;

  /** An index that cannot be used for this reason. */
  public IndexUnavailableException(BilingualText why, @Nullable Throwable cause) {
    this(ErrorCode.INTEGRITY, why, cause);
  }

  private IndexUnavailableException(ErrorCode code, BilingualText why, @Nullable Throwable cause) {
    super(
        code,
        BilingualText.of("Cannot use the index", "索引无法使用"),
        why,
        BilingualText.of(
            "Make it anew with `lianli index rebuild`", "请运行 lianli index rebuild 重建索引"),
        cause);
  }

  /** There is none: nothing is damaged, nobody has built one. */
  public static IndexUnavailableException neverBuilt() {
    return new IndexUnavailableException(
        ErrorCode.REFUSED, BilingualText.of("no index was built yet", "尚未建立索引"), null);
  }

  /** The same as a remark beside an answer that came from the ledger alone. */
  public BilingualText asWarning() {
    return BilingualText.of(
        "this answer took longer: it was looked up in the ledger itself, because %s. `lianli index"
            + " rebuild` makes the index.",
        "本次直接查询台账，较慢：%s。请运行 lianli index rebuild 建立索引。", why());
  }
}
