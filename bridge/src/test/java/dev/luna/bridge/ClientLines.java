package dev.luna.bridge;

import java.util.List;
import java.util.Random;

/** Lines of a client, most of them damaged somewhere; always the same for a seed. */
final class ClientLines {

  private static final List<String> METHODS =
      List.of(
          "ping",
          "tools/list",
          "tools/call",
          "resources/list",
          "resources/read",
          "prompts/get",
          "logging/setLevel",
          "initialize",
          "server/discover",
          "notifications/cancelled",
          "notifications/progress",
          "nobody/knows",
          "");

  private static final List<String> PARAMS =
      List.of(
          "{}",
          "{\"name\":\"fractal_memory_store\",\"arguments\":{\"memory_type\":\"leaf\",\"content\":\"The moon 🌙\"}}",
          "{\"name\":\"fractal_memory_retrieve\",\"arguments\":{\"query\":\"moon\"}}",
          "{\"name\":\"nobody\",\"arguments\":[]}",
          "{\"requestId\":\"f1\"}",
          "{\"uri\":\"luna://state\"}",
          "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}",
          "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}}",
          "[1]",
          "null",
          "{\"name\":{\"a\":" + "[".repeat(90) + "]".repeat(90) + "}}",
          "{\"text\":\"" + "é".repeat(300_000) + "\"}");

  private static final List<String> MEMBERS =
      List.of(
          "\"jsonrpc\":\"1.0\"",
          "\"id\":null",
          "\"id\":true",
          "\"id\":[]",
          "\"method\":\"ping\"",
          "\"result\":{}",
          "\"error\":{\"code\":1,\"message\":\"\\ud800\"}",
          "\"\\u0000\":1e400",
          "\"__proto__\":{}",
          "\"n\":" + "9".repeat(1_000));

  private final Random random;
  private int count;

  ClientLines(long seed) {
    random = new Random(seed);
  }

  /** The next line, without its end. */
  String next() {
    String line = message();
    return switch (random.nextInt(8)) {
      case 0 -> damaged(line);
      case 1 -> line.substring(0, random.nextInt(line.length() + 1));
      case 2 -> "[" + line + "," + message() + "]";
      case 3 -> " \t" + line + "\r";
      default -> line;
    };
  }

  private String message() {
    String method = pick(METHODS);
    StringBuilder message = new StringBuilder("{\"jsonrpc\":\"2.0\"");
    if (!method.startsWith("notifications/")) {
      message.append(",\"id\":").append(id());
    }
    if (random.nextInt(20) > 0) {
      message.append(",\"method\":\"").append(method).append('"');
    }
    message.append(",\"params\":").append(pick(PARAMS));
    if (random.nextInt(8) == 0) {
      message.append(',').append(pick(MEMBERS));
    }
    return message.append('}').toString();
  }

  private String id() {
    count++;
    return switch (random.nextInt(6)) {
      case 0 -> Long.toString(Long.MAX_VALUE - count);
      case 1 -> "-" + count;
      case 2 -> "\"\\u00e9" + count + "\"";
      default -> "\"f" + count + "\"";
    };
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, pick(List.of("{", "}", "\"", "\\", ",", "\u0000", "\u2028")));
        default -> damaged.setCharAt(at, (char) (' ' + random.nextInt(300)));
      }
    }
    return damaged.toString();
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
