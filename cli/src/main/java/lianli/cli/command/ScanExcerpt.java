package lianli.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import lianli.ocr.Region;
import lianli.ocr.output.PageImage;
import lianli.ocr.scan.UnreadableScanException;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.scan.ScanPlace;
import lianli.registry.scan.ScanRegion;

/**
 * How much of a scan's file is given out.
 *
 * @param whole the file as it came
 * @param region of a field; without one, the page
 */
record ScanExcerpt(boolean whole, Optional<ScanRegion> region) {

  /** The bytes of it. */
  byte[] of(Path file, ScanPlace place) {
    if (whole) {
      return PageImage.asItCame(file);
    }
    try {
      return PageImage.of(
          file,
          Math.max(1, place.page()),
          region.map(at -> new Region(at.x(), at.y(), at.width(), at.height())));
    } catch (UnreadableScanException failure) {
      throw undecodable(place, failure);
    }
  }

  /** A page that no decoder here understands: the file itself may be of use to another program. */
  private static RegistryException undecodable(ScanPlace place, UnreadableScanException failure) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of(
            "Cannot show page %d of %s".formatted(place.page(), place.file()),
            "无法显示 %s 第 %d 页".formatted(place.file(), place.page())),
        failure.why(),
        BilingualText.of("Take the whole file with --whole", "可加 --whole 取出整个文件"),
        failure);
  }
}
