import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {VoiceError} from '../../src/errors.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {IDLE, reducePhase, seenAs, stateOf, type Activity, type Phase, type Signal} from '../../src/session/state.js';
import {STATES, type VoiceState} from '../../src/shapes.js';
import {EVERY_FACT, PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, SPEECH_STOPPED, failure, RESPONSE_CREATED, responseDone} from './facts.js';

const error = new VoiceError('net.lost');
const QUIET: Activity = {userSpeaking: false, responding: false, playing: false, held: false, trouble: null};

/** All sixteen combinations of what may go on at once. */
const ACTIVITIES: readonly Activity[] = Array.from({length: 16}, (_, bits) => ({
  userSpeaking: Boolean(bits & 1),
  responding: Boolean(bits & 2),
  playing: Boolean(bits & 4),
  held: Boolean(bits & 8),
  trouble: null,
}));

const PHASES: readonly Phase[] = [
  IDLE,
  {kind: 'consent'},
  ...(['microphone', 'signalling', 'network', 'session'] as const).map((step) => ({kind: 'connecting' as const, step})),
  ...ACTIVITIES.map((activity) => ({kind: 'live' as const, activity})),
  {kind: 'ended', duration: 12},
  {kind: 'failed', error},
];

const SIGNALS: Readonly<Record<Signal['type'], readonly Signal[]>> = {
  reset: [{type: 'reset'}],
  'ask-consent': [{type: 'ask-consent'}],
  connect: (['microphone', 'signalling', 'network', 'session', null] as const).map((step) => ({type: 'connect', step})),
  live: [{type: 'live'}],
  network: [
    {type: 'network', held: true},
    {type: 'network', held: false},
  ],
  asked: [{type: 'asked'}],
  cut: [{type: 'cut'}],
  end: [{type: 'end', duration: 3}],
  fail: [{type: 'fail', error}],
};

const INPUTS: readonly (Signal | Fact)[] = [...Object.values(SIGNALS).flat(), ...Object.values(EVERY_FACT)];

const after = (...inputs: readonly (Signal | Fact)[]): VoiceState => stateOf(inputs.reduce<Phase>(reducePhase, IDLE));
const LIVE: Signal = {type: 'live'};

describe('state: the reducer', () => {
  it('answers every signal and fact in every phase, with a state that exists', () => {
    for (const phase of PHASES) {
      for (const input of INPUTS) assert.ok(STATES.includes(stateOf(reducePhase(phase, input))), `${input.type} in ${phase.kind}`);
    }
  });

  it('gives the same object back where nothing changed', () => {
    const lasting: readonly (Signal | Fact)[] = INPUTS.filter(({type}) => !['ask-consent', 'live', 'cut', 'end', 'fail'].includes(type));
    for (const phase of PHASES) {
      for (const input of lasting) {
        const once = reducePhase(phase, input);
        assert.equal(reducePhase(once, input), once, `${input.type} twice in ${phase.kind}`);
      }
    }
  });

  it('takes no fact of a session before it is live or after it ended', () => {
    for (const phase of PHASES.filter(({kind}) => kind !== 'live')) {
      for (const fact of Object.values(EVERY_FACT)) assert.equal(reducePhase(phase, fact), phase, `${fact.type} in ${phase.kind}`);
      for (const held of [true, false]) assert.equal(reducePhase(phase, {type: 'network', held}), phase);
    }
  });

  it('changes neither the phase it was given nor what is in it', () => {
    for (const phase of PHASES) {
      const before = structuredClone(phase.kind === 'failed' ? {kind: phase.kind} : phase);
      for (const input of INPUTS) reducePhase(phase, input);
      assert.deepEqual(phase.kind === 'failed' ? {kind: phase.kind} : phase, before);
    }
  });

  it('forgets what went on when a session begins anew', () => {
    for (const phase of PHASES) assert.deepEqual(reducePhase(phase, LIVE), {kind: 'live', activity: QUIET});
  });

  it('keeps how long a call lasted, and why one failed', () => {
    assert.deepEqual(reducePhase({kind: 'live', activity: QUIET}, {type: 'end', duration: 3.5}), {kind: 'ended', duration: 3.5});
    assert.deepEqual(reducePhase({kind: 'connecting', step: 'network'}, {type: 'fail', error}), {kind: 'failed', error});
  });
});

