package dev.luna.owntools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

  @ParameterizedTest
  @EnumSource
  void showsPartOfTheExample(Page page) throws IOException {
    assertThat(Files.readString(Workshop.SOURCE)).contains(page.block("java"));
  }

  @Test
  void saysTheSameCommandsInBothLanguages() throws IOException {
    assertThat(Page.FRENCH.block("sh")).isEqualTo(Page.ENGLISH.block("sh"));
  }
}
