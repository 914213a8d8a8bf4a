package lianli.registry.certificate.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import lianli.registry.certificate.ParsedCopy;
import lianli.registry.json.Json;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a file that must have exactly the shape {@link PdfCopyFormat} writes. This is no general
 * PDF validator: what is not on the list is a fault (rules R1 to R6, R11 and R12 of
 * docs/file-formats.md; each fault is a stable code).
 */
final class ClosedProfile {
  private final byte[] file;
  private final SignedRange range;
  private final List<String> faults = new ArrayList<>();
  private Instant claimedTime = Instant.EPOCH;
  private Json.Obj record = Json.object().build();
  private String text = "";
  private boolean drawsQr;

  ClosedProfile(byte[] file, SignedRange range) {
    this.file = file;
    this.range = range;
  }

  /** What is told of a file that could not be read. */
  static ParsedCopy nothing(SignedRange range, String fault) {
    List<String> faults = new ArrayList<>(range.faults());
    faults.add(fault);
    return new ParsedCopy(
        Json.object().build(), "", false, range.signature(), Instant.EPOCH, faults);
  }

  ParsedCopy read() {
    faults.addAll(range.faults());
    if (faults.isEmpty()) {
      parse();
    }
    return new ParsedCopy(record, text, drawsQr, range.signature(), claimedTime, faults);
  }

  private void parse() {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> bounds = Bounds.faults(document.getDocument());
      if (!bounds.isEmpty()) {
        faults.addAll(bounds);
        return;
      }
      faults.addAll(AllowedNames.faults(document.getDocument()));
      readSeal(document, range);
      readPage(document);
      readRecord(document);
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      // Hostile files make the parser throw failures of many kinds.
      faults.add("R1-unreadable");
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  /** R3: one signature, which certifies the file against every change. */
  private void readSeal(PDDocument document, SignedRange range) throws IOException {
    require(!document.isEncrypted(), "R1-encrypted");
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    List<PDSignature> signatures = document.getSignatureDictionaries();
    if (form == null || form.getFields().size() != 1 || signatures.size() != 1) {
      faults.add("R3-signature-count");
      return;
    }
    PDSignature seal = signatures.getFirst();
    require("Seal".equals(form.getFields().getFirst().getFullyQualifiedName()), "R3-field-name");
    require("Adobe.PPKLite".equals(seal.getFilter()), "R3-filter");
    require("ETSI.CAdES.detached".equals(seal.getSubFilter()), "R3-subfilter");
    require(Arrays.equals(seal.getContents(), range.gap()), "R5-other-contents");
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary permissions = catalog.getCOSDictionary(COSName.getPDFName("Perms"));
    COSBase certified =
        permissions == null ? null : permissions.getDictionaryObject(COSName.DOCMDP);
    require(certified != null && certified.equals(seal.getCOSObject()), "R3-not-certified");
    require(permitsNothing(seal.getCOSObject()), "R3-docmdp");
    Calendar signed = seal.getSignDate();
    if (signed == null) {
      faults.add("R10-no-time");
    } else {
      claimedTime = signed.toInstant();
    }
  }

  private static boolean permitsNothing(COSDictionary seal) {
    var references = seal.getCOSArray(COSName.getPDFName("Reference"));
    if (references == null
        || references.size() != 1
        || !(references.getObject(0) instanceof COSDictionary reference)) {
      return false;
    }
    COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
    return COSName.DOCMDP.equals(reference.getCOSName(COSName.getPDFName("TransformMethod")))
        && parameters != null
        && parameters.getInt(COSName.P) == 1;
  }

  /** R12: one page, nothing laid over it but the seal, every font embedded and readable. */
  private void readPage(PDDocument document) throws IOException {
    require(document.getNumberOfPages() == 1, "R12-pages");
    PDPage page = document.getPage(0);
    List<PDAnnotation> annotations = page.getAnnotations();
    require(
        annotations.size() == 1 && "Widget".equals(annotations.getFirst().getSubtype()),
        "R12-annotations");
    try {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        require(
            font.isEmbedded() && font.getCOSObject().containsKey(COSName.TO_UNICODE), "R12-fonts");
      }
    } catch (IOException | RuntimeException damaged) {
      faults.add("R12-font-damaged");
    }
    text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
  }

  /** R11: the embedded record, and whether the page draws its QR code. */
  private void readRecord(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    Map<String, PDComplexFileSpecification> files =
        names == null || names.getEmbeddedFiles() == null
            ? null
            : names.getEmbeddedFiles().getNames();
    PDComplexFileSpecification only =
        files == null || files.size() != 1 ? null : files.get(PdfCopyFormat.RECORD);
    if (only == null || only.getEmbeddedFile() == null) {
      faults.add("R11-no-record");
      return;
    }
    byte[] json = only.getEmbeddedFile().toByteArray();
    record = (Json.Obj) Json.parse(new String(json, StandardCharsets.UTF_8));
    require(
        Arrays.equals(record.canonical().getBytes(StandardCharsets.UTF_8), json),
        "R11-record-not-canonical");
    var drawn = document.getPage(0).getResources().getXObject(COSName.getPDFName("Form1"));
    drawsQr =
        drawn instanceof PDFormXObject form
            && Arrays.equals(
                form.getContentStream().toByteArray(), new QrCode(record.string("qr")).content());
  }
}
