package lianli.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianli.registry.RegistryException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFormatTest {
  private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><html><table>                    | web page
          ﻿<html xmlns:x="urn:schemas-microsoft-com:office:excel"> | web page
          <table><tr><td>男方姓名</td></tr></table>           | web page
          <?xml version="1.0"?><html>                     | web page
          <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"> | Excel 2003
          <?xml version="1.0"?><uof:UOF>                  | XML file
          %PDF-1.7                                        | PDF
          {\\rtf1\\ansi                                     | RTF
          Rar!                                            | packed archive
          """)
  void aTextThatIsNoListIsCalledByItsName(String content, String name) throws IOException {
    refused(Files.writeString(directory.resolve("a.xls"), content), name);
  }

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "Book,a.csv,before 1997",
    "EncryptedPackage,a.xlsx,password",
    "WordDocument,a.doc,Word",
    "PowerPoint Document,a.ppt,old Office"
  })
  void aContainerIsCalledByTheStreamsInIt(String stream, String file, String name)
      throws IOException {
    Path path = directory.resolve(file);
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(path)) {
      files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
      files.writeFilesystem(out);
    }

    refused(path, name);
  }

  @Test
  void aTornContainerIsCalledDamaged() throws IOException {
    Path path = directory.resolve("a.xls");
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(COMPOUND);
      out.write(new byte[1_016]);
    }

    refused(path, "damaged");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "mimetype content.xml,OpenDocument",
    "[Content_Types].xml xl/workbook.bin,.xlsb",
    "[Content_Types].xml word/document.xml,Word",
    "2008.csv 2009.csv,ZIP"
  })
  void anArchiveIsCalledByWhatIsInIt(String entries, String name) throws IOException {
    Path path = directory.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (String entry : entries.split(" ", -1)) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.closeEntry();
      }
    }

    refused(path, name);
  }

  @Test
  void aListPasses() throws IOException {
    ForeignFormat.refuse(Files.writeString(directory.resolve("a.csv"), "男方姓名,女方姓名\n"));
    ForeignFormat.refuse(
        Files.writeString(directory.resolve("a.jsonl"), "{\"act\":\"marriage\"}\n"));
    ForeignFormat.refuse(Sheet.write(directory.resolve("a.xlsx"), new Sheet().row("男方姓名")));
    ForeignFormat.refuse(directory.resolve("none.csv"));
  }

  private static void refused(Path path, String name) {
    assertThatThrownBy(() -> ForeignFormat.refuse(path))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertThat(failure.why().english()).contains(name);
              assertThat(failure.next().english()).contains("save");
            });
  }
}
