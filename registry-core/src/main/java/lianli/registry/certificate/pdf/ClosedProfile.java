package lianli.registry.certificate.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.certificate.CopyDocument;
import lianli.registry.json.Json;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a file that must have exactly the shape {@link PdfCopyFormat} writes. This is no general
 * PDF validator: what is not on the list is a fault (signing.md §2.4, R1 to R6; each fault is a
 * stable code).
 */
final class ClosedProfile {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange \\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\\]");
  private static final Set<String> CATALOG =
      Set.of(
          "Type",
          "Version",
          "Pages",
          "Lang",
          "Names",
          "AF",
          "Metadata",
          "OutputIntents",
          "AcroForm",
          "Perms");

  private final byte[] file;
  private final String raw;
  private final List<String> faults = new ArrayList<>();
  private byte[] signedContent = new byte[0];
  private byte[] signature = new byte[0];
  private Instant claimedTime = Instant.EPOCH;
  private Json.Obj record = Json.object().build();
  private String text = "";

  ClosedProfile(byte[] file) {
    this.file = file;
    this.raw = new String(file, StandardCharsets.ISO_8859_1);
  }

  CopyDocument read() {
    if (file.length > LARGEST) {
      faults.add("R1-too-large");
    } else {
      readRevision();
      readRange();
      try (PDDocument document = Loader.loadPDF(file)) {
        readStructure(document);
        readRecord(document);
        text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      } catch (IOException | RuntimeException unreadable) {
        // Hostile files make the parser throw exceptions of many kinds.
        faults.add("R1-unreadable");
      }
    }
    return new CopyDocument(record, text, signedContent, signature, claimedTime, faults);
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  /** R2: one revision, from the first byte to the last. */
  private void readRevision() {
    require(raw.startsWith("%PDF-1."), "R2-header");
    require(count("%%EOF") == 1 && raw.stripTrailing().endsWith("%%EOF"), "R2-one-revision");
    require(count("startxref") == 1, "R2-one-xref");
    require(!raw.contains("/Prev "), "R2-previous-revision");
  }

  private int count(String mark) {
    int count = 0;
    for (int at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  /** R4 to R6: the range covers all but one hex string, read from the raw bytes. */
  private void readRange() {
    Matcher range = RANGE.matcher(raw);
    if (!range.find()) {
      faults.add("R4-no-byte-range");
      return;
    }
    long gapStart = Long.parseLong(range.group(1));
    long gapEnd = Long.parseLong(range.group(2));
    long rest = Long.parseLong(range.group(3));
    if (range.find() || gapStart <= 0 || gapEnd <= gapStart + 2 || gapEnd + rest != file.length) {
      faults.add("R4-byte-range");
      return;
    }
    int from = (int) gapStart;
    int to = (int) gapEnd;
    String gap = raw.substring(from, to);
    if (!gap.matches("<[0-9a-fA-F]+>") || gap.length() % 2 != 0) {
      faults.add("R5-gap");
      return;
    }
    signedContent = new byte[file.length - (to - from)];
    System.arraycopy(file, 0, signedContent, 0, from);
    System.arraycopy(file, to, signedContent, from, file.length - to);
    byte[] padded = HexFormat.of().parseHex(gap.substring(1, gap.length() - 1));
    int length = derLength(padded);
    if (length < 0 || length > padded.length) {
      faults.add("R5-no-der");
      return;
    }
    for (int i = length; i < padded.length; i++) {
      if (padded[i] != 0) {
        faults.add("R6-padding");
        break;
      }
    }
    signature = Arrays.copyOf(padded, length);
  }

  /** Length of the DER object at the start, header included; -1 if there is none. */
  private static int derLength(byte[] bytes) {
    if (bytes.length < 4 || bytes[0] != 0x30) {
      return -1;
    }
    int first = bytes[1] & 0xff;
    if (first == 0x82) {
      return 4 + ((bytes[2] & 0xff) << 8 | (bytes[3] & 0xff));
    }
    return first == 0x81 ? 3 + (bytes[2] & 0xff) : first < 0x80 ? 2 + first : -1;
  }

  /** R1, R3 and R12: one page, one seal, certified, and nothing that acts. */
  private void readStructure(PDDocument document) throws IOException {
    require(!document.isEncrypted(), "R1-encrypted");
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    for (COSName key : catalog.keySet()) {
      require(CATALOG.contains(key.getName()), "R1-catalog-" + key.getName());
    }
    require(document.getNumberOfPages() == 1, "R1-pages");
    List<PDSignature> signatures = document.getSignatureDictionaries();
    if (signatures.size() != 1) {
      faults.add("R3-signature-count");
      return;
    }
    PDSignature seal = signatures.getFirst();
    require("Adobe.PPKLite".equals(seal.getFilter()), "R3-filter");
    require("ETSI.CAdES.detached".equals(seal.getSubFilter()), "R3-subfilter");
    COSDictionary permissions = catalog.getCOSDictionary(COSName.getPDFName("Perms"));
    COSBase certified =
        permissions == null ? null : permissions.getDictionaryObject(COSName.getPDFName("DocMDP"));
    require(certified != null && certified.equals(seal.getCOSObject()), "R3-not-certified");
    require(raw.contains("/TransformMethod /DocMDP") && raw.contains("/P 1"), "R3-docmdp");
    List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
    require(
        annotations.size() == 1
            && "Widget".equals(annotations.getFirst().getSubtype())
            && document.getDocumentCatalog().getAcroForm() != null
            && document.getDocumentCatalog().getAcroForm().getFields().size() == 1,
        "R12-annotations");
    require(
        document.getPage(0).getCOSObject().getDictionaryObject(COSName.AA) == null, "R1-actions");
    Calendar signed = seal.getSignDate();
    if (signed == null) {
      faults.add("R10-no-time");
    } else {
      claimedTime = signed.toInstant();
    }
  }

  private void readRecord(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      faults.add("R11-no-record");
      return;
    }
    require(names.getCOSObject().keySet().equals(Set.of(COSName.EMBEDDED_FILES)), "R1-names");
    var files = names.getEmbeddedFiles().getNames();
    PDComplexFileSpecification only =
        files == null || files.size() != 1 ? null : files.get(PdfCopyFormat.RECORD);
    if (only == null) {
      faults.add("R11-no-record");
      return;
    }
    String json = new String(only.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    record = (Json.Obj) Json.parse(json);
  }
}
