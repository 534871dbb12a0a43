import { type TokenHandlerOptions } from './options.js';
export type { MintedKey } from './mint.js';
export type { TokenHandlerOptions } from './options.js';
export type { RefusalCode } from './refusal.js';
export type { SessionConfig } from './session.js';
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
