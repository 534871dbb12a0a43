import { type TokenHandlerOptions } from './options.js';
export type { Audit, AuditRecord } from './audit.js';
export type { Authorize } from './authorize.js';
export type { TrustProxy } from './client-ip.js';
export type { HumanProof, VerifyHuman } from './human.js';
export type { Limits, Rate } from './limits.js';
export { createMemoryStore, type MemoryStoreOptions } from './memory-store.js';
export type { MintedKey } from './mint.js';
export type { TokenHandlerOptions } from './options.js';
export type { RefusalCode } from './refusal.js';
export type { SessionConfig } from './session.js';
export type { Leased, LimitStore, Taken } from './store.js';
/** Answers every request, whatever it is; never rejects. */
export type TokenHandler = (request: Request) => Promise<Response>;
/**
 * ```ts
 * const handler = createTokenHandler({
 *   provider: 'openai',
 *   apiKey: process.env.OPENAI_API_KEY,
 *   session: {model: 'gpt-realtime', instructions: 'You are a friendly assistant.'},
 *   allowedOrigins: ['https://www.example.com'],
 * });
 * ```
 * @throws TypeError or RangeError, in a sentence, when the options cannot work or are not safe.
 */
export declare function createTokenHandler(options: TokenHandlerOptions): TokenHandler;
