/** Who the bot is on Discord, and what its application may read. */
import { type APIApplication, type APIUser, Routes } from 'discord.js';
import type { Answered, Rest } from './rest.ts';
import { MAY_READ_CONTENT } from './wire.ts';

export type Self = Readonly<{
  application: string;
  user: string;
  /** True where Message Content is switched on for the application: else it is never asked for. */
  readsContent: boolean;
}>;

/** Asked once; a fault is asked again the next time. */
export function selfOf(rest: Rest): () => Promise<Answered<Self>> {
  let known: Self | null = null;
  return async () => {
    if (known) return { ok: true, value: known };
    const application = await rest.ask<APIApplication>('get', Routes.currentApplication());
    if (!application.ok) return application;
    const { id, flags, bot } = application.value;
    const user = bot ? ({ ok: true, value: bot } as const) : await rest.ask<APIUser>('get', Routes.user());
    if (!user.ok) return user;
    known = { application: id, user: user.value.id, readsContent: ((flags ?? 0) & MAY_READ_CONTENT) !== 0 };
    return { ok: true, value: known };
  };
}
