package lianli.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook of Excel 97 to 2003, as courts and WPS still send them (.xls, .et): records in a
 * container of streams. It is read whole, since a sheet of it has 65,536 rows at most.
 */
final class OldWorkbook implements Workbook {
  private static final String STREAM = "Workbook";

  /** What a file unpacks to in memory is some ten times as much. */
  private static final long LARGEST = 60L * 1024 * 1024;

  private final List<? extends Sheet> sheets;

  private OldWorkbook(List<? extends Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  /** What such a file is, if it is no workbook that can be read. */
  static Optional<BilingualText> foreign(Path path) {
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Optional.of(BilingualText.of("it is protected by a password", "文件设有打开密码"));
      }
      if (root.hasEntryCaseInsensitive(STREAM)) {
        return Optional.empty();
      }
      if (root.hasEntryCaseInsensitive("Book")) {
        return Optional.of(
            BilingualText.of("it is an Excel workbook of before 1997", "文件是 Excel 95 或更早的工作簿"));
      }
      return Optional.of(
          root.hasEntryCaseInsensitive("WordDocument")
              ? BilingualText.of("it is a Word document (.doc)", "文件是 Word 文档（.doc）")
              : BilingualText.of("it is an old Office file", "文件是旧版 Office 文件"));
    } catch (IOException | RuntimeException damaged) {
      throw damaged(path, damaged);
    }
  }

  /**
   * Reads a workbook.
   *
   * @throws RegistryException BAD_INPUT if it is torn, too large or protected by a password
   */
  static OldWorkbook open(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw TableFile.failure(
          path,
          BilingualText.of("an .xls file larger than 60 MiB is not read", "不读取超过 60 MiB 的 .xls 文件"),
          BilingualText.of("Save it as an Excel workbook (.xlsx)", "请另存为 Excel 工作簿（.xlsx）"),
          null);
    }
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true);
        InputStream in = stream(files.getRoot())) {
      return new OldWorkbook(OldSheets.read(in));
    } catch (EncryptedDocumentException locked) {
      throw TableFile.failure(
          path,
          BilingualText.of("it is protected by a password", "文件设有打开密码"),
          BilingualText.of(
              "Open it with its password and save it without one", "请用密码打开后取消加密，再重新保存"),
          locked);
    } catch (IOException | RuntimeException damaged) {
      // What lies below throws exceptions of many kinds on torn and hostile files.
      throw damaged(path, damaged);
    }
  }

  private static InputStream stream(DirectoryNode root) throws IOException {
    for (String name : root.getEntryNames()) {
      if (name.equalsIgnoreCase(STREAM)) {
        return root.createDocumentInputStream(name);
      }
    }
    throw new IOException("no workbook in the container");
  }

  private static RegistryException damaged(Path path, Exception cause) {
    return TableFile.failure(
        path,
        BilingualText.of("the .xls workbook is damaged or not whole", ".xls 工作簿已损坏或不完整"),
        BilingualText.of(
            "Get it once more; if it opens in Excel or WPS, save it as an Excel workbook (.xlsx)",
            "请重新获取；能用 Excel 或 WPS 打开的，请另存为 Excel 工作簿（.xlsx）"),
        cause);
  }

  @Override
  public List<? extends Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() {
    // All of it is in memory.
  }
}
