/** How well the connection carries the call, out of what it has counted. Pure: times are milliseconds of one clock that only goes forward. */
import type {ConnectionStats} from '../shapes.js';
import type {Counters} from '../transport/stats.js';

export interface Quality {
  /** `null` before the first look. */
  readonly stats: ConnectionStats | null;
  /** Nothing at all has arrived for so long that the connection may be gone. */
  readonly silent: boolean;
  /** `null` on a connection that has not been looked at. */
  readonly counters: Counters | null;
  /** Of the last look: 0 is good, 1 weak, 2 bad. And when it was one of these, confirmed, for the last time. */
  readonly grade: number;
  readonly weakAt: number;
  readonly badAt: number;
  /** When something had last arrived, how often nothing has since, and how long it is usually waited for. */
  readonly heardAt: number;
  readonly missed: number;
  readonly usualMs: number;
}

export const UNSEEN: Quality = {stats: null, silent: false, counters: null, grade: 0, weakAt: -Infinity, badAt: -Infinity, heardAt: 0, missed: 0, usualMs: 0};

/** What is measured, and from where it is weak, and bad. */
const LIMITS: readonly (readonly [name: keyof ConnectionStats | 'quietMs', weak: number, bad: number])[] = [
  // Both ways, on top of what the model takes: a pause that is noticed, and one that people talk into (ITU-T G.114: 400 ms one way).
  ['rttMs', 400, 800],
  // What a jitter buffer takes without being noticed, and what it does not.
  ['jitterMs', 50, 120],
  // What Opus makes up for so that nobody hears it, and where words are lost. Of the 50 packets of a second, two are chance.
  ['loss', 0.05, 0.15],
  ['concealed', 0.05, 0.15],
  ['quietMs', 2500, 4000],
];

/** One bad second is nobody's business; what is shown stays until there was none for so long. */
const CALM_MS = 10_000;
const SILENT_MS = 5000;
/** A tab that is throttled, or a machine that slept, looks too seldom to know. */
const SILENT_LOOKS = 4;
/** How long nothing comes where something comes all the time: from one look to the next. */
const STEADY_MS = 1250;
/** Of a new connection nothing is known. */
const UNKNOWN_MS = 5000;
/** A share of fewer is chance. */
const ENOUGH = 10;

/**
 * Takes one look, about a second after the one before. A level is told once two looks in a row say so, and until ten seconds were better.
 * Silence is measured by what is usual: a provider that sends no media while it has nothing to say is heard of by ICE alone, every 2.5 s in Chromium
 * and every 5 s in Firefox.
 */
export function look(before: Quality, counters: Counters, at: number): Quality {
  const known = before.counters;
  const came = counters.arrived !== known?.arrived;
  const heardAt = came ? at : before.heardAt;
  const missed = came ? 0 : before.missed + 1;
  const waitedMs = came ? Math.max(STEADY_MS, at - before.heardAt, before.usualMs * 0.8) : before.usualMs;
  const usualMs = known ? waitedMs : UNKNOWN_MS;
  const quietMs = counters.arrived === null ? 0 : ((at - heardAt) * STEADY_MS) / usualMs;

  const figures = figuresOf(known ?? counters, counters);
  const seen: Partial<Record<string, number | null>> = {...figures, quietMs};
  const grade = Math.max(counters.trouble, ...LIMITS.map(([name, ...limits]) => limits.filter((limit) => (seen[name] ?? 0) >= limit).length));
  const confirmed = Math.min(grade, before.grade);
  const weakAt = confirmed > 0 ? at : before.weakAt;
  const badAt = confirmed > 1 ? at : before.badAt;
  const level = at - badAt < CALM_MS ? 'bad' : at - weakAt < CALM_MS ? 'weak' : 'good';
  return {stats: Object.freeze({level, ...figures}), silent: missed >= SILENT_LOOKS && quietMs > SILENT_MS, counters, grade, weakAt, badAt, heardAt, missed, usualMs};
}

function figuresOf(before: Counters, {told}: Counters): Omit<ConnectionStats, 'level'> {
  const [voice = {}, there = {}, pair = {}] = [told['inbound-rtp'], told['remote-inbound-rtp'], told['candidate-pair']];
  const grown = (name: string) => Math.max(0, (voice[name] ?? 0) - (before.told['inbound-rtp']?.[name] ?? 0));
  const lost = grown('packetsLost');
  const losses = [share(lost, lost + grown('packetsReceived')), there['fractionLost']].filter((loss) => loss != null);
  return {
    rttMs: inMs(pair['currentRoundTripTime'] ?? there['roundTripTime']),
    jitterMs: inMs(voice['jitter']),
    loss: losses.length > 0 ? Math.max(...losses) : null,
    // What is made up for silence is silence, too.
    concealed: share(grown('concealedSamples') - grown('silentConcealedSamples'), grown('totalSamplesReceived')),
    jitterBufferMs: inMs(share(grown('jitterBufferDelay'), grown('jitterBufferEmittedCount'))),
    audioLevel: voice['audioLevel'] ?? null,
  };
}

const share = (part: number, whole: number): number | null => (whole < ENOUGH ? null : Math.max(0, Math.round((1000 * part) / whole)) / 1000);
const inMs = (seconds: number | null = null): number | null => seconds && Math.round(1000 * seconds);
