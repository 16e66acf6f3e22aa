package dev.luna.bench.echo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sends back what comes: in the response at {@code /mcp}, on a stream at {@code /messages}. */
@Path("/")
@ApplicationScoped
public class EchoResource {

  private record Stream(SseEventSink sink, Sse sse) {}

  private final Map<String, Stream> streams = new ConcurrentHashMap<>();

  @POST
  @Path("mcp")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String echo(String body) {
    return body;
  }

  @GET
  @Path("sse")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void open(@Context SseEventSink sink, @Context Sse sse) {
    String id = UUID.randomUUID().toString();
    streams.put(id, new Stream(sink, sse));
    sink.send(sse.newEvent("endpoint", "/messages?sessionId=" + id));
  }

  @POST
  @Path("messages")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response echo(@QueryParam("sessionId") String id, String body) {
    Stream stream = streams.get(id);
    stream.sink().send(stream.sse().newEvent("message", body));
    return Response.accepted().build();
  }
}
