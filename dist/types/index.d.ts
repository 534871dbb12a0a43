/** `import 'realtime-voice'`: registers the tag. `realtime-voice/element` has the class without registering it. */
import './define.js';
export { RealtimeVoiceElement } from './element.js';
export { VoiceError, type ErrorCode, type Retry } from './errors.js';
export * from './events.js';
export { STATES, type EndReason, type Role, type Timings, type TokenCounts, type Turn, type Usage, type VoiceState } from './shapes.js';
export type { VoiceTool } from './voice-tool.js';
