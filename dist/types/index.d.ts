/** `import 'realtime-voice'`: registers the tag. `realtime-voice/element` has the class without registering it. */
import './define.js';
export { RealtimeVoiceElement } from './element.js';
export type { Plural, StringOverrides, Strings } from './i18n/strings.js';
export { VoiceError, type ErrorCode, type Retry } from './errors.js';
export * from './events.js';
export { STATES, type Approval, type ConnectionStats, type EndReason, type LimitKind, type OwnPrices, type Prices, type QualityLevel, type Rate, type RateLimit, type Rating, type Role, type Segment, type Timings, type TokenCounts, type ToolActivity, type Turn, type Usage, type VoiceState, } from './shapes.js';
export type { CallOptions, ProviderContext, Redact, SessionProvider, TokenProvider } from './call-options.js';
export type { PreflightCheck, PreflightLine, PreflightReport } from './preflight-report.js';
export type { PreflightOptions } from './preflight/preflight.js';
export type { ExportKind } from './transcript-export.js';
export type { VoiceTool } from './voice-tool.js';
