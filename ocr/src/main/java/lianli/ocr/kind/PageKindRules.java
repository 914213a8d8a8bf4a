package lianli.ocr.kind;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.NonRecordPageCatalogue;
import lianli.ocr.form.NonRecordPageDefinition;

/**
 * The decision table of what a page is: the first row that fits answers.
 *
 * <ol>
 *   <li>words that only a list of contents has, or names and numbers that lead to pages: a paper
 *   <li>a court's paper: a divorce if its operative part or agreement says so and court and number
 *       are there; a paper if it refuses, or the suit was withdrawn; else open
 *   <li>titled 声明书: a declaration
 *   <li>a decision that ends or voids a registration: open
 *   <li>two titles as large as each other that disagree: open
 *   <li>titled as a paper that is no record, with words of it: that paper
 *   <li>an application: an act if the office answered it under a number of its own; open if the
 *       office says anything at all; else a paper
 *   <li>a later proof of an act: a certificate issued anew if the registry numbered it, the act
 *       itself if the archives give its number, or its day and office; else open
 *   <li>no title of a record, and words that only one paper has: that paper
 *   <li>one person's labels of an identity card, and nothing of a marriage: a paper
 *   <li>a register titled for both kinds of act, or that names both: each record by its number
 *   <li>numbers, formulas and labels contradict the title or each other: open
 *   <li>a certificate issued anew: its reissue, if the page says of which
 *   <li>title, formula, number or labels tell one act: that act; number and labels only where they
 *       stand in cells, of a page that is not another office's paper
 *   <li>a form that an archivist described, whose title is there whole: its act
 *   <li>any other: open
 * </ol>
 *
 * <p>No act is a default. A marriage is never told by a page that also carries what only divorces
 * have, except where its own title and number are those of a marriage: then the divorce is an
 * earlier one.
 */
final class PageKindRules {
  private static final Pattern LEADS_TO_PAGES = Pattern.compile("页[号次码]|起止页[号码]?|所在页[号码次]?|目录");

  private static final Pattern NUMBER_OR_COUPLE = Pattern.compile("[结离]婚证字?号|男方|当事人|文件|材料");

  private static final Pattern BOOKLET = Pattern.compile("持证人|发证机关|登记机关");

  private final PageWords words;
  private final Titles titles;
  private final NonRecordPageCatalogue papers;
  private final Optional<FormDefinition> form;
  private final ActSigns signs;

  PageKindRules(
      PageWords words,
      Titles titles,
      NonRecordPageCatalogue papers,
      Optional<FormDefinition> form) {
    this.words = words;
    this.titles = titles;
    this.papers = papers;
    this.form = form;
    this.signs = ActSigns.of(words);
  }

  PageKind kind() {
    return listOfContents()
        .or(this::court)
        .or(this::declaration)
        .or(this::cancellation)
        .or(this::disputed)
        .or(this::paperByTitle)
        .or(this::application)
        .or(this::proof)
        .or(this::paperByWords)
        .or(this::identityCard)
        .or(this::registerOfBoth)
        .or(this::contradicting)
        .or(this::reissue)
        .or(this::act)
        .or(this::formOfArchivist)
        .orElseGet(PageKind.Open::new);
  }

  /** Row 1. Whatever became of its title. */
  private Optional<PageKind> listOfContents() {
    NonRecordPageDefinition contents = papers.paper("contents-list");
    boolean leadsToPages =
        words.haveBox(box -> LEADS_TO_PAGES.matcher(box).matches())
            && words.say(NUMBER_OR_COUPLE)
            && record().isEmpty();
    return when(leadsToPages || words.say(contents::isToldBy), contents);
  }

  /** Row 2. */
  private Optional<PageKind> court() {
    CourtPaper court = new CourtPaper(words);
    boolean isProof = titles.first(Title.OfProof.class).isPresent();
    if (isProof && court.isInForce() && court.hasCourtAndNumber()) {
      return Optional.of(new PageKind.Telling("court_divorce"));
    }
    boolean isTitled = titles.first(Title.OfCourt.class).isPresent();
    if (!isTitled && (titles.first().isPresent() || !court.isOne())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (court.outcome()) {
          case DIVORCED ->
              court.hasCourtAndNumber()
                  ? new PageKind.Telling("court_divorce")
                  : new PageKind.Open();
          case REFUSED -> new PageKind.NoRecord(papers.paper("court-refusal"));
          case WITHDRAWN -> new PageKind.NoRecord(papers.paper("court-withdrawal"));
          case OPEN ->
              court.isInForce() && court.hasCourtAndNumber()
                  ? new PageKind.Telling("court_divorce")
                  : new PageKind.Open();
        });
  }

  /** Row 3. */
  private Optional<PageKind> declaration() {
    return when(
        titles.first(Title.OfDeclaration.class).isPresent(), new PageKind.Telling("declaration"));
  }

  /** Row 4. */
  private Optional<PageKind> cancellation() {
    return when(titles.first(Title.OfCancellation.class).isPresent(), new PageKind.Open());
  }

  /** Row 5. */
  private Optional<PageKind> disputed() {
    return when(titles.areDisputed(), new PageKind.Open());
  }

  /** Row 6. */
  private Optional<PageKind> paperByTitle() {
    return titles
        .first(Title.OfPaper.class)
        .map(Title.OfPaper::paper)
        .filter(paper -> words.say(paper::hasMarks))
        .map(PageKind.NoRecord::new);
  }

