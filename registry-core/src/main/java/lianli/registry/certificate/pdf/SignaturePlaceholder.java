package lianli.registry.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Locale;
import lianli.registry.signature.Signer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Room for a signature in a file that is saved once: afterwards the byte range is written over its
 * place-holder and the CMS over the zeros (ISO 32000-2, 12.8.1).
 */
final class SignaturePlaceholder {
  private static final String RANGE_MARK = "/ByteRange [0 1999999999 1999999999 1999999999]";

  private final int reserved;
  private final COSDictionary dictionary = new COSDictionary();

  SignaturePlaceholder(int reserved, Calendar time) {
    this.reserved = reserved;
    dictionary.setItem(COSName.TYPE, COSName.SIG);
    dictionary.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
    dictionary.setName(COSName.SUB_FILTER, "ETSI.CAdES.detached");
    dictionary.setDate(COSName.M, time);
    COSArray range = new COSArray();
    range.add(COSInteger.ZERO);
    for (int i = 0; i < 3; i++) {
      range.add(COSInteger.get(1_999_999_999));
    }
    range.setDirect(true);
    dictionary.setItem(COSName.BYTERANGE, range);
    COSString contents = new COSString(new byte[reserved], true);
    dictionary.setItem(COSName.CONTENTS, contents);
    dictionary.setItem("Reference", certification());
  }

  /** Certifies: no change at all is permitted afterwards (P = 1). */
  private static COSArray certification() {
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    parameters.setInt(COSName.P, 1);
    parameters.setName(COSName.V, "1.2");
    parameters.setDirect(true);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setName("TransformMethod", "DocMDP");
    reference.setItem("TransformParams", parameters);
    reference.setDirect(true);
    COSArray references = new COSArray();
    references.add(reference);
    references.setDirect(true);
    return references;
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  /** The saved file with byte range and signature in place. */
  byte[] filledIn(byte[] saved, Signer signer) {
    byte[] file = saved.clone();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int gapStart = text.indexOf("<" + "0".repeat(2 * reserved) + ">");
    int rangeStart = text.indexOf(RANGE_MARK);
    if (gapStart < 0 || rangeStart < 0) {
      throw new IllegalStateException("the saved PDF lacks the room for its signature");
    }
    int gapEnd = gapStart + 2 * reserved + 2;
    String range =
        String.format(
            Locale.ROOT, "/ByteRange [0 %d %d %d]", gapStart, gapEnd, file.length - gapEnd);
    write(file, rangeStart, range + " ".repeat(RANGE_MARK.length() - range.length()));
    byte[] signed = new byte[file.length - (gapEnd - gapStart)];
    System.arraycopy(file, 0, signed, 0, gapStart);
    System.arraycopy(file, gapEnd, signed, gapStart, file.length - gapEnd);
    byte[] cms = signer.signDetached(signed);
    write(file, gapStart + 1, HexFormat.of().formatHex(Arrays.copyOf(cms, reserved)));
    return file;
  }

  private static void write(byte[] file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }
}
