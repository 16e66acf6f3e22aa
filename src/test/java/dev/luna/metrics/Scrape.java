package dev.luna.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Prometheus is answered, in its text format. */
record Scrape(int status, String text) {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Set<String> OF_EVERY_METRIC = Set.of("le", "mp_scope");
  private static final String PARTS_OF_A_HISTOGRAM = "(_bucket|_sum|_count)?";

  /** Asks an address once. */
  static Scrape of(URI uri) throws IOException, InterruptedException {
    return of(uri, "GET");
  }

  /** As the other, by another method than GET. */
  static Scrape of(URI uri, String method) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(LIMIT)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    return new Scrape(answer.statusCode(), answer.body());
  }

  /** Every metric whose name begins like this. */
  List<Family> families(String start) {
    List<Family> families = new ArrayList<>();
    Matcher type = TYPE.matcher(text);
    while (type.find()) {
      if (type.group(1).startsWith(start)) {
        families.add(new Family(type.group(1), type.group(2), labels(type.group(1))));
      }
    }
    return families;
  }

  /** Every sample with its labels and without its value. */
  Set<String> samples() {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')).replace(",}", "}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The sum of all samples with this name and these values of labels. */
  double sum(String sample, String... values) {
    return text.lines()
        .filter(line -> line.matches(Pattern.quote(sample) + "[{ ].*"))
        .filter(line -> Stream.of(values).allMatch(value -> line.contains("\"" + value + "\"")))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private Map<String, Set<String>> labels(String family) {
    Map<String, Set<String>> labels = new HashMap<>();
    Pattern sample = Pattern.compile(Pattern.quote(family) + PARTS_OF_A_HISTOGRAM + "\\{(.*)}.*");
    text.lines()
        .map(sample::matcher)
        .filter(Matcher::matches)
        .map(line -> LABEL.matcher(line.group(2)))
        .flatMap(Matcher::results)
        .filter(label -> !OF_EVERY_METRIC.contains(label.group(1)))
        .forEach(
            label ->
                labels.computeIfAbsent(label.group(1), it -> new TreeSet<>()).add(label.group(2)));
    return labels;
  }
}
