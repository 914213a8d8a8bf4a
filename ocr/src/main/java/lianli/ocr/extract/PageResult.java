package lianli.ocr.extract;

import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.NonRecordPageDefinition;
import lianli.ocr.scan.PageReference;
import lianli.registry.draft.Draft;
import lianli.registry.draft.ScanFinding;

/**
 * What became of one page.
 *
 * @param form key of the form found, or of the paper that is no record; empty if neither was
 * @param records what was read of each record
 * @param text everything read, line by line
 * @param turn by which the scan stands upright
 * @param findings what is not as it should be about the scan
 */
public record PageResult(
    PageReference source,
    State state,
    String form,
    List<ReadRecord> records,
    List<TextLine> text,
    QuarterTurn turn,
    List<ScanFinding> findings) {
  /** Stands for the form on a blank page whose other side shines through. */
  public static final String SHOW_THROUGH = "show-through";

  public PageResult {
    records = List.copyOf(records);
    text = List.copyOf(text);
    findings = List.copyOf(findings);
  }

  /** A page of an upright scan, as long as nothing else is known about it. */
  static PageResult ofNoForm(PageReference source, List<TextLine> text) {
    return new PageResult(source, State.REVIEW, "", List.of(), text, QuarterTurn.NONE, List.of());
  }

  /** The same page, on which there is nothing, or nothing but this. */
  PageResult blank(String shining) {
    return as(State.BLANK, shining, List.of());
  }

  /** The same page, a paper that records nothing. */
  PageResult notARecord(NonRecordPageDefinition paper) {
    return as(State.NOT_A_RECORD, paper.key(), List.of());
  }

  /** The same page, on which a form was found, and what of it was not read. */
  PageResult done(FormDefinition found, List<ReadRecord> read, List<ScanFinding> unread) {
    return new PageResult(source, State.DONE, found.key(), read, text, turn, unread);
  }

  private PageResult as(State other, String key, List<ReadRecord> read) {
    return new PageResult(source, other, key, read, text, turn, findings);
  }

  /**
   * The same of a scan that lay like this and of which this was found. Where that leaves a doubt,
   * no draft may be entered unseen, and nothing on the page means nothing.
   */
  PageResult of(QuarterTurn turn, List<ScanFinding> findings) {
    List<ScanFinding> doubts = findings.stream().filter(ScanFinding::isDoubt).toList();
    boolean isRead = doubts.isEmpty() || state == State.DONE;
    return new PageResult(
        source,
        isRead ? state : State.REVIEW,
        form,
        records.stream()
            .map(read -> new ReadRecord(read.draft().doubted(doubts), read.evidence()))
            .toList(),
        text,
        turn,
        findings);
  }

  /** One for each record. */
  public List<Draft> drafts() {
    return records.stream().map(ReadRecord::draft).toList();
  }

  /** States of a page that was read. */
  public enum State {
    /** A form was found and its fields read. */
    DONE("done"),
    /** Nothing is printed or written on it. */
    BLANK("blank"),
    /** It was read, and it is a paper that records nothing. */
    NOT_A_RECORD("not_a_record"),
    /** It was read, but it is none of the forms. */
    REVIEW("review");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Value of the key {@code state}. */
    public String code() {
      return code;
    }
  }

  /**
   * A line of text.
   *
   * @param region in pixels of the original scan
   * @param vertical true for a column
   * @param confidence the reader's own, in its least certain character
   */
  public record TextLine(String text, Region region, boolean vertical, Confidence confidence) {}
}
