package dev.luna.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmotionReaderTest {

  private static final EmotionReader READER = EmotionReader.ofWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am unhappy | SADNESS | NEGATIVE",
        "I made it yesterday | NEUTRAL | NEUTRAL",
        "Show me the snow | NEUTRAL | NEUTRAL",
        "This is not good at all | SADNESS | NEGATIVE",
        "Je suis très heureux | JOY | POSITIVE",
        "Elles sont furieuses contre nous | ANGER | NEGATIVE",
        "Nous nous inquiétions pour elle | FEAR | NEGATIVE",
        "Je suis sans espoir | SADNESS | NEGATIVE",
        "Il n’est pas triste | CALM | POSITIVE",
        "Pas mal du tout ! | JOY | POSITIVE",
        "J'étais triste, mais je suis heureuse maintenant. | JOY | POSITIVE",
        "Malgré ma colère, je reste calme. | CALM | POSITIVE",
        "Are you angry? | NEUTRAL | NEUTRAL",
        "Are you happy, or is it too early? | NEUTRAL | NEUTRAL",
        "She said that he was furious. | NEUTRAL | NEUTRAL",
        "Si j'étais heureux, je le saurais. | NEUTRAL | NEUTRAL",
        "Kill the process | NEUTRAL | NEUTRAL",
        "The child process died | NEUTRAL | NEUTRAL",
        "My grandmother died | SADNESS | NEGATIVE",
        "C:DATA is full | NEUTRAL | NEUTRAL",
        "See you :-) | JOY | POSITIVE",
        "On y va 🎉 | JOY | POSITIVE",
        "Jetzt oder nie | NEUTRAL | NEUTRAL",
      })
  void hears(String text, Emotion emotion, Polarity polarity) {
    EmotionReading reading = READER.read(text);

    assertThat(reading.dominant()).as("%s", reading).isEqualTo(emotion);
    assertThat(reading.polarity()).as("%s", reading).isEqualTo(polarity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am very sad | I am sad",
        "I am sad!! | I am sad",
        "I am SAD | I am sad",
        "I am sad | I am a bit sad",
        "Je suis tellement inquiète | Je suis inquiète",
        "Je suis inquiète | Je suis un peu inquiète",
      })
  void weighs(String stronger, String weaker) {
    assertThat(READER.read(stronger).feelings().get(0).intensity())
        .isGreaterThan(READER.read(weaker).feelings().get(0).intensity());
  }

  @Test
  void quotesTheWordsAndTheirPlaces() {
    String text = "Hello.  I was not happy, but the soup is delicious 😊";

    List<Mention> mentions = READER.read(text).mentions();

    assertThat(mentions).extracting(Mention::text).containsExactly("happy", "delicious", "😊");
    assertThat(mentions).extracting(Mention::negated).containsExactly(true, false, false);
    assertThat(mentions)
        .allSatisfy(it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.text()));
    assertThat(mentions.get(0).emotion()).isEqualTo(Emotion.SADNESS);
  }

  @Test
  void isMixedWhereMuchIsPleasantAndUnpleasant() {
    EmotionReading reading = READER.read("I am happy and sad.");

    assertThat(reading.polarity()).isEqualTo(Polarity.MIXED);
    assertThat(reading.valence()).isCloseTo(0, within(1e-9));
  }

  @Test
  void spreadsOneWordOverALongText() {
    EmotionReading brief = READER.read("I am happy.");
    EmotionReading lengthy = READER.read("I am happy. " + "The train leaves at noon. ".repeat(99));

    assertThat(brief.intensity(Emotion.JOY)).isCloseTo(0.7, within(1e-9));
    assertThat(lengthy.dominant()).isEqualTo(Emotion.NEUTRAL);
    assertThat(lengthy.intensity(Emotion.JOY)).isBetween(0.1, 0.25);
  }

  @Test
  void asksForTheMeaningOfNoLongTextAndNoOtherLanguage() {
    EmotionReader failing =
        new EmotionReader(
            texts -> {
              throw new AssertionError("asked for " + texts.get(0));
            });

    assertThat(failing.read("The train leaves at noon. ".repeat(99)).byMeaning()).isFalse();
    assertThat(failing.read("Der Zug fährt heute mittags in Berlin ab").byMeaning()).isFalse();
  }

  @Test
  void goesByWordsUntilAllExamplesHaveVectors() {
    List<Integer> asked = new ArrayList<>();
    EmotionReader slow =
        new EmotionReader(
            texts -> {
              asked.add(texts.size());
              return asked.size() == 2 ? Optional.empty() : byEmotion(texts);
            });
    String text = "Nobody was at the station when the train came in.";

    assertThat(slow.read(text).byMeaning()).isFalse();
    assertThat(slow.read(text).byMeaning()).isTrue();
    assertThat(asked).as("in parts, so that what was done is kept").hasSizeGreaterThan(5);
  }

  @Test
  void addsTheWholeToTheWords() {
    EmotionReader reader = new EmotionReader(EmotionReaderTest::byEmotion);
    String text = "I am a bit sad that nobody was at the station.";

    EmotionReading whole = reader.read(text);

    assertThat(whole.byMeaning()).isFalse();
    assertThat(whole.intensity(Emotion.SADNESS))
        .isGreaterThan(READER.read(text).intensity(Emotion.SADNESS));
  }

  @Test
  void goesByTheExamplesNearestInMeaning() {
    EmotionReader reader = new EmotionReader(EmotionReaderTest::byEmotion);

    EmotionReading reading = reader.read("Nobody was at the station when the train came in.");

    assertThat(reading.byMeaning()).isTrue();
    assertThat(reading.mentions()).isEmpty();
    assertThat(reading.dominant()).isEqualTo(Emotion.SADNESS);
    assertThat(reading.polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(reading.feelings().get(0).intensity()).isBetween(0.4, 1.0);
  }

  @Test
  void staysNeutralWithoutVectors() {
    EmotionReading reading = READER.read("Nobody was at the station when the train came in.");

    assertThat(reading.dominant()).isEqualTo(Emotion.NEUTRAL);
    assertThat(reading.byMeaning()).isFalse();
    assertThat(reading.feelings()).isEmpty();
  }

  // Examples in the order of their emotions have the same vector each; any other text is sad.
  private static Optional<List<float[]>> byEmotion(List<String> texts) {
    List<String[]> examples = Lexicon.lines("examples_en.txt");
    return Optional.of(texts.stream().map(text -> vector(text, examples)).toList());
  }

  private static float[] vector(String text, List<String[]> examples) {
    String emotion =
        examples.stream()
            .filter(example -> example[0].equals(text))
            .map(example -> example[1])
            .findFirst()
            .orElse("sadness");
    float[] vector = new float[Emotion.values().length];
    vector[Emotion.valueOf(emotion.toUpperCase(Locale.ROOT)).ordinal()] = 1;
    return vector;
  }
}
