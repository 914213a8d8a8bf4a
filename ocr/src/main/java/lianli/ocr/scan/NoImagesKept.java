package lianli.ocr.scan;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/**
 * Keeps a document's fonts and colours for its next page, and not its images: each page of a volume
 * has its own, and Java would hold the decoded ones until its memory is full.
 */
final class NoImagesKept extends DefaultResourceCache {
  @Override
  public void put(COSObject reference, PDXObject object) {
    // not kept
  }
}
