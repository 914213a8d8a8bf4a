package lianli.ocr.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image of one PDF taken over into another byte for byte, with only those entries that say how
 * its bytes become pixels. Not every image may stand in a PDF/A-2 (ISO 19005-2, 6.2.4 and 6.2.8):
 * one that may not is left to be decoded.
 */
final class CopiedImage {
  private static final List<COSName> KEPT =
      List.of(
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.COLORSPACE,
          COSName.DECODE,
          COSName.FILTER,
          COSName.DECODE_PARMS);

  private static final Set<COSName> FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.JPX_DECODE,
          COSName.FLATE_DECODE);

  private static final Set<String> COLOUR_SPACES =
      Set.of("DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "ICCBased", "Indexed");

  private final PDDocument target;

  CopiedImage(PDDocument target) {
    this.target = target;
  }

  Optional<PDImageXObject> of(PDImageXObject image) throws IOException {
    COSStream source = image.getCOSObject();
    if (!isArchival(image, source)) {
      return Optional.empty();
    }
    COSStream copy = target.getDocument().createCOSStream();
    copy.setItem(COSName.TYPE, COSName.XOBJECT);
    copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
    for (COSName key : KEPT) {
      COSBase value = source.getDictionaryObject(key);
      if (value != null) {
        copy.setItem(key, copied(value));
      }
    }
    copyBytes(source, copy);
    return Optional.of(new PDImageXObject(new PDStream(copy), null));
  }

  private static boolean isArchival(PDImageXObject image, COSStream source) throws IOException {
    if (image.isStencil()
        || source.containsKey(COSName.MASK)
        || source.containsKey(COSName.SMASK)
        || filter(source).filter(FILTERS::contains).isEmpty()) {
      return false;
    }
    PDColorSpace colours = image.getColorSpace();
    return colours.getNumberOfComponents() <= 3 && COLOUR_SPACES.contains(colours.getName());
  }

  /** The only filter; with several of them the bytes are better decoded. */
  private static Optional<COSName> filter(COSStream source) {
    COSBase filter = source.getDictionaryObject(COSName.FILTER);
    if (filter instanceof COSArray several && several.size() == 1) {
      filter = several.getObject(0);
    }
    return filter instanceof COSName name ? Optional.of(name) : Optional.empty();
  }

  /** A copy without ties to the document it came from. */
  private COSBase copied(COSBase value) throws IOException {
    return switch (value) {
      case COSObject reference -> copied(reference.getObject());
      case COSStream stream -> {
        COSStream copy = target.getDocument().createCOSStream();
        copyEntries(stream, copy);
        copyBytes(stream, copy);
        yield copy;
      }
      case COSDictionary dictionary -> {
        COSDictionary copy = new COSDictionary();
        copyEntries(dictionary, copy);
        yield copy;
      }
      case COSArray array -> {
        COSArray copy = new COSArray();
        for (COSBase item : array) {
          copy.add(copied(item));
        }
        yield copy;
      }
      default -> value;
    };
  }

  private void copyEntries(COSDictionary from, COSDictionary to) throws IOException {
    for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
      if (!entry.getKey().equals(COSName.LENGTH)) {
        to.setItem(entry.getKey(), copied(entry.getValue()));
      }
    }
  }

  private static void copyBytes(COSStream from, COSStream to) throws IOException {
    try (InputStream in = from.createRawInputStream();
        OutputStream out = to.createRawOutputStream()) {
      in.transferTo(out);
    }
  }
}
