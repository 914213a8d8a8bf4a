package lianli.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of an old workbook, put together as its sheets: first what holds for all of them,
 * then each sheet from its beginning to its end, with the charts that lie in it passed over.
 */
final class OldSheets {
  private final OldStyles styles = new OldStyles();
  private final List<BoundSheetRecord> named = new ArrayList<>();
  private final List<@Nullable OldSheet> sheets = new ArrayList<>();
  private @Nullable SSTRecord texts;
  private @Nullable OldSheet open;
  private boolean from1904;
  private boolean isGlobal = true;
  private int depth;

  private OldSheets() {}

  /**
   * Reads the stream of a workbook.
   *
   * @throws IOException if it ends before its last sheet does
   */
  static List<OldSheet.Named> read(InputStream in) throws IOException {
    OldSheets all = new OldSheets();
    RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
    for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
      all.take(record);
    }
    return all.named();
  }

  private void take(Record record) {
    switch (record) {
      case BOFRecord begin -> begin(begin);
      case EOFRecord end -> end();
      case BoundSheetRecord sheet -> named.add(sheet);
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      case SSTRecord table -> texts = table;
      default -> {
        if (isGlobal) {
          styles.take(record);
        } else if (open != null && depth == 1) {
          open.take(record);
        }
      }
    }
  }

  private void begin(BOFRecord begin) {
    depth++;
    if (!isGlobal && depth == 1) {
      open =
          begin.getType() == BOFRecord.TYPE_WORKSHEET
              ? new OldSheet(styles, texts, from1904)
              : null;
      sheets.add(open);
    }
  }

  private void end() {
    depth--;
    if (depth == 0) {
      isGlobal = false;
      open = null;
    }
  }

  /** Sheets come in the order in which they begin; a spreadsheet shows them as they are named. */
  private List<OldSheet.Named> named() throws IOException {
    BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(named);
    if (depth != 0 || sheets.size() < inOrder.length) {
      throw new IOException("the workbook ends before its last sheet");
    }
    List<BoundSheetRecord> order = Arrays.asList(inOrder);
    List<OldSheet.Named> all = new ArrayList<>();
    for (BoundSheetRecord name : named) {
      OldSheet sheet = sheets.get(order.indexOf(name));
      if (sheet != null) {
        all.add(
            new OldSheet.Named(name.getSheetname(), name.isHidden() || name.isVeryHidden(), sheet));
      }
    }
    return all;
  }
}
