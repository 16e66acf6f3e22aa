package dev.luna.memory.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.luna.memory.EmbeddingException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model in memory. It gets one text at a time: in a batch, the scale of weights of 8 bits depends
 * on the other texts, and the same text would have another vector each time.
 */
final class OnnxModel implements AutoCloseable {

  private static final String TOKENS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String SEGMENTS = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(TOKENS, MASK, SEGMENTS);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;

  private OnnxModel(OrtEnvironment environment, OrtSession session) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.output = outputOf(session);
  }

  /**
   * @throws EmbeddingException if the file is not a model that turns tokens into vectors
   */
  static OnnxModel load(Path file) {
    OrtEnvironment environment = environment();
    OrtSession session = null;
    try (OrtSession.SessionOptions options = options()) {
      environment.setTelemetry(false);
      session = environment.createSession(file.toString(), options);
      requireKnown(session.getInputNames());
      return new OnnxModel(environment, session);
    } catch (OrtException | EmbeddingException e) {
      closeQuietly(session);
      throw new EmbeddingException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The vector of the tokens, of any length. */
  float[] vector(long[] tokens, Pooling pooling) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(name, tensor(input(name, tokens)));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        OnnxTensor vectors = (OnnxTensor) result.get(0);
        long[] shape = vectors.getInfo().getShape();
        FloatBuffer values = vectors.getFloatBuffer();
        return pooling.pool(values, (int) shape[shape.length - 1]);
      }
    } catch (OrtException e) {
      throw new EmbeddingException("The model failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    closeQuietly(session);
  }

  private static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "luna");
    } catch (LinkageError e) {
      throw NativeCode.missing("ONNX Runtime", e);
    }
  }

  // Texts are computed beside each other, so one thread each; the others would only wait.
  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // It would keep a plan of the memory for every length of text.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  private static void requireKnown(Set<String> inputs) {
    if (!inputs.contains(TOKENS) || !INPUTS.containsAll(inputs)) {
      throw new EmbeddingException(
          "its inputs are %s, and Luna gives %s".formatted(inputs, INPUTS), null);
    }
  }

  // Models that also give a vector of the whole text made it by a pooling that we cannot see.
  private static String outputOf(OrtSession session) throws OrtException {
    return session.getOutputInfo().values().stream()
        .filter(node -> rank(node) == 2 || rank(node) == 3)
        .max(Comparator.comparingInt(OnnxModel::rank))
        .map(NodeInfo::getName)
        .orElseThrow(() -> new EmbeddingException("it gives no vectors", null));
  }

  private static int rank(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor ? tensor.getShape().length : 0;
  }

  private static long[] input(String name, long[] tokens) {
    if (name.equals(TOKENS)) {
      return tokens;
    }
    long[] same = new long[tokens.length];
    Arrays.fill(same, name.equals(MASK) ? 1 : 0);
    return same;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static void closeQuietly(OrtSession session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
