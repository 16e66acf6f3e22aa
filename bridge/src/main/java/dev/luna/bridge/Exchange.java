package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A request to the server and its response, which another thread can give up. */
final class Exchange implements AutoCloseable {

  private final CompletableFuture<HttpResponse<InputStream>> response;

  Exchange(CompletableFuture<HttpResponse<InputStream>> response) {
    this.response = response;
  }

  /** Waits for status and headers; the body is still to come. */
  HttpResponse<InputStream> response() throws IOException, InterruptedException {
    try {
      return response.get();
    } catch (CancellationException givenUp) {
      throw new IOException("given up", givenUp);
    } catch (ExecutionException e) {
      // Rethrown as what it is: the kind says whether the request left.
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  /** Ends the exchange wherever it is; who reads the response gets an {@code IOException}. */
  @Override
  public void close() {
    response.cancel(true);
    response.thenAccept(Exchange::closeBody);
  }

  private static void closeBody(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException alreadyBroken) {
      // The aim was to have it closed.
    }
  }
}
