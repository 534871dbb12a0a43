import { type TemplateResult } from 'lit-html';
/**
 * A text with its links: whole `https` addresses, on hosts that the site has listed, each as it is written. Everything else stays text:
 * markdown, other schemes, a user name before the host, letters of other scripts. Linear, whatever the text.
 */
export declare const linked: (text: string, hosts: readonly string[]) => string | (string | TemplateResult)[];
