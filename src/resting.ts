import type {Snapshot, TokenCounts, Usage} from './shapes.js';

/** What each call begins with. */
export const BARE = {turns: [], muted: false, blocked: false, limit: null, quality: 'good', echo: false, microphone: true, fault: null, pushToTalk: null, approvals: [], tools: [], pictures: false} as const satisfies Partial<Snapshot>;

/** Before the first call. */
export const RESTING: Snapshot = {...BARE, devices: {microphones: [], speakers: []}, state: 'idle', step: null, duration: null, error: null};

export const NO_TOKENS: TokenCounts = {text: 0, audio: 0, image: 0};
export const NO_USAGE: Usage = {input: NO_TOKENS, cached: NO_TOKENS, output: NO_TOKENS};
