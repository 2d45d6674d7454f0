package hearsay.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which ledger a command uses. */
final class LedgerOption {

    static final String DEFAULT = "hearsay.db";
    /** The environment variable that names the ledger where the command does not. */
    static final String VARIABLE = "HEARSAY_LEDGER";

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            converter = Converter.class,
            description = "The ledger, an SQLite file. Default: what the environment variable " + VARIABLE
                    + " names, else " + DEFAULT + " in the working directory. PostgreSQL is not supported yet.")
    private @Nullable Path file;

    Path file() {
        if (file != null) {
            return file;
        }
        String named = System.getenv(VARIABLE);
        return new Converter().convert(named == null || named.isBlank() ? DEFAULT : named);
    }

    /** Takes a file's name, and tells people with another database what is not there. */
    static final class Converter implements ITypeConverter<Path> {

        @Override
        public Path convert(String value) {
            String lower = value.toLowerCase(Locale.ROOT);
            if (lower.startsWith("postgres:") || lower.startsWith("postgresql:") || lower.startsWith("jdbc:")) {
                throw new TypeConversionException("takes a file; PostgreSQL is not supported yet");
            }
            if (value.isBlank()) {
                throw new TypeConversionException("takes a file, and this name is empty");
            }
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("takes a file, not \"" + value + "\"");
            }
        }
    }
}
