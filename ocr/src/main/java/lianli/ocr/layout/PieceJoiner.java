package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Puts together what was read in pieces and is one word or value: 登 记 日 期 spread over a cell, 男
 * over 方, the figures of a number in boxes, a date around its printed 年 月 日, an address that goes
 * on in its cell.
 */
final class PieceJoiner {
  private static final double WIDEST_SPREAD = 5;
  private static final double DEEPEST_SPREAD = 3.5;
  private static final int MOST_PARTS = 8;
  private static final Pattern FIGURES = Pattern.compile("[0-9x]{1,4}");
  private static final Pattern NUMBER_BEGINS = Pattern.compile(".*字[(\\[]?(\\d{2,4})?[)\\]]?第?");

  private final double unit;
  private final PageFrame frame;
  private final Lexicon lexicon;
  private final LabelScan scan;
  private List<Piece> pieces;

  private PieceJoiner(PageFrame frame, LabelScan scan) {
    this.frame = frame;
    this.unit = frame.unit();
    this.scan = scan;
    this.lexicon = scan.lexicon();
    this.pieces = new ArrayList<>(frame.pieces());
  }

  /** The frame with its pieces put together, in the order of reading. */
  static PageFrame joined(PageFrame frame, LabelScan scan) {
    PieceJoiner joiner = new PieceJoiner(frame, scan);
    joiner.grow(joiner::right, joiner::isSpreadLabel);
    joiner.grow(joiner::below, joiner::isStackedLabel);
    joiner.grow(joiner::right, joiner::isFigures);
    joiner.grow(joiner::right, joiner::isDateInPieces);
    joiner.grow(joiner::right, joiner::isNumberInPieces);
    joiner.wrapped();
    return frame.with(
        joiner.pieces.stream()
            .sorted(
                Comparator.comparingDouble((Piece piece) -> piece.box().top())
                    .thenComparingDouble(piece -> piece.box().left()))
            .toList());
  }

  /** Joins each piece with as many that follow as make one of what is sought. */
  private void grow(
      BiFunction<Piece, List<Piece>, Optional<Piece>> next,
      BiFunction<List<Piece>, Boolean, Boolean> isOne) {
    List<Piece> from =
        pieces.stream().sorted(Comparator.comparingDouble(piece -> piece.box().left())).toList();
    for (Piece first : from) {
      if (!has(first)) {
        continue;
      }
      List<Piece> parts = new ArrayList<>(List.of(first));
      int best = 1;
      while (parts.size() < 20) {
        Optional<Piece> following = next.apply(parts.getLast(), parts);
        if (following.isEmpty()) {
          break;
        }
        parts.add(following.get());
        if (isOne.apply(parts, false)) {
          best = parts.size();
        } else if (!isOne.apply(parts, true)) {
          break;
        }
      }
      if (best > 1) {
        replace(parts.subList(0, best));
      }
    }
  }

  private boolean has(Piece piece) {
    return pieces.stream().anyMatch(each -> each == piece);
  }

