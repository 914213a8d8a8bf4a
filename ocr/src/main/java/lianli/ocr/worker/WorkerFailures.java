package lianli.ocr.worker;

import lianli.ocr.scan.FileNameCodec;
import lianli.ocr.scan.PageReference;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/** Ways in which a page can fail that are not the page's own, said once in both languages. */
final class WorkerFailures {
  private WorkerFailures() {}

  static BilingualText cannotRead(PageReference page) {
    String file = FileNameCodec.shown(page.file());
    return page.page() == 0
        ? BilingualText.of("Cannot read " + file, "无法读取 " + file)
        : BilingualText.of("Cannot read page %s of %s", "无法读取 %2$s 第 %1$s 页", page.page(), file);
  }

  /** A fault nobody foresaw, as a failure of this one page. */
  static RegistryException unforeseen(PageReference page, Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    return new RegistryException(
        ErrorCode.INTERNAL,
        cannotRead(page),
        BilingualText.of("a fault of this program (" + kind + ")", "程序内部错误（" + kind + "）"),
        BilingualText.of("Run again with --debug and report it", "请加 --debug 重新运行并报告此问题"),
        cause);
  }

  static RegistryException outOfMemory(PageReference page, OutOfMemoryError cause) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new RegistryException(
        ErrorCode.INTERNAL,
        cannotRead(page),
        BilingualText.of(
            "it needs more memory than a worker has (%d MB)", "所需内存超过单个识别进程的上限（%d MB）", megabytes),
        BilingualText.of(
            "Scan at 300 dpi, or allow more with --page-memory",
            "请以 300 dpi 扫描，或用 --page-memory 放宽上限"),
        cause);
  }

  static RegistryException interrupted() {
    return new RegistryException(
        ErrorCode.INTERRUPTED,
        BilingualText.of("Reading stopped", "识别已停止"),
        BilingualText.of("you asked for it", "已手动停止"),
        BilingualText.of("Run the same command again to go on from there", "再次运行同一命令即可继续"));
  }

  static RegistryException noWorker(String words) {
    return new RegistryException(
        ErrorCode.INTERNAL,
        BilingualText.of("Cannot start a process that reads pages", "无法启动识别进程"),
        BilingualText.of(
            words.isEmpty() ? "it ended at once" : words, words.isEmpty() ? "进程立即退出" : words),
        BilingualText.of(
            "Run lianli doctor, or read inside this process with --inside",
            "请运行 lianli doctor，或加 --inside 在本进程内识别"));
  }
}
