package hearsay.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Each package is a room; these are the doors between them. */
class RoomsTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hearsay.app");

    @Test
    void onlyTheDeskKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("hearsay.app.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(APP);
    }

    @Test
    void theDeskDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.app.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "hearsay.app",
                        "hearsay.app.terminal",
                        "hearsay.app.reading",
                        "hearsay.app.asking",
                        "hearsay.app.correcting",
                        "hearsay.app.exporting",
                        "picocli..")
                .check(APP);
    }

    @Test
    void noRoomDependsOnItselfByWayOfOthers() {
        SlicesRuleDefinition.slices()
                .matching("hearsay.app.(*)..")
                .should()
                .beFreeOfCycles()
                .check(APP);
    }

    @Test
    void nothingKnowsTheFrontDoor() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.app.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("hearsay.app")
                .check(APP);
    }

    @Test
    void whatPagesShowIsMadeWithoutTheServer() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.app.desk.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "hearsay.app.desk", "hearsay.app.desk.page..", "hearsay.app.desk.asking..", "io.javalin..")
                .check(APP);
    }

    @Test
    void noRoomOfTheDeskDependsOnItselfByWayOfOthers() {
        SlicesRuleDefinition.slices()
                .matching("hearsay.app.desk.(*)..")
                .should()
                .beFreeOfCycles()
                .check(APP);
    }

    @Test
    void nothingHereKnowsSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .check(APP);
    }
}
