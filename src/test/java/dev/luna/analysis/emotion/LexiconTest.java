package dev.luna.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

  @ParameterizedTest
  @ValueSource(strings = {"lexicon_fr.txt", "lexicon_en.txt", "symbols.txt"})
  void saysWhatEachPhraseMeansOnce(String resource) {
    List<String[]> lines = Lexicon.lines(resource);

    assertThat(lines).extracting(columns -> columns[0]).doesNotHaveDuplicates();
    assertThat(lines)
        .extracting(Entry::of)
        .allSatisfy(
            entry -> {
              assertThat(entry.weight()).isBetween(0.0, 1.0);
              assertThat(entry.valence()).isBetween(-1.0, 1.0);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"cues_fr.txt", "cues_en.txt"})
  void givesEachCueOneMeaning(String resource) {
    assertThat(Lexicon.lines(resource)).extracting(columns -> columns[0]).doesNotHaveDuplicates();
  }
}
