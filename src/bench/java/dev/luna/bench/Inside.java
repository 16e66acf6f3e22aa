package dev.luna.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.analysis.Languages;
import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.analysis.emotion.EmotionReading;
import dev.luna.analysis.instruction.Finding;
import dev.luna.analysis.instruction.Instructions;
import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.MessageCodec;
import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.onnx.TestModel;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the parts of a call cost that read the whole text of a memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Inside {

  private static final String NOTE =
      "Tuesday we moved the orchard's records to the new ledger; Marie was relieved, the old one"
          + " had lost two harvests. She will check the figures of 2019 before the fair. ";

  private static final EmotionReader EMOTIONS = EmotionReader.ofWords();

  /** Characters of the text. */
  @Param({"160", "1600", "16000"})
  public int length;

  private String text;
  private byte[] request;
  private JsonValue call;

  /** Only for what needs it. */
  @State(Scope.Benchmark)
  public static class Model {

    private OnnxEmbedder embedder;

    @Setup
    public void load() throws IOException {
      embedder = TestModel.load();
    }

    @TearDown
    public void close() {
      embedder.close();
    }
  }

  /** Prints a table. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(Inside.class.getName()).build()).run();
  }

  @Setup
  public void prepare() {
    text = NOTE.repeat(length / NOTE.length() + 1).substring(0, length);
    request = ToolCall.echo(text).getBytes(UTF_8);
    call = MessageCodec.parse(request);
  }

  @Benchmark
  public Message readMessage() {
    return MessageCodec.decode(MessageCodec.parse(request));
  }

  @Benchmark
  public String writeMessage() {
    return JsonText.write(call);
  }

  @Benchmark
  public String language() {
    return Languages.of(text);
  }

  @Benchmark
  public List<Finding> instructions() {
    return Instructions.in(text);
  }

  @Benchmark
  public EmotionReading emotions() {
    return EMOTIONS.read(text);
  }

  @Benchmark
  public float[] vector(Model model) {
    return model.embedder.query(text);
  }
}
