/** Facts by short names, as a provider tells them. */
import type {Fact, FactOf, Item} from '../../src/protocol/vocabulary.js';

type ItemFields = Partial<Omit<Item, 'id'>>;

export const sessionCreated = (over: Partial<FactOf<'session-created'>> = {}): Fact => ({
  type: 'session-created',
  sessionId: 'sess_1',
  model: 'gpt-realtime',
  expiresAt: null,
  dialect: 'ga',
  transcription: {model: 'whisper-1', language: null},
  ...over,
});
export const sessionUpdated = (transcribing: boolean): Fact => ({type: 'session-updated', transcription: transcribing ? {model: 'whisper-1', language: null} : null});

export const committed = (itemId: string, previousItemId: string | null | undefined): Fact => ({type: 'input-committed', itemId, previousItemId});
export const item = (id: string, previousItemId: string | null | undefined, fields: ItemFields = {}, done = false): Fact => ({
  type: 'item',
  item: {id, role: 'user', text: null, source: 'voice', ...fields},
  previousItemId,
  done,
});
export const answer = (id: string, previousItemId: string | null | undefined, done = false): Fact => item(id, previousItemId, {role: 'assistant'}, done);
export const typed = (id: string, previousItemId: string | null | undefined, text: string): Fact => item(id, previousItemId, {source: 'text', text});
export const tool = (id: string, previousItemId: string | null | undefined): Fact => item(id, previousItemId, {role: null, source: 'text'});

export const heard = (itemId: string, text: string, part = 0): Fact => ({type: 'text-delta', role: 'user', source: 'voice', itemId, part, text});
export const heardAll = (itemId: string, text: string, part = 0): Fact => ({type: 'text-done', role: 'user', source: 'voice', itemId, part, text});
export const heardNothing = (itemId: string): Fact => ({type: 'input-transcript-failed', itemId});

export const said = (itemId: string, text: string, part = 0): Fact => ({type: 'text-delta', role: 'assistant', source: 'voice', itemId, part, text});
export const saidAll = (itemId: string, text: string, part = 0): Fact => ({type: 'text-done', role: 'assistant', source: 'voice', itemId, part, text});

export const RESPONSE_CREATED: Fact = {type: 'response-created', responseId: null};
export const responseDone = (over: Partial<FactOf<'response-done'>> = {}): Fact => ({
  type: 'response-done',
  status: 'completed',
  reason: null,
  itemIds: [],
  calls: [],
  usage: null,
  ...over,
});
export const deleted = (itemId: string): Fact => ({type: 'item-deleted', itemId});
export const truncated = (itemId: string, audioEndMs: number | null = 500): Fact => ({type: 'item-truncated', itemId, audioEndMs});
export const failure = (code: string | null, eventId: string | null = null): Fact => ({type: 'error', error: {code, param: null, eventId}});

export const SPEECH_STARTED: Fact = {type: 'input-speech-started'};
export const SPEECH_STOPPED: Fact = {type: 'input-speech-stopped'};
export const PLAYBACK_STARTED: Fact = {type: 'playback-started'};
export const PLAYBACK_STOPPED: Fact = {type: 'playback-stopped'};
export const PLAYBACK_CLEARED: Fact = {type: 'playback-cleared'};

/** One of each kind; the type holds the list complete. */
export const EVERY_FACT: Readonly<Record<Fact['type'], Fact>> = {
  'session-created': sessionCreated(),
  'session-updated': sessionUpdated(true),
  error: failure('server_error'),
  'input-speech-started': SPEECH_STARTED,
  'input-speech-stopped': SPEECH_STOPPED,
  'input-discarded': {type: 'input-discarded'},
  'input-committed': committed('u1', null),
  'text-delta': said('a1', 'Good'),
  'text-done': saidAll('a1', 'Good day'),
  'input-transcript-failed': heardNothing('u1'),
  item: item('u1', null),
  'item-deleted': deleted('u1'),
  'item-truncated': truncated('a1'),
  'response-created': RESPONSE_CREATED,
  'response-done': responseDone(),
  'playback-started': PLAYBACK_STARTED,
  'playback-stopped': PLAYBACK_STOPPED,
  'playback-cleared': PLAYBACK_CLEARED,
  'output-audio': {type: 'output-audio', itemId: 'a1', audio: 'AAAA'},
  'output-audio-done': {type: 'output-audio-done', itemId: 'a1'},
  'rate-limits': {type: 'rate-limits', limits: [{name: 'tokens', limit: 40_000, remaining: 39_000, resetSeconds: 1.5}]},
  call: {type: 'call', call: {callId: 'call_1', name: 'look_up', arguments: '{}', complete: true}},
  mcp: {type: 'mcp', what: 'list', itemId: 'm1', name: null, status: 'completed'},
  'approval-request': {type: 'approval-request', requestId: 'm2', server: 'shop', name: 'pay', arguments: '{}'},
  segment: {type: 'segment', itemId: 'u1', text: 'Good day', speaker: 'A'},
  'input-timeout': {type: 'input-timeout'},
  'session-closed': {type: 'session-closed'},
};
