package dev.luna.analysis.emotion;

import java.util.Locale;

/**
 * What a phrase of the lexicon means.
 *
 * @param weight how strong it is by itself, from 0 to 1; 0 for what only looks like a feeling
 * @param valence how pleasant it is, in [-1, 1]
 */
record Entry(Emotion emotion, double weight, double valence, Use use) {

  /** Where it is a feeling. */
  enum Use {
    ANYWHERE,
    /** Beside a word for a person: "died" is no feeling of a process. */
    PERSON,
    /** Not beside technical words alone: "a bad symbol". */
    UNTECHNICAL
  }

  /** Reads the columns of a lexicon: phrase, emotion, weight, and as needed valence and use. */
  static Entry of(String[] columns) {
    Emotion emotion = Emotion.valueOf(columns[1].toUpperCase(Locale.ROOT));
    boolean own = columns.length > 3 && !columns[3].isEmpty();
    return new Entry(
        emotion,
        Double.parseDouble(columns[2]),
        own ? Double.parseDouble(columns[3]) : emotion.valence(),
        columns.length > 4 ? Use.valueOf(columns[4].toUpperCase(Locale.ROOT)) : Use.ANYWHERE);
  }
}
