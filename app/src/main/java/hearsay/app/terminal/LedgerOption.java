package hearsay.app.terminal;

import hearsay.ledger.store.LedgerAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which ledger a command uses. */
public final class LedgerOption {

    static final String DEFAULT = "hearsay.db";
    /** The environment variable that names the ledger where the command does not. */
    static final String VARIABLE = "HEARSAY_LEDGER";

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            converter = Converter.class,
            description =
                    "The ledger: an SQLite file, or postgresql://USER@HOST/DATABASE. Default: what the environment variable "
                            + VARIABLE + " names, else " + DEFAULT + " in the working directory.")
    private @Nullable LedgerAddress address;

    public LedgerAddress address() {
        if (address != null) {
            return address;
        }
        String named = System.getenv(VARIABLE);
        return new Converter().convert(named == null || named.isBlank() ? DEFAULT : named);
    }

    static final class Converter implements ITypeConverter<LedgerAddress> {

        @Override
        public LedgerAddress convert(String value) {
            try {
                return LedgerAddress.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
