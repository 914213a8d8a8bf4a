package lianli.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import lianli.ocr.worker.WorkerMain;

/** The arrows between the rooms, seen from the one module that knows them all. */
@AnalyzeClasses(
    packages = "lianli",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTestJars.class
    })
class ArchitectureTest {

  /** The registry's own test kit reaches this module as a jar, which the usual option overlooks. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("lianli.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("lianli.cli..");

  @ArchTest
  static final ArchRule readingDoesNotSeeSearching =
      noClasses()
          .that()
          .resideInAPackage("lianli.ocr..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("lianli.index..");

  @ArchTest
  static final ArchRule theRegistrySeesNeither =
      noClasses()
          .that()
          .resideInAPackage("lianli.registry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("lianli.index..", "lianli.ocr..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("lianli.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyOutputDrawsProgressBars =
      noClasses()
          .that()
          .resideOutsideOfPackage("lianli.cli.output..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("me.tongfei..");

  @ArchTest
  static final ArchRule theCommandLineKnowsNoOtherLibrary =
      classes()
          .that()
          .resideInAPackage("lianli.cli..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "lianli..", "picocli..", "me.tongfei..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyMainEndsTheProgram =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .and()
          // A process of its own, which ends when its parent does.
          .doNotHaveFullyQualifiedName(WorkerMain.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nobodyPrintsBehindOurBack =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule outputKnowsNoCommand =
      noClasses()
          .that()
          .resideInAPackage("lianli.cli.output..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("lianli.cli", "lianli.cli.command..", "lianli.cli.option..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("lianli.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheRootKnowsHowARegistryLiesOnDisk =
      noClasses()
          .that()
          .resideInAPackage("lianli.cli.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("lianli.registry.ledger.sqlite..");
}
