package lianli.ocr.scan;

import java.nio.file.Path;
import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/** Every way in which a scan can be unusable, said once in both languages. */
final class Trouble {
  /** Engines and image libraries end here. */
  static final int LARGEST_SIDE = 32_767;

  /**
   * More pixels than this need more memory for one page than there is: three bytes a pixel as
   * decoded, and as many again while it is turned and straightened.
   */
  static final long MOST_PIXELS = Math.min(250_000_000L, Runtime.getRuntime().maxMemory() / 8);

  private static final Said SCAN_AGAIN =
      Said.of("Copy it again from where it came, or scan the paper again", "请重新拷贝原文件，或重新扫描原件");

  private Trouble() {}

  static UnreadableScanException missing(Path file) {
    return new UnreadableScanException(
        file,
        Said.of("there is no such file", "文件不存在"),
        Said.of("Check the name and the folder", "请检查文件名和目录"),
        null);
  }

  static UnreadableScanException notRegular(Path file) {
    return new UnreadableScanException(
        file,
        Said.of("it is not an ordinary file", "不是普通文件"),
        Said.of("Name a file or a folder of files", "请指定文件或文件夹"),
        null);
  }

  static UnreadableScanException folder(Path file) {
    return new UnreadableScanException(
        file,
        Said.of("it is a folder with the name of a file", "它是一个以文件命名的文件夹"),
        Said.of("Rename it; what lies in it is read by itself", "请改名；其中的文件会单独读取"),
        null);
  }

  static UnreadableScanException link(Path file) {
    return new UnreadableScanException(
        file,
        Said.of("it is a symbolic link, and links are not followed", "它是符号链接，程序不跟随链接"),
        Said.of("Name the file that it leads to", "请指定链接指向的文件"),
        null);
  }

  static UnreadableScanException empty(Path file) {
    return new UnreadableScanException(
        file, Said.of("the file is empty (0 bytes)", "文件为空（0 字节）"), SCAN_AGAIN, null);
  }

  static UnreadableScanException unknownKind(Path file) {
    return new UnreadableScanException(
        file,
        Said.of(
            "its content is not PDF, TIFF, JPEG or PNG, whatever its name says",
            "无论文件名为何，其内容都不是 PDF、TIFF、JPEG 或 PNG"),
        Said.of("Save the scan in one of these formats", "请将扫描件存为上述格式之一"),
        null);
  }

  static UnreadableScanException encrypted(Path file, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        Said.of("the PDF is encrypted and needs a password", "该 PDF 已加密，需要密码"),
        Said.of("Save it without a password and try again", "请去除密码后另存再试"),
        cause);
  }

  static UnreadableScanException active(Path file) {
    return new UnreadableScanException(
        file,
        Said.of(
            "it runs a program when it is opened (JavaScript or a launch action): no scan does",
            "该文件打开时会运行程序（JavaScript 或启动动作），扫描件不应如此"),
        Said.of(
            "Find out who sent it; print it into a new PDF if it is needed",
            "请查明来源；如确需使用，请另行打印为新的 PDF"),
        null);
  }

  static UnreadableScanException tooDeep(Path file, int page, StackOverflowError cause) {
    return new UnreadableScanException(
        file,
        page,
        Said.of(
            "its parts are nested without end: it is damaged or meant to do harm",
            "其内部嵌套没有尽头：文件已损坏或有恶意"),
        SCAN_AGAIN,
        cause);
  }

  static UnreadableScanException endless(Path file) {
    return new UnreadableScanException(
        file,
        Said.of("its list of pages leads back to itself", "其页面目录首尾相接，没有尽头"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException bomb(Path file, int page) {
    return new UnreadableScanException(
        file,
        page,
        Said.of(
            "what draws it unpacks to more than 32 MB: it is meant to fill the memory",
            "其绘图指令解压后超过 32 MB，意在耗尽内存"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException noImage(Path file, int page) {
    return new UnreadableScanException(
        file,
        page,
        Said.of("there is no image on the page, nor anything else", "该页没有图像，也没有其他内容"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException truncated(Path file, int page, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        page,
        Said.of("the image ends before its last rows: the file is cut short", "图像在末行之前中断：文件不完整"),
        SCAN_AGAIN,
        cause);
  }

  static UnreadableScanException damaged(Path file, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file, Said.of("the file is damaged", "文件已损坏"), SCAN_AGAIN, cause);
  }

  static UnreadableScanException damagedPage(Path file, int page, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        page,
        Said.of("the image in it is damaged or of an unknown kind", "其中的图像已损坏或格式未知"),
        SCAN_AGAIN,
        cause);
  }

  static UnreadableScanException noPages(Path file) {
    return new UnreadableScanException(
        file, Said.of("it has no pages", "文件中没有页面"), SCAN_AGAIN, null);
  }

  static UnreadableScanException noSuchPage(Path file, int page, int pages) {
    return new UnreadableScanException(
        file,
        page,
        Said.of("the file has " + pages + " pages", "该文件只有 " + pages + " 页"),
        Said.of("Name an existing page", "请指定存在的页"),
        null);
  }

  static UnreadableScanException tooLarge(Path file, int page, long width, long height) {
    return new UnreadableScanException(
        file,
        page,
        Said.of(
            "the image is %d x %d pixels; at most %d a side and %d million in all can be read"
                .formatted(width, height, LARGEST_SIDE, MOST_PIXELS / 1_000_000),
            "图像为 %d × %d 像素；每边最多 %d 像素，总计最多 %d 百万像素"
                .formatted(width, height, LARGEST_SIDE, MOST_PIXELS / 1_000_000)),
        Said.of("Scan at a lower resolution (300 dpi is right)", "请以较低分辨率扫描（300 dpi 为宜）"),
        null);
  }

  static void requireReadableSize(Path file, int page, long width, long height) {
    if (width < 1 || height < 1) {
      throw damagedPage(file, page, null);
    }
    if (width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > MOST_PIXELS) {
      throw tooLarge(file, page, width, height);
    }
  }

  static UnreadableScanException unreadable(Path file, Throwable cause) {
    return new UnreadableScanException(
        file,
        Said.of("the system does not let it be read", "系统不允许读取"),
        Said.of("Check the rights on the file and the disk", "请检查文件权限和磁盘"),
        cause);
  }
}
