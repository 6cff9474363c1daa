package org.callpolicykit.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bit for each row")
class RowBitsTest {

    @Test
    void isSetAndFoundAsInAnySetOfBits() {
        Random random = new Random(20261201);
        RowBits bits = new RowBits(70);
        BitSet expected = new BitSet();
        for (int change = 0; change < 5_000; change++) {
            int row = random.nextInt(300);
            boolean isSet = random.nextBoolean();
            bits.set(row, isSet);
            expected.set(row, isSet);
            int from = random.nextInt(400);
            assertThat(bits.get(from)).isEqualTo(expected.get(from));
            assertThat(bits.next(from)).isEqualTo(expected.nextSetBit(from));
        }
        for (int row = 0; row < 300; row++) {
            assertThat(bits.word(row / Long.SIZE) >>> row & 1).isEqualTo(expected.get(row) ? 1 : 0);
        }
    }
}
