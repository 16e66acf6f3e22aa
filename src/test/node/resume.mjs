// Loses connections and comes back with Last-Event-ID for what it missed.
import { call, connect, onNotification, report, until } from "./connect.mjs";

const URI = "test://watched-resource";

await report(async () => {
  const heard = [];
  const resumedFrom = [];
  let line = new AbortController();
  let down = false;
  /** A network whose open GET streams can be cut, and which can be down for new ones. */
  const network = async (url, init) => {
    if (init.method !== "GET") {
      return fetch(url, init);
    }
    if (down) {
      throw new TypeError("The network is down");
    }
    const lastEventId = new Headers(init.headers).get("last-event-id");
    if (lastEventId) {
      resumedFrom.push(lastEventId);
    }
    return fetch(url, { ...init, signal: AbortSignal.any([init.signal, line.signal]) });
  };
  const { client } = await connect({
    fetch: network,
    prepare: (c) =>
      onNotification(c, "notifications/resources/updated", () => void heard.push("updated")),
  });
  await client.subscribeResource({ uri: URI });
  await call(client, "test_touch_resource", { uri: URI });
  await until(() => heard.length === 1);

  down = true;
  line.abort();
  await call(client, "test_touch_resource", { uri: URI });
  await call(client, "test_touch_resource", { uri: URI });
  line = new AbortController();
  down = false;
  await until(() => heard.length >= 3);

  const answer = await call(client, "test_reconnection");
  return { heard: heard.length, answer, resumedFrom };
});
