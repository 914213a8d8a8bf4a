package lianli.registry.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.act.Couple;
import lianli.registry.act.Sex;

/**
 * The people of {@code testdata/}: the same ones on scanned pages, in the list of registrations, in
 * the list of deaths and before the court.
 */
public final class DemoStory {
  /** The seed of everything under {@code testdata/}. */
  public static final long SEED = 520_121;

  /**
   * Somebody whose status the demo asks for.
   *
   * @param status what must come out: {@code married divorced widowed none}
   * @param files where the facts stand
   */
  public record Query(String status, FictionalPerson person, List<String> files) {
    public Query {
      files = List.copyOf(files);
    }
  }

  private final Draw draw = new Draw(SEED);
  private final FictionalPeople people = new FictionalPeople(draw.seed());
  private final FictionalOffice office = new FictionalOffice(draw.seed());
  private final PaperRecords papers = new PaperRecords(draw.seed());
  private final List<ScanPlan> scans = new ArrayList<>();
  private final List<ScanPlan> tiff = new ArrayList<>();
  private final List<ScanPlan> pdf = new ArrayList<>();
  private final List<Act> deaths = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();
  private final CourtStory court;

  /** Tells the story; it is the same every time. */
  public DemoStory() {
    // Before the papers, so that a change to a form leaves the lists as they are.
    court = new CourtStory(draw.seed(), people, office);
    theMarried();
    theDivorced();
    theWidowed();
    theReissued();
    theCourtsCouple();
    theOldPapers();
    theRest();
    deaths.addAll(court.deaths());
    queries.add(new Query("none", man(1988), List.of()));
  }

  /** Single pages, one file each. */
  public List<ScanPlan> scans() {
    return List.copyOf(scans);
  }

  /** The pages of the TIFF. */
  public List<ScanPlan> tiff() {
    return List.copyOf(tiff);
  }

  /** The pages of the PDF. */
  public List<ScanPlan> pdf() {
    return List.copyOf(pdf);
  }

  /** The rows of {@code registrations.xlsx}, oldest first. */
  public List<Act> registrations() {
    return court.registrations().stream()
        .sorted(Comparator.comparing(act -> act.filing().registeredOn().earliest()))
        .toList();
  }

  /** The rows of {@code deaths.csv}. */
  public List<Act> deaths() {
    return List.copyOf(deaths);
  }

  /** The lines of the court's list. */
  public List<CourtLine> courtCases() {
    return court.lines();
  }

  /**
   * Whom the demo asks about. For each status those come first whose facts stand in lists alone,
   * then those whose facts stand on paper, which a machine may leave to a person.
   */
  public List<Query> queries() {
    return List.copyOf(queries);
  }

  /** Number of the certificate the demo issues a copy of. */
  public String certificateToIssue() {
    return court.newlyWedCertificate();
  }

  private void theMarried() {
    queries.add(new Query("married", court.newlyWed(), List.of("registrations.xlsx")));
    FictionalPerson man = man(1986);
    FictionalPerson woman = woman(1988);
    Act.Marriage marriage = office.marry(man, woman, LocalDate.of(2012, 5, 21));
    scans.add(ScanPlan.of("marriage-review-form-2004", "clean", List.of(marriage)));
    queries.add(new Query("married", woman, List.of("scans/marriage-review-form-2004-clean.jpg")));
  }

  private void theDivorced() {
    queries.add(new Query("divorced", court.newlyDivorced(), List.of("registrations.xlsx")));
    FictionalPerson man = man(1979);
    FictionalPerson woman = woman(1981);
    Act.Marriage marriage = office.marry(man, woman, LocalDate.of(2005, 9, 12));
    scans.add(ScanPlan.of("marriage-review-form-2004", "worn", List.of(marriage)));
    Act divorce =
        office.divorce(marriage, LocalDate.of(2018, 3, 15), "双方生育子女一人，2008年6月2日出生，由女方抚养。");
    scans.add(ScanPlan.of("divorce-review-form-2004", "clean", List.of(divorce)));
    queries.add(
        new Query(
            "divorced",
            man,
            List.of(
                "scans/marriage-review-form-2004-worn.jpg",
                "scans/divorce-review-form-2004-clean.jpg")));
  }

