package lianli.registry.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.certificate.CopyVerdict;
import lianli.registry.certificate.TestOffice;
import lianli.registry.json.Json;
import lianli.registry.signature.Signer;
import lianli.registry.signature.Verdict;
import lianli.registry.signature.bc.TwinSignature;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks that are known against signed PDF files, each refused for the right reason. */
class ForgeryTest {
  @TempDir private static Path directory;
  private static TestOffice office;
  private static byte[] copy;
  private static byte[] otherCopy;
  private static Forger forger;

  @BeforeAll
  static void issueCopies() {
    office = new TestOffice(directory.resolve("registry"));
    copy = office.copyOf(office.marriage(Map.of()));
    otherCopy =
        office.copyOf(
            office.marriage(
                Map.of("certificate_number", "J520121-2013-000007", "woman.name", "子虚")));
    forger = new Forger(copy);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void theCopyItselfPasses() {
    assertEquals(List.of(), office.verify(copy).reasons());
  }

  private static Arguments attack(String name, byte[] file, String reason) {
    return Arguments.of(name, file, reason);
  }

  /** Without the key: whatever is done to the file, the signature tells. */
  static Stream<Arguments> withoutTheKey() throws IOException {
    String gap = forger.gap();
    String range = range(copy);
    String[] numbers = range.split("[ \\]]");
    return Stream.of(
        attack("empty", new byte[0], "R1-no-pdf"),
        attack("text", "hello".getBytes(StandardCharsets.UTF_8), "R1-no-pdf"),
        attack("bare", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8), "R2-one-xref"),
        attack("cut short", Arrays.copyOf(copy, copy.length / 2), "R4-byte-range"),
        attack("huge", Arrays.copyOf(copy, 6 * 1024 * 1024), "R1-too-large"),
        attack("a byte before", joined(" ", copy, ""), "R2-header"),
        attack("a line after", joined("", copy, "\n"), "R4-byte-range"),
        attack("a second end", joined("", copy, "%%EOF\n"), "R2-one-revision"),
        attack(
            "title changed by a later revision",
            forger.updated(
                document -> {
                  document.getDocumentInformation().setTitle("其他");
                  document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                }),
            "R2-one-revision"),
        attack(
            "text laid over by a later revision",
            forger.updated(
                document -> {
                  PDPage page = document.getPage(0);
                  List<PDAnnotation> annotations = page.getAnnotations();
                  annotations.add(overlay());
                  page.setAnnotations(annotations);
                  page.getCOSObject().setNeedToBeUpdated(true);
                }),
            "R2-one-xref"),
        attack(
            "second signature field by a later revision",
            forger.updated(
                document -> {
                  var form = document.getDocumentCatalog().getAcroForm();
                  form.getFields().add(new PDSignatureField(form));
                  form.getCOSObject().setNeedToBeUpdated(true);
                }),
            "R4-byte-range"),
        attack("page painted over", forger.rewritten(ForgeryTest::paintOver), "R4-byte-range"),
        attack("range missing", forger.replacing("/ByteRange", "/BiteRange"), "R4-no-single"),
        attack("range empty", forger.replacing(range, "/ByteRange []"), "R4-no-single"),
        attack("range null", forger.replacing(range, "/ByteRange null"), "R4-no-single"),
        attack(
            "range negative",
            forger.replacing(range, range.replace("[0 ", "[0 -")),
            "R4-no-single"),
        attack(
            "range not from the start",
            forger.replacing(range, range.replace("[0 ", "[1 ")),
            "R4-no-single"),
        attack(
            "range shorter than the file",
            forger.replacing(range, range.replace(numbers[4] + "]", "1000]")),
            "R4-byte-range"),
        attack(
            "range beyond the file",
            forger.replacing(range, range.replace(numbers[4] + "]", "999999999]")),
            "R4-byte-range"),
        attack(
            "gap that reaches into the page",
            forger.replacing(
                range,
                "/ByteRange [0 %s %d %d]"
                    .formatted(
                        numbers[2],
                        Integer.parseInt(numbers[3]) + 20,
                        Integer.parseInt(numbers[4]) - 20)),
            "R5-gap"),
        attack("second range", forger.replacing("/P 1\n", "/P 1 /ByteRange [0 1 2 3]\n"), "R4-no"),
        attack("blank in the gap", forger.withGap(gap.replace("00>", " 0>")), "R5-gap"),
        attack("text in the gap", forger.withGap("(" + gap.substring(2) + ")"), "R5-gap"),
        attack(
            "object in the gap",
            forger.withGap(gap.replaceFirst("0{20}>$", "> /X (00000000000000)")),
            "R5-gap"),
        attack("other case in the gap", forger.withGap(gap.toUpperCase(Locale.ROOT)), "R5-gap"),
        attack("zeros for a signature", forger.withSignature(new byte[0]), "R5-no-der"),
        attack("padding with a message", forger.withGap(gap.replace("00>", "01>")), "R6-padding"),
        attack(
            "signature of another copy",
            forger.withSignature(SignedRange.in(otherCopy).signature()),
            "R7-signature-does-not-fit-content"),
        attack(
            "another name in the record",
            forger.replacing("\"serial\":\"FB-2026-000001", "\"serial\":\"FB-2026-000002"),
            "R7-signature-does-not-fit-content"),
        attack(
            "other permissions",
            forger.replacing("/P 1\n", "/P 2\n"),
            "R7-signature-does-not-fit-content"));
  }

