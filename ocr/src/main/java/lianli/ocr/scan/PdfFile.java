package lianli.ocr.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Opens a PDF and counts its pages by looking at them. What a file says of their number decides
 * which of them the PDF library gives: with too small a number the last ones are never seen. Pages
 * that are named and not there get a place, so that somebody hears of them.
 */
public final class PdfFile {
  /** A key of our own, for a page that is named in the file and not in it. */
  private static final COSName LOST = COSName.getPDFName("LianliLost");

  /** A file that says it has a million more pages than it has would else fail a million times. */
  private static final int MOST_LOST = 1000;

  private static final int MOST_NODES = 200_000;
  private static final int DEEPEST = 50;

  private final Path file;
  private final PDDocument document;
  private final Set<COSDictionary> above = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  private PdfFile(Path file, PDDocument document) {
    this.file = file;
    this.document = document;
  }

  /**
   * An open document whose page tree is as it says.
   *
   * @param findings what is not as it should be about the file
   */
  public record Opened(PDDocument document, List<ScanFinding> findings) implements AutoCloseable {
    public Opened {
      findings = List.copyOf(findings);
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableScanException if its pages lead back to themselves
   * @throws IOException if it is damaged or cannot be read
   */
  public static Opened open(Path file) throws IOException {
    PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file));
    try {
      return new PdfFile(file, document).mended();
    } catch (IOException | RuntimeException e) {
      document.close();
      throw e;
    }
  }

  /** True of a page that the file names and does not hold. */
  static boolean isLost(PDPage page) {
    return page.getCOSObject().containsKey(LOST);
  }

  private Opened mended() throws IOException {
    List<ScanFinding> findings = new ArrayList<>();
    boolean hasEnd = PdfBytes.haveEnd(file);
    COSBase root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
    if (root instanceof COSDictionary tree && isNode(tree)) {
      int said = tree.getInt(COSName.COUNT, -1);
      int found = count(tree, 0);
      if (isRebuilt()) {
        said = Math.max(said, PdfBytes.mostPages(file).orElse(hasEnd ? found : found + 1));
      }
      if (said >= 0 && said != found) {
        findings.add(wrongCount(said, found));
      }
      addLost(tree, Math.min(MOST_LOST, said - found));
    }
    if (!hasEnd) {
      findings.add(noEnd());
    }
    return new Opened(document, findings);
  }

  /**
   * True if the library found the file's own table of contents useless and made another from what
   * it saw: then it has taken pages that are gone out of the tree and counted the rest. Its own
   * trailer does not say how many objects there are.
   */
  private boolean isRebuilt() {
    return !document.getDocument().getTrailer().containsKey(COSName.SIZE);
  }

  private static boolean isNode(COSDictionary one) {
    return COSName.PAGES.equals(one.getCOSName(COSName.TYPE)) || one.containsKey(COSName.KIDS);
  }

  /** Counts the pages below a node, and has it and all below it say what was counted. */
  private int count(COSDictionary node, int depth) {
    nodes++;
    if (depth > DEEPEST) {
      throw ScanFailures.tooDeep(file);
    }
    if (nodes > MOST_NODES || !above.add(node)) {
      throw ScanFailures.endless(file);
    }
    int pages = 0;
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        pages += kid(node, kids, i, depth);
      }
    }
    above.remove(node);
    node.setInt(COSName.COUNT, pages);
    return pages;
  }

  private int kid(COSDictionary node, COSArray kids, int place, int depth) {
    if (kids.getObject(place) instanceof COSDictionary kid) {
      if (isNode(kid)) {
        return count(kid, depth + 1);
      }
      nodes++;
      if (nodes > MOST_NODES) {
        throw ScanFailures.endless(file);
      }
      return 1;
    }
    kids.set(place, lost(node));
    return 1;
  }

  private static COSDictionary lost(COSDictionary parent) {
    COSDictionary page = new COSDictionary();
    page.setItem(COSName.TYPE, COSName.PAGE);
    page.setItem(COSName.PARENT, parent);
    page.setBoolean(LOST, true);
    return page;
  }

  private static void addLost(COSDictionary tree, int count) {
    if (count > 0 && tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < count; i++) {
        kids.add(lost(tree));
      }
      tree.setInt(COSName.COUNT, tree.getInt(COSName.COUNT) + count);
    }
  }

  private static ScanFinding wrongCount(int said, int found) {
    return ScanFinding.note(
        "scan-page-count",
        BilingualText.of(
            "the file says that it has %d pages, and %d are in it",
            "文件声明共 %d 页，实际有 %d 页", said, found));
  }

  private static ScanFinding noEnd() {
    return ScanFinding.doubt(
        "scan-end-missing",
        BilingualText.of(
            "the file's end is missing: pages or corrections may be lost with it",
            "文件末尾缺失，可能丢失了页面或修改内容"));
  }
}
