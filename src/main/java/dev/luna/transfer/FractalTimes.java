package dev.luna.transfer;

import dev.luna.text.Sentence;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When something was made, and what is to be said of how that was found out. */
record FractalTimes(Instant created, Optional<Sentence> remark) {

  /** Takes the first field that says it, or the time of the file. */
  static FractalTimes of(FractalFile file, JsonObject object, ZoneId zone, String... names) {
    Optional<String> text = Json.string(object, names);
    Optional<Instant> time = text.flatMap(new Timestamps(zone)::read);
    if (time.isEmpty()) {
      return new FractalTimes(
          file.file().modified(), Optional.of(Sentence.of(FractalTimes.class, "time.of_file")));
    }
    return new FractalTimes(
        time.get(),
        text.filter(Timestamps::isNaive)
            .map(naive -> Sentence.of(FractalTimes.class, "time.naive", naive, zone)));
  }
}
