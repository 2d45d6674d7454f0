package hearsay.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderTest {

    @Test
    void handsResultsOnInTheOrderOfTheItems() throws Exception {
        List<Integer> results = new ArrayList<>();

        new InOrder(4, 1000)
                .<Integer, Integer>run(
                        receiver -> IntStream.range(0, 200).forEach(receiver::accept),
                        item -> 1,
                        item -> {
                            pause(item % 5);
                            return item * 2;
                        },
                        results::add);

        assertThat(results)
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i * 2).toList());
    }

    @Test
    void handsAResultOnWhileTheSourceWaitsForMore() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        List<Boolean> inTime = new ArrayList<>();

        new InOrder(2, 1000)
                .<String, String>run(
                        receiver -> {
                            receiver.accept("first");
                            inTime.add(await(taken));
                            receiver.accept("second");
                        },
                        item -> 1,
                        item -> item,
                        result -> taken.countDown());

        assertThat(inTime).containsExactly(true);
    }

    @Test
    void holdsNoMoreThanItsBudgetAndAHeavierItemAlone() throws Exception {
        AtomicInteger held = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

        new InOrder(8, 10)
                .<Integer, Integer>run(
                        receiver -> {
                            for (int i = 0; i < 40; i++) {
                                receiver.accept(i % 10 == 9 ? 50 : 3);
                            }
                        },
                        item -> item,
                        item -> {
                            seen.add(held.addAndGet(item));
                            pause(2);
                            held.addAndGet(-item);
                            return item;
                        },
                        result -> {});

        assertThat(seen).hasSize(40).allMatch(weight -> weight <= 10 || weight == 50);
    }

    @Test
    void stopsAtAFailureOfTheSourceTheWorkOrTheTaker() {
        InOrder inOrder = new InOrder(2, 10);

        assertThatThrownBy(() -> inOrder.<Integer, Integer>run(
                        receiver -> {
                            throw new IllegalArgumentException("source");
                        },
                        item -> 1,
                        item -> item,
                        result -> {}))
                .hasMessage("source");
        assertThatThrownBy(() -> inOrder.<Integer, Integer>run(
                        receiver -> endless(receiver::accept),
                        item -> 1,
                        item -> {
                            throw new IllegalArgumentException("work");
                        },
                        result -> {}))
                .hasMessage("work");
        assertThatThrownBy(() -> inOrder.<Integer, Integer>run(
                        receiver -> endless(receiver::accept), item -> 1, item -> item, result -> {
                            throw new IllegalArgumentException("taker");
                        }))
                .hasMessage("taker");
    }

    private static void endless(java.util.function.IntConsumer receiver) {
        for (int i = 0; ; i++) {
            receiver.accept(i);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
