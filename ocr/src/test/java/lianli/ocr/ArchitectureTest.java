package lianli.ocr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  /** The rooms that a page passes through, in the order of the work. */
  private static final List<String> READING =
      List.of("text", "value", "kind", "layout", "judge", "extract");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("lianli.ocr");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # library package, the packages that may know it
          com.sun.jna,           tesseract, tesseract
          net.sourceforge,       tesseract, tesseract
          ai.onnxruntime,        onnx,      onnx
          ai.onnx.proto,         onnx,      onnx
          com.google.protobuf,   onnx,      onnx
          org.apache.pdfbox,     scan,      output
          javax.imageio,         scan,      output
          java.awt,              scan,      output
          """)
  void eachLibraryHasItsSeam(String library, String first, String second) {
    noClasses()
        .that()
        .resideOutsideOfPackages("lianli.ocr." + first + "..", "lianli.ocr." + second + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
    assertThat(CLASSES)
        .as("the rule matches something")
        .anyMatch(
            type -> type.getPackageName().startsWith("lianli.ocr." + first) && uses(type, library));
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("lianli.ocr.(*)..").should().beFreeOfCycles().check(CLASSES);
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct().count()).isGreaterThan(6);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # room of reading, the one behind it that uses it
          text,   value
          value,  layout
          kind,   layout
          layout, judge
          judge,  extract
          """)
  void eachRoomOfReadingKnowsOnlyThoseBeforeIt(String room, String next) {
    String[] later =
        READING.subList(READING.indexOf(next), READING.size()).stream()
            .map(each -> "lianli.ocr." + each + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("lianli.ocr." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .check(CLASSES);
    assertThat(CLASSES)
        .as("the next room uses it")
        .anyMatch(
            type ->
                type.getPackageName().equals("lianli.ocr." + next)
                    && uses(type, "lianli.ocr." + room));
  }

  /**
   * A layout is chosen behind one door, so that another way of placing values can take its room.
   */
  @Test
  void otherRoomsKnowOfLayoutOnlyItsDoorAndWhatComesOutOfIt() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals("lianli.ocr.layout"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass())
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("RecordFinder", "FoundField");
  }

  @Test
  void nothingKnowsTheCommandLineTheIndexOrTheStore() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "lianli.cli..",
            "lianli.index..",
            "lianli.registry.ledger..",
            "lianli.registry.intake..",
            "java.sql..")
        .check(CLASSES);
    assertThat(CLASSES).anyMatch(type -> uses(type, "lianli.registry.draft"));
  }

  @Test
  void nothingPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }
}
