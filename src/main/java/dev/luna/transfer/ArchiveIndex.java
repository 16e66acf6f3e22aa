package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What {@code archive_index.json} says is in the archives beside it. */
final class ArchiveIndex {

  static final String NAME = "archive_index.json";
  static final String ARCHIVE = ".luna.archive";

  private final SourceFile index;
  private final Map<String, SourceFile> archives;
  private final ZoneId zone;

  /**
   * @param archives every archive of the source by its name
   */
  ArchiveIndex(SourceFile index, Map<String, SourceFile> archives, ZoneId zone) {
    this.index = index;
    this.archives = archives;
    this.zone = zone;
  }

  /**
   * The parts of archives that the index lists; to read one checks it.
   *
   * @throws UnreadableException if the index cannot be read
   */
  List<FractalFile> parts() {
    List<FractalFile> parts = new ArrayList<>();
    try {
      JsonObject document = JsonText.parseObject(index.text());
      if (document.get("entries") instanceof JsonArray entries) {
        entries.stream()
            .filter(JsonObject.class::isInstance)
            .forEach(entry -> parts.add(part((JsonObject) entry)));
      }
      return parts;
    } catch (JsonException e) {
      throw new UnreadableException(e, "json.invalid", Text.oneLine(e));
    }
  }

  private FractalFile part(JsonObject entry) {
    String archive = fileName(Json.string(entry, "archive_file").orElse(""));
    Instant since =
        Json.string(entry, "created_at")
            .flatMap(new Timestamps(zone)::read)
            .orElse(index.modified());
    String name = archive + "@" + Json.count(entry, "offset");
    SourceFile.Content content =
        () -> new ByteArrayInputStream(content(archives.get(archive), archive, entry));
    return new FractalFile(
        new SourceFile(index.relative().resolveSibling(name), content, since), Optional.of(since));
  }

  // The original may have written a path of its own machine.
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static byte[] content(SourceFile archive, String name, JsonObject entry)
      throws IOException {
    if (entry.getBoolean("encrypted", false)) {
      throw new UnreadableException("archive.encrypted");
    }
    if (archive == null) {
      throw new UnreadableException("archive.missing", name);
    }
    byte[] stored = slice(archive, Json.count(entry, "offset"), Json.count(entry, "size"));
    String checksum = Json.text(entry.get("checksum"));
    if (!checksum.isEmpty() && !checksum.equalsIgnoreCase(sha256(stored))) {
      throw new UnreadableException("archive.damaged");
    }
    return entry.getBoolean("compressed", true) ? unzip(stored) : stored;
  }

  private static byte[] slice(SourceFile archive, long offset, long size) throws IOException {
    try (InputStream in = archive.content().open()) {
      in.skipNBytes(offset);
      byte[] bytes = in.readNBytes((int) Math.min(size, SourceFile.LONGEST));
      if (bytes.length < size) {
        throw new UnreadableException("archive.short");
      }
      return bytes;
    }
  }

  private static byte[] unzip(byte[] stored) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return SourceFile.limited(in);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
