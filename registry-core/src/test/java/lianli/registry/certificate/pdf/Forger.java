package lianli.registry.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.signature.Signer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes other files out of a copy, as people do who want to pass them off as issued ones. */
final class Forger {
  /** A change to an open document. */
  interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 (\\d+) (\\d+) (\\d+)\\]");

  private final byte[] copy;
  private final String raw;
  private final int gapStart;
  private final int gapEnd;

  Forger(byte[] copy) {
    this.copy = copy;
    this.raw = new String(copy, StandardCharsets.ISO_8859_1);
    Matcher range = RANGE.matcher(raw);
    if (!range.find()) {
      throw new IllegalArgumentException("no byte range");
    }
    gapStart = Integer.parseInt(range.group(1));
    gapEnd = Integer.parseInt(range.group(2));
  }

  /** The file with one text replaced by another. */
  byte[] replacing(String text, String other) {
    String changed = raw.replace(text, other);
    if (changed.equals(raw)) {
      throw new IllegalArgumentException("the copy does not hold: " + text);
    }
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The file with another text between the two signed parts. */
  byte[] withGap(String gap) {
    return (raw.substring(0, gapStart) + gap + raw.substring(gapEnd))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The gap, with its brackets. */
  String gap() {
    return raw.substring(gapStart, gapEnd);
  }

  /** Another signature in the room of the right one. */
  byte[] withSignature(byte[] cms) {
    String hex = HexFormat.of().formatHex(cms);
    return withGap("<" + hex + "0".repeat(gap().length() - 2 - hex.length()) + ">");
  }

  /** A later revision, as PDF programs write it. */
  byte[] updated(Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(copy)) {
      change.apply(document);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  /** The whole file written anew. */
  byte[] rewritten(Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(copy)) {
      change.apply(document);
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return out.toByteArray();
  }

  /** The whole file written anew and signed again: what somebody can do who has the key. */
  byte[] signedAgain(Signer signer, Instant time, Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(time.toEpochMilli());
    SignaturePlaceholder placeholder =
        new SignaturePlaceholder(signer.largestSignature(), calendar);
    try (PDDocument document = Loader.loadPDF(copy)) {
      document
          .getDocumentCatalog()
          .getAcroForm()
          .getFields()
          .getFirst()
          .getCOSObject()
          .setItem(COSName.V, placeholder.dictionary());
      COSDictionary permissions = new COSDictionary();
      permissions.setItem("DocMDP", placeholder.dictionary());
      document.getDocumentCatalog().getCOSObject().setItem("Perms", permissions);
      change.apply(document);
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    return placeholder.filledIn(out.toByteArray(), signer);
  }
}