  private void replace(List<Piece> parts) {
    Piece whole = Piece.join(parts);
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      if (parts.stream().noneMatch(part -> part == piece)) {
        kept.add(piece);
      }
    }
    kept.add(whole);
    pieces = kept;
  }

  private Optional<Piece> right(Piece piece, List<Piece> parts) {
    Box box = piece.box();
    return pieces.stream()
        .filter(other -> parts.stream().noneMatch(part -> part == other))
        .filter(
            other ->
                other.box().left() >= box.right() - 0.4 * unit
                    && other.box().left() - box.right() < WIDEST_SPREAD * unit
                    && other.box().besides(box) > 0.5)
        .min(Comparator.comparingDouble(other -> other.box().left()));
  }

  private Optional<Piece> below(Piece piece, List<Piece> parts) {
    Box box = piece.box();
    return pieces.stream()
        .filter(other -> parts.stream().noneMatch(part -> part == other))
        .filter(
            other ->
                other.box().top() >= box.bottom() - 0.3 * unit
                    && other.box().top() - box.bottom() < DEEPEST_SPREAD * unit
                    && Math.abs(other.box().middleX() - box.middleX()) < 0.8 * unit)
        .min(Comparator.comparingDouble(other -> other.box().top()));
  }

  private static String text(List<Piece> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString().replaceAll(":$", "");
  }

  /** Single characters of a label; with {@code mayBecome}, whether more may make it one. */
  private boolean isSpreadLabel(List<Piece> parts, boolean mayBecome) {
    if (parts.size() == 2 && isLabelCutInItsMiddle(parts.getFirst(), parts.getLast())) {
      return true;
    }
    boolean areShort = parts.stream().allMatch(part -> part.text().replace(":", "").length() <= 2);
    if (!areShort || parts.size() > MOST_PARTS) {
      return false;
    }
    return mayBecome || isOneLabel(parts);
  }

  /** 姓 | 名何建国 */
  private boolean isLabelCutInItsMiddle(Piece first, Piece second) {
    String start = first.text();
    String rest = second.text();
    if (start.length() > 2 || lexicon.has(start) || !scan.labels(rest).isEmpty()) {
      return false;
    }
    for (int to = 1; to < rest.length() && to <= 3; to++) {
      Optional<Meaning> meaning = lexicon.exactly(start + rest.substring(0, to));
      String value = Values.trimmed(rest.substring(to));
      if (meaning.isPresent()
          && !meaning.get().isParty()
          && !meaning.get().isNone()
          && Fit.of(meaning.get().field(), value) >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Of two lines neither of which is a label by itself: 何年何月 over 登记结婚. */
  private Optional<Meaning> made(List<Piece> parts, String word) {
    boolean isOfParts =
        parts.size() == 2
            && parts.stream()
                .map(PieceJoiner::withoutColon)
                .allMatch(
                    part -> part.length() >= 2 && part.length() <= 5 && !isLabelOfField(part));
    return isOfParts ? LabelGrammar.meaning(word) : Optional.empty();
  }

  private boolean isLabelOfField(String word) {
    return lexicon
        .exactly(word)
        .or(() -> LabelGrammar.meaning(word))
        .filter(meaning -> !meaning.isNone() && !word.equals("居民身份证"))
        .isPresent();
  }

  /** 农民 over 教师 are values of two rows. */
  private static boolean isValue(List<Piece> parts) {
    return parts.stream()
        .allMatch(
            part ->
                List.of("occupation", "education", "ethnicity", "marital_status", "nationality")
                    .stream()
                    .anyMatch(field -> Fit.of(field, part.text()) >= Fit.SURE));
  }

  private boolean isStackedLabel(List<Piece> parts, boolean mayBecome) {
    boolean areShort = parts.stream().allMatch(part -> part.length() <= 6);
    if (!areShort || parts.size() > MOST_PARTS) {
      return false;
    }
    return mayBecome || isOneLabel(parts);
  }

  private boolean isOneLabel(List<Piece> parts) {
    String word = text(parts);
    Optional<Meaning> meaning =
        lexicon.exactly(word).or(() -> made(parts, word)).filter(found -> !isValue(parts));
    if (meaning.isEmpty() || word.length() < 2 || areLabelAndOther(parts)) {
      return false;
    }
    // 男方 beside or over 姓名 stays two: the one heads a row or column, the other its first value.
    boolean isPartyAndLabel =
        lexicon
                .exactly(parts.getFirst().text())
                .filter(first -> first.isParty() && first.side().isTold())
                .isPresent()
            && !meaning.get().isParty()
            && parts.getFirst().length() > 1;
    // 男 in a cell of its own, beside 年龄 in the next, heads a column too.
    boolean arePartyAndLabelInCells =
        lexicon.exactly(parts.getFirst().text()).filter(Meaning::isParty).isPresent()
            && !meaning.get().isParty()
            && areInTwoCells(parts.getFirst().box(), parts.getLast().box());
    boolean areLabels =
        parts.stream()
            .map(part -> lexicon.exactly(withoutColon(part)))
            .anyMatch(
                part ->
                    part.isPresent()
                        && !part.get().isParty()
                        && !part.get().isNone()
                        && !part.get().field().equals(meaning.get().field()));
    return !isPartyAndLabel && !arePartyAndLabelInCells && !areLabels;
  }

  /** 姓名: over 出生日期, and 中国 beside 民族: a label that ended, and what stands beside it. */
  private boolean areLabelAndOther(List<Piece> parts) {
    boolean isEnded =
        parts.subList(0, parts.size() - 1).stream().anyMatch(part -> part.text().endsWith(":"));
    boolean hasLabel =
        parts.stream()
            .filter(part -> part.length() > 1)
            .anyMatch(part -> lexicon.has(withoutColon(part)));
    boolean hasValue = parts.stream().anyMatch(part -> isValue(List.of(part)));
    return isEnded || (hasLabel && hasValue);
  }

  private static String withoutColon(Piece part) {
    return part.text().replaceAll(":$", "");
  }

  private boolean areInTwoCells(Box one, Box other) {
    Optional<Box> first = frame.cellOf(one);
    Optional<Box> last = frame.cellOf(other);
    return first.isPresent() && last.isPresent() && !first.equals(last);
  }

  /** Figures in boxes of their own, one or few each, as many as a number has. */
  private boolean isFigures(List<Piece> parts, boolean mayBecome) {
    boolean areFigures = parts.stream().allMatch(part -> FIGURES.matcher(part.text()).matches());
    boolean areNear = true;
    for (int i = 1; i < parts.size(); i++) {
      areNear &= parts.get(i).box().left() - parts.get(i - 1).box().right() < 2.2 * unit;
    }
    if (!areFigures || !areNear) {
      return false;
    }
    return mayBecome || (parts.size() >= 5 && text(parts).length() >= 8);
  }

  private boolean isDateInPieces(List<Piece> parts, boolean mayBecome) {
    String text = text(parts);
    if (parts.size() > 6 || !text.matches("(公元|公历)?" + DateSpan.NUMERAL + "{1,4}年?.{0,12}")) {
      return false;
    }
    boolean isWhole = DateSpan.in(text).filter(DateSpan::hasDay).isPresent();
    boolean isPart =
        parts.stream()
            .anyMatch(part -> DateSpan.in(part.text()).filter(DateSpan::hasDay).isPresent());
    if (isPart) {
      return false;
    }
    return isWhole
        ? text.contains("年")
        : mayBecome
            && text.matches(
                "[公元历]{0,2}"
                    + DateSpan.NUMERAL
                    + "{1,4}年?"
                    + DateSpan.NUMERAL
                    + "{0,3}月?"
                    + DateSpan.NUMERAL
                    + "{0,3}");
  }

  private boolean isNumberInPieces(List<Piece> parts, boolean mayBecome) {
    String text = text(parts);
    if (parts.size() > 4 || !NUMBER_BEGINS.matcher(parts.getFirst().text()).matches()) {
      return false;
    }
    boolean isWhole = text.endsWith("号") && Fit.of("certificate_number", text) >= 2.5;
    return isWhole || (mayBecome && text.length() < 24);
  }

  /** Lines that go on below inside their cell, or, without ruling, inside the line above. */
  private void wrapped() {
    List<Piece> from =
        pieces.stream().sorted(Comparator.comparingDouble(piece -> piece.box().top())).toList();
    for (Piece first : from) {
      if (has(first)) {
        wrap(first);
      }
    }
  }

  private void wrap(Piece first) {
    List<Piece> parts = new ArrayList<>(List.of(first));
    Optional<Box> cell = frame.cellOf(first.box());
    while (parts.size() < 4) {
      Piece above = parts.getLast();
      Optional<Piece> next =
          pieces.stream()
              .filter(piece -> parts.stream().noneMatch(part -> part == piece))
              .filter(piece -> goesOn(parts, above, piece, cell))
              .min(Comparator.comparingDouble(piece -> piece.box().top()));
      if (next.isEmpty()) {
        break;
      }
      parts.add(next.get());
    }
    if (parts.size() > 1) {
      replace(parts);
    }
  }

  private boolean goesOn(List<Piece> parts, Piece above, Piece piece, Optional<Box> cell) {
    Box box = above.box();
    Box next = piece.box();
    String text = piece.text();
    double gap = next.top() - box.bottom();
    boolean isBelow =
        gap > -0.65 * unit && gap < 0.6 * unit && next.middleY() > box.middleY() + 0.4 * unit;
    if (!isBelow) {
      return false;
    }
    String before = value(text(parts));
    if (before.length() < 5 || Fit.of("residence", before) < 2.2) {
      return false;
    }
    boolean isInside = next.left() > box.left() - unit && next.right() < box.right() + unit;
    boolean isInCell =
        cell.isPresent() && cell.get().holdsMiddleOf(next) && cell.get().height() < 7 * unit;
    boolean isBeside =
        cell.isEmpty()
            && pieces.stream()
                .filter(other -> other != piece && other != above)
                .anyMatch(
                    other ->
                        other.box().besides(next) > 0.5
                            && other.box().right() < next.left()
                            && next.left() - other.box().right() < 2 * unit);
    if (!(isInCell || (cell.isEmpty() && isInside && gap < 0.45 * unit && text.length() <= 9))
        || isBeside) {
      return false;
    }
    return scan.labels(text).isEmpty()
        && DateSpan.in(text).isEmpty()
        && !text.matches(".*\\d{4}.*")
        && Fit.of("residence", before + text) >= 2.2
        && Fit.of("name", text) < Fit.SURE
        && (isInCell || isNoOther(text));
  }

  /** What stands behind the label of a line. */
  private String value(String text) {
    List<LabelHit> hits = scan.labels(text);
    return hits.isEmpty() ? text : text.substring(hits.getLast().to()).replaceAll("^:", "");
  }

  private static boolean isNoOther(String text) {
    return List.of(
                "documents",
                "office",
                "occupation",
                "education",
                "ethnicity",
                "nationality",
                "id_type",
                "marital_status",
                "sex",
                "residence")
            .stream()
            .mapToDouble(field -> Fit.of(field, text))
            .max()
            .orElse(0)
        < 2.8;
  }
}
