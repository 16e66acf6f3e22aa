package dev.luna.memory.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A model of three words, written as the protocol buffer that ONNX is: the vector of word <i>n</i>
 * is one in place <i>n</i> and zero elsewhere.
 */
public final class TinyModel {

  private static final int WORDS = 3;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": null, "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null,
       "decoder": null,
       "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "sun": 1, "moon": 2},
                 "unk_token": "[UNK]"}}
      """;

  private TinyModel() {}

  /** Writes {@code model.onnx} and {@code tokenizer.json}. */
  public static Path write(Path directory, List<String> inputs, String output, int dimensions)
      throws IOException {
    Message graph = new Message();
    graph.message(
        1, new Message().text(1, "table").text(1, "input_ids").text(2, output).text(4, "Gather"));
    graph.text(2, "tiny").message(5, table(dimensions));
    inputs.forEach(name -> graph.message(11, tensor(name, INT64, 2)));
    graph.message(12, tensor(output, FLOAT, 3));
    Message model = new Message().number(1, 8);
    model.message(7, graph).message(8, new Message().number(2, 13));
    Files.write(directory.resolve("model.onnx"), model.bytes());
    Files.writeString(directory.resolve("tokenizer.json"), TOKENIZER);
    return directory;
  }

  private static Message table(int dimensions) {
    ByteBuffer values =
        ByteBuffer.allocate(WORDS * dimensions * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int word = 0; word < WORDS; word++) {
      values.putFloat((word * dimensions + word) * Float.BYTES, 1);
    }
    Message table = new Message().number(1, WORDS).number(1, dimensions).number(2, FLOAT);
    return table.text(8, "table").bytes(9, values.array());
  }

  private static Message tensor(String name, int type, int rank) {
    Message shape = new Message();
    for (int i = 0; i < rank; i++) {
      shape.message(1, new Message().text(2, "any" + i));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of Protocol Buffers, field by field. */
  private static final class Message {

    private static final int NUMBER = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3 | NUMBER);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7F) {
        out.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
