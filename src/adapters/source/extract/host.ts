/** The host of a page, as an outlet would write its own name. */

/** Without "www", "m", "amp" and "mobile" before it; "" for what is no address. */
export const hostOf = (url: string | null): string =>
  (url === null ? '' : (URL.parse(url)?.hostname ?? '')).replace(/^(?:www|m|amp|mobile)\./, '');
