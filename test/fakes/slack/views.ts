/** Modals: opened by a trigger that is fresh and used once, and changed later. */
import type { Json } from '../platform-server.ts';
import { viewFaults } from './limits.ts';
import { fault, type Hub, no } from './server.ts';
import { nextId, type SlackView } from './world.ts';

/** How long a trigger id is good for, ms. */
const TRIGGER_MS = 3_000;

/** `views.open` and `views.push`. */
export function openView(hub: Hub, args: Json): Json {
  const trigger = hub.world.triggers.get(String(args.trigger_id));
  if (!trigger) return no('invalid_trigger_id');
  if (trigger.used) {
    fault(hub, 'views.open', ['a trigger id was used twice']);
    return no('exchanged_trigger_id');
  }
  const age = Date.now() - trigger.madeAt;
  if (age > TRIGGER_MS) {
    fault(hub, 'views.open', [`the trigger id was ${age} ms old`]);
    return no('expired_trigger_id');
  }
  trigger.used = true;
  const wrong = refused(hub, 'views.open', args.view);
  if (wrong) return wrong;
  const opened: SlackView = {
    id: nextId(hub.world, 'V'),
    view: args.view,
    hash: nextId(hub.world, 'h.'),
    user: trigger.user,
    openedAt: Date.now(),
    state: 'open',
    errors: null,
    typed: {},
    previous: null,
  };
  hub.world.views.push(opened);
  return { ok: true, view: viewJson(hub, opened) };
}

/** Views that stand above each other, this one on top. */
const stackOf = (view: SlackView): SlackView[] => [view, ...(view.previous ? stackOf(view.previous) : [])];

/** A view goes above another, which stays as it was filled in below. */
export function pushView(hub: Hub, below: SlackView, view: Json): void {
  if (stackOf(below).length === 3) fault(hub, 'view_submission', ['more than three views above each other']);
  const { user } = below;
  const id = nextId(hub.world, 'V');
  const hash = nextId(hub.world, 'h.');
  const state = 'open';
  const made = { id, view, hash, user, openedAt: Date.now(), errors: null, typed: {}, previous: below };
  hub.world.views.push({ ...made, state });
}

/** Closes a view; with `all` also those below it. */
export function closeView(view: SlackView, all: boolean): void {
  for (const one of all ? stackOf(view) : [view]) one.state = 'closed';
}

export function updateView(hub: Hub, args: Json): Json {
  const open = hub.world.views.find(
    ({ id, view }) => id === args.view_id || (args.external_id && view.external_id === args.external_id),
  );
  if (!open || open.state === 'closed') return no('not_found');
  if (args.hash && args.hash !== open.hash) return no('hash_conflict');
  const wrong = refused(hub, 'views.update', args.view);
  if (wrong) return wrong;
  replaceView(hub, open, args.view);
  return { ok: true, view: viewJson(hub, open) };
}

export function replaceView(hub: Hub, open: SlackView, view: Json): void {
  open.view = view;
  open.hash = nextId(hub.world, 'h.');
  open.errors = null;
}

/** Slack's refusal of a view that breaks a limit; what is wrong is noted. */
export function refused(hub: Hub, method: string, view: unknown): Json | null {
  const findings = viewFaults(view);
  if (findings.length === 0) return null;
  fault(hub, method, findings);
  return no('invalid_arguments', { response_metadata: { messages: findings } });
}

/** A view as payloads show it; `values` is what its fields hold. */
export function viewJson(hub: Hub, open: SlackView, values: Json = {}): Json {
  return {
    private_metadata: '',
    callback_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    external_id: '',
    ...open.view,
    id: open.id,
    team_id: hub.world.team.id,
    app_id: hub.world.appId,
    app_installed_team_id: hub.world.team.id,
    bot_id: hub.world.bot.id,
    hash: open.hash,
    root_view_id: stackOf(open).at(-1)?.id,
    previous_view_id: open.previous?.id ?? null,
    state: { values },
  };
}
