import {warnOnce} from '../console.js';
import {languages, textsOf} from './languages.js';
import {ENGLISH, resolve, type Match} from './resolve.js';
import {merge, type StringOverrides, type Strings} from './strings.js';

/** Milliseconds that the first drawing of an element stays out of sight for its language. Then English stands in. */
export const PATIENCE_MS = 1000;

/** What an element says, and in which language. */
export interface Words extends Match {
  readonly strings: Strings;
  /** Nothing is to be seen yet: the file of the language is on its way. */
  readonly awaited: boolean;
}

export interface OwnWords extends Words {
  /**
   * Call before each drawing.
   * @param tags BCP-47, the wanted ones, best first. @param own The site's own texts.
   */
  follow(tags: readonly string[], own: StringOverrides | null): void;
}

export interface WordsHost {
  /** Other words are there: draw again. */
  changed(): void;
  /** The file of a language is missing, or the page forbids it. */
  missing(message: string): void;
}

/** The words of one element. Those of the last language stay until those of the next are there; what cannot be had is English. */
export function createWords({changed, missing}: WordsHost, find = textsOf): OwnWords {
  /** What another language lacks is said in it. */
  const english = () => find('en') as Strings;
  let heard = '';
  let wanted = ENGLISH;
  let asked: unknown;
  let texts: StringOverrides = english();
  let overrides: StringOverrides | null = null;

  const words = {
    ...ENGLISH,
    strings: english(),
    awaited: true,
    follow(tags: readonly string[], own: StringOverrides | null) {
      const key = tags.join();
      if (key !== heard) {
        heard = key;
        wanted = resolve(tags, languages());
      }
      let found = find(wanted.language);
      if (found instanceof Promise) {
        if (found !== asked) wait(found, wanted);
        asked = found;
        found = texts;
      } else {
        Object.assign(words, wanted, {awaited: false});
      }
      if (found !== texts || own !== overrides) words.strings = merge(merge(english(), (texts = found)), (overrides = own));
    },
  };

  function wait(request: Promise<unknown>, match: Match): void {
    const show = () => {
      clearTimeout(timer);
      words.awaited = false;
      changed();
    };
    const giveUp = () => {
      const message = `i18n/${match.language}.js must lie beside the script, and the page's script-src must allow it; English is shown`;
      if (wanted === match) wanted = ENGLISH;
      warnOnce(message);
      missing(message);
    };
    const timer = setTimeout(show, PATIENCE_MS);
    void request.catch(giveUp).then(show);
  }

  return words;
}
