package lianli.ocr.scan;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** Tells of a named graphics state whether images drawn in it look as they are. */
final class GraphicsState {
  private GraphicsState() {}

  static boolean isPlain(@Nullable PDResources resources, List<COSBase> operands) {
    if (resources == null || operands.isEmpty() || !(operands.getLast() instanceof COSName name)) {
      return false;
    }
    PDExtendedGraphicsState state = resources.getExtGState(name);
    return state != null && isPlain(state.getCOSObject());
  }

  private static boolean isPlain(COSDictionary state) {
    COSBase mask = state.getDictionaryObject(COSName.SMASK);
    COSBase blend = state.getDictionaryObject(COSName.BM);
    return state.getFloat(COSName.CA_NS, 1) >= 1
        && (mask == null || COSName.NONE.equals(mask))
        && (blend == null || COSName.NORMAL.equals(blend) || COSName.COMPATIBLE.equals(blend));
  }
}
