package dev.luna.bench;

import java.io.IOException;
import java.io.InputStream;

/** A body in chunks (RFC 9112, section 7.1), without what may follow the last. */
final class ChunkedInput extends InputStream {

  private final InputStream in;
  private int left;
  private boolean ended;

  ChunkedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      left = Integer.parseInt(HttpConnection.line(in), 16);
      ended = left == 0;
      if (ended) {
        HttpConnection.line(in);
      }
    }
    if (ended) {
      return -1;
    }
    int n = in.read(bytes, offset, Math.min(length, left));
    left -= Math.max(n, 0);
    if (left == 0) {
      HttpConnection.line(in);
    }
    return n;
  }
}
