import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseClientEvent } from '../../../demo/local-provider/schema/event.js';
import { parseJson } from '../../../demo/local-provider/schema/parse.js';
import { createConfig, echoSession, updateConfig } from '../../../demo/local-provider/session/config.js';
import { RealtimeError, type ErrorBody } from '../../../demo/local-provider/wire/errors.js';

function refusal(action: () => unknown): ErrorBody {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof RealtimeError, String(error));
    return error.body;
  }
  return assert.fail('It was not refused.');
}

const update = (session: unknown): ErrorBody => refusal(() => parseClientEvent({ type: 'session.update', session }));
const brief = ({ code, param }: ErrorBody) => ({ code, param });

describe('a client event', () => {
  it('needs to be JSON, to have a type and a known one', () => {
    assert.equal(refusal(() => parseJson('{')).code, 'invalid_event');
    assert.deepEqual(refusal(() => parseClientEvent({})), {
      type: 'invalid_request_error', code: 'invalid_event', message: "The 'type' field is missing.", param: null,
    });
    const unknown = refusal(() => parseClientEvent({ type: 'session.create' }));
    assert.deepEqual(brief(unknown), { code: 'invalid_value', param: 'type' });
    assert.match(unknown.message, /^Invalid value: 'session.create'\. Supported values are: 'session.update'/);
  });

  it('is refused for one unknown field', () => {
    const refused = refusal(() => parseClientEvent({ type: 'response.cancel', reason: 'x' }));
    assert.deepEqual(refused, {
      type: 'invalid_request_error', code: 'unknown_parameter', message: "Unknown parameter: 'reason'.", param: 'reason',
    });
  });

  it('is refused for an item that only the model can make', () => {
    const item = { type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: 'x' }] };
    const refused = refusal(() => parseClientEvent({ type: 'conversation.item.create', item }));
    assert.deepEqual(brief(refused), { code: 'invalid_value', param: 'item.content[0].type' });
  });

  it('is refused for an item id of more than 32 characters', () => {
    const item = { id: 'x'.repeat(33), type: 'message', role: 'user', content: [] };
    const refused = refusal(() => parseClientEvent({ type: 'conversation.item.create', item }));
    assert.equal(refused.param, 'item.id');
  });
});

describe('session.update', () => {
  it('needs session.type, word for word as the service says it', () => {
    assert.deepEqual(update({ instructions: 'x' }), {
      type: 'invalid_request_error',
      code: 'missing_required_parameter',
      message: "Missing required parameter: 'session.type'.",
      param: 'session.type',
    });
    assert.deepEqual(brief(refusal(() => parseClientEvent({ type: 'session.update' }))), {
      code: 'missing_required_parameter', param: 'session',
    });
  });

  it('names an unknown field by its dotted path', () => {
    const paths: [unknown, string][] = [
      [{ type: 'realtime', modalities: ['audio'] }, 'session.modalities'],
      [{ type: 'realtime', temperature: 0.8 }, 'session.temperature'],
      [{ type: 'realtime', audio: { input: { turn_detection: { type: 'server_vad', eager: 1 } } } }, 'session.audio.input.turn_detection.eager'],
      [{ type: 'realtime', tools: [{ type: 'function', name: 'a', strict: true }] }, 'session.tools[0].strict'],
      [{ type: 'realtime', audio: { output: { voice: { id: 'voice_1', x: 1 } } } }, 'session.audio.output.voice.x'],
    ];
    for (const [session, param] of paths) assert.deepEqual(brief(update(session)), { code: 'unknown_parameter', param });
  });

  it('refuses values that are out of range or of the wrong kind', () => {
    const paths: [unknown, string][] = [
      [{ type: 'realtime', output_modalities: ['audio', 'text'] }, 'session.output_modalities'],
      [{ type: 'realtime', audio: { output: { voice: 'bogus' } } }, 'session.audio.output.voice'],
      [{ type: 'realtime', audio: { output: { speed: 3 } } }, 'session.audio.output.speed'],
      [{ type: 'realtime', audio: { input: { turn_detection: { type: 'none' } } } }, 'session.audio.input.turn_detection.type'],
      [{ type: 'realtime', audio: { input: { turn_detection: { type: 'server_vad', threshold: 2 } } } }, 'session.audio.input.turn_detection.threshold'],
      [{ type: 'realtime', max_output_tokens: 9999 }, 'session.max_output_tokens'],
      [{ type: 'realtime', instructions: 7 }, 'session.instructions'],
      [{ type: 'realtime', tool_choice: 'always' }, 'session.tool_choice'],
    ];
    for (const [session, param] of paths) assert.deepEqual(brief(update(session)), { code: 'invalid_value', param });
  });

  it('lists the supported values as the service does', () => {
    const refused = update({ type: 'realtime', audio: { input: { transcription: { model: 'gpt-realtime-whisper', delay: 'bogus' } } } });
    assert.deepEqual(refused, {
      type: 'invalid_request_error',
      code: 'invalid_value',
      message: "Invalid value: 'bogus'. Supported values are: 'minimal', 'low', 'medium', 'high', and 'xhigh'.",
      param: 'session.audio.input.transcription.delay',
    });
  });
});

