// Hears of a change that another client makes, and of none after it stopped listening.
import { call, connect, isModern, onNotification, report, until } from "./connect.mjs";

const URI = "test://watched-resource";
const OTHER = "test://static-text";

const subscribe = (client, uri) =>
  isModern
    ? client.listen({ resourceSubscriptions: [uri] })
    : client.subscribeResource({ uri });

await report(async () => {
  const heard = [];
  const { client: watcher } = await connect({
    prepare: (c) =>
      onNotification(c, "notifications/resources/updated", (n) => void heard.push(n.params.uri)),
  });
  const { client: changer } = await connect();
  const subscription = await subscribe(watcher, URI);

  await call(changer, "test_touch_resource", { uri: OTHER });
  await call(changer, "test_touch_resource", { uri: URI });
  await until(() => heard.length > 0);
  const whileSubscribed = [...heard];

  await (isModern ? subscription.close() : watcher.unsubscribeResource({ uri: URI }));
  await subscribe(watcher, OTHER);
  await call(changer, "test_touch_resource", { uri: URI });
  await call(changer, "test_touch_resource", { uri: OTHER });
  await until(() => heard.length > whileSubscribed.length);
  return { whileSubscribed, afterwards: heard.slice(whileSubscribed.length) };
});
