/** What `doctor` says of one thing that it tried. */
export type Check = Readonly<{ check: string; state: 'ok' | 'fault'; detail: string }>;
