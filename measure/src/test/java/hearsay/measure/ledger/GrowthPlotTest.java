package hearsay.measure.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GrowthPlotTest {

    @Test
    void whatGrowsInProportionLiesOnTheDashedLine() throws Exception {
        NodeList circles =
                picture(row(1_000, 2), row(10_000, 20), row(100_000, 200)).getElementsByTagName("circle");

        assertThat(circles.getLength()).isEqualTo(3);
        double half = (at(circles, 0, "cy") + at(circles, 2, "cy")) / 2;
        assertThat(at(circles, 1, "cy")).isCloseTo(half, org.assertj.core.data.Offset.offset(0.2));
        assertThat(at(circles, 0, "cx")).isLessThan(at(circles, 1, "cx"));
    }

    @Test
    void everythingLiesInsideThePicture() throws Exception {
        NodeList circles = picture(row(1_000, 0.02), row(1_000_000, 900)).getElementsByTagName("circle");

        for (int i = 0; i < circles.getLength(); i++) {
            assertThat(at(circles, i, "cy")).isBetween(40.0, 340.0);
            assertThat(at(circles, i, "cx")).isBetween(90.0, 610.0);
        }
    }

    @Test
    void oneSizeAloneIsNoGrowth() {
        assertThat(GrowthPlot.of(List.of(row(1_000, 2)))).isEmpty();
    }

    private static double at(NodeList circles, int which, String attribute) {
        return Double.parseDouble(((Element) circles.item(which)).getAttribute(attribute));
    }

    private static Document picture(LedgerFigures... rows) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(GrowthPlot.of(List.of(rows)))));
    }

    private static LedgerFigures row(long statements, double seconds) {
        LedgerFigures.Spread none = new LedgerFigures.Spread(0, 0);
        return new LedgerFigures(statements, seconds, 0, 1, none, none, none, none, 5);
    }
}
