package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/** Finds out which format a source has. */
final class Formats {

  private static final Set<String> KINDS = Set.of("memory", "link", "counter", "phi");

  private Formats() {}

  /**
   * @throws TransferException if it has none that Luna knows
   */
  static TransferFormat of(ImportSource source) {
    if (source instanceof ImportSource.Files files) {
      if (Files.isDirectory(files.path())) {
        return ofDirectory(SourceFiles.of(source), Names.of(source));
      }
      if (SourceFiles.isMarkdown(Names.of(source))) {
        return TransferFormat.MARKDOWN;
      }
    }
    String first = new Lines(source).first().orElse("");
    return object(first)
        .flatMap(Formats::ofLine)
        .or(() -> ofDocument(source, first))
        .orElseThrow(() -> unknown(Names.of(source)));
  }

  /** The whole graph of the reference memory server that a source is, if it is one. */
  static Optional<JsonObject> graph(ImportSource source) {
    String first = new Lines(source).first().orElse("");
    return object(first).flatMap(Formats::ofLine).isPresent()
        ? Optional.empty()
        : document(source).filter(ReferenceFile::isGraph);
  }

  private static TransferFormat ofDirectory(SourceFiles files, String name) {
    if (Originals.areIn(files)) {
      return TransferFormat.FRACTAL;
    }
    if (files.all().stream().anyMatch(file -> SourceFiles.isMarkdown(file.name()))) {
      return TransferFormat.MARKDOWN;
    }
    throw unknown(name);
  }

  private static Optional<TransferFormat> ofLine(JsonObject line) {
    if (LunaParser.isHeader(line) || KINDS.contains(Json.text(line.get("kind")))) {
      return Optional.of(TransferFormat.LUNA);
    }
    return ReferenceParser.recognises(line)
        ? Optional.of(TransferFormat.REFERENCE)
        : Optional.empty();
  }

  private static Optional<TransferFormat> ofDocument(ImportSource source, String first) {
    if (!first.stripLeading().startsWith("{")) {
      return source instanceof ImportSource.Text && !first.isEmpty()
          ? Optional.of(TransferFormat.MARKDOWN)
          : Optional.empty();
    }
    return document(source)
        .map(
            document ->
                ReferenceFile.isGraph(document)
                    ? TransferFormat.REFERENCE
                    : TransferFormat.FRACTAL);
  }

  private static Optional<JsonObject> document(ImportSource source) {
    try {
      return object(SourceFiles.of(source).all().get(0).text());
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonObject> object(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(JsonText.parseObject(text));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static TransferException unknown(String name) {
    return new TransferException("format.unknown", name);
  }
}
