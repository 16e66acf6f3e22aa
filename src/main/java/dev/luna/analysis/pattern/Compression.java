package dev.luna.analysis.pattern;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** How much smaller a text becomes, without what even an empty one costs. */
final class Compression {

  private static final int FIXED_COST = deflated(new byte[0]);

  private Compression() {}

  /** The compressed size by the size in UTF-8, from 0; about 1 where nothing is saved. */
  static double ratio(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length == 0 ? 1 : (double) (deflated(bytes) - FIXED_COST) / bytes.length;
  }

  private static int deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[8_192];
      int size = 0;
      while (!deflater.finished()) {
        size += deflater.deflate(buffer);
      }
      return size;
    } finally {
      deflater.end();
    }
  }
}
