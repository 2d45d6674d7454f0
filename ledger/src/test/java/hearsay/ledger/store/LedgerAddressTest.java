package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerAddressTest {

    @Test
    void whatNamesNoServerIsAFile() {
        assertThat(LedgerAddress.parse("news/hearsay.db"))
                .isEqualTo(LedgerAddress.of(Path.of("news/hearsay.db")))
                .hasToString(Path.of("news/hearsay.db").toString());
        assertThat(LedgerAddress.of(Path.of("no-such-ledger.db")).mayBeThere()).isFalse();
    }

    @Test
    void aServersAddressHasAllThatItTakes() {
        assertThat(LedgerAddress.parse(
                        "postgresql://lea:p%40ss+1@db.example:5433/news%20room?sslmode=require&schema=desk"))
                .isEqualTo(new LedgerAddress.OnServer(
                        "db.example", 5433, "news room", "lea", "p@ss+1", "desk", Map.of("sslmode", "require")));
        assertThat(LedgerAddress.parse("postgres://[::1]/news"))
                .isEqualTo(new LedgerAddress.OnServer("::1", 0, "news", null, null, "hearsay", Map.of()))
                .hasToString("postgresql://[::1]/news");
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(LedgerAddress.parse("postgresql://lea:secret@db.example/news?schema=desk"))
                .hasToString("postgresql://lea@db.example/news?schema=desk");
        assertThatThrownBy(() -> LedgerAddress.parse("postgresql://lea:secret@db.example:port/news"))
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> LedgerAddress.parse("postgresql://lea:sec ret@db.example/news"))
                .hasMessageNotContaining("sec ret")
                .hasMessageContaining("at character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jdbc:postgresql://db.example/news",
                "postgresql:news",
                "postgresql://db.example",
                "postgresql://db.example/",
                "postgresql:///news",
                "postgresql://db.example/news?schema=Desk;--",
                "a\0b"
            })
    void whatIsNeitherIsRefused(String address) {
        assertThatThrownBy(() -> LedgerAddress.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("takes ");
    }
}
