package lianli.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls inside the registry: each library behind one package, and no way round in circles. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("lianli.registry");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # library package,  the one package that may know it
          java.sql,            ledger.sqlite
          org.sqlite,          ledger.sqlite
          com.fasterxml,       json
          de.siegmar,          table
          org.dhatim,          table
          org.bouncycastle,    signature.bc
          org.apache.pdfbox,   certificate.pdf
          org.apache.poi,      table
          org.apache.fontbox,  certificate.pdf
          org.apache.xmpbox,   certificate.pdf
          com.google.zxing,    certificate.pdf
          java.awt,            certificate.pdf
          """)
  void eachLibraryHasItsSeam(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage("lianli.registry." + room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
    assertThat(CLASSES)
        .as("the rule matches something")
        .anyMatch(
            type -> type.getPackageName().equals("lianli.registry." + room) && uses(type, library));
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library));
  }

  @Test
  void everyLibraryInUseIsOnTheListOfSeams() {
    Set<String> foreign =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
            .filter(name -> name.contains("."))
            .filter(name -> !name.matches("(java|javax|lianli|org\\.jspecify)\\..*"))
            .map(name -> name.replaceFirst("^((?:\\w+\\.){1,2}\\w+).*", "$1"))
            .collect(Collectors.toSet());

    assertThat(foreign)
        .isNotEmpty()
        .allMatch(
            name ->
                name.matches(
                    "(org\\.sqlite|com\\.fasterxml|de\\.siegmar|org\\.dhatim|org\\.bouncycastle"
                        + "|org\\.apache\\.(pdfbox|fontbox|poi|xmpbox)|com\\.google\\.zxing).*"));
  }

  @Test
  void actsStandOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("lianli.registry.act")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "lianli.registry.act",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.text..",
            "org.jspecify..")
        .check(CLASSES);
    assertThat(CLASSES).anyMatch(type -> type.getPackageName().equals("lianli.registry.act"));
  }

  /** Whoever reads pages needs the draft, and should not get the registry's ways in with it. */
  @Test
  void aDraftKnowsNothingOfHowItIsEnteredOrWhereItIsKept() {
    noClasses()
        .that()
        .resideInAPackage("lianli.registry.draft")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lianli.registry.intake..",
            "lianli.registry.ledger..",
            "lianli.registry.store..",
            "lianli.registry.check..")
        .check(CLASSES);
    assertThat(CLASSES)
        .anyMatch(
            type ->
                type.getPackageName().equals("lianli.registry.intake")
                    && uses(type, "lianli.registry.draft"));
  }

  @Test
  void signingKnowsNothingOfCertificatesOrTheLedger() {
    noClasses()
        .that()
        .resideInAPackage("lianli.registry.signature..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lianli.registry.certificate..", "lianli.registry.ledger..", "lianli.registry.act..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("lianli.registry.signature")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("lianli.registry.signature.bc..", "java.security..", "javax.crypto..")
        .check(CLASSES);
    assertThat(CLASSES).anyMatch(type -> type.getPackageName().equals("lianli.registry.signature"));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("lianli.registry.(**)").should().beFreeOfCycles().check(CLASSES);
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct().count())
        .isGreaterThan(10);
  }

  @Test
  void nothingKnowsTheOtherModules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("lianli.cli..", "lianli.ocr..", "lianli.index..")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrEndsTheProgram() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }
}
