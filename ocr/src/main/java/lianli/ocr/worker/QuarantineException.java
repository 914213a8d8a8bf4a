package lianli.ocr.worker;

import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/** A page that has brought down its worker as often as is allowed. */
final class QuarantineException extends RegistryException {
  private static final long serialVersionUID = 1L;

  QuarantineException(PageReference page, BilingualText why) {
    super(
        ErrorCode.BAD_INPUT,
        WorkerFailures.cannotRead(page),
        why,
        BilingualText.of(
            "It is put aside and will not be tried again; scan the paper again, or use --fresh",
            "该页已搁置，不再重试；请重新扫描原件，或加 --fresh"));
  }
}
