package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormDefinition;

/** Finds a form's printed labels in what was read. */
final class LabelFinder {
  private static final int LONG_LABEL = 4;

  private record Label(String text, FieldDefinition field) {}

  /**
   * A label in a text.
   *
   * @param start first character of the label
   * @param end first character after it
   */
  record Hit(FieldDefinition field, int start, int end) {}

  private final List<Label> labels = new ArrayList<>();

  LabelFinder(FormDefinition form) {
    for (FieldDefinition field : form.fields()) {
      field.labels().forEach(text -> labels.add(new Label(text, field)));
    }
    // Longest first: 原结婚证字号 holds 结婚证字号 holds 字号.
    labels.sort(Comparator.comparingInt((Label label) -> -label.text().length()));
  }

  /** The labels in the text from left to right, without overlaps. */
  List<Hit> find(String text) {
    List<Hit> hits = new ArrayList<>();
    boolean[] taken = new boolean[text.length()];
    for (int misread = 0; misread <= 1; misread++) {
      for (Label label : labels) {
        // In a word of two characters one misread character leaves too little to go by.
        if (misread == 0 || label.text().length() > 2) {
          search(label, text, misread, taken, hits);
        }
      }
    }
    for (Label label : labels) {
      // A short label tells too little, unless it stands alone: 民力族, of which two boxes share 族.
      boolean isAlone = text.length() == label.text().length() + 1;
      if (label.text().length() >= LONG_LABEL || isAlone) {
        searchWithOneMore(label, text, taken, hits);
      }
    }
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  /** Two boxes that share a character of a widely set label both read a part of it: 文化利程度. */
  private static void searchWithOneMore(Label label, String text, boolean[] taken, List<Hit> hits) {
    int length = label.text().length();
    for (int start = 0; start + length < text.length(); start++) {
      for (int more = 1; more < length; more++) {
        boolean isThere =
            text.startsWith(label.text().substring(0, more), start)
                && text.startsWith(label.text().substring(more), start + more + 1)
                && isFree(taken, start, start + length + 1);
        if (isThere) {
          hits.add(new Hit(label.field(), start, start + length + 1));
          Arrays.fill(taken, start, start + length + 1, true);
        }
      }
    }
  }

  private static boolean isFree(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void search(
      Label label, String text, int misread, boolean[] taken, List<Hit> hits) {
    int length = label.text().length();
    for (int start = 0; start + length <= text.length(); start++) {
      int wrong = 0;
      for (int i = 0; i < length && wrong <= misread; i++) {
        if (taken[start + i]) {
          wrong = Integer.MAX_VALUE - 1;
        } else if (text.charAt(start + i) != label.text().charAt(i)) {
          wrong++;
        }
      }
      if (wrong <= misread) {
        hits.add(new Hit(label.field(), start, start + length));
        Arrays.fill(taken, start, start + length, true);
        start += length - 1;
      }
    }
  }
}