  /** With the key, but not through the office: what is not of our shape is refused all the same. */
  static Stream<Arguments> withTheKey() throws IOException {
    return Stream.of(
        attack("nothing changed", insider(document -> {}), "R13-not-the-file-issued"),
        attack(
            "script on opening",
            insider(
                document ->
                    document
                        .getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)"))),
            "R1-foreign-key"),
        attack(
            "link",
            insider(document -> annotate(document, new PDAnnotationLink())),
            "R12-annotations"),
        attack(
            "text laid over",
            insider(document -> annotate(document, overlay())),
            "R12-annotations"),
        attack(
            "layers",
            insider(
                document ->
                    document
                        .getDocumentCatalog()
                        .getCOSObject()
                        .setItem("OCProperties", new COSDictionary())),
            "R1-foreign-key"),
        attack(
            "form script",
            insider(
                document ->
                    document
                        .getDocumentCatalog()
                        .getAcroForm()
                        .getCOSObject()
                        .setItem("XFA", new COSArray())),
            "R1-foreign-key"),
        attack("second page", insider(document -> document.addPage(new PDPage())), "R12-pages"),
        attack(
            "second signature field",
            insider(
                document -> {
                  var form = document.getDocumentCatalog().getAcroForm();
                  var fields = form.getFields();
                  fields.add(new PDSignatureField(form));
                  form.setFields(fields);
                }),
            "R3-signature-count"),
        attack(
            "field of another name",
            insider(
                document ->
                    document
                        .getDocumentCatalog()
                        .getAcroForm()
                        .getFields()
                        .getFirst()
                        .setPartialName("Other")),
            "R3-field-name"),
        attack(
            "no certification",
            insider(document -> document.getDocumentCatalog().getCOSObject().removeItem(PERMS)),
            "R3-not-certified"),
        attack(
            "changes permitted",
            insider(
                document ->
                    ((COSDictionary)
                            seal(document)
                                .getCOSArray(COSName.getPDFName("Reference"))
                                .getObject(0))
                        .getCOSDictionary(COSName.getPDFName("TransformParams"))
                        .setItem(COSName.P, COSInteger.TWO)),
            "R3-docmdp"),
        attack(
            "other kind of signature",
            insider(document -> seal(document).setName(COSName.SUB_FILTER, "adbe.pkcs7.detached")),
            "R3-subfilter"),
        attack(
            "other handler",
            insider(document -> seal(document).setName(COSName.FILTER, "Adobe.PPKMS")),
            "R3-filter"),
        attack("no time", insider(document -> seal(document).removeItem(COSName.M)), "R10-no-time"),
        attack(
            "backdated",
            forger.signedAgain(
                office.signer(), TestOffice.NOW.minus(Duration.ofMinutes(30)), document -> {}),
            "R10-times-differ"),
        attack(
            "before the key existed",
            forger.signedAgain(
                office.signer(), TestOffice.NOW.minus(Duration.ofDays(400)), document -> {}),
            "R9-not-valid-at-that-time"),
        attack(
            "other page under the same record",
            insider(
                document -> {
                  try (var out =
                      new PDPageContentStream(
                          document, document.getPage(0), AppendMode.OVERWRITE, true)) {
                    out.addRect(80, 500, 400, 40);
                    out.fill();
                  }
                }),
            "R11-page-and-record-differ"),
        attack(
            "other record under the same page",
            insider(document -> record(document, "莫须有", "莫须友")),
            "R11-page-and-record-differ"),
        attack(
            "fields that the lines do not tell",
            insider(document -> record(document, "\"man.name\":\"莫须有\"", "\"man.name\":\"莫须友\"")),
            "R11-fields-and-lines-differ"),
        attack(
            "record of another kind",
            insider(document -> record(document, "certificate-copy", "certificate-kopy")),
            "R11-no-record"),
        attack(
            "no record",
            insider(document -> document.getDocumentCatalog().setNames(null)),
            "R11-no-record"),
        attack("second file", insider(ForgeryTest::attachAnother), "R11-no-record"),
        attack(
            "code from another paper",
            insider(
                document -> {
                  String other = record(otherCopy).string("qr");
                  record(document, record(copy).string("qr"), other);
                  drawQr(document, other);
                }),
            "R11-qr-and-record-differ"),
        attack(
            "another code drawn",
            insider(document -> drawQr(document, record(otherCopy).string("qr"))),
            "R11-qr-and-record-differ"),
        attack(
            "code without a signature",
            insider(
                document -> {
                  String right = record(copy).string("qr");
                  String wrong = right.substring(0, right.length() - 86) + "A".repeat(86);
                  record(document, right, wrong);
                  drawQr(document, wrong);
                }),
            "R11-qr-signature"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("withoutTheKey")
  void whoHasNoKeyIsFoundOut(String name, byte[] file, String reason) {
    CopyVerdict verdict = office.verify(file);

    assertEquals(Verdict.FAIL, verdict.integrity());
    assertThat(verdict.reasons()).anyMatch(code -> code.startsWith(reason));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("withTheKey")
  void whoHasTheKeyButNotTheOfficeIsFoundOut(String name, byte[] file, String reason) {
    CopyVerdict verdict = office.verify(file);

    assertEquals(Verdict.FAIL, verdict.overall());
    assertThat(verdict.reasons()).contains(reason);
  }

  @Test
  void anotherRootOfTheSameNameIsNotTrusted() throws IOException {
    try (TestOffice impostor = new TestOffice(directory.resolve("impostor"))) {
      Signer signer = impostor.signer();
      assertEquals(office.signer().subject(), signer.subject());

      CopyVerdict verdict = office.verify(forger.signedAgain(signer, TestOffice.NOW, d -> {}));

      assertEquals(Verdict.FAIL, verdict.issuer());
      assertThat(verdict.reasons()).contains("R9-untrusted-issuer");
    }
  }

  @Test
  void theOtherValueOfTheSignatureIsNotOurs() throws IOException {
    byte[] twin = forger.withSignature(TwinSignature.of(SignedRange.in(copy).signature()));

    CopyVerdict alone = office.verifyWithoutRegistry(twin);
    CopyVerdict known = office.verify(twin);

    assertEquals(Verdict.FAIL, alone.integrity());
    assertThat(alone.reasons()).containsExactly("R8-signature-value");
    assertEquals(Verdict.FAIL, known.integrity());
    assertThat(known.reasons()).contains("R13-not-the-file-issued");
  }

  @Test
  void noFlippedByteAnywherePasses() {
    for (int at = 0; at < copy.length; at += 211) {
      byte[] changed = copy.clone();
      changed[at] ^= (byte) (1 << (at % 8));

      CopyVerdict verdict = office.verifyWithoutRegistry(changed);

      assertEquals(Verdict.FAIL, verdict.integrity(), "byte " + at);
    }
  }

  @Test
  void noFlippedByteOfTheSignatureDictionaryPasses() {
    String raw = new String(copy, StandardCharsets.ISO_8859_1);
    int start = raw.lastIndexOf("/Type /Sig\n");
    int end = raw.indexOf("endobj", start);
    for (int at = start; at < end; at += 11) {
      byte[] changed = copy.clone();
      changed[at] ^= (byte) (at % 2 == 0 ? 0x20 : 1);

      CopyVerdict verdict = office.verifyWithoutRegistry(changed);

      assertNotEquals(Verdict.PASS, verdict.integrity(), "byte " + at);
    }
  }

  private static final COSName PERMS = COSName.getPDFName("Perms");

  private static byte[] insider(Forger.Change change) throws IOException {
    return forger.signedAgain(office.signer(), TestOffice.NOW, change);
  }

  private static String range(byte[] file) {
    String raw = new String(file, StandardCharsets.ISO_8859_1);
    int start = raw.indexOf("/ByteRange");
    return raw.substring(start, raw.indexOf(']', start) + 1);
  }

  private static byte[] joined(String before, byte[] file, String after) {
    return (before + new String(file, StandardCharsets.ISO_8859_1) + after)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void paintOver(PDDocument document) throws IOException {
    try (var out =
        new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false)) {
      out.addRect(80, 500, 400, 40);
      out.fill();
    }
  }

  private static PDAnnotation overlay() {
    PDAnnotationFreeText text = new PDAnnotationFreeText();
    text.setRectangle(new PDRectangle(200, 500, 200, 20));
    text.setContents("子虚");
    return text;
  }

  private static void annotate(PDDocument document, PDAnnotation annotation) throws IOException {
    List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
    annotations.add(annotation);
    document.getPage(0).setAnnotations(annotations);
  }

  private static COSDictionary seal(PDDocument document) {
    return document
        .getDocumentCatalog()
        .getAcroForm()
        .getFields()
        .getFirst()
        .getCOSObject()
        .getCOSDictionary(COSName.V);
  }

  private static Json.Obj record(byte[] file) {
    return new PdfCopyFormat().read(file).record();
  }

  private static PDEmbeddedFile embedded(PDDocument document) throws IOException {
    return document
        .getDocumentCatalog()
        .getNames()
        .getEmbeddedFiles()
        .getNames()
        .get("record.json")
        .getEmbeddedFile();
  }

  private static void record(PDDocument document, String text, String other) throws IOException {
    PDEmbeddedFile file = embedded(document);
    String changed = new String(file.toByteArray(), StandardCharsets.UTF_8).replace(text, other);
    try (var out = file.createOutputStream()) {
      out.write(changed.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void attachAnother(PDDocument document) throws IOException {
    var tree = document.getDocumentCatalog().getNames().getEmbeddedFiles();
    PDComplexFileSpecification other = new PDComplexFileSpecification();
    other.setFile("other.json");
    other.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'{', '}'})));
    tree.setNames(Map.of("record.json", tree.getNames().get("record.json"), "other.json", other));
  }

  private static void drawQr(PDDocument document, String text) throws IOException {
    PDFormXObject form =
        (PDFormXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName("Form1"));
    try (var out = form.getContentStream().createOutputStream()) {
      out.write(new QrCode(text).content());
    }
  }
}
