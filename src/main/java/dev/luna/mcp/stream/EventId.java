package dev.luna.mcp.stream;

/** The id of an event: the stream it belongs to and its place there. */
public final class EventId {

  private EventId() {}

  static String text(String streamId, long sequence) {
    return streamId + "." + sequence;
  }

  /** The stream that the event with this id belongs to; the whole text if it is not an id. */
  public static String streamId(String eventId) {
    int dot = eventId.lastIndexOf('.');
    return dot < 0 ? eventId : eventId.substring(0, dot);
  }

  /** The event's place in its stream; 0 if the text is not an id, which replays everything. */
  static long sequence(String eventId) {
    try {
      return Long.parseLong(eventId.substring(eventId.lastIndexOf('.') + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