describe('the effective configuration', () => {
  it('has the defaults of the wire, in its order', () => {
    const session = echoSession(createConfig({ type: 'realtime', instructions: 'Be kind.' }), 'sess_1', 0);
    assert.deepEqual(session, {
      type: 'realtime', object: 'realtime.session', id: 'sess_1', model: 'gpt-realtime', output_modalities: ['audio'],
      instructions: 'Be kind.', tools: [], tool_choice: 'auto', max_output_tokens: 'inf', tracing: null, truncation: 'auto',
      prompt: null, expires_at: 0,
      audio: {
        input: {
          format: { type: 'audio/pcm', rate: 24_000 }, transcription: null, noise_reduction: null,
          turn_detection: {
            type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 200, idle_timeout_ms: null,
            create_response: true, interrupt_response: true,
          },
        },
        output: { format: { type: 'audio/pcm', rate: 24_000 }, voice: 'alloy', speed: 1 },
      },
      include: null,
    });
    assert.deepEqual(Object.keys(session).slice(0, 5), ['type', 'object', 'id', 'model', 'output_modalities']);
  });

  it('knows neither a model nor an answer in a transcription session', () => {
    const session = echoSession(createConfig({ type: 'transcription' }), 'sess_1', 0);
    assert.deepEqual(Object.keys(session), ['type', 'object', 'id', 'expires_at', 'audio', 'include']);
    assert.deepEqual(session['object'], 'realtime.transcription_session');
    assert.doesNotMatch(JSON.stringify(session), /create_response/);
  });

  it('keeps what an update does not name, and replaces turn_detection whole', () => {
    const before = createConfig({ type: 'realtime', instructions: 'a', audio: { input: { turn_detection: { type: 'server_vad', threshold: 0.9 } } } });
    const after = updateConfig(before, { type: 'realtime', audio: { input: { turn_detection: { type: 'server_vad', silence_duration_ms: 700 } } } });
    assert.equal(after.type === 'realtime' && after.instructions, 'a');
    assert.deepEqual(after.audio.input.turn_detection, {
      type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 700, idle_timeout_ms: null,
      create_response: true, interrupt_response: true,
    });
    const off = updateConfig(after, { type: 'realtime', audio: { input: { turn_detection: null } } });
    assert.equal(off.audio.input.turn_detection, null);
  });

  it('keeps its model and its type', () => {
    const config = createConfig({ type: 'realtime', model: 'gpt-realtime-2' });
    assert.doesNotThrow(() => updateConfig(config, { type: 'realtime', model: 'gpt-realtime-2' }));
    assert.equal(refusal(() => updateConfig(config, { type: 'realtime', model: 'gpt-realtime' })).param, 'session.model');
    assert.equal(refusal(() => updateConfig(config, { type: 'transcription' })).param, 'session.type');
  });
});