  /** Row 7. */
  private Optional<PageKind> application() {
    return titles
        .first(Title.OfApplication.class)
        .map(title -> new AnsweredPapers(words, signs).application(title));
  }

  /** Row 8. */
  private Optional<PageKind> proof() {
    return titles
        .first(Title.OfProof.class)
        .map(
            title ->
                AnsweredPapers.deny(words)
                    ? new PageKind.NoRecord(papers.paper("marital-status-proof"))
                    : new AnsweredPapers(words, signs).proof(title));
  }

  /** Row 9. */
  private Optional<PageKind> paperByWords() {
    boolean isGranted = signs.granted().isPresent();
    boolean isBooklet = signs.haveNumber() && words.say(BOOKLET);
    if (record().isPresent() || isGranted || isBooklet || signs.areOfManyNumbers()) {
      return Optional.empty();
    }
    Predicate<NonRecordPageDefinition> told = paper -> words.say(paper::isToldBy);
    return papers.papers().stream().filter(told).findFirst().map(PageKind.NoRecord::new);
  }

  /** Row 10. Its front has no title. */
  private Optional<PageKind> identityCard() {
    return when(
        titles.first().isEmpty() && IdentityCardFront.is(words), papers.paper("identity-card"));
  }

  /** Row 11. */
  private Optional<PageKind> registerOfBoth() {
    boolean isTitledEither = record().map(title -> title.subject().isEmpty()).orElse(false);
    boolean isReissue = record().map(Title.OfRecord::isReissue).orElse(false);
    boolean isOfBoth =
        bothKinds() || signs.areOfBoth() || (signs.areOfManyNumbers() && !isOfMarriagesOnly());
    return when(
        (isTitledEither && !isReissue && isOfBoth) || (titles.first().isEmpty() && bothKinds()),
        new PageKind.Register());
  }

  /** Its heading says which certificates it lists, and every number agrees. */
  private boolean isOfMarriagesOnly() {
    return signs.haveLabelOfMarriage()
        && !signs.haveLabelOfDivorce()
        && signs.ofNumbers().equals(Optional.of(Subject.MARRIAGE));
  }

  /** Row 12. */
  private Optional<PageKind> contradicting() {
    Optional<Subject> title = record().flatMap(Title.OfRecord::subject);
    return when(new Contradictions(signs).areWith(title), new PageKind.Open());
  }

  /** Row 13. */
  private Optional<PageKind> reissue() {
    boolean isTitled = record().map(Title.OfRecord::isReissue).orElse(false);
    boolean isReplaced = signs.areOfReplacement() && !signs.areOfFirstIssue();
    if (!isTitled && !signs.areOfReissue() && !isReplaced) {
      return Optional.empty();
    }
    Optional<Subject> subject =
        record()
            .flatMap(Title.OfRecord::subject)
            .or(signs::ofNumbers)
            .or(signs::replaced)
            .filter(told -> signs.ofNumbers().map(told::equals).orElse(true));
    return Optional.of(
        subject
            .<PageKind>map(told -> new PageKind.Telling(told.act(true)))
            .orElseGet(PageKind.Open::new));
  }

  /** Row 14. */
  private Optional<PageKind> act() {
    Optional<Title.OfRecord> record = record();
    return record
        .flatMap(Title.OfRecord::subject)
        .or(signs::granted)
        .or(() -> isOfAnother() ? Optional.empty() : byNumberOrLabel())
        .filter(subject -> subject == Subject.DIVORCE || isNoDivorce(record))
        .map(subject -> new PageKind.Telling(subject.act(false)));
  }

  /** A register of both kinds says of each row which it is. */
  private boolean bothKinds() {
    return words.haveBox(box -> box.matches("结婚|结婚登记|复婚"))
        && words.haveBox(box -> box.matches("离婚|离婚登记"));
  }

  /** Number and label of a certificate stand on other offices' papers too. */
  private boolean isOfAnother() {
    return AnotherPaper.is(words) || titles.first(Title.OfPaper.class).isPresent();
  }

  private Optional<Subject> byNumberOrLabel() {
    return signs.haveNumber()
        ? signs.ofNumbers().filter(subject -> signs.standInCells())
        : signs.haveLabelOfDivorce()
            ? Optional.of(Subject.DIVORCE)
            : signs.haveLabelOfMarriage() ? Optional.of(Subject.MARRIAGE) : Optional.empty();
  }

  /** Without a title of its own a page that has a divorce's label is no marriage. */
  private boolean isNoDivorce(Optional<Title.OfRecord> record) {
    return record.flatMap(Title.OfRecord::subject).isPresent() || !signs.haveLabelOfDivorce();
  }

  /** Row 15. */
  private Optional<PageKind> formOfArchivist() {
    return form.filter(known -> new FormsWord(words, signs).counts(known))
        .map(known -> new PageKind.Telling(known.act()));
  }

  private Optional<Title.OfRecord> record() {
    return titles.first(Title.OfRecord.class);
  }

  private static Optional<PageKind> when(boolean fits, PageKind kind) {
    return fits ? Optional.of(kind) : Optional.empty();
  }

  private static Optional<PageKind> when(boolean fits, NonRecordPageDefinition paper) {
    return when(fits, new PageKind.NoRecord(paper));
  }
}
