// Loses the response to a call in the middle and fetches the rest of it with Last-Event-ID.
import { call, connect, report } from "./connect.mjs";

await report(async () => {
  const progress = [];
  const resumedFrom = [];
  let seen;
  const isSeen = new Promise((resolve) => (seen = resolve));

  /** A network that breaks the first response with progress once the client has some. */
  let broken = false;
  const network = async (url, init) => {
    const lastEventId = new Headers(init.headers).get("last-event-id");
    if (lastEventId) {
      resumedFrom.push(lastEventId);
    }
    const response = await fetch(url, init);
    if (broken || !init.body?.includes("test_tool_with_progress")) {
      return response;
    }
    broken = true;
    return new Response(firstProgress(response.body.getReader(), isSeen), response);
  };

  const { client } = await connect({ fetch: network });
  const answer = await call(
    client,
    "test_tool_with_progress",
    {},
    {
      onprogress: (p) => {
        progress.push(p.progress);
        seen();
      },
    },
  );
  return { answer, progress, resumedFrom: resumedFrom.length };
});

/** What the reader gives up to the first progress message; then it fails. */
function firstProgress(reader, isSeen) {
  const decoder = new TextDecoder();
  let text = "";
  const upToProgress = async () => {
    for (;;) {
      const start = text.indexOf("notifications/progress");
      const end = start < 0 ? -1 : text.indexOf("\n\n", start);
      if (end >= 0) {
        return new TextEncoder().encode(text.slice(0, end + 2));
      }
      text += decoder.decode((await reader.read()).value, { stream: true });
    }
  };
  let given = false;
  return new ReadableStream({
    async pull(controller) {
      if (!given) {
        controller.enqueue(await upToProgress());
        given = true;
        return;
      }
      await isSeen;
      await reader.cancel();
      controller.error(new TypeError("The connection broke"));
    },
  });
}