describe('state: what a visitor sees', () => {
  const PATHS: Readonly<Record<VoiceState, readonly (Signal | Fact)[]>> = {
    idle: [LIVE, {type: 'reset'}],
    consent: [{type: 'ask-consent'}],
    connecting: [{type: 'connect', step: 'microphone'}],
    listening: [{type: 'connect', step: null}],
    hearing: [LIVE, SPEECH_STARTED],
    thinking: [LIVE, SPEECH_STARTED, SPEECH_STOPPED],
    speaking: [LIVE, RESPONSE_CREATED, PLAYBACK_STARTED],
    reconnecting: [LIVE, {type: 'network', held: true}],
    ended: [LIVE, {type: 'end', duration: 1}],
    failed: [LIVE, {type: 'fail', error}],
  };
  for (const [state, path] of Object.entries(PATHS)) {
    it(`can be ${state}`, () => assert.equal(after(...path), state));
  }

  it('puts a held network over the visitor, the visitor over the answer, its sound over its making', () => {
    for (const activity of ACTIVITIES) {
      const {held, userSpeaking, playing, responding} = activity;
      const expected = held ? 'reconnecting' : userSpeaking ? 'hearing' : playing ? 'speaking' : responding ? 'thinking' : 'listening';
      assert.equal(stateOf({kind: 'live', activity}), expected);
    }
  });

  it('follows a spoken turn by the sound, not by the response', () => {
    const turn = [SPEECH_STARTED, SPEECH_STOPPED, RESPONSE_CREATED, PLAYBACK_STARTED, responseDone(), PLAYBACK_STOPPED];
    const seen = turn.map((_, index) => after(LIVE, ...turn.slice(0, index + 1)));
    assert.deepEqual(seen, ['hearing', 'thinking', 'thinking', 'speaking', 'speaking', 'listening']);
  });

  it('hears a visitor who cuts in, and thinks again after them', () => {
    const cut = [SPEECH_STARTED, PLAYBACK_CLEARED, responseDone({status: 'cancelled'}), SPEECH_STOPPED];
    const seen = cut.map((_, index) => after(LIVE, RESPONSE_CREATED, PLAYBACK_STARTED, ...cut.slice(0, index + 1)));
    assert.deepEqual(seen, ['hearing', 'hearing', 'hearing', 'thinking']);
  });

  it('comes back to what it was doing when the network does', () => {
    const held: Signal = {type: 'network', held: true};
    assert.equal(after(LIVE, RESPONSE_CREATED, PLAYBACK_STARTED, held, {type: 'network', held: false}), 'speaking');
  });

  it('keeps why an answer was none until the visitor speaks, or the next answer is made', () => {
    const troubled = (...path: Fact[]) => {
      const phase = [LIVE, RESPONSE_CREATED, ...path].reduce<Phase>(reducePhase, IDLE);
      return phase.kind === 'live' ? (phase.activity.trouble?.code ?? null) : phase.kind;
    };
    const failed = responseDone({status: 'failed', reason: 'server_error'});
    assert.equal(troubled(failed), 'provider.response_failed');
    assert.equal(troubled(responseDone({status: 'incomplete', reason: 'content_filter'})), 'provider.filtered');
    for (const status of ['completed', 'cancelled'] as const) assert.equal(troubled(responseDone({status})), null);
    assert.equal(troubled(responseDone({status: 'incomplete', reason: 'max_output_tokens'})), null);
    assert.deepEqual([troubled(failed, SPEECH_STARTED), troubled(failed, RESPONSE_CREATED)], [null, null]);
  });

  it('thinks on where another answer has been asked for, whatever became of the one before', () => {
    const failed = responseDone({status: 'failed', reason: 'server_error'});
    assert.deepEqual(seenAs(failed, 'conversation', true), {type: 'asked'});
    for (const [fact, mode, asked] of [[failed, 'conversation', false], [PLAYBACK_STOPPED, 'conversation', true], [SPEECH_STOPPED, 'conversation', false]] as const) assert.equal(seenAs(fact, mode, asked), fact);
    assert.equal(after(LIVE, RESPONSE_CREATED, {type: 'asked'}), 'thinking');
  });

  it('waits for nothing after what is only written down', () => assert.deepEqual(seenAs(SPEECH_STOPPED, 'transcription', false), {type: 'input-discarded'}));

  it('lets no error of the provider end a call by itself', () => assert.equal(after(LIVE, failure('server_error'), failure(null)), 'listening'));
});
