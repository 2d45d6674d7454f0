package hearsay.app.asking;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.asking.Vectors;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where sentence vectors are. */
final class VectorsOption {

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "The file of sentence vectors. Default: the ledger's file with .vectors after its name; for"
                    + " PostgreSQL, hearsay.vectors in the working directory.")
    private @Nullable Path file;

    Path file(LedgerAddress ledger) {
        return file == null ? Vectors.beside(ledger) : file;
    }
}
