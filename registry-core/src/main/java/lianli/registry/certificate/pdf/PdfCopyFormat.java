package lianli.registry.certificate.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import lianli.registry.certificate.CertificateCopy;
import lianli.registry.certificate.CopyFormat;
import lianli.registry.certificate.ParsedCopy;
import lianli.registry.certificate.SignedFile;
import lianli.registry.json.Json;
import lianli.registry.signature.Signer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Writes copies as PDF/A-3b with one certification signature (PAdES, DocMDP P=1) in one revision:
 * nothing is ever appended, so anything appended is foreign.
 */
public final class PdfCopyFormat implements CopyFormat {
  static final String RECORD = "record.json";

  /** A copy is read in a tenth of a second; a machine may be busy. */
  private static final Duration LONGEST_READING = Duration.ofSeconds(20);

  private final Fonts fonts = new Fonts(Fonts.DEBIAN);

  @Override
  public int largest() {
    return SignedRange.LARGEST;
  }

  @Override
  public SignedFile signed(byte[] file) {
    SignedRange range = SignedRange.in(file);
    return new SignedFile(range.content(), range.signature(), range.faults());
  }

  @Override
  public ParsedCopy read(byte[] file) {
    SignedRange range = SignedRange.in(file);
    return Patience.within(
        LONGEST_READING,
        () -> new ClosedProfile(file, range).read(),
        fault -> ClosedProfile.nothing(range, fault));
  }

  @Override
  public byte[] write(CertificateCopy copy, Signer signer) {
    try (PDDocument document = new PDDocument()) {
      document.setVersion(1.7f);
      Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      time.setTimeInMillis(copy.issuedAt().toEpochMilli());
      Fonts.InDocument embedded = fonts.new InDocument(document);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      String qr = copy.signedQr(signer);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        new CopyPage(copy).draw(out, embedded, form(document, new QrCode(qr)));
      }
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      catalog.setLanguage("zh-CN");
      attachRecord(document, copy.record(qr), time);
      describe(document, copy, time);
      SignaturePlaceholder placeholder = new SignaturePlaceholder(signer.largestSignature(), time);
      addSignatureField(document, page, embedded, placeholder, copy.testKey());
      ByteArrayOutputStream saved = new ByteArrayOutputStream(1 << 17);
      document.save(saved, CompressParameters.NO_COMPRESSION);
      return placeholder.filledIn(saved.toByteArray(), signer);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PDFormXObject form(PDDocument document, QrCode code) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(code.side(), code.side()));
    form.setResources(new PDResources());
    try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(code.content());
    }
    return form;
  }

  private static void attachRecord(PDDocument document, Json.Obj record, Calendar time)
      throws IOException {
    byte[] json = record.canonical().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
    file.setSubtype("application/json");
    file.setSize(json.length);
    file.setCreationDate(time);
    file.setModDate(time);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(RECORD);
    specification.setFileUnicode(RECORD);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName("AFRelationship", "Data");
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(RECORD, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    associated.add(specification.getCOSObject());
    document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
  }

  private static void describe(PDDocument document, CertificateCopy copy, Calendar time)
      throws IOException {
    try {
      document.getDocumentInformation().setTitle(copy.title() + " " + copy.serial());
      document.getDocumentInformation().setCreator("Lianli");
      document.getDocumentInformation().setCreationDate(time);
      document.getDocumentInformation().setModificationDate(time);
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
      core.setTitle(copy.title() + " " + copy.serial());
      PDFAIdentificationSchema identification = xmp.createAndAddPDFAIdentificationSchema();
      identification.setPart(3);
      identification.setConformance("B");
      XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
      basic.setCreatorTool("Lianli");
      basic.setCreateDate(time);
      basic.setModifyDate(time);
      ByteArrayOutputStream serialised = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, serialised, true);
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(serialised.toByteArray());
      document.getDocumentCatalog().setMetadata(metadata);
    } catch (BadFieldValueException | TransformerException failure) {
      throw new IOException(failure);
    }
    byte[] profile =
        ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile().getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }

  private static void addSignatureField(
      PDDocument document,
      PDPage page,
      Fonts.InDocument fonts,
      SignaturePlaceholder placeholder,
      boolean testKey)
      throws IOException {
    PDAcroForm form = new PDAcroForm(document);
    form.getCOSObject().removeItem(COSName.DA);
    document.getDocumentCatalog().setAcroForm(form);
    form.setSignaturesExist(true);
    form.setAppendOnly(true);
    PDSignatureField field = new PDSignatureField(form);
    field.setPartialName("Seal");
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    float side = (float) (2 * CopyPage.SEAL_RADIUS);
    widget.setRectangle(
        new PDRectangle(
            (float) (CopyPage.SEAL_X - CopyPage.SEAL_RADIUS),
            (float) (CopyPage.SEAL_Y - CopyPage.SEAL_RADIUS),
            side,
            side));
    widget.setPrinted(true);
    widget.setPage(page);
    PDAppearanceStream appearance = new PDAppearanceStream(document);
    appearance.setBBox(new PDRectangle(side, side));
    appearance.setResources(new PDResources());
    try (PDPageContentStream out = new PDPageContentStream(document, appearance)) {
      CopyPage.seal(out, fonts, testKey);
    }
    PDAppearanceDictionary appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    widget.setAppearance(appearances);
    page.setAnnotations(List.of(widget));
    field.getCOSObject().setItem(COSName.V, placeholder.dictionary());
    form.setFields(List.of(field));
    COSDictionary permissions = new COSDictionary();
    permissions.setItem("DocMDP", placeholder.dictionary());
    document.getDocumentCatalog().getCOSObject().setItem("Perms", permissions);
  }
}
