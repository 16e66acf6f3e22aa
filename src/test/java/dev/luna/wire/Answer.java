package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;

/** A complete HTTP response. */
record Answer(int status, HttpHeaders headers, String body) {

  JsonObject json() {
    return JsonText.parseObject(body);
  }

  JsonObject result() {
    return json().getJsonObject("result");
  }

  int errorCode() {
    return json().getJsonObject("error").getInt("code");
  }

  String errorMessage() {
    return json().getJsonObject("error").getString("message");
  }

  /** The first text of a tool's result. */
  String text() {
    return result().getJsonArray("content").getJsonObject(0).getString("text");
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
