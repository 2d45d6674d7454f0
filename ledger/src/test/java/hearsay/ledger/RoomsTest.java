package hearsay.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Each package is a room; these are the doors between them. */
class RoomsTest {

    private static final JavaClasses LEDGER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hearsay.ledger");

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("hearsay.ledger.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
                .check(LEDGER);
    }

    @Test
    void theLedgerRunsNoModel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("hearsay.onnx..", "hearsay.attribution..", "hearsay.who..", "ai.onnxruntime..")
                .check(LEDGER);
    }

    @Test
    void theDatabaseDoesNotKnowWhoUsesIt() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.ledger.store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("hearsay.ledger.store.*..")
                .check(LEDGER);
    }

    @Test
    void articlesAreTakenInWithoutAskingOrCorrecting() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.ledger.store.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("hearsay.ledger.store.asking..", "hearsay.ledger.store.correcting..")
                .check(LEDGER);
    }

    @Test
    void whoAsksCorrectsNothing() {
        noClasses()
                .that()
                .resideInAPackage("hearsay.ledger.store.asking..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("hearsay.ledger.store.correcting..")
                .check(LEDGER);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("hearsay.ledger.(*)..").should().beFreeOfCycles().check(LEDGER);
        slices().matching("hearsay.ledger.store.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LEDGER);
    }
}
