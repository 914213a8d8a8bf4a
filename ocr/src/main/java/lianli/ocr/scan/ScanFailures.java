package lianli.ocr.scan;

import java.nio.file.Path;
import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;

/** Every way in which a scan can be unusable, said once in both languages. */
final class ScanFailures {
  /** Engines and image libraries end here. */
  static final int LARGEST_SIDE = 32_767;

  private static final long MOST_EVER = 250_000_000;
  private static final long BYTES_A_PIXEL = 8;

  /**
   * More pixels than this need more memory for one page than there is: three bytes a pixel as
   * decoded, and as many again while it is turned and straightened.
   */
  static final long MOST_PIXELS =
      Math.min(MOST_EVER, Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL);

  private static final BilingualText SCAN_AGAIN =
      BilingualText.of(
          "Copy it again from where it came, or scan the paper again", "请重新拷贝原文件，或重新扫描原件");

  private static final BilingualText NESTED =
      BilingualText.of(
          "its parts are nested without end: it is damaged or meant to do harm",
          "其内部嵌套没有尽头：文件已损坏或有恶意");

  private ScanFailures() {}

  static UnreadableScanException missing(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("there is no such file", "文件不存在"),
        BilingualText.of("Check the name and the folder", "请检查文件名和文件夹"),
        null);
  }

  static UnreadableScanException notRegular(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("it is not an ordinary file", "不是普通文件"),
        BilingualText.of("Name a file or a folder of files", "请指定文件或文件夹"),
        null);
  }

  static UnreadableScanException folder(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("it is a folder with the name of a file", "这是文件夹，名称与文件相似"),
        BilingualText.of("Rename it; what lies in it is read by itself", "请改名；其中的文件会单独读取"),
        null);
  }

  static UnreadableScanException closedFolder(Path folder) {
    return new UnreadableScanException(
        folder,
        BilingualText.of("the system does not let the folder be listed", "系统不允许列出该文件夹"),
        BilingualText.of("Check the rights on the folder", "请检查文件夹权限"),
        null);
  }

  static UnreadableScanException link(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("it is a symbolic link, and links are not followed", "该文件是符号链接，程序不跟随链接"),
        BilingualText.of("Name the file that it leads to", "请指定链接指向的文件"),
        null);
  }

  static UnreadableScanException empty(Path file) {
    return new UnreadableScanException(
        file, BilingualText.of("the file is empty (0 bytes)", "文件为空（0 字节）"), SCAN_AGAIN, null);
  }

  static UnreadableScanException unknownKind(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of(
            "its content is not PDF, TIFF, JPEG or PNG, whatever its name says",
            "无论文件名为何，其内容都不是 PDF、TIFF、JPEG 或 PNG"),
        BilingualText.of("Save the scan in one of these formats", "请将扫描件存为上述格式之一"),
        null);
  }

  static UnreadableScanException encrypted(Path file, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        BilingualText.of("the PDF is encrypted and needs a password", "该 PDF 已加密，需要密码"),
        BilingualText.of(
            "Open it with the password, print or save it without one, and read that",
            "请用密码打开，另存或打印为不加密的 PDF 后再试"),
        cause);
  }

  static UnreadableScanException active(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of(
            "it runs a program when it is opened (JavaScript or a launch action): no scan does",
            "该文件打开时会运行程序（JavaScript 或启动动作），扫描件不应如此"),
        BilingualText.of(
            "Find out who sent it; print it into a new PDF if it is needed",
            "请查明来源；如确需使用，请另行打印为新的 PDF"),
        null);
  }

  static UnreadableScanException tooDeep(Path file, int page, StackOverflowError cause) {
    return new UnreadableScanException(file, page, NESTED, SCAN_AGAIN, cause);
  }

  static UnreadableScanException tooDeep(Path file) {
    return new UnreadableScanException(file, NESTED, SCAN_AGAIN, null);
  }

  static UnreadableScanException endless(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("its list of pages leads back to itself", "其页面目录首尾相接，没有尽头"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException bomb(Path file, int page) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of(
            "what draws it unpacks to more than 32 MB: it is meant to fill the memory",
            "其绘图指令解压后超过 32 MB，为防内存耗尽，已停止读取"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException foreignKind(Path file, ForeignKind kind) {
    return new UnreadableScanException(file, kind.isNamed(), kind.next(), null);
  }

  static UnreadableScanException unreadKind(Path file, int page, BilingualText kind) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of("it is %s, which this program does not read", "该文件是%s，本程序不能读取", kind),
        BilingualText.of(
            "Open it in the program that made it and save it as PNG or as a usual JPEG or TIFF",
            "请用生成该文件的软件打开，另存为 PNG，或普通的 JPEG、TIFF"),
        null);
  }

  static UnreadableScanException lostPage(Path file, int page) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of(
            "the file says that it has this page, and it is not there: the file is cut short",
            "文件声明有该页，但其中找不到：文件不完整"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException lostPart(Path file, int page) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of(
            "what the page shows is not in the file any more: it is cut short or damaged",
            "该页应显示的内容已不在文件中：文件不完整或已损坏"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException truncated(Path file, int page, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of(
            "the image ends before its last rows: the file is cut short", "图像在末行之前中断：文件不完整"),
        SCAN_AGAIN,
        cause);
  }

  static UnreadableScanException damaged(Path file, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file, BilingualText.of("the file is damaged", "文件已损坏"), SCAN_AGAIN, cause);
  }

  static UnreadableScanException damagedPage(Path file, int page, @Nullable Throwable cause) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of("the image in it is damaged or of an unknown kind", "其中的图像已损坏或格式未知"),
        SCAN_AGAIN,
        cause);
  }

  static UnreadableScanException noPages(Path file) {
    return new UnreadableScanException(
        file,
        BilingualText.of("it has no pages, only the frame of a document", "文件只有结构，没有任何页面"),
        SCAN_AGAIN,
        null);
  }

  static UnreadableScanException noSuchPage(Path file, int page, int pages) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of("the file has " + pages + " pages", "该文件只有 " + pages + " 页"),
        BilingualText.of("Name an existing page", "请指定存在的页"),
        null);
  }

  static UnreadableScanException tooLarge(Path file, int page, long width, long height) {
    return new UnreadableScanException(
        file,
        page,
        BilingualText.of(
            "the image is %d x %d pixels; at most %d a side and %d million in all can be read",
            "图像为 %d × %d 像素；每边最多 %d 像素，总计最多 %d 百万像素",
            width,
            height,
            LARGEST_SIDE,
            MOST_PIXELS / 1_000_000),
        allowMore(width, height),
        null);
  }

  /** The option is named where it helps, with a number that is enough. */
  private static BilingualText allowMore(long width, long height) {
    long megabytes = Math.ceilDiv(width * height * BYTES_A_PIXEL, 64L << 20) * 64;
    return width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > MOST_EVER
        ? BilingualText.of("Scan at a lower resolution (300 dpi is right)", "请以较低分辨率扫描（300 dpi 为宜）")
        : BilingualText.of(
            "Scan at a lower resolution (300 dpi is right), or allow more memory with --page-memory"
                + " %d",
            "请以较低分辨率扫描（300 dpi 为宜），或用 --page-memory %d 放宽内存上限", megabytes);
  }

  static void requireReadableSize(Path file, int page, long width, long height) {
    if (width < 1 || height < 1) {
      throw damagedPage(file, page, null);
    }
    if (!isReadableSize(width, height)) {
      throw tooLarge(file, page, width, height);
    }
  }

  static boolean isReadableSize(long width, long height) {
    return width <= LARGEST_SIDE && height <= LARGEST_SIDE && width * height <= MOST_PIXELS;
  }

  static UnreadableScanException unreadable(Path file, Throwable cause) {
    return new UnreadableScanException(
        file,
        BilingualText.of("the system does not let it be read", "当前用户无读取权限"),
        BilingualText.of("Check the rights on the file and the disk", "请检查文件权限和磁盘"),
        cause);
  }
}
