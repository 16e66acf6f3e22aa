package dev.luna.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads events of which each has one line of data. */
final class EventReader {

  private static final String DATA = "data:";

  private final BufferedReader lines;

  EventReader(InputStream in) {
    lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The data of the next event. */
  String next() throws IOException {
    String data = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(DATA)) {
        data = line.substring(DATA.length()).strip();
      } else if (line.isEmpty() && data != null) {
        return data;
      }
    }
    throw new EOFException("The stream ended");
  }
}
