package dev.luna.analysis.pattern;

import dev.luna.analysis.pattern.PatternReport.Form;
import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants patterns looked for in, read as what it is.
 *
 * @param text as it came
 * @param numbers empty unless the form is that of numbers
 * @param items what follows each other: the numbers, the symbols, or the folded words
 */
record DataStream(String text, Form form, List<Double> numbers, List<String> items) {

  static DataStream of(String text) {
    List<Double> numbers = NumberReader.read(text);
    if (!numbers.isEmpty()) {
      List<String> items = numbers.stream().map(NumberReader::format).toList();
      return new DataStream(text, Form.NUMBERS, numbers, items);
    }
    Optional<List<String>> symbols = SymbolReader.read(text);
    return symbols
        .map(items -> new DataStream(text, Form.SYMBOLS, List.of(), items))
        .orElseGet(() -> new DataStream(text, Form.TEXT, List.of(), words(text)));
  }

  boolean isText() {
    return form == Form.TEXT;
  }

  private static List<String> words(String text) {
    List<Token> tokens = Tokens.of(Markup.content(text));
    List<String> words = tokens.stream().filter(Token::isWord).map(Token::folded).toList();
    return words.isEmpty() ? tokens.stream().map(Token::folded).toList() : words;
  }
}
