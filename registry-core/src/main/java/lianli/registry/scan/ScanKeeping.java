package lianli.registry.scan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;

/**
 * How an office keeps its scans: two keys of {@code lianli.properties}.
 *
 * @param way empty if the office did not say
 * @param store a directory it declares to keep its scans in, itself
 */
public record ScanKeeping(Optional<Way> way, Optional<Path> store) {
  /** Key that names the way. */
  public static final String WAY = "scans.keep";

  /** Key that names the store. */
  public static final String STORE = "scans.store";

  /** What becomes of a scan's file. */
  public enum Way {
    /** A second name for the same bytes: takes no room, and outlives the first name. */
    LINK,
    /** A second file: outlives anything that is done to the first, and takes its room again. */
    COPY,
    /** Nothing: the file stays where it is, and the entry says where and which. */
    REFERENCE
  }

  /**
   * What the settings of a registry say.
   *
   * @throws RegistryException USAGE if they name a way that there is none of
   */
  public static ScanKeeping of(RegistryHome home) {
    return new ScanKeeping(
        home.setting(WAY).map(word -> way(home, word)),
        home.setting(STORE).map(home.directory()::resolve).map(Path::normalize));
  }

  /** Where nothing is told, files of the declared store stay there, and others are linked. */
  Way of(Path scan) {
    return way.orElse(
        store.filter(scan.toAbsolutePath().normalize()::startsWith).isPresent()
            ? Way.REFERENCE
            : Way.LINK);
  }

  private static Way way(RegistryHome home, String word) {
    return Arrays.stream(Way.values())
        .filter(way -> way.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryException(
                    ErrorCode.USAGE,
                    BilingualText.of("Cannot tell how scans shall be kept", "无法确定扫描件的保存方式"),
                    BilingualText.of(
                        "%s in %s is none of link, copy and reference",
                        "%2$s 中 %1$s 的值不是 link、copy 或 reference", WAY, home.properties()),
                    BilingualText.of("Correct it there", "请在该文件中更正")));
  }
}
