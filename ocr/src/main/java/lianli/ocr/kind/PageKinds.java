package lianli.ocr.kind;

import java.util.Optional;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.NonRecordPageCatalogue;
import lianli.ocr.text.PageText;

/** Tells what a page is. The one place where an act is given to a page, of known forms too. */
public final class PageKinds {
  private final NonRecordPageCatalogue papers;
  private final TitleReader titles;

  private PageKinds(NonRecordPageCatalogue papers) {
    this.papers = papers;
    this.titles = new TitleReader(papers);
  }

  /** With the papers that the program knows. */
  public static PageKinds standard() {
    return new PageKinds(NonRecordPageCatalogue.standard());
  }

  /** What a page of no known form is; also a part of a page, such as one of its cards. */
  public PageKind of(PageText text) {
    return of(text, Optional.empty());
  }

  /**
   * What a page is that was taken for a form.
   *
   * @param form tells the act where its title stands on the page and the page itself says nothing
   */
  public PageKind of(PageText text, Optional<FormDefinition> form) {
    PageWords words = PageWords.of(text);
    return new PageKindRules(words, Titles.of(words, titles), papers, form).kind();
  }
}
