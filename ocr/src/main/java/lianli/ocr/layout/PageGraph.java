package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The labels of a page and the runs of ink between them.
 *
 * @param frame with its pieces joined
 */
record PageGraph(PageFrame frame, List<Label> labels, List<Run> runs) {
  PageGraph {
    labels = List.copyOf(labels);
    runs = List.copyOf(runs);
  }

  static PageGraph of(PageFrame frame, LabelScan scan) {
    Builder builder = new Builder();
    for (int line = 0; line < frame.pieces().size(); line++) {
      builder.add(frame.pieces().get(line), line, scan);
    }
    return new PageGraph(frame, builder.labels, builder.runs);
  }

  double unit() {
    return frame.unit();
  }

  /** Only what lies in a part of the page. */
  PageGraph within(Box part) {
    Builder builder = new Builder();
    List<Integer> kept = new ArrayList<>();
    for (Label label : labels) {
      if (part.holdsMiddleOf(label.box())) {
        kept.add(label.number());
        builder.labels.add(label.numbered(builder.labels.size()));
      }
    }
    for (Run run : runs) {
      if (part.holdsMiddleOf(run.box())) {
        int behind = run.behind().isPresent() ? kept.indexOf(run.behind().getAsInt()) : -1;
        builder.add(
            run.ink(), run.line(), behind < 0 ? OptionalInt.empty() : OptionalInt.of(behind));
      }
    }
    List<Piece> pieces =
        frame.pieces().stream().filter(piece -> part.holdsMiddleOf(piece.box())).toList();
    return new PageGraph(frame.with(pieces), builder.labels, builder.runs);
  }

  private static final class Builder {
    private final List<Label> labels = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    void add(Piece piece, int line, LabelScan scan) {
      String text = piece.text();
      List<LabelHit> hits = scan.labels(text);
      int at = 0;
      OptionalInt behind = OptionalInt.empty();
      for (LabelHit hit : hits) {
        if (hit.from() > at) {
          addValue(piece.slice(at, hit.from()), line, behind);
        }
        boolean ends = text.substring(hit.to()).replace(":", "").isEmpty();
        boolean isWhole = ends && hits.size() == 1 && hit.from() <= 4;
        behind = OptionalInt.of(labels.size());
        labels.add(
            new Label(
                labels.size(),
                piece.slice(hit.from(), hit.to()),
                hit.meaning(),
                hit.weight(),
                line,
                ends,
                isWhole));
        if (isSexOrParty(text.substring(hit.from(), hit.to()))) {
          add(piece.slice(hit.from(), hit.to()), line, OptionalInt.empty());
        }
        at = hit.to();
      }
      if (at < text.length()) {
        addValue(piece.slice(at, text.length()), line, behind);
      }
    }

    /** 男 by itself heads a party's values, or is one. */
    private static boolean isSexOrParty(String word) {
      return word.equals("男") || word.equals("女");
    }

    /** What stands behind the end of a value is a run of its own: 女 | 一九七七年四月十六日生. */
    private void addValue(Piece piece, int line, OptionalInt behind) {
      Piece value = piece.trimmed();
      if (behind.isPresent()) {
        value = value.slice(Values.particle(value.text()), value.length()).trimmed();
      }
      if (value.isEmpty()) {
        return;
      }
      String text = value.text();
      int end =
          behind.isPresent() ? Values.end(valueField(behind.getAsInt()), text) : text.length();
      if (behind.isEmpty()) {
        end = Values.endOfUntold(text);
      }
      add(value.slice(0, end), line, behind);
      if (end < text.length()) {
        addValue(value.slice(end, text.length()), line, OptionalInt.empty());
      }
    }

    private String valueField(int label) {
      return labels.get(label).fieldOfValue();
    }

    private void add(Piece piece, int line, OptionalInt behind) {
      Piece value = piece.trimmed();
      if (!value.isEmpty()) {
        runs.add(new Run(runs.size(), value, value.text(), value.box(), line, behind));
      }
    }
  }
}