  private void theWidowed() {
    queries.add(
        new Query("widowed", court.newlyWidowed(), List.of("registrations.xlsx", "deaths.csv")));
    FictionalPerson man = man(1968);
    FictionalPerson woman = woman(1970);
    Act.Marriage marriage = office.marry(man, woman, LocalDate.of(2008, 11, 6));
    scans.add(ScanPlan.of("marriage-certificate-2004", "clean", List.of(marriage)));
    deaths.add(office.death(man, LocalDate.of(2023, 2, 17)));
    queries.add(
        new Query(
            "widowed", woman, List.of("scans/marriage-certificate-2004-clean.jpg", "deaths.csv")));
    // A death in a family the register knows nothing of.
    deaths.add(office.death(woman(1941), LocalDate.of(2024, 12, 3)));
  }

  /** A couple of 1996 whose certificate was issued again in 2015. */
  private void theReissued() {
    LocalDate on = LocalDate.of(1996, 10, 8);
    FictionalPerson man = man(1970);
    FictionalPerson woman = woman(1972);
    Act.Marriage marriage = new FictionalTownshipOffice(draw.seed()).certificate(man, woman, on);
    scans.add(ScanPlan.of("marriage-certificate-1990", "clean", List.of(marriage)));
    Act reissue = office.reissue(onTodaysForm(marriage, man, woman), LocalDate.of(2015, 7, 14));
    scans.add(ScanPlan.of("marriage-certificate-2004", "worn", List.of(reissue)));
  }

  /** Married on paper, divorced in court, and the register does not know. */
  private void theCourtsCouple() {
    Act.Marriage marriage = office.marry(man(1984), woman(1985), LocalDate.of(2010, 10, 10));
    pdf.add(ScanPlan.named("2010", "marriage-review-form-2004", "clean", marriage));
    court.divorcedUnknownToTheRegister(marriage);
    FictionalPerson man = man(1971);
    FictionalPerson woman = woman(1973);
    Act.Marriage older =
        new FictionalTownshipOffice(draw.seed()).certificate(man, woman, LocalDate.of(1998, 5, 6));
    scans.add(ScanPlan.of("marriage-certificate-1990", "worn", List.of(older)));
    Act.Divorce divorce =
        office.divorce(onTodaysForm(older, man, woman), LocalDate.of(2009, 8, 20), "无子女");
    scans.add(ScanPlan.of("divorce-review-form-2004", "worn", List.of(divorce)));
    court.divorcedOnPaperAlready(onTodaysForm(older, man, woman));
  }

  /** A township's marriage, its parties named as the bureau's forms name them. */
  private static Act.Marriage onTodaysForm(
      Act.Marriage marriage, FictionalPerson man, FictionalPerson woman) {
    return new Act.Marriage(
        marriage.filing(),
        new Couple(man.party(""), woman.party("")),
        false,
        marriage.effectiveFrom());
  }

  private void theOldPapers() {
    for (String condition : List.of("clean", "worn", "bad")) {
      scans.add(
          ScanPlan.of(
              "marriage-ledger-1985",
              condition,
              papers.ledger(condition.equals("clean") ? 9 : condition.equals("worn") ? 11 : 12)));
      scans.add(
          ScanPlan.of(
              "marriage-certificate-1955", condition, papers.page("marriage-certificate-1955")));
    }
  }

  private void theRest() {
    for (String form :
        List.of(
            "marriage-certificate-2004",
            "marriage-review-form-2004",
            "divorce-review-form-2004",
            "marriage-certificate-1990")) {
      scans.add(ScanPlan.of(form, "bad", papers.page(form)));
    }
    pdf.add(
        ScanPlan.named(
            "booklet",
            "marriage-certificate-2004",
            "worn",
            office.marry(man(1990), woman(1991), LocalDate.of(2016, 2, 14))));
    pdf.add(
        ScanPlan.named(
            "1999",
            "marriage-certificate-1990",
            "clean",
            papers.page("marriage-certificate-1990").getFirst()));
    Act.Marriage first = office.marry(man(1982), woman(1983), LocalDate.of(2007, 6, 18));
    Act.Marriage second = office.marry(man(1989), woman(1990), LocalDate.of(2014, 12, 12));
    tiff.add(ScanPlan.named("2007", "marriage-review-form-2004", "clean", first));
    tiff.add(ScanPlan.named("2014", "marriage-review-form-2004", "clean", second));
    Act.Divorce divorce = office.divorce(first, LocalDate.of(2013, 4, 9), "无子女");
    tiff.add(ScanPlan.named("2013", "divorce-review-form-2004", "clean", divorce));
  }

  private FictionalPerson man(int born) {
    return people.person(Sex.MALE, born, born);
  }

  private FictionalPerson woman(int born) {
    return people.person(Sex.FEMALE, born, born);
  }
}
