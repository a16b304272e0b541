/** Slack as a platform: the contract, over both transports. */
import { chatAdapterContract } from '../../contracts/chat-adapter.ts';
import { freePort } from './free-port.ts';
import { SECRET, sit } from './seat.ts';

chatAdapterContract('slack, Socket Mode', () => sit());

chatAdapterContract('slack, HTTP', async () => {
  const port = await freePort();
  return sit({ signingSecret: SECRET, requestUrl: `http://127.0.0.1:${port}/slack/events` }, port);
});
