package hearsay.ledger.store.asking;

/** A direction in a byte for each number: its largest one, whatever its sign, is 127 or -127. */
final class ByteVector {

    private ByteVector() {}

    static byte[] of(float[] vector) {
        float most = 0;
        for (float each : vector) {
            most = Math.max(most, Math.abs(each));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = most == 0 ? 0 : (byte) Math.round(vector[i] * 127 / most);
        }
        return bytes;
    }

    /** The cosine of the angle between two directions, from -1 to 1; 0 where one is none or they differ in length. */
    static double cosine(float[] one, byte[] other) {
        if (one.length != other.length) {
            return 0;
        }
        float product = 0;
        float square = 0;
        int bytes = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
            bytes += other[i] * other[i];
        }
        return square == 0 || bytes == 0 ? 0 : product / Math.sqrt((double) square * bytes);
    }
}
