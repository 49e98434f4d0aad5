package dev.redgreen.coordinator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the classes of all modules. */
final class StructureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.redgreen");
  }

  @Test
  void dependenciesRunOneWay() {
    noClasses()
        .that()
        .resideInAPackage("dev.redgreen.patterns..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.redgreen.fixer..", "dev.redgreen.prompts..", "dev.redgreen.coordinator..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("dev.redgreen.fixer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.redgreen.prompts..", "dev.redgreen.coordinator..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("dev.redgreen.prompts..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.redgreen.coordinator..")
        .check(classes);
  }

  @Test
  void nothingDependsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.redgreen.coordinator.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.redgreen.coordinator.cli..", "picocli..")
        .check(classes);
  }

  @Test
  void eachLibraryStaysInItsModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.redgreen.patterns..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.redgreen.coordinator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jgit..", "picocli..")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.redgreen.prompts..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.langchain4j.model.openai..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.redgreen.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.redgreen.coordinator.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(classes);
  }
}
