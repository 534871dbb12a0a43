import {html, type TemplateResult} from 'lit-html';

/** Letters, digits and the punctuation of URLs, after a host without user, port or a letter that looks like another. */
const ADDRESS = /^https:\/\/([a-z\d.-]+)(?:[/?#][\w/?#&=%~+.,;:!@$*()-]*)?$/i;
/** Of one text. */
const MOST = 10;
/** What ends a sentence, not an address. */
const AFTER = '.,;:!?)]}>*_"\'’”»…';

const isAllowed = (address: string, hosts: readonly string[]): boolean => hosts.includes(ADDRESS.exec(address)?.[1]?.toLowerCase() ?? '');

/** The address at the beginning of a run without spaces: what stands behind it is not of it. */
const addressIn = (run: string): string => {
  let end = run.length;
  while (AFTER.includes(run.charAt(end - 1)) && end > 0) end--;
  return run.slice(0, end);
};

/**
 * A text with its links: whole `https` addresses, on hosts that the site has listed, each as it is written. Everything else stays text:
 * markdown, other schemes, a user name before the host, letters of other scripts. Linear, whatever the text.
 */
export const linked = (text: string, hosts: readonly string[]): string | (string | TemplateResult)[] => {
  const pieces: (string | TemplateResult)[] = [];
  let told = 0;
  for (const {0: run, index} of hosts.length > 0 ? text.matchAll(/https:\/\/\S+/gi) : []) {
    const address = addressIn(run);
    const before = text.slice(Math.max(0, index - 2), index);
    if (/[\w/:@.]$|\]\($/.test(before) || !isAllowed(address, hosts)) continue;
    pieces.push(
      text.slice(told, index),
      html`<a part="link" dir="ltr" href=${address} target="_blank" rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer">${address}</a>`,
    );
    told = index + address.length;
    if (pieces.length === 2 * MOST) break;
  }
  return told > 0 ? [...pieces, text.slice(told)] : text;
};
