package hearsay.measure.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final List<Article> TEN = IntStream.range(0, 10)
            .mapToObj(i -> new Article(Integer.toString(i), "", List.of()))
            .toList();

    @Test
    void samplesEvenly() {
        assertThat(Article.sample(TEN, 4)).extracting(Article::id).containsExactly("0", "2", "5", "7");
        assertThat(Article.sample(TEN, 1)).extracting(Article::id).containsExactly("0");
    }

    @Test
    void takesAllWhereThereAreNoMore() {
        assertThat(Article.sample(TEN, Integer.MAX_VALUE)).isEqualTo(TEN);
        assertThat(Article.sample(List.of(), 3)).isEmpty();
    }
}
