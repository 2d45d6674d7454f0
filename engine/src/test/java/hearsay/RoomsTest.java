package hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Each package is a room; these are the doors between them. */
class RoomsTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hearsay");

    @Test
    void documentKnowsNoOtherRoom() {
        onlyKnows("hearsay.document");
    }

    @Test
    void statementKnowsOnlyDocument() {
        onlyKnows("hearsay.statement", "hearsay.document");
    }

    @Test
    void writingKnowsOnlyWhatItWrites() {
        onlyKnows("hearsay.writing", "hearsay.document", "hearsay.statement");
    }

    @Test
    void nothingImportsTheFrontDoor() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("hearsay")
                .check(ENGINE);
    }

    @Test
    void onlyOneRoomImportsOnnxRuntimeAndTheTokenizer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("hearsay.onnx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .check(ENGINE);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("hearsay.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void roomsOfReadersHaveNoCycles() {
        slices().matching("hearsay.reading.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void noRoomOfWhoDependsOnItselfByWayOfOthers() {
        slices().matching("hearsay.who.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void theEngineHasNoDatabaseAndNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "com.sun.net.httpserver..",
                        "jakarta.servlet..",
                        "io.javalin..",
                        "org.apache.spark..")
                .check(ENGINE);
    }

    /** Holds {@code room} to itself, the rooms named, and what is not ours. */
    private static void onlyKnows(String room, String... others) {
        DescribedPredicate<JavaClass> notOurs = describe(
                "are not ours", type -> resideOutsideOfPackages("hearsay..").test(type));
        classes()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .onlyDependOnClassesThat(
                        notOurs.or(resideInAnyPackage(room + "..")).or(resideInAnyPackage(others)))
                .check(ENGINE);
    }
}
