package hearsay.ledger.exporting;

import hearsay.ledger.correcting.Corrected;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.CsvWriter;
import hearsay.writing.JsonLinesWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of an export. */
public enum ExportFormat {
    JSONL("canonical JSON lines, an article a line") {
        @Override
        public Exporter open(OutputStream out) {
            return new Exporter() {
                @Override
                public void write(AttributedDocument attributed, By by) throws IOException {
                    new JsonLinesWriter(out, by).write(attributed);
                }

                @Override
                public void close() {}
            };
        }
    },
    CSV("a statement a row") {
        @Override
        public Exporter open(OutputStream out) {
            return table(new CsvWriter(out));
        }
    },
    TSV("the same with tabs") {
        @Override
        public Exporter open(OutputStream out) {
            return table(CsvWriter.tabbed(out));
        }
    },
    PARQUET("the same for DuckDB, Spark and pandas") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new ParquetTable(out);
        }
    },
    WEB_ANNOTATION("W3C Web Annotation JSON-LD") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new WebAnnotations(out);
        }
    },
    SCHEMA_ORG("schema.org Quotation and Claim JSON-LD") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new SchemaOrg(out);
        }
    },
    BRAT("a zip of brat's stand-off files") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new Brat(out);
        }
    },
    GRAPHML("speakers and outlets as a graph") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new GraphMl(out);
        }
    },
    GEXF("the same with time, for Gephi") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new Gexf(out);
        }
    },
    CSL_JSON("quotations to cite, for Zotero") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new CslJson(out);
        }
    },
    BIBTEX("quotations to cite, for TeX") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new BibTex(out);
        }
    },
    ATOM("a feed of statements") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new AtomFeed(out);
        }
    },
    PROV_O("provenance in Turtle") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new ProvO(out);
        }
    },
    HTML("a page for people that needs nothing else") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new HtmlReport(out);
        }
    },
    GOLD("what people went through whole, for training") {
        @Override
        public Exporter open(OutputStream out) throws IOException {
            return new Gold(out);
        }

        @Override
        public boolean takes(Corrected article) {
            return article.isReviewed();
        }
    };

    private final String description;

    ExportFormat(String description) {
        this.description = description;
    }

    /** Begins an export to {@code out}, which is not closed. */
    public abstract Exporter open(OutputStream out) throws IOException;

    /** Whether an article is in an export of this format. */
    public boolean takes(Corrected article) {
        return true;
    }

    /** What is in it, a few words for a person. */
    public String description() {
        return description;
    }

    /** Its name on the command line. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of that name. */
    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.spelled().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ExportFormat::spelled).toList();
    }

    private static Exporter table(CsvWriter table) {
        return new Exporter() {
            @Override
            public void write(AttributedDocument attributed, By by) {
                table.write(attributed);
            }

            @Override
            public void close() throws IOException {
                table.flush();
            }
        };
    }
}
