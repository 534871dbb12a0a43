/** A transcription that hears next to nothing writes down what the films end with that it has learned from: words that nobody said (pains.md P24). */
import type {Fact} from '../protocol/vocabulary.js';

/** What is in them, as letters alone. */
const STOCK = /amaraorg|forwatching|rszuschauen|imauftragdes|avoirregard|graciasporver|porassistir|лжениеследу|시청해주|[谢謝].*[观觀]看|不吝|ご視聴/iu;

/**
 * Nobody says any of them by then. From the provider's word that the visitor began to that they ended, with the silence by which it knew:
 * 200 ms or 500. What it tells in milliseconds of audio is padded by what its session says, or does not say.
 */
const SHORT_MS = 700;

export const isStock = (text: string): boolean => STOCK.test(text.replace(/\P{L}/gu, ''));

/** Says of each turn whether there was next to nothing of it; of one that nobody has heard begin and end, nothing. */
export function createStopwatch(now: () => number = () => performance.now()): (fact: Fact) => Fact {
  let begin = NaN;
  let spoken = NaN;

  return (fact) => {
    const {type} = fact;
    if (type === 'input-speech-started') begin = now();
    if (type === 'input-speech-stopped') spoken = now() - begin;
    return type === 'input-committed' && spoken < SHORT_MS ? {...fact, short: true} : fact;
  };
}
