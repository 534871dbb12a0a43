import type { Snapshot, TokenCounts, Usage } from './shapes.js';
/** What each call begins with. */
export declare const BARE: {
    readonly turns: readonly [];
    readonly muted: false;
    readonly blocked: false;
    readonly limit: null;
    readonly quality: "good";
    readonly echo: false;
    readonly microphone: true;
    readonly fault: null;
    readonly pushToTalk: null;
    readonly approvals: readonly [];
    readonly tools: readonly [];
    readonly pictures: false;
};
/** Before the first call. */
export declare const RESTING: Snapshot;
export declare const NO_TOKENS: TokenCounts;
export declare const NO_USAGE: Usage;
