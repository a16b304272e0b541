/** What the benchmarks use of peers that come without types. */
declare module 'sentencex' {
  export function segment(language: string, text: string): string[];
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: Readonly<{ url?: string }>);
    readonly window: Readonly<{ document: Document; close: () => void }>;
  }
}
