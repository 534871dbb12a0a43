/**
 * What the models cost, as of 2026-11-20 (protocol.md §10). Apart from `models.ts`, because the script needs no more than this.
 * Sources disagree on the sound that gpt-4o-transcribe takes (2.5, 6; its mini 1.25, 3): an estimate is better too high.
 */
import type {OwnPrices, Prices, Rate} from '../shapes.js';

export type {OwnPrices, Prices};

/** Name · prices of text, audio and image: input, cached, output. A dated snapshot costs what its family does, unless it is listed itself. */
const TABLE = `gpt-4o-realtime-preview-2024-10-01 5 2.5 20 100 20 200
gpt-4o-realtime-preview 5 2.5 20 40 2.5 80
gpt-4o-mini-realtime-preview .6 .3 2.4 10 .3 20
gpt-realtime-mini .6 .06 2.4 10 .3 20 .8 .08 0
gpt-realtime 4 .4 16 32 .4 64 5 .5 0
gpt-realtime-1.5 4 .4 16 32 .4 64 5 .5 0
gpt-realtime-2 4 .4 24 32 .4 64 5 .5 0
gpt-realtime-2.1 4 .4 24 32 .4 64 5 .5 0
gpt-realtime-2.1-mini .6 .06 2.4 10 .3 20 .8 .08 0
gpt-4o-transcribe 2.5 2.5 10 6 6 0
gpt-4o-mini-transcribe 1.25 1.25 5 3 3 0`;

const familyOf = (name: string): string => name.replace(/(-diarize)?(-\d{4}-\d\d-\d\d)?$/, '');

/** The rest of the row in a table of lines that begin with a model's name, or with that of its family. */
export function rowOf(table: string, name: string): readonly string[] | null {
  const rows = table.split('\n').map((row) => row.split(' '));
  const found = rows.find(([key]) => key === name) ?? rows.find(([key]) => key === familyOf(name));
  return found?.slice(1) ?? null;
}

function listPrice(name: string): Prices | null {
  const figures = rowOf(TABLE, name)?.map(Number);
  if (!figures) return null;
  const rate = (at: number): Rate => ({input: figures[at] ?? 0, cached: figures[at + 1] ?? 0, output: figures[at + 2] ?? 0});
  return {text: rate(0), audio: rate(3), ...(figures.length > 6 && {image: rate(6)})};
}

function ownPrice(name: string, own: OwnPrices): OwnPrices[string] | undefined {
  const key = [name, familyOf(name)].find((key) => Object.hasOwn(own, key));
  return key === undefined ? undefined : own[key];
}

/** What a model costs; `null` where that is not known, or where it is billed by the minute. */
export function priceOf(name: string, own: OwnPrices = {}): Prices | null {
  const found = ownPrice(name, own);
  if (found) return 'minute' in found ? null : found;
  return listPrice(name);
}

/** US dollars per minute, of what is not billed by tokens; `null` for all else. */
export function minutePriceOf(name: string, own: OwnPrices = {}): number | null {
  const found = ownPrice(name, own);
  if (found) return 'minute' in found ? found.minute : null;
  return name === 'whisper-1' ? 0.006 : name === 'gpt-realtime-translate' ? 0.034 : /^gpt-(realtime-whisper|live-transcribe)$/.test(name) ? 0.017 : null;
}
