package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  /** Found by fuzzing; that it happens is a matter of microseconds. */
  @Test
  void givenUpBetweenTwoStepsIsAFailureOfTheConnection() {
    try (Exchange exchange = new Exchange(new GivenUp(), new HttpGet("http://127.0.0.1/mcp"))) {
      assertThatThrownBy(exchange::response).isInstanceOf(IOException.class);
    }
  }

  /** Throws what the real one throws then. */
  private static final class GivenUp extends CloseableHttpClient {

    @Override
    protected CloseableHttpResponse doExecute(
        HttpHost target, ClassicHttpRequest request, HttpContext context) {
      throw new IllegalStateException("Endpoint not acquired / already released");
    }

    @Override
    public void close() {}

    @Override
    public void close(CloseMode mode) {}
  }
}
