/** What a person types, a line at a time, and the prompt that waits for it. */
import { createInterface, type Interface } from 'node:readline';

type Input = NodeJS.ReadableStream & { isTTY?: boolean };
type Output = NodeJS.WritableStream & { isTTY?: boolean };

type Lines = Readonly<{
  /** Begins to read; `onEnd` is told once there is no more to read. */
  open(onEnd: () => void): void;
  /** The next line behind a prompt; null where there is none any more. What was typed ahead counts. */
  ask(prompt: string): Promise<string | null>;
  /** Prints something while a prompt may stand: that goes away before and comes again behind, with what was typed so far. */
  around(print: () => Promise<void>): Promise<void>;
  close(): void;
}>;

const ERASE = '\r\u001b[2K';

export function linesOf(input: Input, output: Output): Lines {
  const typed: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let reader: Interface | null = null;
  let ended = false;

  const give = (line: string | null): void => {
    const take = waiting;
    waiting = null;
    take?.(line);
  };

  return {
    open: (onEnd) => {
      reader = createInterface({ input, output, terminal: output.isTTY === true && input.isTTY === true });
      reader.on('line', (line) => {
        if (waiting === null) typed.push(line);
        else give(line);
      });
      reader.on('close', () => {
        ended = true;
        // a closed one takes no prompt; what is still owed is printed all the same
        reader = null;
        onEnd();
        give(null);
      });
    },
    ask: async (prompt) => {
      reader?.setPrompt(prompt);
      reader?.prompt();
      const line = typed.shift();
      if (line !== undefined) return line;
      if (ended) return null;
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    around: async (print) => {
      if (waiting !== null && output.isTTY === true) output.write(ERASE);
      await print();
      if (waiting !== null) reader?.prompt(true);
    },
    close: () => reader?.close(),
  };
}
