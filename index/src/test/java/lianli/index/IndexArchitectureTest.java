package lianli.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "lianli.index", importOptions = ImportOption.DoNotIncludeTests.class)
class IndexArchitectureTest {
  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_LUCENE =
      noClasses()
          .that()
          .resideOutsideOfPackage("lianli.index.lucene")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule KEYS_AND_LINKAGE_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage("lianli.index.key", "lianli.index.linkage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.lucene..", "java.sql..", "java.nio.file..", "lianli.registry.ledger..");

  @ArchTest
  static final ArchRule KEYS_STAND_ON_NOTHING_ELSE_HERE =
      noClasses()
          .that()
          .resideInAPackage("lianli.index.key")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("lianli.index", "lianli.index.linkage..", "lianli.index.court");

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("lianli.index.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NEVER_SEES_OCR =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("lianli.ocr..", "lianli.cli..");
}
