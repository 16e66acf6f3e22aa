package dev.luna.metrics;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prometheus with the configuration of the project, that reads one server each second. */
final class PrometheusServer implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port = LunaProcess.freePort();
  private final Process process;

  PrometheusServer(Path directory, int target) throws IOException {
    Path config = directory.resolve("prometheus.yml");
    Files.writeString(
        config,
        Files.readString(Path.of("config/prometheus.yml"))
            .replace("luna-actif:8000", "127.0.0.1:" + target)
            .replace("15s", "1s"));
    Files.copy(Path.of("config/alerts.yml"), directory.resolve("alerts.yml"));
    process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("prometheus.log").toFile())
            .start();
  }

  /** The answer to a query. */
  JsonObject query(String query) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** The answer at a path of its interface; an empty object while it does not answer. */
  JsonObject get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try {
      HttpResponse<String> answer =
          CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      return answer.body().startsWith("{")
          ? JsonText.parseObject(answer.body())
          : JsonObject.EMPTY_JSON_OBJECT;
    } catch (ConnectException e) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
