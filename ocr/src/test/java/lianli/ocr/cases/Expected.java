package lianli.ocr.cases;

/** How a page must end. */
sealed interface Expected {
  /** In a few words. */
  String words();

  /**
   * Read as this page of the test data is: nothing accepted that is not so, and nearly all found.
   *
   * @param least share of the fields that must be right
   * @param millimetres length of the page's longer side in the PDF; 0 for any
   */
  record As(String page, double least, double millimetres) implements Expected {
    As(String page) {
      this(page, 0.8, 0);
    }

    @Override
    public String words() {
      return "as " + page.substring(0, page.length() - 4);
    }
  }

  /** Nothing on it. */
  record Blank() implements Expected {
    @Override
    public String words() {
      return "blank";
    }
  }

  /**
   * Not read, and the reason is said.
   *
   * @param reason stands in the message
   */
  record Failed(String reason) implements Expected {
    @Override
    public String words() {
      return "failed: " + reason;
    }
  }

  /** Read, and a finding of this rule stands beside it. */
  record Found(Expected page, String rule) implements Expected {
    @Override
    public String words() {
      return page.words() + " with " + rule;
    }
  }

  /** Read before in this batch. */
  record Duplicate() implements Expected {
    @Override
    public String words() {
      return "duplicate";
    }
  }
}
