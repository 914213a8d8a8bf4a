package lianli.ocr.drawing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianli.registry.fiction.SheetFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that must be refused, each for one reason. */
final class BadFiles {
  private static final int HUGE = 40_000;

  private BadFiles() {}

  static void write(Path directory, byte[] goodJpeg, SheetFile registrations) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("text-named.pdf"), "这是一个文本文件，不是 PDF。\nThis is plain text.\n");
    encrypted(directory.resolve("encrypted.pdf"));
    Files.write(directory.resolve("truncated.jpg"), Arrays.copyOf(goodJpeg, goodJpeg.length / 3));
    Files.write(directory.resolve("empty.tif"), new byte[0]);
    Files.write(directory.resolve("huge.tif"), hugeTiff());
    List<List<String>> few = registrations.rows().subList(0, 4);
    List<List<String>> wrong = new ArrayList<>(few);
    wrong.set(0, few.getFirst().stream().map(heading -> "列" + heading.length()).toList());
    Files.writeString(
        directory.resolve("wrong-header.csv"),
        new SheetFile("", wrong).csv(),
        StandardCharsets.UTF_8);
    Files.write(
        directory.resolve("gb18030.csv"),
        new SheetFile("", few).csv().getBytes(Charset.forName("GB18030")));
    int idColumn = few.getFirst().indexOf("男方身份证件号");
    Files.write(
        directory.resolve("formula.xlsx"),
        new SheetFile("登记", few).xlsx(2, idColumn, "CONCATENATE(\"520121\",\"000000000000\")"));
  }

  private static void encrypted(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(2L);
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "reader", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(file.toFile());
    }
  }

  /** A white page of 40,000 by 40,000 pixels: in CCITT group 4 a white line is a single bit. */
  private static byte[] hugeTiff() {
    int strip = HUGE / 8;
    int entries = 10;
    int start = 8;
    int directory = start + strip;
    ByteBuffer tiff =
        ByteBuffer.allocate(directory + 2 + entries * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
    byte[] white = new byte[strip];
    Arrays.fill(white, (byte) 0xff);
    tiff.put(white).putShort((short) entries);
    int[][] tags = {
      {256, HUGE},
      {257, HUGE},
      {258, 1},
      {259, 4},
      {262, 0},
      {273, start},
      {277, 1},
      {278, HUGE},
      {279, strip},
      {293, 0}
    };
    for (int[] tag : tags) {
      tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
    }
    return tiff.putInt(0).array();
  }
}
