// What sites build on. A name that changes here is a breaking change; a new one is a line of the changelog.
import {expect} from '@open-wc/testing';
import {RealtimeVoiceElement} from '../src/element.js';
import * as surface from '../src/index.js';
import {ERROR_CODES} from '../src/errors.js';
import {ATTRIBUTES, PROPERTIES, propertyName} from '../src/options.js';
import {STATES} from '../src/shapes.js';
import {SCENES, stage} from './ui/support.js';

const names = (text: string): string[] => text.trim().split(/\s+/).sort();

const LIFECYCLE = names('constructor connectedCallback disconnectedCallback willUpdate update render shown settleOpen missed changed describe emit');

describe('the public surface', () => {
  it('has these attributes', () => {
    expect(Object.keys(ATTRIBUTES).sort()).to.deep.equal(
      names(`agent-name analytics-level base-url concurrent credentials dialect greeting idle-timeout instructions label language link-hosts locale max-cost max-duration mode model muted no-device-picker no-feedback no-microphone no-notice
        no-reconnect no-text-input no-timer no-transcript noise-reduction open output placement preload privacy-url provider remember-settings request-human require-consent session-endpoint target-language terms-url theme
        token-endpoint transport turn-detection variant visualizer voice volume worklet-url`),
    );
  });

  it('has these properties that only a script can set', () => {
    expect(Object.keys(PROPERTIES).sort()).to.deep.equal(names('context iceServers mediaStream prices redact sessionConfig sessionProvider strings tokenProvider tools'));
  });

  it('has these methods and read-only properties', () => {
    const {prototype} = RealtimeVoiceElement;
    const call = Object.getPrototypeOf(prototype) as object;
    const described = [prototype, call, Object.getPrototypeOf(call) as object].flatMap((level) => Object.entries(Object.getOwnPropertyDescriptors(level)));
    const members = described.filter(([name]) => !LIFECYCLE.includes(name));
    const reactive = Object.keys(ATTRIBUTES).map(propertyName);
    const own = members.filter(([name]) => !reactive.includes(name));
    expect(own.filter(([, {value}]) => typeof value === 'function').map(([name]) => name).sort()).to.deep.equal(names('exportTranscript hide interrupt preflight sendContext sendEvent sendImage sendText setMicrophone setSpeaker show start startTalking stop stopTalking submitFeedback toggle updateSession'));
    expect(own.filter(([, {get, set}]) => get && !set).map(([name]) => name).sort()).to.deep.equal(names('devices elapsed error inputLevel outputLevel sessionId state stats transcript usage'));
    for (const name of ['supported', 'version', 'allowOrigins', 'registerStrings']) expect(name in RealtimeVoiceElement, name).to.equal(true);
  });

  it('has these states', () => {
    expect(STATES).to.deep.equal(['idle', 'consent', 'connecting', 'listening', 'hearing', 'thinking', 'speaking', 'reconnecting', 'ended', 'failed']);
  });

  it('has these events', () => {
    const made = Object.values(surface as Record<string, unknown>)
      .filter((value): value is new (fields: object) => Event => typeof value === 'function' && value.prototype instanceof Event)
      .filter(({name}) => !/VoiceEvent$/.test(name));
    expect(made.map((Made) => new Made({}).type).sort()).to.deep.equal(
      names(`rv-analytics rv-before-start rv-consent rv-device-change rv-error rv-event rv-feedback rv-handoff rv-hide rv-interrupt rv-latency rv-limit rv-mute-change rv-quality rv-rate-limit rv-reconnected rv-reconnecting
        rv-session-end rv-session-start rv-show rv-speech-end rv-speech-start rv-state-change rv-tool-call rv-tool-result rv-transcript rv-usage rv-volume-change rv-warning`),
    );
  });

  it('has these parts', async () => {
    const parts = new Set<string>();
    const closed = {...SCENES.listening, variant: 'floating'} as const;
    for (const scene of [...Object.values(SCENES), closed, {...closed, open: true}]) {
      const host = await stage(scene);
      for (const element of host.root.querySelectorAll('[part]')) for (const name of element.part) parts.add(name);
    }
    expect([...parts].sort()).to.deep.equal(
      names(`attach-button attachment base caption captions-only close-button composer consent consent-accept consent-decline controls copy-button detach-button device-select earlier-button end-button error extend-button feedback feedback-button feedback-comment footer header hear-button hint interrupt-button interrupted language-select later-button link launcher
        message message-agent message-text message-user mute-button notice panel pill quality rate-button retry-button save-button send-button settings settings-button start-button status talk-button text-input timer title tool tool-approval tool-approve
        tool-arguments tool-decline transcript type-button unheard visualizer volume-slider`),
    );
  });

  it('has these error codes', () => {
    expect(Object.keys(ERROR_CODES).sort()).to.deep.equal(
      names(`audio.blocked audio.echo audio.processor audio.sink_failed config.bad_url config.dialect config.language config.model config.model_retiring config.no_route config.no_transcription config.origin_not_allowed config.redact config.rejected config.secret_key_exposed config.token_endpoint consent.declined
        internal limit.provider limit.rate media.image mic.denied mic.dismissed mic.failed mic.fallback mic.in_use mic.lost mic.not_found mic.silent mic.system_denied net.channel_closed net.ice_failed net.script
        net.lost net.offline policy.insecure_context policy.mic_blocked policy.webrtc_unavailable policy.worklet_blocked protocol.bad_event protocol.flood protocol.oversize
        provider.bad_answer provider.error provider.filtered provider.no_session provider.quota provider.rejected provider.response_failed provider.stalled provider.timeout provider.transcription_failed
        provider.unavailable session.busy session.expired session.stopped session.unsupported token.expired token.forbidden token.invalid token.redirected token.timeout
        token.unauthorized token.unavailable token.unreachable tool.unavailable`),
    );
  });
});
