/** Reads what a person named: an address on the web, or where an operator asks, a file or a folder. */
import { fileURLToPath } from 'node:url';
import { type Fault, fail, NO_MEMORY, ok } from '../../digest/model.ts';
import type { SourceReader } from '../../digest/ports.ts';
import { readPage } from './file.ts';
import { readPath } from './files.ts';
import { bodyOf, type ReaderDeps } from './reading.ts';
import { readWeb } from './web.ts';

/** A reader of everything that a source may be. Its faults say in one sentence for people what is wrong. */
export function sourceReader(deps: ReaderDeps): SourceReader {
  return {
    async read(source, memory, signal) {
      const { location } = source;
      if (/^https?:\/\//i.test(location)) return readWeb(location, memory, deps, signal);
      const path = pathOf(location);
      if (path === null)
        return fail(fault('invalid_source', 'this is neither a web address nor an absolute path'));
      if (!deps.allowFiles)
        return fail(fault('files_forbidden', 'files and folders cannot be read from here'));
      return readPath(path, deps, signal);
    },
    async page({ url, file }, signal) {
      if (file !== null)
        return deps.allowFiles
          ? readPage(file, url)
          : fail(fault('files_forbidden', 'files and folders cannot be read from here'));
      if (url === null) return fail(fault('no_link', 'there is no link to this page'));
      const fetched = await deps.fetcher.fetch({ url, for: 'page' }, signal);
      if (!fetched.ok) return fetched;
      const body = bodyOf(fetched.value, NO_MEMORY);
      if (!body.ok) return body;
      const { contentType, body: bytes } = body.value;
      return ok({ url: body.value.url, contentType, body: { kind: 'bytes', bytes } });
    },
  };
}

const fault = (kind: string, detail: string): Fault => ({ kind, detail });

/** The path of a file: address or an absolute path, else null. */
function pathOf(location: string): string | null {
  if (/^file:\/\//i.test(location)) {
    try {
      return fileURLToPath(location);
    } catch {
      return null;
    }
  }
  return /^(?:\/|[A-Za-z]:[\\/])/.test(location) ? location : null;
}
