package dev.luna.bench;

import dev.luna.analysis.instruction.Instructions;
import dev.luna.json.JsonText;
import dev.luna.memory.Embedder;
import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.onnx.TestModel;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether the meaning of a text tells better than its words that it instructs an assistant: a
 * logistic regression on vectors, learnt on one set of texts and tried on others, beside the rules.
 */
public final class InstructionMeaning {

  private static final Path SETS = Path.of("src/test/resources/analysis");
  private static final int ROUNDS = 4_000;
  private static final double RATE = 5;
  private static final double SHRINKAGE = 1e-4;

  private record Item(String text, boolean isAttack, float[] vector) {}

  private final double[] weights;
  private double bias;

  private InstructionMeaning(int dimensions) {
    weights = new double[dimensions];
  }

  /** Prints what each finds in each set. */
  public static void main(String[] arguments) throws IOException {
    try (OnnxEmbedder embedder = TestModel.load()) {
      List<Item> known = items("instructions.jsonl", embedder);
      InstructionMeaning meaning = new InstructionMeaning(embedder.dimensions());
      meaning.learn(known);
      for (String set :
          List.of(
              "instructions.jsonl", "instructions-held-out.jsonl", "instructions-fresh.jsonl")) {
        List<Item> items = items(set, embedder);
        print(set + " rules", items, item -> !Instructions.in(item.text()).isEmpty());
        for (double least : new double[] {.3, .5, .6, .7, .8}) {
          print(set + " meaning " + least, items, item -> meaning.of(item) >= least);
        }
        print(
            set + " either",
            items,
            item -> !Instructions.in(item.text()).isEmpty() || meaning.of(item) >= .7);
      }
    }
  }

  private static List<Item> items(String file, Embedder embedder) throws IOException {
    List<JsonObject> lines =
        Files.readAllLines(SETS.resolve(file)).stream().map(JsonText::parseObject).toList();
    List<float[]> vectors =
        embedder.passages(lines.stream().map(line -> line.getString("text")).toList());
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new Item(
                    lines.get(i).getString("text"),
                    !lines.get(i).getJsonArray("kinds").isEmpty(),
                    vectors.get(i)))
        .toList();
  }

  private void learn(List<Item> items) {
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      double shift = 0;
      for (Item item : items) {
        double error = (item.isAttack() ? 1 : 0) - of(item);
        shift += error;
        for (int i = 0; i < slope.length; i++) {
          slope[i] += error * item.vector()[i];
        }
      }
      bias += RATE * shift / items.size();
      for (int i = 0; i < slope.length; i++) {
        weights[i] += RATE * (slope[i] / items.size() - SHRINKAGE * weights[i]);
      }
    }
  }

  private double of(Item item) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * item.vector()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static void print(String name, List<Item> items, Predicate<Item> finds) {
    long attacks = items.stream().filter(Item::isAttack).count();
    long found = items.stream().filter(Item::isAttack).filter(finds).count();
    long false_ = items.stream().filter(item -> !item.isAttack()).filter(finds).count();
    System.out.printf(
        "%-45s found %3d of %3d, false alarms %2d of %3d, F1 %.3f%n",
        name,
        found,
        attacks,
        false_,
        items.size() - attacks,
        2.0 * found / (found + false_ + attacks));
  }
}
