package dev.luna.memory.lucene;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The fields of the index and how their text is analysed. */
final class Fields {

  /** To be raised whenever a field or its analysis changes: the index is then built again. */
  static final String VERSION = "2";

  static final String KEY = "key";
  static final String ID = "id";
  static final String SPACE = "space";
  static final String TYPE = "type";
  static final String TAG = "tag";
  static final String SOURCE = "source";
  static final String LANGUAGE = "language";
  static final String CREATED = "created";
  static final String METADATA = "metadata";
  static final String ARCHIVED = "archived";
  static final String FORGOTTEN = "forgotten";

  static final String FRENCH = "french";
  static final String ENGLISH = "english";
  static final String WORDS = "words";

  /** Who speaks; analysed as {@link #WORDS}. */
  static final String SPEAKER = "speaker";

  /** The fields that hold what a memory says. */
  static final List<String> TEXT = List.of(FRENCH, ENGLISH, WORDS);

  // The tokenizer keeps these inside a word, and then "path" is not found in "LUNA_MEMORY_PATH".
  private static final Pattern JOINTS = Pattern.compile("[:_]|(?<=\\p{L})\\.(?=\\p{L})");

  /** Memories are short: a repeated word and their length tell less. Measured for recall.md. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  private Fields() {}

  /** The text with the parts of compound names apart. */
  static String apart(String text) {
    return JOINTS.matcher(text).replaceAll(" ");
  }

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new FoldingAnalyzer(),
        Map.of(FRENCH, new FrenchAnalyzer(), ENGLISH, new EnglishAnalyzer()));
  }
}
