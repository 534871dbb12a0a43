import type { Settings } from './options.js';
import type { BuiltSession } from './session.js';
import type { Visit } from './visit.js';
/** What the page receives: the key, when it expires (epoch seconds), and where to go with it. Nothing else, whatever the provider says. */
export interface MintedKey {
    readonly value: string;
    readonly expires_at: number;
    readonly provider: 'openai' | 'azure';
    readonly base_url: string;
    readonly model?: string;
    readonly dialect: 'ga';
}
/**
 * Has the provider mint a short-lived key for a session (protocol.md §1.1).
 * @throws Refusal `upstream_*`
 */
export declare function mintKey(settings: Settings, { json, model, path }: BuiltSession, visit: Visit): Promise<MintedKey>;
