package dev.luna.transfer;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When something was made, and what is to be said of how that was found out. */
record FractalTimes(Instant created, String remark) {

  /** Takes the first field that says it, or the time of the file. */
  static FractalTimes of(FractalFile file, JsonObject object, ZoneId zone, String... names) {
    Optional<String> text = Json.string(object, names);
    Optional<Instant> time = text.flatMap(new Timestamps(zone)::read);
    if (time.isEmpty()) {
      return new FractalTimes(
          file.file().modified(), "it says no time of its own: that of the file was taken");
    }
    return new FractalTimes(
        time.get(),
        Timestamps.isNaive(text.get()) ? "created %s, read in %s".formatted(text.get(), zone) : "");
  }
}
