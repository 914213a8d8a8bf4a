package lianli.registry.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a file may cost to read (rule R1): so many objects, so many bytes unpacked, and no range of
 * widths beyond the characters of a font. Asked before anything makes sense of the objects.
 */
final class Bounds {
  private static final int MOST_OBJECTS = 200;
  private static final long MOST_UNPACKED = 16L << 20;
  private static final int LAST_GLYPH = 0xffff;

  private Bounds() {}

  /** Stable codes of every bound that is passed. */
  static List<String> faults(COSDocument document) throws IOException {
    if (document.getXrefTable().size() > MOST_OBJECTS) {
      return List.of("R1-too-many-objects");
    }
    long unpacked = 0;
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSObject object = document.getObjectFromPool(key);
      COSBase value = object.getObject();
      if (value instanceof COSStream stream) {
        if (!isPackedAsOurs(stream)) {
          return List.of("R1-foreign-filter");
        }
        unpacked = unpacked(stream, unpacked);
        if (unpacked > MOST_UNPACKED) {
          return List.of("R1-too-large-unpacked");
        }
      }
      if (value instanceof COSDictionary dictionary && hasWideRange(dictionary)) {
        return List.of("R12-font-damaged");
      }
    }
    return List.of();
  }

  /**
   * Counts no further than the bound. Unpacked here and not by the library, which keeps all of it
   * in memory before it shows the first byte.
   */
  private static long unpacked(COSStream stream, long before) throws IOException {
    boolean isPacked = stream.getFilters() != null;
    long total = before;
    byte[] block = new byte[1 << 16];
    try (InputStream raw = stream.createRawInputStream();
        InputStream in = isPacked ? new InflaterInputStream(raw) : raw) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        total += read;
        if (total > MOST_UNPACKED) {
          return total;
        }
      }
    }
    return total;
  }

  /**
   * We pack by one filter or none; each of a chain would unpack what the one before it unpacked.
   */
  private static boolean isPackedAsOurs(COSStream stream) {
    COSBase filters = stream.getFilters();
    return filters == null
        || filters.equals(COSName.FLATE_DECODE)
        || (filters instanceof COSArray chain
            && chain.size() == 1
            && COSName.FLATE_DECODE.equals(chain.getObject(0)));
  }

  private static boolean hasWideRange(COSDictionary dictionary) {
    COSArray widths = dictionary.getCOSArray(COSName.W);
    if (widths == null) {
      return false;
    }
    for (int i = 0; i < widths.size(); i++) {
      if (widths.getObject(i) instanceof COSNumber number
          && (number.intValue() < 0 || number.intValue() > LAST_GLYPH)) {
        return true;
      }
    }
    return false;
  }
}
